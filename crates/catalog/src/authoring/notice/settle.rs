//! What a line means as a whole: its rules in their season, with the days that fall out, are put off or come besides.

use super::{
    dates::{Dated, Dates, Stretch},
    grammar::{Extra, Found, Move},
    problem::{NoticeProblem, name},
    rules::rules,
};
use crate::{CalendarId, Date, Frequency, Hours, Occurrence, Single, Standing, Times, Why};

/// What stands in `rests_in` for the holidays of schools until it is known whose schools they are.
pub(crate) const SCHOOL_HOLIDAYS: &str = "koulujen-lomat";

/// The longest season that is looked through day by day.
const YEARS: i32 = 5 * 366;

type Bounds = (Option<Date>, Option<Date>);

/// What a line means.
pub(super) fn settle(text: &str, found: Found) -> Result<Times, NoticeProblem> {
    let dates = Dates(text);
    if !found.singles.is_empty() {
        return singles(dates, &found);
    }
    if found.segments.is_empty() {
        return Err(NoticeProblem::unread("On which days it is on is not said."));
    }
    let (extras, moves, except, count) = (found.extras.clone(), found.moves.clone(), found.except.clone(), found.count);
    let from = found.from;
    let of_schools = found.segments.iter().filter(|segment| segment.days.is_school).count();
    if of_schools != 0 && of_schools != found.segments.len() {
        return Err(NoticeProblem::unread("For which of the days the school year holds is not certain."));
    }
    let rests = found.rests || of_schools != 0;
    let mut times = Times {
        valid_from: from.map(|(date, _)| date),
        valid_to: found.to,
        known_in: found.known_in,
        rests_in: if rests { CalendarId::try_from(SCHOOL_HOLIDAYS.to_owned()).into_iter().collect() } else { Vec::new() },
        ..Times::default()
    };
    times.rules = rules(found)?;
    season(&times, from)?;
    let end = times.valid_to.or_else(|| count.and(times.valid_from).map(|first| first.plus(365)));
    let bounds = (times.valid_from, end);
    let fallen = except.iter().map(|stretch| falls_out(dates, &times, stretch, bounds)).collect::<Result<Vec<_>, _>>()?;
    for put_off in &moves {
        move_day(dates, &mut times, put_off, bounds)?;
    }
    for extra in &extras {
        add(dates, &mut times, extra, bounds)?;
    }
    let moved: Vec<Date> = times.dates.iter().filter_map(|single| single.moved_from).collect();
    times.except.extend(fallen);
    if let Some(count) = count {
        times.valid_to = Some(last_of(&times, count, &moved, extras.is_empty())?);
    }
    times.dates.sort_by_key(|single| (single.date, single.hours.opens_at));
    Ok(times)
}

/// Hours, or a day whose hours are not known.
fn of(hours: &[Hours]) -> Vec<Hours> {
    if hours.is_empty() { vec![Hours::default()] } else { hours.to_vec() }
}

fn singles(dates: Dates<'_>, found: &Found) -> Result<Times, NoticeProblem> {
    let has_rules = !found.segments.is_empty() || !found.without.is_empty() || found.from.is_some() || found.to.is_some();
    let has_more = !found.extras.is_empty() || !found.moves.is_empty() || !found.except.is_empty() || found.count.is_some();
    if has_rules || has_more || found.rests || found.holidays.is_some() {
        let what = "Single days stand beside rules, and what they are is not certain.";
        return Err(NoticeProblem::unclear(
            what,
            "Write \"lisäksi 5.3. klo 9–11\" for one more day, \"ei 5.3.\" for one that falls out.",
        ));
    }
    let timed = found.singles.iter().filter(|extra| !extra.hours.is_empty()).count();
    if timed != 0 && timed != found.singles.len() {
        return Err(NoticeProblem::unread("Some of the days have no time."));
    }
    let written: Vec<&Dated> = found.singles.iter().flat_map(|extra| &extra.days).collect();
    let days = dates.list(&written)?;
    let hours = found.singles.iter().flat_map(|extra| extra.days.iter().map(|_| of(&extra.hours)));
    let single = |(date, hours): (Date, Vec<Hours>)| hours.into_iter().map(move |hours| Single { date, hours, moved_from: None });
    Ok(Times { dates: days.into_iter().zip(hours).flat_map(single).collect(), known_in: found.known_in, ..Times::default() })
}

fn season(times: &Times, from: Option<(Date, bool)>) -> Result<(), NoticeProblem> {
    if let (Some(first), Some(last)) = (times.valid_from, times.valid_to)
        && first > last
    {
        return Err(NoticeProblem::wrong("The season ends before it begins.", "Check its first and its last day."));
    }
    // The weeks are counted from the first day: it must be one on which it is on.
    let counts_weeks = |freq| matches!(freq, Frequency::EachWeeks(_));
    let first = from.filter(|(_, is_day)| *is_day).map(|(date, _)| date.weekday());
    let is_counted = |rule: &crate::Rule| first.is_some_and(|first| rule.byday.contains(&first));
    if times.rules.iter().any(|rule| counts_weeks(rule.freq) && !is_counted(rule)) {
        let what = "From which week the weeks are counted is not said.";
        let mend = "Begin the season with a day on which it is on: \"joka toinen tiistai klo 9–11, 12.1.–25.5.2027\".";
        return Err(NoticeProblem::unclear(what, mend));
    }
    if let (Some(first), Some(last)) = (times.valid_from, times.valid_to)
        && !meets(times, first, last)
    {
        return Err(NoticeProblem::unread("None of the days is in the season."));
    }
    Ok(())
}

