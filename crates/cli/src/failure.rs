//! Why a command could not do its work: one sentence for a person and the exit code for a script.

use std::{fmt, io, path::Path};

/// Exit code: the input has problems, or the system refused something.
pub const PROBLEMS: u8 = 1;
/// Exit code: the command was called in a wrong way.
pub const WRONG_USAGE: u8 = 2;

/// Why a command stopped.
#[derive(Debug)]
pub struct Failure {
    /// What, where and how to mend it. Empty when everything has been said already.
    pub sentence: String,
    /// The exit code.
    pub code: u8,
}

/// What a command gives.
pub type Outcome<T> = Result<T, Failure>;

impl Failure {
    /// The input has a problem, or the system refused something.
    pub fn problem(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), code: PROBLEMS }
    }

    /// The command was called in a wrong way.
    pub fn usage(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), code: WRONG_USAGE }
    }

    /// Everything has been said already.
    pub fn said() -> Self {
        Self::problem("")
    }

    /// The system refused something about a path.
    pub fn io(what: &str, path: &Path, error: &io::Error) -> Self {
        Self::problem(format!("{} could not be {what}: {}.", path.display(), reason(error)))
    }
}

/// Why the system refused, in words.
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "it is not there".to_owned(),
        io::ErrorKind::PermissionDenied => "you have no right to it".to_owned(),
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        _ => error.to_string(),
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}

/// A pipe closed by its reader (`kartta search … | head`) is no failure: there is simply nobody left to tell.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Self { sentence: String::new(), code: 0 }
        } else {
            Self::problem(format!("Nothing could be printed: {}.", reason(&error)))
        }
    }
}
