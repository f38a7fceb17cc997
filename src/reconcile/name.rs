//! Names: what of them matters, and how alike two of them are.
//!
//! A name is taken apart into words: case, accents, hyphens and honorifics go, initials and generations are known as such,
//! words of other scripts are written over. Two names are compared word by word, in whatever order.
//!
//! ```
//! use visitgraph::reconcile::name::{Name, Trait, compare};
//!
//! let alike = compare(&Name::new("Mr. Karim Massimov"), &Name::new("Karim Masimov"));
//! assert!(alike.score > 0.9 && alike.traits.contains(&Trait::Spelling));
//! assert!(compare(&Name::new("Akhmetov"), &Name::new("Akhmedov")).score < 0.8);
//! ```

mod compare;
mod parts;
mod sound;
mod words;

pub use compare::{Likeness, Trait, compare};
pub use parts::{Name, Word};
