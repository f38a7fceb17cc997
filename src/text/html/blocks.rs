//! A page as blocks of text, from its tokens.

use std::convert::Infallible;
use std::ops::Range;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::elements::{ends_heading, is_block, is_heading, is_left_out, is_shallow};
use super::meta::{Collected, Tag};
use super::signs::{decode, is_blank, reference};
use crate::text::Plain;

/// A page, read once.
#[derive(Debug, Default)]
pub(super) struct Page<'a> {
    source: &'a str,
    /// The text of all blocks, with `\n` between them.
    pub(super) plain: Plain,
    pub(super) blocks: Vec<Block>,
    pub(super) meta: Collected,
    /// How many tags there are, and how deep in one another.
    pub(super) tags: usize,
    pub(super) depth: usize,
}

/// A paragraph, heading, item or cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    /// Its place in the page's text.
    pub(super) range: Range<usize>,
    /// Whether it is a heading of the first or second order.
    pub(super) heading: Option<u8>,
}

impl<'a> Page<'a> {
    /// Reads the source of a page.
    pub(super) fn read(source: &'a str) -> Self {
        let mut builder = Builder { page: Self { source, ..Self::default() }, ..Builder::default() };
        let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: Span<usize>| {
            builder.event(&event, span.start..span.end);
            None::<Infallible>
        });
        emitter.naively_switch_states(true);
        Tokenizer::new_with_emitter(source, emitter).for_each(drop);
        builder.end_block();
        builder.page
    }

    pub(super) fn text(&self, block: &Block) -> &str {
        self.plain.as_str().get(block.range.clone()).unwrap_or_default()
    }

    /// The first heading among the blocks that are kept.
    pub(super) fn heading(&self, kept: &[usize]) -> Option<String> {
        let mut blocks = kept.iter().filter_map(|&index| self.blocks.get(index));
        blocks.find(|block| block.heading.is_some()).map(|block| self.text(block).to_owned())
    }
}

/// Builds a page from events.
#[derive(Debug, Default)]
struct Builder<'a> {
    page: Page<'a>,
    /// The start tag that is being read.
    tag: Tag,
    /// What the words go to.
    place: Place,
    /// Where the block at hand starts in the text.
    start: usize,
    /// White space that counts if more of the block follows.
    space: Option<Range<usize>>,
    heading: Option<u8>,
    preformatted: bool,
    open: usize,
}

/// Where in the page the words are that come next.
#[derive(Debug, Default, PartialEq, Eq)]
enum Place {
    #[default]
    Text,
    Title,
    JsonLd,
    /// In an element that is left out, so many of the same name deep.
    LeftOut(Vec<u8>, usize),
}

impl Builder<'_> {
    fn event(&mut self, event: &CallbackEvent<'_>, span: Range<usize>) {
        match event {
            CallbackEvent::OpenStartTag { name } => self.tag = Tag::new(name),
            CallbackEvent::AttributeName { name } => self.tag.attribute(name),
            CallbackEvent::AttributeValue { value } => self.tag.value(value),
            CallbackEvent::CloseStartTag { self_closing } => self.start_tag(*self_closing),
            CallbackEvent::EndTag { name } => self.end_tag(name),
            CallbackEvent::String { value } => self.string(value, span),
            _ => {}
        }
    }

    fn start_tag(&mut self, self_closing: bool) {
        let tag = std::mem::take(&mut self.tag);
        let name = tag.name.as_slice();
        self.page.meta.tag(&tag);
        self.page.tags += 1;
        if !is_shallow(name) {
            self.open += 1;
            self.page.depth = self.page.depth.max(self.open);
        }
        if let Place::LeftOut(left_out, depth) = &mut self.place {
            *depth += usize::from(left_out == name);
        } else if tag.is_json_ld() {
            self.place = Place::JsonLd;
        } else if name == b"title" {
            self.place = Place::Title;
        } else if is_left_out(name) && !(self_closing && matches!(name, b"svg" | b"math")) {
            self.place = Place::LeftOut(tag.name, 1);
        } else if is_block(name) {
            self.end_block();
            self.preformatted |= name == b"pre";
            if is_heading(name) || ends_heading(name) {
                self.heading = name.get(1).filter(|_| is_heading(name)).map(|digit| digit - b'0');
            }
        }
    }

    fn end_tag(&mut self, name: &[u8]) {
        if !is_shallow(name) {
            self.open = self.open.saturating_sub(1);
        }
        match &mut self.place {
            Place::LeftOut(left_out, depth) if left_out == name => {
                *depth -= 1;
                if *depth == 0 {
                    self.place = Place::Text;
                }
            }
            Place::Title | Place::JsonLd => self.place = Place::Text,
            Place::Text if is_block(name) => {
                self.end_block();
                self.preformatted &= name != b"pre";
                self.heading = self.heading.filter(|_| !is_heading(name));
            }
            Place::Text | Place::LeftOut(..) => {}
        }
    }

    fn string(&mut self, value: &[u8], span: Range<usize>) {
        match &self.place {
            Place::Text => self.words(span),
            Place::Title => self.page.meta.title_tag(&String::from_utf8_lossy(value)),
            Place::JsonLd => self.page.meta.json_ld(&String::from_utf8_lossy(value)),
            Place::LeftOut(..) => {}
        }
    }

    /// Takes a run of text in, with its entities decoded.
    fn words(&mut self, span: Range<usize>) {
        let Some(raw) = self.page.source.get(span.clone()) else { return };
        let mut at = 0;
        while let Some(first) = raw.get(at..).and_then(|rest| rest.chars().next()) {
            let rest = &raw[at..];
            let length = match first {
                '&' => reference(rest),
                _ if is_blank(first) => rest.find(|c| !is_blank(c)).unwrap_or(rest.len()),
                _ => rest.find(|c| c == '&' || is_blank(c)).unwrap_or(rest.len()),
            };
            let (text, source) = (&rest[..length], span.start + at..span.start + at + length);
            at += length;
            match first {
                '&' => self.decoded(text, source),
                _ if is_blank(first) => self.blank(text, source),
                _ => self.visible(text, source),
            }
        }
    }

    fn decoded(&mut self, text: &str, source: Range<usize>) {
        let decoded = decode(text);
        if decoded.chars().all(is_blank) {
            self.blank(&decoded, source);
        } else {
            self.visible(&decoded, source);
        }
    }

    fn blank(&mut self, text: &str, source: Range<usize>) {
        if self.preformatted && text.bytes().filter(|&b| b == b'\n').count() > 1 {
            self.end_block();
        } else if text.chars().any(char::is_whitespace) {
            let start = self.space.take().map_or(source.start, |space| space.start);
            self.space = Some(start..source.end);
        }
    }

    fn visible(&mut self, text: &str, source: Range<usize>) {
        let plain = &mut self.page.plain;
        if plain.as_str().len() == self.start {
            if self.start > 0 {
                plain.push("\n", source.start..source.start);
                self.start += 1;
            }
        } else if let Some(space) = self.space.take() {
            plain.push(" ", space);
        }
        self.space = None;
        plain.push(text, source);
    }

    fn end_block(&mut self) {
        let range = self.start..self.page.plain.as_str().len();
        self.space = None;
        if !range.is_empty() {
            let heading = self.heading.filter(|&order| order <= 2);
            self.start = range.end;
            self.page.blocks.push(Block { range, heading });
        }
    }
}
