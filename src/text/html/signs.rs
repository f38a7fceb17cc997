//! White space and character references.

use std::convert::Infallible;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

/// White space, and signs that are not seen: soft hyphens, zero-width spaces, byte order marks.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// How long the character reference is that a text starts with, or what could be one.
pub(super) fn reference(text: &str) -> usize {
    let name = text.bytes().skip(1).take_while(|&b| b.is_ascii_alphanumeric() || b == b'#').count();
    1 + name + usize::from(text.as_bytes().get(1 + name) == Some(&b';'))
}

/// What a character reference stands for.
pub(super) fn decode(reference: &str) -> String {
    let mut decoded = String::new();
    let emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| {
        if let CallbackEvent::String { value } = event {
            decoded.push_str(&String::from_utf8_lossy(value));
        }
        None::<Infallible>
    });
    Tokenizer::new_with_emitter(reference, emitter).for_each(drop);
    decoded
}
