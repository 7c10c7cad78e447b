//! Every form of a notice, and what must stay words.

mod dates;
mod days;
mod swedish;

use super::read;
use crate::{Date, Frequency, Hours, OnHolidays, Times};

fn day(date: Date) -> String {
    format!("{}.{}.{}", date.day(), date.month(), date.year())
}

fn hours(hours: Hours) -> String {
    let time =
        |time: Option<crate::TimeOfDay>| time.map(|time| time.hour_minute()).map(|(hour, minute)| format!("{hour}:{minute:02}"));
    format!("{}-{}", time(hours.opens_at).unwrap_or_default(), time(hours.closes_at).unwrap_or_default())
}

/// What was read, in a line.
fn shown(times: &Times) -> String {
    let mut parts = Vec::new();
    for rule in &times.rules {
        let days: String = rule.byday.iter().map(|day| format!("{day:?}")).collect();
        let freq = match rule.freq {
            Frequency::Weekly => String::new(),
            Frequency::EachWeeks(weeks) => format!("/{weeks}"),
            Frequency::OddWeeks => " odd".to_owned(),
            Frequency::EvenWeeks => " even".to_owned(),
            Frequency::Monthly(nth) => format!(" month{nth}"),
        };
        let holidays = match rule.holidays {
            OnHolidays::Unsure => "",
            OnHolidays::Rests => " rests",
            OnHolidays::AsEver => " ever",
        };
        parts.push(format!("{days}{freq} {}{holidays}", hours(rule.hours)));
    }
    for single in &times.dates {
        let moved = single.moved_from.map(|from| format!(" for {}", day(from))).unwrap_or_default();
        parts.push(format!("{} {}{moved}", day(single.date), hours(single.hours)));
    }
    parts.extend(times.except.iter().map(|(first, last)| {
        if first == last { format!("not {}", day(*first)) } else { format!("not {}..{}", day(*first), day(*last)) }
    }));
    parts.extend(times.rests_in.iter().map(|calendar| format!("rests in {calendar}")));
    parts.extend(times.valid_from.map(|date| format!("from {}", day(date))));
    parts.extend(times.valid_to.map(|date| format!("to {}", day(date))));
    parts.extend(times.known_in.map(|year| format!("known {year}")));
    parts.join("; ")
}

fn are_read(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        match read(text) {
            Ok(times) => assert_eq!(&shown(&times), expected, "{text}"),
            Err(problem) => panic!("{text}: {problem:?}"),
        }
    }
}

fn stay_words(cases: &[&str]) {
    for text in cases {
        match read(text) {
            Ok(times) => panic!("{text}: {}", shown(&times)),
            Err(problem) => assert!(!problem.certain_error, "{text}: {problem:?}"),
        }
    }
}

/// Errors, with what is said.
fn cannot_be(cases: &[(&str, &str)]) {
    for (text, what) in cases {
        match read(text) {
            Ok(times) => panic!("{text}: {}", shown(&times)),
            Err(problem) => {
                assert_eq!(&problem.what, what, "{text}");
                assert!(problem.certain_error, "{text}");
            }
        }
    }
}
