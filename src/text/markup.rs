//! Plain text and Markdown as paragraphs, each byte with the way back to its source.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::Plain;
use super::lines::each_line;
use super::misread;
use super::wrapped::{goes_on, is_hyphenated, is_spaced, joins, wrap_width};

/// The paragraphs of a plain text from byte `from` on: hard-wrapped lines joined, other line ends kept.
///
/// ```
/// let text = "Visit to Chile\n\nThe Minister will vi-\nsit Chile.";
/// let plain = visitgraph::text::plain_text(text, 0);
/// assert_eq!(plain.as_str(), "Visit to Chile\nThe Minister will visit Chile.\n");
/// ```
pub fn plain_text(source: &str, from: usize) -> Plain {
    let text = source.get(from..).unwrap_or_default();
    let mut plain = Plain::with_capacity(text.len());
    push_lines(&mut plain, text, from, "");
    plain
}

/// Adds lines; `behind` is the line that stands right behind them.
fn push_lines(plain: &mut Plain, text: &str, from: usize, behind: &str) {
    let lines = each_line(text).collect::<Vec<_>>();
    let (width, spaced) = (wrap_width(&lines), is_spaced(&lines));
    let mut at = from;
    let mut open = false;
    for (n, line) in lines.iter().enumerate() {
        let end = at + line.len();
        if open && line.trim().is_empty() {
            at = end + 1;
            continue;
        }
        let next = lines.get(n + 1).copied();
        open = goes_on(line, lines.iter().skip(n + 1).copied(), spaced);
        let joins = open || joins(line, next.unwrap_or(behind), width);
        let content = line.trim_end();
        let hyphen = joins && is_hyphenated(content, next.unwrap_or_default());
        let kept = if hyphen { content.len() - 1 } else { content.len() };
        let indent = kept - content[..kept].trim_start().len();
        push_run(plain, &line[indent..kept], at + indent);
        if !hyphen {
            let mark = if joins { " " } else { "\n" };
            push_break(plain, mark, at + content.len()..(end + 1).min(from + text.len()));
        }
        at = end + 1;
    }
}

/// The paragraphs of a Markdown text from byte `from` on, without its markup.
///
/// ```
/// let plain = visitgraph::text::markdown("# Visit\n\nShe met [the King and his\nbrother](https://example.org/king).", 0);
/// assert_eq!(plain.as_str(), "Visit\nShe met the King and his brother.\n");
/// ```
pub fn markdown(source: &str, from: usize) -> Plain {
    let mut plain = Plain::default();
    let body = source.get(from..).unwrap_or_default();
    let lines = each_line(body).collect::<Vec<_>>();
    let (width, spaced) = (wrap_width(&lines), is_spaced(&lines));
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    // What is indented by four spaces is code to Markdown, and a paragraph to those who scan letters.
    let mut block: Option<Range<usize>> = None;
    let mut image = 0;
    for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
        let range = range.start + from..range.end + from;
        match event {
            Event::Start(Tag::CodeBlock(_)) => block = Some(range),
            Event::End(TagEnd::CodeBlock) => {
                if let Some(lines) = block.take() {
                    push_block(&mut plain, source, lines);
                }
            }
            _ if block.is_some() => {}
            // The words of a picture are not the text's.
            Event::Start(Tag::Image { .. }) => image += 1,
            Event::End(TagEnd::Image) => {
                image -= 1;
                push_break(&mut plain, "\n", range.end..range.end);
            }
            _ if image > 0 => {}
            Event::Text(text) => push_text(&mut plain, &text, source, range),
            Event::Code(text) => push_code(&mut plain, &text, source, range),
            Event::Html(html) => push_markup(&mut plain, &html, range.start),
            Event::SoftBreak => soft_break(&mut plain, source, range, width),
            Event::HardBreak | Event::Rule => push_break(&mut plain, "\n", range),
            Event::Start(Tag::Item | Tag::TableCell) => {
                push_break(&mut plain, "\n", range.start..range.start);
            }
            Event::End(TagEnd::Paragraph) => paragraph_break(&mut plain, source, range, spaced),
            Event::End(end) if is_block(end) => push_break(&mut plain, "\n", range.end..range.end),
            _ => {}
        }
    }
    plain
}

