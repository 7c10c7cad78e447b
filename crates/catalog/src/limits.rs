//! Limits on everything that is read from outside, so that bad input ends in a sentence and never in a hang.

/// The limits. Generous beside any real region, small beside a phone's memory.
#[derive(Clone, Copy, Debug)]
pub struct Limits;

impl Limits {
    /// Bytes of one source file.
    pub const FILE_BYTES: usize = 1024 * 1024;
    /// Source files in a data folder.
    pub const FILES: usize = 50_000;
    /// Bytes of a compiled catalog or language pack.
    pub const PACK_BYTES: usize = 16 * 1024 * 1024;
    /// Bytes of a version manifest.
    pub const MANIFEST_BYTES: usize = 64 * 1024;
    /// Records of one kind.
    pub const RECORDS: usize = 100_000;
    /// Bytes of one text.
    pub const TEXT_BYTES: usize = 20_000;
}
