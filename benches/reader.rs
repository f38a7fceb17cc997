//! How fast texts are read: `cargo bench --no-default-features`.
#![expect(clippy::expect_used, reason = "a benchmark fails by panicking")]

use std::fs;
use std::path::Path;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use visitgraph::parse::{Media, Reader};

fn main() {
    divan::main();
}

/// The samples, by their folders.
#[divan::bench(args = ["embassy-visit", "high-commissioner", "minister-tour"])]
fn read(bencher: Bencher<'_, '_>, sample: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(sample);
    let (text, media) = [("release.txt", Media::Plain), ("release.md", Media::Markdown)]
        .into_iter()
        .find_map(|(name, media)| Some((fs::read_to_string(folder.join(name)).ok()?, media)))
        .expect("a release in the folder");
    let reader = Reader::new();
    bencher.counter(BytesCount::of_str(&text)).bench(|| reader.read(black_box(&text), sample, media));
}

/// A text without a full stop.
#[divan::bench(sample_count = 10)]
fn read_without_end(bencher: Bencher<'_, '_>) {
    let text = "the Minister of Norway visited Chile and met the King, ".repeat(4000);
    let reader = Reader::new();
    bencher.counter(BytesCount::of_str(&text)).bench(|| reader.read(black_box(&text), "long", Media::Plain));
}

/// The word lists and names, compiled.
#[divan::bench(sample_count = 20)]
fn make_a_reader() -> Reader {
    Reader::new()
}