fn is_block(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::HtmlBlock
            | TagEnd::TableCell
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::BlockQuote(_)
    )
}

/// A run of Markdown text: the source itself, or what an entity stands for.
fn push_text(plain: &mut Plain, text: &str, source: &str, range: Range<usize>) {
    if source.get(range.clone()) == Some(text) {
        for line in lines_with_place(text) {
            push_run(plain, line.1, range.start + line.0);
            let end = range.start + line.0 + line.1.len();
            if end < range.end {
                push_break(plain, " ", end..end + 1);
            }
        }
    } else {
        plain.push(text.trim_end_matches('\n'), range);
    }
}

/// What stands between backticks: code to Markdown, and speech to those who have no other quotation marks.
fn push_code(plain: &mut Plain, text: &str, source: &str, range: Range<usize>) {
    let whole = source.get(range.clone()).unwrap_or_default();
    let speech = whole.starts_with("``") && !whole.starts_with("```") && text.contains(' ');
    let inner = whole.find(text).map(|at| range.start + at);
    match inner {
        _ if speech => push_text(plain, whole, source, range),
        Some(start) => push_text(plain, text, source, start..start + text.len()),
        None => plain.push(text, range),
    }
}

fn lines_with_place(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split('\n').map(move |line| {
        let start = at;
        at += line.len() + 1;
        (start, line)
    })
}

/// The text between the tags of an HTML block.
fn push_markup(plain: &mut Plain, html: &str, from: usize) {
    let mut at = 0;
    for piece in html.split_inclusive(['<', '>']) {
        let inside = piece.ends_with('>');
        let text = piece.trim_end_matches(['<', '>', '\n']);
        if !inside {
            push_run(plain, text, from + at);
        }
        at += piece.len();
    }
}

/// The end of a paragraph, or of a line that goes on behind an empty one.
fn paragraph_break(plain: &mut Plain, source: &str, range: Range<usize>, spaced: bool) {
    let paragraph = source.get(range.clone()).unwrap_or_default().trim_end();
    let line = paragraph.rsplit('\n').next().unwrap_or_default();
    let end = range.start + paragraph.len();
    let mut behind = source.get(end..).unwrap_or_default().split('\n');
    behind.next();
    let joins = goes_on(line, behind, spaced);
    push_break(
        plain,
        if joins { " " } else { "\n" },
        if joins { end..range.end } else { range.end..range.end },
    );
}

/// Lines that are indented; the line right behind them may go on where they stop.
fn push_block(plain: &mut Plain, source: &str, range: Range<usize>) {
    let lines = source.get(range.clone()).unwrap_or_default().trim_end();
    let behind = source.get(range.start + lines.len()..).unwrap_or_default();
    push_lines(plain, lines, range.start, behind.split('\n').nth(1).unwrap_or_default());
    if !plain.as_str().ends_with(' ') {
        push_break(plain, "\n", range.end..range.end);
    }
}

fn soft_break(plain: &mut Plain, source: &str, range: Range<usize>, width: Option<usize>) {
    let before = source.get(..range.start).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    let next = source.get(range.end..).unwrap_or_default().split('\n').next().unwrap_or_default();
    let joins = joins(line, next, width);
    if !joins || !is_hyphenated(plain.as_str(), next) {
        push_break(plain, if joins { " " } else { "\n" }, range);
    }
}

/// A space or line end, unless the text already ends with one.
fn push_break(plain: &mut Plain, mark: &str, source: Range<usize>) {
    let text = plain.as_str();
    if text.is_empty() || text.ends_with('\n') || (mark == " " && text.ends_with(' ')) {
        return;
    }
    plain.push(mark, source);
}

