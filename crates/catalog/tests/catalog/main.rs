//! From a folder of files to a catalog in use: bad input, the rules of the data, packs and releases. The folder is the
//! invented region of tests/fixtures.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that is surprised may stop"
)]

mod bad_input;
mod handbook;
mod hours;
mod json;
mod packs;
mod properties;
mod releases;
mod rules;
mod sketch;
mod support;
mod texts;
mod times;
