//! `kartta` as a coordinator and an operator meet it: the binary is run, and what it prints, writes and serves is looked at.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that is surprised may stop"
)]

mod build;
mod check;
mod import;
mod search;
mod serve;
mod stamp;
mod support;
mod times;
