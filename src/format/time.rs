//! Times as people say them: "tänään klo 9.30", "ti 1.12.", "tiistai klo 9.30–11.30, parittomilla viikoilla". Knows no
//! clock: the day of today is given.

use catalog::{Date, Frequency, Holiday, Hours, Moment, Occurrence, Rule, TimeOfDay, Weekday};

use crate::locale::{Words, fill};

/// A time of the day: `9.30`.
pub fn clock(time: TimeOfDay) -> String {
    let (hour, minute) = time.hour_minute();
    format!("{hour}.{minute:02}")
}

/// A weekday by its name.
pub fn weekday(words: &Words, weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mo => words.session_mo(),
        Weekday::Tu => words.session_tu(),
        Weekday::We => words.session_we(),
        Weekday::Th => words.session_th(),
        Weekday::Fr => words.session_fr(),
        Weekday::Sa => words.session_sa(),
        Weekday::Su => words.session_su(),
    }
}

fn weekday_short(words: &Words, weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mo => words.time_mo_short(),
        Weekday::Tu => words.time_tu_short(),
        Weekday::We => words.time_we_short(),
        Weekday::Th => words.time_th_short(),
        Weekday::Fr => words.time_fr_short(),
        Weekday::Sa => words.time_sa_short(),
        Weekday::Su => words.time_su_short(),
    }
}

/// A holiday as in "closed on Independence Day".
pub fn on_holiday(words: &Words, holiday: Holiday) -> &'static str {
    match holiday {
        Holiday::NewYear => words.time_new_year(),
        Holiday::Epiphany => words.time_epiphany(),
        Holiday::GoodFriday => words.time_good_friday(),
        Holiday::EasterSunday => words.time_easter_sunday(),
        Holiday::EasterMonday => words.time_easter_monday(),
        Holiday::MayDay => words.time_may_day(),
        Holiday::Ascension => words.time_ascension(),
        Holiday::Pentecost => words.time_pentecost(),
        Holiday::MidsummerEve => words.time_midsummer_eve(),
        Holiday::Midsummer => words.time_midsummer(),
        Holiday::AllSaints => words.time_all_saints(),
        Holiday::Independence => words.time_independence(),
        Holiday::ChristmasEve => words.time_christmas_eve(),
        Holiday::Christmas => words.time_christmas(),
        Holiday::BoxingDay => words.time_boxing_day(),
    }
}

/// A day with its weekday: `ti 1.12.`; with the year when it is not this one.
pub fn day(words: &Words, date: Date, today: Date) -> String {
    let year = if date.year() == today.year() { String::new() } else { date.year().to_string() };
    format!("{} {}.{}.{year}", weekday_short(words, date.weekday()), date.day(), date.month())
}

/// A day as near as it is: `tänään`, `huomenna`, `ti 1.12.`.
pub fn near_day(words: &Words, date: Date, today: Date) -> String {
    match date.days_since_epoch() - today.days_since_epoch() {
        0 => words.time_today().to_owned(),
        1 => words.time_tomorrow().to_owned(),
        _ => day(words, date, today),
    }
}

/// Hours: `9.30–11.30`, `klo 9.30`, `ympäri vuorokauden`; nothing where the time is not known.
pub fn hours(words: &Words, hours: Hours) -> Option<String> {
    match (hours.opens_at?, hours.closes_at) {
        (opens, Some(closes)) if opens == closes => Some(words.time_round_the_clock().to_owned()),
        (opens, Some(closes)) => {
            // Midnight is the end of this day and not the beginning of the next.
            let end = if closes.minutes() == 0 { "24.00".to_owned() } else { clock(closes) };
            Some(format!("{}–{end}", clock(opens)))
        }
        (opens, None) => Some(fill(words.session_clock_from(), &[("from", &clock(opens))])),
    }
}

/// When hours end: `15.00`; with its day when that is another one.
pub fn end(words: &Words, end: Moment, now: Moment) -> String {
    let (local, today) = (end.local(), now.local().date);
    let time = TimeOfDay::from_minutes(local.minutes).map(clock).unwrap_or_default();
    if local.date == today {
        time
    } else if local.minutes == 0 && local.date == today.plus(1) {
        "24.00".to_owned()
    } else {
        [near_day(words, local.date, today), " ".to_owned(), time].concat()
    }
}

