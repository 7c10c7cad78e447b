//! `kartta check`: everything that is wrong in a folder of data, at once; on request also what ends soon.

use std::io::{self, Write};

use catalog::{Catalog, Date, SessionStatus};

use crate::{
    args::CheckArgs,
    failure::{Failure, Outcome},
    folder,
    report::{self, count, printable},
};

/// Days ahead in which an end is near.
const SOON: i32 = 42;

/// Checks a folder and prints what was found.
pub fn run(args: &CheckArgs) -> Outcome<()> {
    let folder = folder::load(&args.dir)?;
    let mut out = anstream::stdout().lock();
    report::write(&mut out, &folder, args.quiet)?;
    if let (Some(day), Some(catalog)) = (args.as_of, &folder.loaded.catalog) {
        ends(&mut out, catalog, day)?;
    }
    if folder.loaded.error_count() > 0 { Err(Failure::said()) } else { Ok(()) }
}

/// What has ended by `day` though it is told as on, and what ends within six weeks.
fn ends(out: &mut impl Write, catalog: &Catalog, day: Date) -> io::Result<()> {
    let mut ended: Vec<(Date, String)> = Vec::new();
    let mut ending: Vec<(Date, String)> = Vec::new();
    let mut note = |last: Date, what: String| {
        if last < day {
            ended.push((last, what));
        } else if last <= day.plus(SOON) {
            ending.push((last, what));
        }
    };
    for service in catalog.living_services() {
        let file = format!("services/{}.toml", service.id);
        for session in service.sessions.iter().filter(|session| session.status == SessionStatus::Confirmed) {
            if let Some(last) = session.last_day() {
                note(last, format!("{file}: the session {}", session.id));
            }
            if let Some(until) = session.sign_up.as_ref().and_then(|sign_up| sign_up.until) {
                note(until, format!("{file}: signing up for {}", session.id));
            }
        }
    }
    for service in catalog.living_services() {
        let of_channels = service.channels.iter().filter_map(|channel| channel.hours.as_ref());
        for hours in service.hours.iter().chain(of_channels) {
            if let Some(last) = hours.times.as_ref().and_then(|times| times.valid_to) {
                note(last, format!("services/{}.toml: the hours \"{}\"", service.id, hours.description));
            }
        }
    }
    for calendar in &catalog.calendars {
        note(calendar.valid_to, format!("calendars/{}.toml: what the calendar knows", calendar.id));
    }
    for (title, mut lines) in [("Ended before", ended), ("Ends within six weeks of", ending)] {
        lines.sort();
        writeln!(out, "{title} {day}: {}.", count(lines.len(), "thing"))?;
        for (last, what) in lines {
            writeln!(out, "  {last}  {}", printable(&what))?;
        }
    }
    Ok(())
}
