//! Web pages: the main text with the way back to the page's source, and what the page says about itself.
//!
//! The tokens and their places come from `html5gum`; which blocks are the main text is for `dom_smoothie` to say, which
//! goes by the rules of Mozilla's reader view.

mod article;
mod blocks;
mod elements;
mod meta;
mod signs;

use super::Plain;
use blocks::Page;

pub use meta::Meta;

/// A web page as a reader sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html {
    /// The main text: paragraphs, headings, items and cells apart by `\n`, white space as single spaces.
    pub plain: Plain,
    /// What the page says about itself.
    pub meta: Meta,
}

/// Reads a web page; places in the text lead back to bytes of `source`.
///
/// ```
/// use visitgraph::text::html;
///
/// let source = "<html lang=en><title>Visit</title><body><nav>Home</nav><p>Law &amp; <b>order</b></p><p>End</p>";
/// let page = html(source);
/// assert_eq!(page.plain.as_str(), "Law & order\nEnd");
/// assert_eq!(&source[page.plain.source(0..11)], "Law &amp; <b>order");
/// assert_eq!(page.meta.language.as_deref(), Some("en"));
/// ```
pub fn html(source: &str) -> Html {
    let page = Page::read(source);
    let title = page.meta.title();
    let kept = article::main_blocks(source, &page, title.as_deref());
    let mut meta = page.meta.finish();
    meta.title = title.or_else(|| page.heading(&kept)).or_else(|| page.meta.whole_title());
    let plain = if kept.len() == page.blocks.len() { page.plain } else { join(&page, &kept) };
    Html { plain, meta }
}

/// All the words of a page, for a look at its language.
pub fn html_words(source: &str) -> String {
    Page::read(source).plain.as_str().to_owned()
}

/// The blocks that are kept, as one text.
fn join(page: &Page<'_>, kept: &[usize]) -> Plain {
    let mut plain = Plain::default();
    for block in kept.iter().filter_map(|&index| page.blocks.get(index)) {
        let at = page.plain.source(block.range.clone()).start;
        if !plain.as_str().is_empty() {
            plain.push("\n", at..at);
        }
        plain.append(&page.plain, block.range.clone());
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(source: &str) -> String {
        html(source).plain.as_str().to_owned()
    }

    #[test]
    fn blocks_are_lines_and_white_space_is_one_space() {
        assert_eq!(text("<p> a\n\t b<br>c</p>d<ul><li>e <i>f</i><li>g</ul>"), "a b\nc\nd\ne f\ng");
        assert_eq!(text("<table><tr><td>a</td><td>b</td></tr></table>"), "a\nb");
        assert_eq!(text("<pre>a\nb\n\nc</pre>"), "a b\nc");
        assert_eq!(text(""), "");
    }

    #[test]
    fn entities_are_decoded_and_lead_back() {
        let source = "<p>a&nbsp;&amp;&#8217;&eacute;&notit; b&shy;c & d";
        let page = html(source);
        assert_eq!(page.plain.as_str(), "a &’é¬it; bc & d");
        assert_eq!(&source[page.plain.source(2..3)], "&amp;");
        assert_eq!(&source[page.plain.source(3..6)], "&#8217;");
        assert_eq!(&source[page.plain.source(14..16)], "b&shy;c");
    }

    #[test]
    fn what_is_no_text_is_left_out() {
        let source = "<script>var a = '<p>no</p>';</script><style>b{}</style><nav><p>Home</nav><!-- no --><p>yes\
                      <svg><text>no</text></svg><aside><aside>no</aside>no</aside><footer>no</footer>";
        assert_eq!(text(source), "yes");
    }

    #[test]
    fn the_main_text_is_kept_and_menus_are_not() {
        let menu = "<div class=menu><a href=/>Home</a> <a href=/n>News</a></div>".repeat(5);
        let words = "The Foreign Minister, Kari Li, met the President of Chile in Santiago, and they spoke of trade, \
                     of law and of the sea. ";
        let source = format!(
            "<html><body><div id=header>{menu}</div><div id=content><h1>Minister in Chile</h1><p>{0}</p>\
             <p>{0}{0}</p><p>{0}</p></div><div class=sidebar>{menu}</div></body></html>",
            words.repeat(3)
        );
        let found = text(&source);
        let lines = found.lines().collect::<Vec<_>>();
        assert_eq!(lines.len(), 4, "{found}");
        assert_eq!(lines[0], "Minister in Chile");
    }

    #[test]
    fn hostile_pages_come_to_an_end() {
        for page in
            ["<", "<b>", "<p>a", "<div><p>", "&", "&amp", "<a b=", "</", "<!--", "<svg>", "<nav>", "<h1>a"]
        {
            html(&page.repeat(1_000_000 / page.len()));
        }
        html(&format!("{}a", "<i><p>".repeat(190)));
        html(&"<table>a".repeat(190));
    }
}
