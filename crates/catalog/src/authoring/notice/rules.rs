//! From the days and times of a line to rules, where it is certain which belong together. Knows no dates.

use super::{
    clock,
    days::WEEK,
    grammar::{Found, Segment},
    problem::NoticeProblem,
};
use crate::{Frequency, Hours, OnHolidays, Rule, Weekday};

/// No evening begins before this minute of the day: "joka ilta klo 8–10" may be written of a clock of twelve hours.
const EVENING: u16 = 15 * 60;

/// The rules of a line.
pub(super) fn rules(mut found: Found) -> Result<Vec<Rule>, NoticeProblem> {
    if let [only] = found.segments.as_mut_slice()
        && only.days.list.is_empty()
        && only.days.rhythm.is_none()
        && only.hours == [clock::round_the_clock()]
    {
        only.days.list = WEEK.iter().map(|day| (*day, OnHolidays::AsEver)).collect();
    }
    check(&found.segments)?;
    let is_without = |day: &Weekday| found.without.contains(day);
    let mut rules = Vec::new();
    for segment in &mut found.segments {
        segment.days.list.retain(|(day, _)| !is_without(day));
        if segment.days.list.is_empty() {
            return Err(NoticeProblem::unread("All days of a rule fall out."));
        }
        rules.extend(of_segment(segment));
    }
    holidays(&mut rules, found.holidays)?;
    Ok(rules)
}

fn check(segments: &[Segment]) -> Result<(), NoticeProblem> {
    let timed = segments.iter().filter(|segment| !segment.hours.is_empty()).count();
    if segments.iter().any(|segment| segment.days.list.is_empty()) {
        return Err(NoticeProblem::unread("On which days it is on is not said."));
    }
    if timed != 0 && timed != segments.len() {
        return Err(NoticeProblem::unread("Some of the days have no time."));
    }
    if segments.iter().any(|segment| segment.days.is_evening && segment.hours.is_empty()) {
        return Err(NoticeProblem::unread("At what time of the evening is not said."));
    }
    let is_early =
        |segment: &Segment| segment.hours.iter().any(|hours| hours.opens_at.is_some_and(|opens| opens.minutes() < EVENING));
    if segments.iter().any(|segment| segment.days.is_evening && is_early(segment)) {
        return Err(NoticeProblem::unread("An evening does not begin so early."));
    }
    let with_rhythm = segments.iter().filter(|segment| segment.days.rhythm.is_some()).count();
    if with_rhythm != 0 && with_rhythm != segments.len() {
        let what = "For which of the days the weeks hold is not certain.";
        return Err(NoticeProblem::unclear(what, "Say it for each: \"parillisilla viikoilla ti klo 9–11, joka ke klo 9–11\"."));
    }
    for (at, segment) in segments.iter().enumerate() {
        let earlier = segments.iter().take(at);
        let mut shared = earlier.filter(|earlier| coincide(earlier, segment));
        if segment.is_also == shared.next().is_none() {
            let what = "A weekday comes twice, and which of its times hold is not certain.";
            return Err(NoticeProblem::unclear(what, "Write all times of a day together, \"ke klo 9–11 ja 17–19\"."));
        }
    }
    Ok(())
}

/// Whether two rules meet on some day.
fn coincide(one: &Segment, other: &Segment) -> bool {
    let shares_a_day = one.days.list.iter().any(|(day, _)| other.days.list.iter().any(|(other, _)| day == other));
    shares_a_day && frequencies(one).iter().any(|one| frequencies(other).iter().any(|other| may_meet(*one, *other)))
}

fn may_meet(one: Frequency, other: Frequency) -> bool {
    match (one, other) {
        (Frequency::OddWeeks, Frequency::EvenWeeks) | (Frequency::EvenWeeks, Frequency::OddWeeks) => false,
        // The fourth may be the last one.
        (Frequency::Monthly(one), Frequency::Monthly(other)) => one == other || one.min(other) == -1 && one.max(other) == 4,
        _ => true,
    }
}

fn frequencies(segment: &Segment) -> &[Frequency] {
    segment.days.rhythm.as_deref().unwrap_or(&[Frequency::Weekly])
}

fn of_segment(segment: &Segment) -> Vec<Rule> {
    let hours: &[Hours] = if segment.hours.is_empty() { &[Hours { opens_at: None, closes_at: None }] } else { &segment.hours };
    let mut rules = Vec::new();
    for freq in frequencies(segment) {
        for holidays in [OnHolidays::Unsure, OnHolidays::Rests, OnHolidays::AsEver] {
            let days = segment.days.list.iter().filter(|(_, said)| *said == holidays);
            let byday: Vec<Weekday> = days.map(|(day, _)| *day).collect();
            if !byday.is_empty() {
                rules.extend(hours.iter().map(|hours| Rule { freq: *freq, byday: byday.clone(), hours: *hours, holidays }));
            }
        }
    }
    rules
}

/// What is said of holidays, where the days of the rules leave no doubt of what they are.
fn holidays(rules: &mut [Rule], said: Option<(OnHolidays, bool)>) -> Result<(), NoticeProblem> {
    let Some((said, is_midweek)) = said else { return Ok(()) };
    let has = |day: &Weekday| rules.iter().any(|rule| rule.byday.contains(day));
    // "Pyhinä" may mean Sundays too, and "la–su, myös pyhinä" all holidays of the week.
    let is_certain = match said {
        OnHolidays::AsEver => WEEK.iter().all(has) || !has(&Weekday::Sa) && !has(&Weekday::Su),
        _ => is_midweek || !has(&Weekday::Su),
    };
    if !is_certain {
        return Err(NoticeProblem::unread("What holds on holidays is not certain."));
    }
    rules.iter_mut().for_each(|rule| rule.holidays = said);
    Ok(())
}