/// When something starts: `tänään klo 9.30`, `ti 1.12. klo 9.30`.
pub fn start(words: &Words, time: &Occurrence, now: Moment) -> String {
    let day = near_day(words, time.date, now.local().date);
    match time.hours.opens_at {
        Some(opens) => [day, " ".to_owned(), fill(words.session_clock_from(), &[("from", &clock(opens))])].concat(),
        None => day,
    }
}

/// Weekdays as short as they can be said: `ma–pe`, `ti, to`.
fn weekdays(words: &Words, days: &[Weekday]) -> String {
    match days {
        [day] => weekday(words, *day).to_owned(),
        days if days.len() == 7 => words.time_daily().to_owned(),
        [first, .., last] if days.len() > 2 && (*last as usize) - (*first as usize) == days.len() - 1 => {
            format!("{}–{}", weekday_short(words, *first), weekday_short(words, *last))
        }
        days => days.iter().map(|day| weekday_short(words, *day)).collect::<Vec<_>>().join(", "),
    }
}

/// A rule in a line: `tiistai 9.30–11.30, parittomilla viikoilla`.
pub fn rule(words: &Words, rule: &Rule) -> String {
    let days = weekdays(words, &rule.byday);
    let (days, rhythm) = match rule.freq {
        Frequency::Weekly => (days, None),
        Frequency::OddWeeks => (days, Some(words.session_odd_weeks().to_owned())),
        Frequency::EvenWeeks => (days, Some(words.session_even_weeks().to_owned())),
        Frequency::EachWeeks(weeks) => (days, Some(fill(words.time_each_weeks(), &[("n", &weeks)]))),
        Frequency::Monthly(n) => {
            let nth = match n {
                1 => words.time_nth_1(),
                2 => words.time_nth_2(),
                3 => words.time_nth_3(),
                _ => words.time_nth_4(),
            };
            let template = if n < 0 { words.time_last_of_month() } else { words.time_each_month() };
            (fill(template, &[("nth", &nth), ("day", &days)]), None)
        }
    };
    let when = [Some(days), hours(words, rule.hours)].into_iter().flatten().collect::<Vec<_>>().join(" ");
    [Some(when), rhythm].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;
    use crate::locale::built_in_words;

    #[test]
    fn times_are_said_as_people_say_them() {
        let words = built_in_words();
        let date = |text: &str| Date::parse(text).unwrap();
        let today = date("2026-11-24");
        assert_eq!(near_day(words, date("2026-11-25"), today), "huomenna");
        assert_eq!(near_day(words, date("2026-12-01"), today), "ti 1.12.");
        assert_eq!(near_day(words, date("2027-01-05"), today), "ti 5.1.2027");
        let now = Moment::of_local(today, 9 * 60);
        assert_eq!(end(words, Moment::of_local(today, 15 * 60), now), "15.00");
        assert_eq!(end(words, Moment::of_local(today, 24 * 60), now), "24.00");
        assert_eq!(end(words, Moment::of_local(today, 26 * 60), now), "huomenna 2.00");
        let time = TimeOfDay::from_minutes(570);
        let hours = Hours { opens_at: time, closes_at: TimeOfDay::from_minutes(690) };
        let of_days = |byday: &[Weekday], freq| Rule { freq, byday: byday.to_vec(), hours, holidays: Default::default() };
        assert_eq!(rule(words, &of_days(&[Weekday::Tu], Frequency::OddWeeks)), "tiistai 9.30–11.30, parittomilla viikoilla");
        let work = [Weekday::Mo, Weekday::Tu, Weekday::We, Weekday::Th, Weekday::Fr];
        assert_eq!(rule(words, &of_days(&work, Frequency::Weekly)), "ma–pe 9.30–11.30");
        assert_eq!(rule(words, &of_days(&[Weekday::Fr], Frequency::Monthly(-1))), "kuukauden viimeinen perjantai 9.30–11.30");
    }
}
