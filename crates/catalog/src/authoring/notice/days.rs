//! Days of rules and how they come back: "ma, ke ja pe", "joka toinen tiistai", "kuukauden viimeinen pe". Knows no times
//! and no dates.

use super::{
    cursor::Cursor,
    problem::NoticeProblem,
    words::{Form, Group, Sense},
};
use crate::{Frequency, OnHolidays, Weekday};

pub(super) const WEEK: [Weekday; 7] = [Weekday::Mo, Weekday::Tu, Weekday::We, Weekday::Th, Weekday::Fr, Weekday::Sa, Weekday::Su];

/// What was read of the days of a rule.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Days {
    /// The days, each with what its word says of holidays; empty where only the rhythm is said.
    pub list: Vec<(Weekday, OnHolidays)>,
    /// How they come back, where it is said.
    pub rhythm: Option<Vec<Frequency>>,
    /// "koulupäivinä"
    pub is_school: bool,
    /// "joka ilta", which asks for a time.
    pub is_evening: bool,
}

impl Days {
    fn of_rhythm(rhythm: Vec<Frequency>) -> Self {
        Self { rhythm: Some(rhythm), ..Self::default() }
    }
}

/// Whether what is ahead can begin days or a rhythm.
pub(super) fn begins(cursor: &Cursor<'_>) -> bool {
    let at = usize::from(cursor.peek() == Some(Sense::Glue));
    let is_from_to = cursor.ahead(at) == Some(Sense::Since) && matches!(cursor.ahead(at + 1), Some(Sense::Day(..)));
    cursor.days_at(at)
        || is_from_to && cursor.date_at(at + 1).is_none()
        || matches!(cursor.ahead(at), Some(Sense::OfMonth | Sense::Nth(_) | Sense::Weeks(_)))
}

/// Days, or a rhythm, or both.
pub(super) fn days(cursor: &mut Cursor<'_>) -> Result<Days, NoticeProblem> {
    cursor.take(Sense::Glue);
    match cursor.peek() {
        Some(Sense::Weeks(frequency)) => {
            cursor.skip(1);
            Ok(Days::of_rhythm(vec![frequency]))
        }
        Some(Sense::EachNth(weeks)) => {
            cursor.skip(1);
            let rhythm = vec![Frequency::EachWeeks(weeks)];
            if cursor.take(Sense::Week) {
                return Ok(Days::of_rhythm(rhythm));
            }
            let days = list(cursor)?;
            // Of "joka toinen ti ja to" nobody knows whether the second day is on in each week.
            let is_one = days.list.len() == 1 || days.list.iter().map(|(day, _)| *day).eq([Weekday::Sa, Weekday::Su]);
            if is_one { Ok(Days { rhythm: Some(rhythm), ..days }) } else { Err(cursor.unread()) }
        }
        Some(Sense::Each) => {
            cursor.skip(1);
            Ok(Days { rhythm: Some(vec![Frequency::Weekly]), ..list(cursor)? })
        }
        Some(Sense::OfMonth | Sense::Nth(_)) => of_month(cursor),
        _ => list(cursor),
    }
}

/// "kuukauden ensimmäinen ja kolmas tiistai", "första tisdagen i månaden".
fn of_month(cursor: &mut Cursor<'_>) -> Result<Days, NoticeProblem> {
    let is_before = cursor.take(Sense::OfMonth);
    let mut rhythm = Vec::new();
    loop {
        let nth = match cursor.peek() {
            Some(Sense::Nth(nth)) => nth,
            Some(Sense::Figure(figure)) if figure.dot && figure.second.is_none() && (1..=4).contains(&figure.first) => {
                i8::try_from(figure.first).unwrap_or(1)
            }
            _ => return Err(cursor.unread()),
        };
        cursor.skip(1);
        rhythm.push(Frequency::Monthly(nth));
        if !cursor.take(Sense::And) {
            break;
        }
    }
    let Some(Sense::Day(day, Form::Name)) = cursor.peek() else { return Err(cursor.unread()) };
    cursor.skip(1);
    if !is_before && !cursor.take(Sense::OfMonth) {
        return Err(cursor.unread());
    }
    let is_twice = rhythm.iter().enumerate().any(|(at, one)| rhythm.iter().take(at).any(|earlier| earlier == one));
    if is_twice {
        return Err(cursor.unread());
    }
    Ok(Days { list: vec![(day, OnHolidays::Unsure)], rhythm: Some(rhythm), ..Days::default() })
}

/// "ma, ke ja pe", "ma–pe ja la", "sunnuntaista torstaihin", "arkisin".
fn list(cursor: &mut Cursor<'_>) -> Result<Days, NoticeProblem> {
    let mut days = Days::default();
    loop {
        one(cursor, &mut days)?;
        let goes_on = matches!(cursor.peek(), Some(Sense::Comma | Sense::And))
            && cursor.days_at(1)
            && !matches!(cursor.ahead(1), Some(Sense::EachNth(_)));
        if !goes_on {
            break;
        }
        cursor.skip(1);
        cursor.take(Sense::Glue);
        cursor.take(Sense::Each);
    }
    days.list.sort_by_key(|(day, _)| *day);
    let is_twice = days.list.iter().zip(days.list.iter().skip(1)).any(|(one, next)| one.0 == next.0);
    if is_twice { Err(NoticeProblem::unread("A weekday is named twice.")) } else { Ok(days) }
}

fn one(cursor: &mut Cursor<'_>, days: &mut Days) -> Result<(), NoticeProblem> {
    let from_to = cursor.take(Sense::Since);
    let sense = cursor.peek();
    let mut add = |list: &[Weekday], holidays| days.list.extend(list.iter().map(|day| (*day, holidays)));
    match sense {
        Some(Sense::Days(group)) if !from_to => {
            cursor.skip(1);
            let (workdays, weekend) = WEEK.split_at(5);
            match group {
                Group::EveryDay | Group::EveryEvening => add(&WEEK, OnHolidays::AsEver),
                Group::Workdays | Group::SchoolDays => add(workdays, OnHolidays::Rests),
                Group::Weekend => add(weekend, OnHolidays::Unsure),
            }
            days.is_school |= group == Group::SchoolDays;
            days.is_evening |= group == Group::EveryEvening;
            Ok(())
        }
        Some(Sense::Day(first, form)) => {
            cursor.skip(1);
            let last = match (cursor.peek(), cursor.ahead(1)) {
                (Some(Sense::Day(last, Form::To)), _) if form == Form::From => {
                    cursor.skip(1);
                    Some(last)
                }
                (Some(Sense::Dash | Sense::Until), Some(Sense::Day(last, Form::Name | Form::Each)))
                    if cursor.date_at(1).is_none() =>
                {
                    cursor.skip(2);
                    Some(last)
                }
                _ if from_to || matches!(form, Form::From | Form::To) => return Err(cursor.unread()),
                _ => None,
            };
            match last {
                Some(last) => add(&range(first, last), OnHolidays::Unsure),
                None => add(&[first], OnHolidays::Unsure),
            }
            Ok(())
        }
        _ => Err(cursor.unread()),
    }
}

/// The days from one to another, over Sunday too.
fn range(first: Weekday, last: Weekday) -> Vec<Weekday> {
    let mut days: Vec<Weekday> = WEEK.iter().chain(&WEEK).skip_while(|day| **day != first).take(7).copied().collect();
    if let Some(end) = days.iter().position(|day| *day == last) {
        days.truncate(end + 1);
    }
    days
}
