//! Work of other crates that may panic on a strange document.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

thread_local! {
    static CALM: Cell<bool> = const { Cell::new(false) };
}

static HOOK: Once = Once::new();

/// Does the work and gives its result; `None`, and nothing is told, if it panics.
pub(super) fn calmly<T>(work: impl FnOnce() -> T) -> Option<T> {
    HOOK.call_once(|| {
        let usual = take_hook();
        set_hook(Box::new(move |panic| {
            if !CALM.get() {
                usual(panic);
            }
        }));
    });
    let before = CALM.replace(true);
    // What the work had in hand is gone with it.
    let done = catch_unwind(AssertUnwindSafe(work)).ok();
    CALM.set(before);
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_no_more_than_nothing() {
        assert_eq!(calmly(|| 1), Some(1));
        assert_eq!(calmly(|| Vec::<u8>::new()[0]), None);
        assert!(!CALM.get());
    }
}
