//! Where data goes: standard output, or a file that appears only when it is whole.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;

use crate::facts::Document;

/// A buffered sink for data.
pub(super) struct Output {
    writer: BufWriter<Box<dyn Write>>,
    file: Option<Part>,
    /// The line that is being written.
    line: Vec<u8>,
}

/// A file under its passing name and its own.
struct Part {
    part: PathBuf,
    path: PathBuf,
}

impl Drop for Part {
    fn drop(&mut self) {
        // Gone already when the output was finished.
        fs::remove_file(&self.part).ok();
    }
}

impl Output {
    /// Standard output, or the file at `path`, which keeps its old content until [`finish`](Self::finish).
    pub(super) fn open(path: Option<&Path>) -> anyhow::Result<Self> {
        let Some(path) = path.filter(|path| *path != Path::new("-")) else {
            return Ok(Self {
                writer: BufWriter::new(Box::new(io::stdout().lock())),
                file: None,
                line: Vec::new(),
            });
        };
        let cannot = || format!("cannot write {}", path.display());
        let opened = |file: File, part: Option<Part>| {
            Ok(Self { writer: BufWriter::new(Box::new(file)), file: part, line: Vec::new() })
        };
        // A device or a pipe is written to as it stands; a link leads to the file that is to be written.
        let path = match fs::metadata(path) {
            Ok(there) if !there.is_file() && !there.is_dir() => {
                return opened(OpenOptions::new().write(true).open(path).with_context(cannot)?, None);
            }
            Ok(_) => fs::canonicalize(path).with_context(cannot)?,
            Err(_) => path.to_owned(),
        };
        let mut part = path.as_os_str().to_owned();
        part.push(".part");
        let part = Part { part: part.into(), path };
        opened(File::create(&part.part).with_context(cannot)?, Some(part))
    }

    /// Writes a document as one line of JSON Lines.
    pub(super) fn document(&mut self, document: &Document) -> anyhow::Result<()> {
        self.line.clear();
        serde_json::to_writer(&mut self.line, document).map_err(io::Error::from)?;
        self.line.push(b'\n');
        Ok(self.writer.write_all(&self.line)?)
    }

    /// Writes what is left and gives the file its name.
    pub(super) fn finish(mut self) -> anyhow::Result<()> {
        self.writer.flush()?;
        drop(self.writer);
        if let Some(file) = &self.file {
            fs::rename(&file.part, &file.path)
                .with_context(|| format!("cannot write {}", file.path.display()))?;
        }
        Ok(())
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}
