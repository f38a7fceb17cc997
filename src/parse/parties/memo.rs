//! What was read at a word before, as several rules ask for the same list.

use std::cell::RefCell;

use super::Found;

/// How many lists are kept, by where they start and could end.
const KEPT: usize = 128;

/// A list of parties: its first word and the last it could have, what it is, and the word behind it.
type List = (usize, usize, Vec<Found>, usize);

/// The lists read last.
#[derive(Debug, Default)]
pub(in crate::parse) struct Memo(RefCell<Vec<Option<List>>>);

impl Memo {
    /// The list from a word to another, read now if it is not kept.
    pub(super) fn get(
        &self,
        from: usize,
        to: usize,
        read: impl FnOnce() -> (Vec<Found>, usize),
    ) -> (Vec<Found>, usize) {
        // Lists from one word to several ends are asked for next to each other.
        let place = from.wrapping_mul(5).wrapping_add(to) % KEPT;
        if let Some(Some((first, last, all, end))) = self.0.borrow().get(place)
            && (*first, *last) == (from, to)
        {
            return (all.clone(), *end);
        }
        let (all, end) = read();
        let mut kept = self.0.borrow_mut();
        if kept.is_empty() {
            kept.resize_with(KEPT, || None);
        }
        kept[place] = Some((from, to, all.clone(), end));
        (all, end)
    }
}
