//! The program's own table descriptions, `samples/tables`.

use std::path::Path;

use super::input::Input;
use crate::diagnostic::Diagnostic;
use crate::intake::{cannot_read, read_text};
use crate::table::{Description, DescriptionError};

macro_rules! tables {
    ($($name:literal,)+) => {
        const FILES: &[(&str, &str)] = &[
            $(($name, include_str!(concat!("../../samples/tables/", $name, ".toml"))),)+
        ];
    };
}

tables! {
    "colt",
    "spreadsheet",
    "travels",
    "treaty-status",
    "visits",
}

/// The names of the program's own descriptions.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(name, _)| *name)
}

/// The description of a name, or in a file.
pub(super) fn open(table: &str) -> Result<Description, Diagnostic> {
    if let Some((_, text)) = FILES.iter().find(|(name, _)| *name == table) {
        return Description::read(text).map_err(|DescriptionError(found)| found);
    }
    let path = Path::new(table);
    if !path.exists() {
        let names = names().collect::<Vec<_>>().join(", ");
        return Err(Diagnostic::error("no-such-table", format!("there is no table description `{table}`"))
            .with_hint(format!("give a file of TOML, or one of {names}")));
    }
    let text = Input::open_file(path).map_err(|error| cannot_read(&error)).and_then(read_text)?;
    Description::read(&text).map_err(|DescriptionError(found)| found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_description_is_right_and_offered() {
        for name in names() {
            assert!(open(name).is_ok(), "{name}: {:?}", open(name).err());
        }
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/tables");
        let entries = std::fs::read_dir(folder).expect("the folder").map(|e| e.expect("an entry").path());
        let mut files =
            entries.filter(|path| path.extension().is_some_and(|e| e == "toml")).collect::<Vec<_>>();
        files.sort();
        let stems = files.iter().map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned());
        assert_eq!(stems.collect::<Vec<_>>(), names().collect::<Vec<_>>());
        assert_eq!(open("nothing").expect_err("none").code, "no-such-table");
    }
}