fn on_day(times: &Times, date: Date) -> Vec<Occurrence> {
    let mut found = Vec::new();
    times.on_day(date, &[], |time| found.push(time));
    found
}

/// Whether a rule is met between two days.
fn meets(times: &Times, first: Date, last: Date) -> bool {
    first.to(last.min(first.plus(YEARS))).any(|date| !on_day(times, date).is_empty())
}

/// Days that fall out. One on which nothing would be on is a slip of the pen.
fn falls_out(dates: Dates<'_>, times: &Times, stretch: &Stretch, bounds: Bounds) -> Result<(Date, Date), NoticeProblem> {
    let (first, last) = dates.within(stretch, bounds)?;
    if meets(times, first, last) {
        return Ok((first, last));
    }
    let words = dates.words(&stretch.span());
    let what = match stretch.last {
        None => format!("\"{words}\" is a {}, on which nothing is on.", name(first.weekday())),
        Some(_) => format!("Nothing would be on on the days \"{words}\"."),
    };
    Err(NoticeProblem::unclear(what, "Write the days that fall out, and no others."))
}

fn move_day(dates: Dates<'_>, times: &mut Times, put_off: &Move, bounds: Bounds) -> Result<(), NoticeProblem> {
    let stretch = Stretch { first: put_off.from.clone(), last: None };
    let (from, _) = falls_out(dates, times, &stretch, bounds)?;
    let date = dates.of_year(&put_off.to, None, put_off.to.year.unwrap_or(from.year()))?;
    if put_off.to.year.is_none() && date.days_since_epoch().abs_diff(from.days_since_epoch()) > 60 {
        return Err(dates.without_year(&put_off.to.span));
    }
    let hours = match (put_off.hours.as_slice(), on_day(times, from).as_slice()) {
        ([], [only]) => vec![only.hours],
        ([], _) => return Err(NoticeProblem::unread("To what time the day is moved is not said.")),
        (hours, _) => hours.to_vec(),
    };
    times.except.push((from, from));
    times.dates.extend(hours.into_iter().map(|hours| Single { date, hours, moved_from: Some(from) }));
    Ok(())
}

fn add(dates: Dates<'_>, times: &mut Times, extra: &Extra, bounds: Bounds) -> Result<(), NoticeProblem> {
    let of_season = |dated: &Dated| {
        let stretch = Stretch { first: dated.clone(), last: None };
        dates.fit(&stretch, bounds)?.map(|(date, _)| date).ok_or_else(|| dates.without_year(&dated.span))
    };
    let days = if extra.days.iter().any(|dated| dated.year.is_some()) {
        dates.list(&extra.days.iter().collect::<Vec<_>>())?
    } else {
        extra.days.iter().map(of_season).collect::<Result<_, _>>()?
    };
    for date in days {
        if extra.hours.is_empty() && !on_day(times, date).is_empty() {
            return Err(NoticeProblem::unread("A day that comes besides is one of the rules already."));
        }
        times.dates.extend(of(&extra.hours).into_iter().map(|hours| Single { date, hours, moved_from: None }));
    }
    Ok(())
}

/// The last of so many times. A day put off counts; one that falls out does not.
fn last_of(times: &Times, count: u16, moved: &[Date], is_all: bool) -> Result<Date, NoticeProblem> {
    let unsure = |what: &str| {
        NoticeProblem::unclear(what, "Write the last day instead of the number: \"joka tiistai klo 17–19, 12.1.–2.3.2027\".")
    };
    let Some(first) = times.valid_from.filter(|_| is_all && times.rests_in.is_empty() && (1..=200).contains(&count)) else {
        return Err(unsure("Which day is the last one is not certain."));
    };
    let (mut held, mut last) = (0, first);
    let end = times.valid_to.unwrap_or(first.plus(YEARS));
    for date in first.to(end.min(first.plus(YEARS))) {
        let found = on_day(times, date);
        let is_held = |time: &Occurrence| match time.standing {
            Standing::Off(_) => moved.contains(&date),
            Standing::On | Standing::Unsure(_) => true,
        };
        let of_rules: Vec<&Occurrence> =
            found.iter().filter(|time| time.moved_from.is_none()).filter(|time| is_held(time)).collect();
        match of_rules.as_slice() {
            [] => continue,
            [one] if !matches!(one.standing, Standing::Unsure(Why::Holiday(_))) => {}
            _ => return Err(unsure("Which day is the last one is not certain.")),
        }
        held += 1;
        last = date;
        if held == count && times.valid_to.is_none() {
            return Ok(last);
        }
    }
    match times.valid_to {
        Some(end) if held == count => Ok(end),
        _ => {
            let what = format!("The season has {held} times, not {count}; the last one was {}.", super::problem::shown(last));
            Err(unsure(&what))
        }
    }
}
