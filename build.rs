//! Takes in the editor of the query page, if `make web` built it; the page is a plain form otherwise.
#![expect(clippy::expect_used, reason = "a build that cannot write its output fails")]

use std::path::Path;
use std::{env, fs};

fn main() {
    let root = env::var("CARGO_MANIFEST_DIR").expect("set by cargo");
    let out = env::var("OUT_DIR").expect("set by cargo");
    let dist = Path::new(&root).join("web/dist");
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed={}", dist.display());
    let mut code = String::new();
    let whole = ["editor.js", "editor.css"].iter().all(|name| dist.join(name).is_file());
    for (name, file, what) in
        [("EDITOR_JS", "editor.js", "The editor"), ("EDITOR_CSS", "editor.css", "How the editor looks")]
    {
        let path = dist.join(file);
        let bytes = if whole { format!("include_bytes!({:?})", path.display().to_string()) } else { "&[]".to_owned() };
        code.push_str(&format!("/// {what}.\npub(super) const {name}: &[u8] = {bytes};\n"));
    }
    fs::write(Path::new(&out).join("web.rs"), code).expect("the output folder can be written to");
}
