//! Takes in the editor of the query page, if `make web` built it; the page is a plain form otherwise.
#![expect(clippy::expect_used, reason = "a build that cannot write its output fails")]

use std::path::Path;
use std::{env, fs};

fn main() {
    let root = env::var("CARGO_MANIFEST_DIR").expect("set by cargo");
    let out = env::var("OUT_DIR").expect("set by cargo");
    let dist = Path::new(&root).join("web/dist");
    println!("cargo:rerun-if-changed=build.rs");
    // A path that is not there would make each build a new one.
    println!("cargo:rerun-if-changed={}", if dist.is_dir() { "web/dist" } else { "web" });
    let files = [("EDITOR_JS", "editor.js"), ("EDITOR_CSS", "editor.css")];
    let whole = files.iter().all(|(_, file)| dist.join(file).is_file());
    let constants = files.map(|(name, file)| {
        let bytes = if whole {
            format!("include_bytes!({:?})", dist.join(file).display().to_string())
        } else {
            "&[]".to_owned()
        };
        format!("/// `{file}`, empty if it was not built.\npub(super) const {name}: &[u8] = {bytes};\n")
    });
    fs::write(Path::new(&out).join("web.rs"), constants.concat())
        .expect("the output folder can be written to");
}
