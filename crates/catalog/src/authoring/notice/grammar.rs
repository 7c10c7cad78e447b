//! How the senses of a line follow one another. Collects what is said; what it means together is for `settle`.

use super::{
    clock,
    cursor::Cursor,
    dates::{Dated, Stretch},
    days::{self, Days},
    exceptions::{dates, except, extra},
    known::known_in,
    problem::NoticeProblem,
    season, times,
    words::Sense,
};
use crate::{Date, Hours, OnHolidays, Weekday};

/// Days and times that belong together.
#[derive(Clone, Default, Debug)]
pub(super) struct Segment {
    pub days: Days,
    pub hours: Vec<Hours>,
    /// "ke myös klo 17–19": beside other times of these days.
    pub is_also: bool,
}

/// Days beside those of the rules.
#[derive(Clone, Debug)]
pub(super) struct Extra {
    pub days: Vec<Dated>,
    pub hours: Vec<Hours>,
}

/// A day put off.
#[derive(Clone, Debug)]
pub(super) struct Move {
    pub from: Dated,
    pub to: Dated,
    pub hours: Vec<Hours>,
}

/// What a line says.
#[derive(Clone, Default, Debug)]
pub(super) struct Found {
    pub segments: Vec<Segment>,
    /// Days without rules.
    pub singles: Vec<Extra>,
    pub extras: Vec<Extra>,
    pub moves: Vec<Move>,
    pub except: Vec<Stretch>,
    /// Weekdays that fall out.
    pub without: Vec<Weekday>,
    /// First day, and whether the day itself is written.
    pub from: Option<(Date, bool)>,
    pub to: Option<Date>,
    /// What is said of holidays, and whether only of those on weekdays ("arkipyhinä").
    pub holidays: Option<(OnHolidays, bool)>,
    /// Whether it rests in the holidays of schools.
    pub rests: bool,
    /// "8 kertaa"
    pub count: Option<u16>,
    pub known_in: Option<u16>,
    /// Whether something was said of all segments, after which none may come.
    pub is_closed: bool,
}

/// Reads a line whose words are all known.
pub(super) fn read(mut cursor: Cursor<'_>) -> Result<Found, NoticeProblem> {
    let mut found = Found::default();
    let mut is_first = true;
    while cursor.peek().is_some() {
        let mut is_joined = false;
        while let Some(Sense::Comma | Sense::Semicolon | Sense::Stop | Sense::And) = cursor.peek() {
            is_joined |= cursor.peek() == Some(Sense::And);
            cursor.skip(1);
        }
        // "Ja" joins days and times; anything else after it leaves open what it is joined to.
        let can_join = days::begins(&cursor)
            || matches!(cursor.peek(), Some(Sense::Not | Sense::Also))
            || !found.singles.is_empty() && cursor.date_at(0).is_some();
        if is_joined && (is_first || !can_join) {
            return Err(cursor.unread());
        }
        if cursor.peek().is_some() {
            item(&mut cursor, &mut found)?;
        }
        is_first = false;
    }
    Ok(found)
}