/// Text without line ends: soft hyphens and control characters left out, every kind of space a space, misread ones too.
fn push_run(plain: &mut Plain, run: &str, from: usize) {
    let (mut start, mut at) = (0, 0);
    // Most runs have hardly anything else in them than letters and marks of ASCII.
    loop {
        at += usual(&run.as_bytes()[at..]);
        let Some(c) = run[at..].chars().next() else { break };
        let behind = at + c.len_utf8();
        if let Some((mark, long)) = misread::mark(&run[at..]).filter(|_| matches!(c, 'â' | 'Ã')) {
            plain.push(&run[start..at], from + start..from + at);
            plain.push(mark.encode_utf8(&mut [0; 4]), from + at..from + at + long);
            at += long;
            start = at;
            continue;
        }
        // A soft hyphen whose bytes were read one by one, and the end of its line: "inter\u{c2}\u{ad} national".
        if c == '\u{c2}' && run[behind..].starts_with('\u{ad}') {
            plain.push(&run[start..at], from + start..from + at);
            let rest = &run[behind + '\u{ad}'.len_utf8()..];
            at = run.len() - rest.trim_start_matches(' ').len();
            start = at;
            continue;
        }
        // A no-break space whose bytes were read one by one: "late\u{c2} January".
        let misread = c == '\u{c2}' && run[behind..].chars().next().is_none_or(char::is_whitespace);
        let space = c.is_whitespace() || misread;
        if space || c == '\u{ad}' || c == '\u{feff}' || c == '\u{200b}' || c.is_control() {
            plain.push(&run[start..at], from + start..from + at);
            start = behind;
            if space {
                push_break(plain, " ", from + at..from + start);
            }
        }
        at = behind;
    }
    plain.push(&run[start..], from + start..from + run.len());
}

