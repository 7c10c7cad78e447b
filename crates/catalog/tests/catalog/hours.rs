//! Words about time: what is read of those in the shipped data, and that what is written like a notice is read as it was
//! meant.

use std::{collections::BTreeSet, path::Path};

use catalog::{
    Date, Frequency, Hours, OnHolidays, Rule, TimeOfDay, Times, Weekday,
    authoring::notice::{read, read_by_channel},
};
use insta::assert_snapshot;
use proptest::prelude::*;

use crate::support::folder;

const WEEK: [(Weekday, &str); 7] = [
    (Weekday::Mo, "ma"),
    (Weekday::Tu, "ti"),
    (Weekday::We, "ke"),
    (Weekday::Th, "to"),
    (Weekday::Fr, "pe"),
    (Weekday::Sa, "la"),
    (Weekday::Su, "su"),
];

fn day(date: Date) -> String {
    format!("{}.{}.{}", date.day(), date.month(), date.year())
}

fn time(time: TimeOfDay) -> String {
    let (hour, minute) = time.hour_minute();
    if minute == 0 { hour.to_string() } else { format!("{hour}.{minute:02}") }
}

fn hours(hours: Hours) -> String {
    match (hours.opens_at, hours.closes_at) {
        (None, _) => "no time".to_owned(),
        (Some(opens), None) => format!("from {}", time(opens)),
        (Some(opens), Some(closes)) if opens == closes => "round the clock".to_owned(),
        (Some(opens), Some(closes)) => format!("{}–{}", time(opens), time(closes)),
    }
}

/// What was read, for people.
fn shown(times: &Times) -> String {
    let mut parts = Vec::new();
    for rule in &times.rules {
        let days: Vec<&str> = WEEK.iter().filter(|(day, _)| rule.byday.contains(day)).map(|(_, name)| *name).collect();
        let holidays = match rule.holidays {
            OnHolidays::Unsure => "",
            OnHolidays::Rests => ", rests on holidays",
            OnHolidays::AsEver => ", holidays too",
        };
        let freq = if rule.freq == Frequency::Weekly { String::new() } else { format!(" {:?}", rule.freq) };
        parts.push(format!("{}{freq} {}{holidays}", days.join(" "), hours(rule.hours)));
    }
    parts.extend(times.dates.iter().map(|single| format!("{} {}", day(single.date), hours(single.hours))));
    parts.extend(times.except.iter().map(|(first, last)| format!("not {}–{}", day(*first), day(*last))));
    parts.extend(times.rests_in.iter().map(|calendar| format!("rests in {calendar}")));
    parts.extend(times.valid_from.map(|date| format!("from {}", day(date))));
    parts.extend(times.valid_to.map(|date| format!("until {}", day(date))));
    parts.extend(times.known_in.map(|year| format!("known in {year}")));
    parts.join("; ")
}

#[test]
fn the_words_of_the_shipped_data() {
    let mut words = BTreeSet::new();
    for file in folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")) {
        if !file.path.starts_with("services/") {
            continue;
        }
        let record: toml::Table = std::str::from_utf8(&file.bytes).unwrap().parse().unwrap();
        let list = |key: &str| record.get(key).and_then(|list| list.as_array()).cloned().unwrap_or_default();
        let text = |value: Option<&toml::Value>| value.and_then(|value| value.as_str()).map(str::to_owned);
        words.extend(text(record.get("hours")));
        words.extend(list("channels").iter().filter_map(|channel| text(channel.get("hours"))));
        words.extend(list("sessions").iter().filter_map(|session| text(session.get("when"))));
    }
    let told: Vec<String> = words
        .iter()
        .map(|words| match read(words) {
            Ok(times) => format!("{words}\n    {}", shown(&times)),
            Err(problem) => {
                let parts = read_by_channel(words);
                let parts = parts.iter().map(|part| format!("\n    {:?}: {}", part.channel.unwrap(), shown(&part.times)));
                format!("{words}\n    not read: {}{}", problem.what, parts.collect::<String>())
            }
        })
        .collect();
    assert_snapshot!(told.join("\n"));
}