fn item(cursor: &mut Cursor<'_>, found: &mut Found) -> Result<(), NoticeProblem> {
    if days::begins(cursor) {
        return segment_days(cursor, found);
    }
    if cursor.date_at(0).is_some() {
        return dates(cursor, found);
    }
    if cursor.hours_at(0) {
        return segment_hours(cursor, found, false);
    }
    let count = cursor.figure_at(0).filter(|figure| figure.second.is_none() && !figure.dot && !figure.colon);
    match (cursor.peek(), cursor.ahead(1)) {
        (Some(Sense::Open), _) if found.segments.is_empty() => {
            cursor.skip(1);
            return Ok(());
        }
        (Some(Sense::Always), _) => return always(cursor, found),
        (Some(Sense::Also), _) if cursor.hours_at(1) => {
            cursor.skip(1);
            return segment_hours(cursor, found, true);
        }
        (Some(Sense::Also | Sense::Extra), _) if cursor.days_at(1) => {
            cursor.skip(1);
            return segment_days(cursor, found);
        }
        (Some(Sense::Also | Sense::Extra), _) if cursor.date_at(1).is_some() => {
            cursor.skip(1);
            let extra = extra(cursor)?;
            found.extras.push(extra);
        }
        (Some(Sense::Also), _) => {
            cursor.skip(1);
            cursor.take(Sense::Glue);
            also_on_holidays(cursor, found)?;
        }
        (Some(Sense::Not), _) => except(cursor, found)?,
        (Some(Sense::SchoolTerms), _) | (Some(Sense::Glue), Some(Sense::SchoolTerms)) => {
            cursor.take(Sense::Glue);
            cursor.skip(1);
            found.rests = true;
        }
        (Some(Sense::Figure(_)), Some(Sense::Times)) if count.is_some() && found.count.is_none() => {
            found.count = count.map(|figure| figure.first);
            cursor.skip(2);
        }
        (Some(Sense::Bracket), _) => {
            let words = cursor.words(&cursor.span());
            let year = known_in(words).ok_or_else(|| NoticeProblem::unread(format!("\"{words}\" is not understood.")))?;
            found.known_in = found.known_in.max(year);
            cursor.skip(1);
        }
        _ => season::read(cursor, found)?,
    }
    found.is_closed |= !found.segments.is_empty();
    Ok(())
}

fn always(cursor: &mut Cursor<'_>, found: &mut Found) -> Result<(), NoticeProblem> {
    if !found.segments.is_empty() {
        return Err(cursor.unread());
    }
    cursor.skip(1);
    let list = days::WEEK.iter().map(|day| (*day, OnHolidays::AsEver)).collect();
    let days = Days { list, ..Days::default() };
    found.segments.push(Segment { days, hours: vec![clock::round_the_clock()], is_also: false });
    Ok(())
}

fn segment_days(cursor: &mut Cursor<'_>, found: &mut Found) -> Result<(), NoticeProblem> {
    let unread = cursor.unread();
    let new = days::days(cursor)?;
    let is_alone = found.segments.len() == 1;
    let is_rhythm_only = new.list.is_empty();
    let goes_on_with_days = days::begins(cursor) || cursor.peek() == Some(Sense::Comma) && cursor.days_at(1);
    match found.segments.last_mut() {
        // "tiistaisin klo 9–11 parillisilla viikoilla", "klo 9–11 tiistaisin": more of the same.
        Some(last)
            if is_rhythm_only && last.days.rhythm.is_none() && !goes_on_with_days && (is_alone || !found.is_closed)
                || last.days.list.is_empty() && !(last.days.rhythm.is_some() && new.rhythm.is_some()) =>
        {
            let rhythm = new.rhythm.or(last.days.rhythm.take());
            let list = if is_rhythm_only { std::mem::take(&mut last.days.list) } else { new.list };
            last.days = Days {
                list,
                rhythm,
                is_school: last.days.is_school || new.is_school,
                is_evening: last.days.is_evening || new.is_evening,
            };
        }
        Some(_) if found.is_closed => return Err(unread),
        _ => found.segments.push(Segment { days: new, ..Segment::default() }),
    }
    Ok(())
}

fn segment_hours(cursor: &mut Cursor<'_>, found: &mut Found, is_also: bool) -> Result<(), NoticeProblem> {
    let unread = cursor.unread();
    let hours = times::hours(cursor)?;
    let is_alone = found.segments.len() == 1;
    match found.segments.last_mut() {
        Some(last) if last.hours.is_empty() && (is_alone || !found.is_closed) => {
            last.hours = hours;
            last.is_also = is_also;
            Ok(())
        }
        None if found.singles.is_empty() && !is_also => {
            found.segments.push(Segment { hours, ..Segment::default() });
            Ok(())
        }
        _ => Err(unread),
    }
}

fn also_on_holidays(cursor: &mut Cursor<'_>, found: &mut Found) -> Result<(), NoticeProblem> {
    let is_midweek = cursor.peek() == Some(Sense::MidweekHolidays);
    if !(is_midweek || cursor.peek() == Some(Sense::Holidays)) || found.holidays.is_some() {
        return Err(cursor.unread());
    }
    cursor.skip(1);
    found.holidays = Some((OnHolidays::AsEver, is_midweek));
    Ok(())
}
