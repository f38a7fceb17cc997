//! Any text, as each kind of it: reading it does not fail, and what is said stands in the text.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use visitgraph::facts::check_text;
use visitgraph::parse::{Media, Reader};

static READER: LazyLock<Reader> = LazyLock::new(Reader::new);

fuzz_target!(|text: &str| {
    for media in [Media::Plain, Media::Markdown, Media::Html] {
        let document = READER.read(text, "fuzz", media).document;
        let found = check_text(&document, text);
        assert!(found.iter().all(|d| !d.is_error()), "{media:?}: {found:?}");
    }
});
