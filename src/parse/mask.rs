//! The text as the reader looks at it: same bytes, same length, markup and line ends blanked out.

/// Blanks out Markdown and HTML markup, line ends and no-break spaces; every byte keeps its offset.
///
/// Blank lines stay line ends, so that paragraphs can be told apart.
pub(super) fn mask(text: &str) -> String {
    let mut out = text.as_bytes().to_vec();
    blank_markup(&mut out);
    blank_line_ends(&mut out);
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

fn blank_markup(out: &mut [u8]) {
    let mut at = 0;
    while at < out.len() {
        let end = match out[at] {
            b']' if out.get(at + 1) == Some(&b'(') => closing(out, at + 1, b')').unwrap_or(at + 1),
            b'*' | b'[' | b']' | b'\\' => at + 1,
            b'<' if out.get(at + 1).is_some_and(|b| b.is_ascii_alphabetic() || *b == b'/') => {
                closing(out, at, b'>').unwrap_or(at)
            }
            0xC2 if out.get(at + 1) == Some(&0xA0) => at + 2,
            _ => at,
        };
        for byte in &mut out[at..end] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
        at = end.max(at + 1);
    }
}

/// The offset after the next `mark`, if it is near and on ASCII ground.
fn closing(out: &[u8], from: usize, mark: u8) -> Option<usize> {
    const FAR: usize = 600;
    let window = &out[from..out.len().min(from + FAR)];
    let length = window.iter().position(|&b| b == mark)? + 1;
    window[..length].is_ascii().then_some(from + length)
}

fn blank_line_ends(out: &mut [u8]) {
    let is_space = |b: &u8| matches!(b, b' ' | b'\r' | b'\t' | b'\n');
    // Going backwards, `blank` is whether the line after the current byte's line end is blank.
    let mut blank_line = true;
    for at in (0..out.len()).rev() {
        match out[at] {
            b'\n' => {
                let blank_after = blank_line;
                blank_line = true;
                // The line this byte ends is blank if only spaces stand between it and the line end before.
                let before = out[..at].iter().rev().take(200).find(|b| **b == b'\n' || !is_space(b));
                let ends_blank = before.is_none_or(|b| *b == b'\n');
                if !blank_after && !ends_blank {
                    out[at] = b' ';
                }
            }
            b'\r' | b'\t' => out[at] = b' ',
            b' ' => {}
            _ => blank_line = false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_offsets_and_blanks_markup() {
        let text = "On **<u>Friday</u>**, the\n[Forum](http://x.y/z) met.\n \nThe end";
        let masked = mask(text);
        assert_eq!(masked.len(), text.len());
        assert_eq!(masked.find("Forum"), text.find("Forum"));
        assert!(!masked.contains("http") && !masked.contains("the\n"));
        assert_eq!(masked.split('\n').filter(|p| !p.trim().is_empty()).count(), 2);
    }
}
