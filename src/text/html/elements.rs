//! What the names of elements mean for the text.

/// Elements whose words are no part of what the page says.
pub(super) fn is_left_out(name: &[u8]) -> bool {
    matches!(
        name,
        b"script"
            | b"style"
            | b"noscript"
            | b"template"
            | b"nav"
            | b"aside"
            | b"footer"
            | b"button"
            | b"select"
            | b"textarea"
            | b"svg"
            | b"math"
            | b"iframe"
            | b"object"
            | b"canvas"
            | b"audio"
            | b"video"
            | b"dialog"
            | b"menu"
    )
}

/// Elements that begin and end a paragraph.
pub(super) fn is_block(name: &[u8]) -> bool {
    is_heading(name)
        || ends_heading(name)
        || matches!(
            name,
            b"address"
                | b"body"
                | b"br"
                | b"caption"
                | b"center"
                | b"dd"
                | b"details"
                | b"div"
                | b"dt"
                | b"fieldset"
                | b"figcaption"
                | b"figure"
                | b"form"
                | b"header"
                | b"hgroup"
                | b"hr"
                | b"legend"
                | b"li"
                | b"main"
                | b"option"
                | b"pre"
                | b"summary"
                | b"tbody"
                | b"td"
                | b"tfoot"
                | b"th"
                | b"thead"
                | b"title"
                | b"tr"
        )
}

pub(super) fn is_heading(name: &[u8]) -> bool {
    matches!(name, b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6")
}

/// Blocks that cannot stand in a heading, so one that was never closed is over.
pub(super) fn ends_heading(name: &[u8]) -> bool {
    matches!(name, b"p" | b"ul" | b"ol" | b"dl" | b"table" | b"section" | b"article" | b"blockquote")
}

/// Elements that make the page no deeper: they hold nothing, or end where the next begins.
pub(super) fn is_shallow(name: &[u8]) -> bool {
    matches!(
        name,
        b"area"
            | b"base"
            | b"br"
            | b"col"
            | b"dd"
            | b"dt"
            | b"embed"
            | b"hr"
            | b"img"
            | b"input"
            | b"li"
            | b"link"
            | b"meta"
            | b"option"
            | b"p"
            | b"param"
            | b"source"
            | b"tbody"
            | b"td"
            | b"tfoot"
            | b"th"
            | b"thead"
            | b"tr"
            | b"track"
            | b"wbr"
    )
}
