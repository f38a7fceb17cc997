//! Which people, posts, organizations and places are one.
//!
//! [`name`] tells how alike two names are, and why.

pub mod name;
