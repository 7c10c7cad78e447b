//! `kartta sessions`: what is on, day by day, as the page of today tells it.

use std::io::Write;

use catalog::{Catalog, Date, Entry, Hours, Standing, Weekday, Why};

use crate::{
    args::SessionsArgs,
    build,
    engine::area_named,
    failure::{Failure, Outcome},
    report::{count, printable},
};

/// Days that are listed at the most.
const LONGEST: i32 = 400;

/// A day that a person wrote, `2026-12-01` or `1.12.2026`.
pub fn day(text: &str) -> Result<Date, String> {
    let finnish = || {
        let mut parts = text.split('.');
        let mut number = || parts.next().filter(|part| part.bytes().all(|b| b.is_ascii_digit()))?.parse::<u16>().ok();
        let (day, month, year) = (number()?, number()?, number()?);
        if parts.next().is_some() {
            return None;
        }
        Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    };
    Date::parse(text).or_else(finnish).ok_or_else(|| format!("{text:?} is not a day; write it like 2026-12-01 or 1.12.2026"))
}

/// Checks that the days are in order and not too many.
pub fn span(from: Date, to: Date) -> Outcome<(Date, Date)> {
    let days = to.days_since_epoch() - from.days_since_epoch();
    if days < 0 {
        return Err(Failure::usage(format!("--to {to} is before --from {from}.")));
    }
    if days > LONGEST {
        return Err(Failure::usage(format!("From {from} to {to} is more than {LONGEST} days; ask for fewer.")));
    }
    Ok((from, to))
}

/// The programme of an area, by day.
pub fn programme<'a>(catalog: &'a Catalog, from: Date, to: Date, area: Option<&str>) -> Outcome<Vec<Entry<'a>>> {
    let area = area.map(|area| area_named(catalog, area)).transpose()?;
    let is_wanted = |entry: &Entry<'_>| match area {
        None => true,
        Some(area) => catalog.is_in(area, entry.service, entry.session),
    };
    Ok(catalog.programme(from, to).into_iter().filter(is_wanted).collect())
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mo => "Mon",
        Weekday::Tu => "Tue",
        Weekday::We => "Wed",
        Weekday::Th => "Thu",
        Weekday::Fr => "Fri",
        Weekday::Sa => "Sat",
        Weekday::Su => "Sun",
    }
}

fn clock(hours: Hours) -> String {
    let time = |time: Option<catalog::TimeOfDay>| time.map(String::from).unwrap_or_else(|| "?".to_owned());
    format!("{}–{}", time(hours.opens_at), time(hours.closes_at))
}

/// What keeps a time from being sure, in words.
fn reason(why: Why) -> String {
    match why {
        Why::Holiday(holiday) if holiday.is_eve() => format!("an eve ({holiday:?})"),
        Why::Holiday(holiday) => format!("a public holiday ({holiday:?})"),
        Why::Calendar => "a calendar that it rests in".to_owned(),
        Why::CalendarNotKnown => "the calendar that it rests in does not know this day".to_owned(),
        Why::FallsOut => "it falls out".to_owned(),
        Why::EndNotKnown => "nobody says when it ends".to_owned(),
        Why::TimeNotKnown => "only the day is known".to_owned(),
    }
}

/// Lists what is on.
pub fn run(args: &SessionsArgs) -> Outcome<()> {
    let catalog = build::checked(&args.data)?;
    let (from, to) = span(args.from, args.to)?;
    let entries = programme(&catalog, from, to, args.area.as_deref())?;
    let mut out = anstream::stdout().lock();
    let mut last = None;
    for Entry { service, session, time, .. } in &entries {
        if last != Some(time.date) {
            writeln!(out, "{} {}", weekday(time.date.weekday()), time.date)?;
            last = Some(time.date);
        }
        let place = session.location.as_ref().and_then(|id| catalog.location(id.as_str()));
        let place = place.map(|place| format!(", {}", place.name)).unwrap_or_default();
        let standing = match time.standing {
            Standing::On => String::new(),
            Standing::Off(why) => format!("  not held: {}", reason(why)),
            Standing::Unsure(why) => format!("  not sure: {}", reason(why)),
        };
        let name = build::in_first_language(&catalog, &session.name);
        let line = format!("  {:<11}  {name}{place}  ({}){standing}", clock(time.hours), service.id);
        writeln!(out, "{}", printable(&line))?;
    }
    let on = entries.iter().filter(|entry| entry.time.is_on()).count();
    writeln!(out, "{} from {from} to {to}.", count(on, "session"))?;
    Ok(())
}
