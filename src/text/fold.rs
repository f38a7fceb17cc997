//! Texts that differ only in white space, markup, signs or case, made the same.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use super::Plain;
use super::seen::{Markup, markup};

/// What is taken out of a text besides the length of its white space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fold {
    pub markup: Markup,
    /// Forms of quotation marks, dashes and dots, of accented letters and ligatures; signs that are not seen.
    pub signs: bool,
    pub case: bool,
}

impl Fold {
    /// Everything, and markup wherever it might be some: what is the same in any other way is the same in this.
    pub(super) const LOOSE: Self = Self { markup: Markup::Loose, signs: true, case: true };
}

/// `text` with what `fold` names taken out, runs of white space as one space, none at the ends.
pub(super) fn fold(text: &str, fold: Fold) -> Plain {
    let mut folder = Folder { text, fold, space: None, out: Plain::default() };
    let mut at = 0;
    while at < text.len() {
        at = folder.step(at);
    }
    folder.out
}

struct Folder<'t> {
    text: &'t str,
    fold: Fold,
    /// White space that is due if more words come: its bytes.
    space: Option<(usize, usize)>,
    out: Plain,
}

impl Folder<'_> {
    /// Takes what stands at byte `at`, and gives the byte after it.
    fn step(&mut self, at: usize) -> usize {
        let Some(c) = self.text[at..].chars().next() else { return self.text.len() };
        if !c.is_whitespace()
            && let Some((end, seen)) = markup(self.text, at, self.fold.markup)
        {
            if let Some(seen) = seen {
                self.push(seen.encode_utf8(&mut [0; 4]), at, end);
            }
            return end;
        }
        let end = self.end_of_letter(at + c.len_utf8());
        self.push(&self.text[at..end], at, end);
        end
    }

    /// The byte after the marks that belong to the letter before `end`.
    fn end_of_letter(&self, end: usize) -> usize {
        if !self.fold.signs || self.text.as_bytes().get(end).is_none_or(u8::is_ascii) {
            return end;
        }
        let mark = |c: &char| canonical_combining_class(*c) != 0;
        end + self.text[end..].chars().take_while(mark).map(char::len_utf8).sum::<usize>()
    }

    fn push(&mut self, letter: &str, start: usize, end: usize) {
        if letter.starts_with(char::is_whitespace) {
            self.space = Some((self.space.map_or(start, |(start, _)| start), end));
            return;
        }
        let folded = self.folded(letter);
        if folded.is_empty() {
            return;
        }
        if let Some((start, end)) = self.space.take().filter(|_| !self.out.as_str().is_empty()) {
            self.out.push(" ", start..end);
        }
        self.out.push(&folded, start..end);
    }

    fn folded(&self, letter: &str) -> String {
        if !self.fold.signs {
            return letter.to_owned();
        }
        let mut out = String::with_capacity(letter.len());
        for c in letter.nfd() {
            match sign(c) {
                Some(plain) => out.push_str(plain),
                None if self.fold.case => out.extend(c.to_lowercase()),
                None => out.push(c),
            }
        }
        out
    }
}

/// The plain form of a sign that has several.
fn sign(c: char) -> Option<&'static str> {
    Some(match c {
        '‘' | '’' | '‚' | '‛' | '′' | 'ʼ' | '´' => "'",
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => "\"",
        '\u{2010}'..='\u{2015}' | '\u{2212}' => "-",
        '…' => "...",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPACE: Fold = Fold { markup: Markup::Kept, signs: false, case: false };

    fn check(text: &str, how: Fold, expected: &str) {
        assert_eq!(fold(text, how).as_str(), expected, "{text:?}");
    }

    #[test]
    fn takes_out_what_it_is_told_to() {
        let signs = Fold { signs: true, ..SPACE };
        check(" a\u{a0}\n b—c ", SPACE, "a b—c");
        check("“Caf\u{e9}”…", signs, "\"Cafe\u{301}\"...");
        check("Cafe\u{301}", signs, "Cafe\u{301}");
        check("e\u{301}\u{323}", signs, "e\u{323}\u{301}");
        check("co\u{ad}operation of ﬁve", signs, "cooperation of five");
        check("**Ms** [Ode](http://a.example) – \u{c9}", Fold::LOOSE, "ms ode e\u{301}");
    }

    #[test]
    fn leads_back_to_the_source() {
        let text = "The “Visit” &amp; \n more";
        let folded = fold(text, Fold::LOOSE);
        let at = folded.as_str().find("\"visit\" &").expect("there");
        assert_eq!(&text[folded.source(at..at + 9)], "“Visit” &amp;");
    }
}