/// Times that a short notice can tell.
fn simple_times() -> impl Strategy<Value = Times> {
    let freq = prop_oneof![
        Just(Frequency::Weekly),
        (2u8..=4).prop_map(Frequency::EachWeeks),
        Just(Frequency::OddWeeks),
        Just(Frequency::EvenWeeks),
        prop_oneof![1i8..=4, Just(-1i8)].prop_map(Frequency::Monthly),
    ];
    let holidays = prop_oneof![Just(OnHolidays::Unsure), Just(OnHolidays::Rests), Just(OnHolidays::AsEver)];
    let season = prop::option::of((0i32..1000, prop::option::of(70i32..400)));
    let opens = (0u16..1440, prop::option::of(1u16..=1080));
    (freq, holidays, prop::collection::btree_set(0usize..7, 1..=7), opens, season, 0usize..4, prop::option::of(1990u16..2100))
        .prop_map(|(freq, holidays, days, (opens, length), season, falling_out, known_in)| {
            let days: Vec<usize> = match (freq, holidays) {
                (Frequency::Monthly(_), _) => days.into_iter().take(1).collect(),
                (_, OnHolidays::Unsure) => days.into_iter().collect(),
                (_, OnHolidays::Rests) => (0..5).collect(),
                (_, OnHolidays::AsEver) => (0..7).collect(),
            };
            let byday: Vec<Weekday> = days.iter().map(|at| WEEK[*at].0).collect();
            let holidays = if matches!(freq, Frequency::Monthly(_)) { OnHolidays::Unsure } else { holidays };
            let time = |minutes: u16| TimeOfDay::from_minutes(minutes % 1440);
            let hours = Hours { opens_at: time(opens), closes_at: length.and_then(|length| time(opens + length)) };
            // Weeks are counted from a day on which it is on.
            let season = season.or(matches!(freq, Frequency::EachWeeks(_)).then_some((0, None)));
            let first = season.map(|(start, _)| {
                let start = Date::parse("2026-01-01").unwrap().plus(start);
                (0..7).map(|day| start.plus(day)).find(|date| byday.contains(&date.weekday())).unwrap()
            });
            let last = season.and_then(|(_, length)| Some(first?.plus(length?)));
            let mut times = Times {
                rules: vec![Rule { freq, byday, hours, holidays }],
                valid_from: first,
                valid_to: last,
                known_in,
                ..Times::default()
            };
            if let (Some(first), Some(last)) = (first, last) {
                let dates: BTreeSet<Date> = times.occurrences(first, last, &[]).iter().map(|time| time.date).collect();
                times.except = dates.into_iter().step_by(3).take(falling_out).map(|date| (date, date)).collect();
            }
            times
        })
}

/// The notice that a coordinator would write.
fn notice(times: &Times) -> String {
    let rule = &times.rules[0];
    let names: Vec<&str> = WEEK.iter().filter(|(day, _)| rule.byday.contains(day)).map(|(_, name)| *name).collect();
    let days = match rule.holidays {
        OnHolidays::Unsure => names.join(", "),
        OnHolidays::Rests => "arkisin".to_owned(),
        OnHolidays::AsEver => "joka päivä".to_owned(),
    };
    let mut text = match rule.freq {
        Frequency::Weekly => days,
        Frequency::EachWeeks(weeks) => format!("joka {} viikko {days}", ["toinen", "kolmas", "neljäs"][usize::from(weeks) - 2]),
        Frequency::OddWeeks => format!("{days} parittomilla viikoilla"),
        Frequency::EvenWeeks => format!("{days} parillisilla viikoilla"),
        Frequency::Monthly(-1) => format!("kuukauden viimeinen {days}"),
        Frequency::Monthly(nth) => format!("kuukauden {nth}. {days}"),
    };
    if let Some(opens) = rule.hours.opens_at {
        text += &format!(" klo {}", time(opens));
    }
    if let Some(closes) = rule.hours.closes_at {
        text += &format!("–{}", time(closes));
    }
    match (times.valid_from, times.valid_to) {
        (Some(first), Some(last)) => text += &format!(", {}–{}", day(first), day(last)),
        (Some(first), None) => text += &format!(", {} alkaen", day(first)),
        _ => {}
    }
    for (date, _) in &times.except {
        text += &format!(", ei {}", day(*date));
    }
    if let Some(year) = times.known_in {
        text += &format!(" ({year})");
    }
    text
}

/// Pieces of notices in any order.
fn like_a_notice() -> impl Strategy<Value = String> {
    let pieces = [
        "ma",
        "ti",
        "joka",
        "joka toinen",
        "tiistai",
        "klo",
        "9",
        "9.30",
        "25.99",
        "–",
        "-",
        ",",
        ";",
        "ja",
        "ei",
        "eikä",
        "12.1.",
        "22.",
        "31.2.2027",
        "12.1.2027",
        "25.5.2027",
        "alkaen",
        "asti",
        "siirtyy",
        "lisäksi",
        "myös",
        "pyhinä",
        "kuukauden",
        "1.",
        "viimeinen",
        "8",
        "kertaa",
        "(2020)",
        "(",
        ")",
        "kesäkuussa",
        "2025",
        "parillisilla viikoilla",
        "koulujen loma-aikoina",
        "24/7",
        "på",
        "den",
        "från",
        "till",
        "i",
        "juni",
        "ympäri vuorokauden",
        "arkisin",
        "65535.65535.9999",
        "0",
        "2999",
        "1.1.1900–31.12.2999",
        "1.1.–31.12.",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..14).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #[test]
    fn any_words_are_read_or_not_without_a_panic(text in "\\PC{0,200}") {
        let _ = (read(&text), read_by_channel(&text));
    }

    #[test]
    fn pieces_of_notices_are_read_or_not_without_a_panic(text in like_a_notice()) {
        if let Err(problem) = read(&text) {
            prop_assert!(problem.what.ends_with('.') && problem.mend.ends_with('.'), "{problem:?}");
        }
        let _ = read_by_channel(&text);
    }

    #[test]
    fn what_is_written_is_read_as_it_was_meant(times in simple_times()) {
        let text = notice(&times);
        match read(&text) {
            Ok(found) => prop_assert_eq!(&found, &times, "{}", text),
            Err(problem) => prop_assert!(false, "{text}: {problem:?}"),
        }
    }
}
