//! `kartta check`: everything that is wrong in a folder of data, at once.

use crate::{
    args::CheckArgs,
    failure::{Failure, Outcome},
    folder, report,
};

/// Checks a folder and prints what was found.
pub fn run(args: &CheckArgs) -> Outcome<()> {
    let folder = folder::load(&args.dir)?;
    report::write(&mut anstream::stdout().lock(), &folder, args.quiet)?;
    if folder.loaded.error_count() > 0 { Err(Failure::said()) } else { Ok(()) }
}