/// How many bytes from the space to `~` some bytes start with.
fn usual(bytes: &[u8]) -> usize {
    const ALL: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * ALL;
    let (eights, _) = bytes.as_chunks::<8>();
    for (n, &eight) in eights.iter().enumerate() {
        // Eight bytes at once: the highest bit of each that is another one.
        let all = u64::from_le_bytes(eight);
        let low = all & !HIGH;
        let others = (all | !(low + 0x60 * ALL) | (low + ALL)) & HIGH;
        if others != 0 {
            return 8 * n + others.trailing_zeros() as usize / 8;
        }
    }
    let from = 8 * eights.len();
    bytes[from..].iter().position(|b| !matches!(b, b' '..=b'~')).map_or(bytes.len(), |n| from + n)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn back(source: &str, plain: &Plain, word: &str) -> String {
        let at = plain.as_str().find(word).expect("there");
        source[plain.source(at..at + word.len())].to_owned()
    }

    #[test]
    fn joins_wrapped_lines_and_keeps_headlines_apart() {
        let source = "VISIT TO CHILE\nOslo, 3 May 2011\n\nThe Foreign Minister of Norway will leave for\n\
                      Chile\u{a0}tomorrow, where she will meet the\nPresident. She will then go to Pe\u{ad}ru.\n";
        let plain = plain_text(source, 0);
        let paragraphs: Vec<&str> = plain.as_str().lines().collect();
        assert_eq!(paragraphs.len(), 3, "{paragraphs:?}");
        assert!(paragraphs[2].contains("leave for Chile tomorrow, where she will meet the President."));
        assert_eq!(back(source, &plain, "Peru"), "Pe\u{ad}ru");
        assert_eq!(back(source, &plain, "Chile tomorrow"), "Chile\u{a0}tomorrow");
    }

    #[test]
    fn what_is_no_letter_of_ascii_is_found_wherever_it_stands() {
        let text = "The Minister of Mines, ~Ana Li~ (42), left";
        assert_eq!(usual(text.as_bytes()), text.len());
        for (at, other) in (0..text.len()).flat_map(|at| ["\u{1f}", "\u{7f}", "\u{ad}", "’"].map(|c| (at, c)))
        {
            assert_eq!(usual([&text[..at], other, &text[at..]].concat().as_bytes()), at);
        }
    }

    #[test]
    fn markdown_leads_back_to_its_source() {
        let source =
            "On **<u>Friday</u>**,\nthe [Forum](http://x.y/z) of R&amp;D met.\n\n- one\n- two\n\n\\###\n";
        let plain = markdown(source, 0);
        assert_eq!(plain.as_str(), "On Friday, the Forum of R&D met.\none\ntwo\n###\n");
        assert_eq!(back(source, &plain, "Forum of"), "Forum](http://x.y/z) of");
        assert_eq!(back(source, &plain, "R&D"), "R&amp;D");
    }

    #[test]
    fn lines_with_empty_ones_between_go_on() {
        let source = "The Minister will leave for Chile on Monday and\n\nwill meet the President.\n\nHe goes on to Peru.\n";
        let plain = plain_text(source, 0);
        let first = "The Minister will leave for Chile on Monday and will meet the President.";
        assert_eq!(plain.as_str().lines().collect::<Vec<_>>(), [first, "He goes on to Peru."]);
        assert_eq!(back(source, &plain, "and will"), "and\n\nwill");
    }

    #[test]
    fn a_text_with_empty_lines_between_all_lines_goes_on_with_capitals() {
        let source = "The Minister for Fisheries, Ms Kari Li, will leave for\n\nChile on Monday to hold talks with the Fisheries\n\n\
                      Minister and to visit harbours in the far south, where\n\nships call in summer, before she travels on to\n\n\
                      Peru and Bolivia.\n\nShe will be home on Friday.\n";
        for plain in [plain_text(source, 0), markdown(source, 0)] {
            let paragraphs: Vec<&str> = plain.as_str().lines().collect();
            assert_eq!(paragraphs.len(), 2, "{paragraphs:?}");
            assert!(
                paragraphs[0].contains("leave for Chile on Monday to hold talks with the Fisheries Minister")
            );
            assert_eq!(back(source, &plain, "for Chile"), "for\n\nChile");
        }
    }

    #[test]
    fn headlines_with_empty_lines_between_are_no_text_that_goes_on() {
        let text = "Department of Fisheries and Harbours\n\nJoint Statement by the Ministers for Fisheries\n\n\
                    Visit by the Special Rapporteur on Clean Water\n\nProgramme of the Rapporteur in Norway\n\n\
                    Professor Ana Li, the Special Rapporteur, will visit Norway on 5 May.\n\nShe will go home on 9 May.\n";
        assert_eq!(plain_text(text, 0).as_str().lines().count(), 6);
    }

    #[test]
    fn a_line_that_stops_within_a_clause_goes_on() {
        let text = "Ms Li was speaking on her return from Chile, \nPeru and Bolivia, where she had talks with many of \n\
                    the leaders of those countries.\n\
                    The Honourable Ana Li, M.P.,\nMinister for Trade\n";
        let plain = plain_text(text, 0);
        let lines: Vec<&str> = plain.as_str().lines().collect();
        assert!(lines[0].contains("Chile, Peru and Bolivia"), "{lines:?}");
        assert_eq!(lines[1..], ["The Honourable Ana Li, M.P.,", "Minister for Trade"]);
    }

    #[test]
    fn lines_that_a_letter_broke_off_go_on() {
        let source = "      The Minister spoke on Monday of the long and quite hopeless \nsituation in\n      \
                      Chile and left.\n\n      She had come to that country, which is far away, in Lima on 9\n      \
                      October with a\n      friend.\n\nTalks with\nall\n";
        let words = markdown(source, 0);
        let lines: Vec<&str> = words.as_str().lines().collect();
        assert_eq!(
            lines[0],
            "The Minister spoke on Monday of the long and quite hopeless situation in Chile and left."
        );
        assert_eq!(
            lines[1],
            "She had come to that country, which is far away, in Lima on 9 October with a friend."
        );
    }

    #[test]
    fn text_that_is_indented_is_text() {
        let plain = markdown(" \n     MEDIA RELEASE\n\n     The Minister\n     left.\n", 0);
        assert_eq!(plain.as_str(), "MEDIA RELEASE\nThe Minister left.\n");
    }
}
