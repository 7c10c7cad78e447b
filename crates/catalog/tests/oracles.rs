//! The evaluator of schedules and the writer of calendars beside well-kept libraries: `rrule` and `icalendar` (RFC 5545) and
//! `opening-hours` (OpenStreetMap). Random schedules from a fixed seed, so that a failure comes again.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that is surprised may stop"
)]

use catalog::{
    CalendarFile, Date, EventTexts, Frequency, Hours, Moment, Occurrence, OnHolidays, Rule, Session, State, TimeOfDay, Times,
    Weekday,
};
use chrono::NaiveDate;
use icalendar::{Component, parser};
use rrule::RRuleSet;

const DAYS: [Weekday; 7] = [Weekday::Mo, Weekday::Tu, Weekday::We, Weekday::Th, Weekday::Fr, Weekday::Sa, Weekday::Su];
const ICAL: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const OSM: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// A small generator (xorshift64*): tests need numbers that look random and are the same for ever.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) % below
    }

    fn weekdays(&mut self) -> Vec<usize> {
        let mask = 1 + self.roll(127);
        (0..7).filter(|day| mask >> day & 1 == 1).collect()
    }
}

fn time(minutes: u64) -> Option<TimeOfDay> {
    TimeOfDay::from_minutes(u16::try_from(minutes).unwrap())
}

fn date(days: i32) -> Date {
    Date::from_days(days).unwrap()
}

fn digits(date: Date) -> String {
    date.to_string().replace('-', "")
}

/// Whether no clock shows this time of a day: 3.00–3.59 of the last Sunday of March.
fn is_skipped(day: Date, minutes: u64) -> bool {
    let shown = Moment::of_local(day, i32::try_from(minutes).unwrap()).local();
    shown.date == day && u64::from(shown.minutes) != minutes
}

/// A random rule within ten years, beside its form for RFC 5545.
fn random_schedule(dice: &mut Dice) -> (Times, String) {
    let first = date(20_454 + i32::try_from(dice.roll(3650)).unwrap());
    let length = match dice.roll(100) {
        0 => 3650,
        1..10 => 1 + dice.roll(800),
        _ => 1 + dice.roll(200),
    };
    let last = first.plus(i32::try_from(length).unwrap());
    let days = dice.weekdays();
    // Times of the clock's own nights come often: 2.00–5.00.
    let opens = if dice.roll(4) == 0 { 120 + dice.roll(180) } else { dice.roll(1440) };
    // `rrule` reads no DTSTART that the clock skips or shows twice.
    let is_moved = first.weekday() == Weekday::Su && first.plus(7).month() != first.month();
    let opens = if is_moved && (180..240).contains(&opens) { opens + 60 } else { opens };
    let (freq, part) = match dice.roll(4) {
        0 => (Frequency::EachWeeks(2), "FREQ=WEEKLY;INTERVAL=2;WKST=MO".to_owned()),
        1 => {
            let weeks = 2 + dice.roll(8);
            (Frequency::EachWeeks(u8::try_from(weeks).unwrap()), format!("FREQ=WEEKLY;INTERVAL={weeks};WKST=MO"))
        }
        2 => {
            let n = [1, 2, 3, 4, -1][usize::try_from(dice.roll(5)).unwrap()];
            (Frequency::Monthly(n), "FREQ=MONTHLY".to_owned())
        }
        _ => (Frequency::Weekly, "FREQ=WEEKLY;WKST=MO".to_owned()),
    };
    let byday: Vec<String> = days
        .iter()
        .map(|day| match freq {
            Frequency::Monthly(n) => format!("{n}{}", ICAL[*day]),
            _ => ICAL[*day].to_owned(),
        })
        .collect();
    let rule = Rule {
        freq,
        byday: days.iter().map(|day| DAYS[*day]).collect(),
        hours: Hours { opens_at: time(opens), closes_at: None },
        holidays: OnHolidays::AsEver,
    };
    // The end of the last day, in UTC.
    let until = utc(Moment::of_local(last, 24 * 60 - 1));
    let ical = format!(
        "DTSTART;TZID=Europe/Helsinki:{}T{:02}{:02}00\nRRULE:{part};UNTIL={until};BYDAY={}",
        digits(first),
        opens / 60,
        opens % 60,
        byday.join(",")
    );
    (Times { rules: vec![rule], valid_from: Some(first), valid_to: Some(last), ..Times::default() }, ical)
}

fn utc(moment: Moment) -> String {
    let time = chrono::DateTime::from_timestamp(i64::from(moment.unix_minutes()) * 60, 0).unwrap();
    time.format("%Y%m%dT%H%M%SZ").to_string()
}

fn starts(set: &RRuleSet) -> Vec<i64> {
    let mut starts: Vec<i64> = set.into_iter().map(|start| start.timestamp().div_euclid(60)).collect();
    starts.dedup();
    starts
}

#[test]
fn ten_thousand_schedules_agree_with_rrule_to_the_minute() {
    let mut dice = Dice(0x5eed_2026);
    let mut compared = 0;
    for at in 0..10_000 {
        let (times, ical) = random_schedule(&mut dice);
        let set: RRuleSet = ical.parse().unwrap_or_else(|error| panic!("{ical}: {error}"));
        let theirs = starts(&set);
        let (first, last) = (times.valid_from.unwrap(), times.valid_to.unwrap());
        let found = times.occurrences(first.plus(-10), last.plus(10), &[]);
        let ours: Vec<i64> = found.iter().map(|time| i64::from(time.start.unix_minutes())).collect();
        assert_eq!(ours, theirs, "schedule {at}: {ical}");
        compared += ours.len();
    }
    assert!(compared > 100_000, "{compared}");
}

#[test]
fn ten_thousand_weeks_agree_with_opening_hours_to_the_minute() {
    let mut dice = Dice(0x05e7_0001);
    let mut open = 0_u32;
    for at in 0..10_000 {
        let mut edges = Vec::new();
        let mut rules = Vec::new();
        let mut osm: Vec<String> = Vec::new();
        for _ in 0..1 + dice.roll(3) {
            let days = dice.weekdays();
            let opens = dice.roll(1440);
            // Past midnight as often as not.
            let length = 1 + dice.roll(1200);
            let closes = opens + length;
            let clock = |minutes: u64| format!("{:02}:{:02}", minutes / 60, minutes % 60);
            edges.extend([opens, closes % 1440]);
            let names: Vec<&str> = days.iter().map(|day| OSM[*day]).collect();
            osm.push(format!("{} {}-{}", names.join(","), clock(opens), clock(closes)));
            rules.push(Rule {
                freq: Frequency::Weekly,
                byday: days.iter().map(|day| DAYS[*day]).collect(),
                hours: Hours { opens_at: time(opens), closes_at: time(closes % 1440) },
                holidays: OnHolidays::AsEver,
            });
        }
        let times = Times { rules, ..Times::default() };
        let expression = osm.join(", ");
        let theirs: opening_hours::OpeningHours = expression.parse().unwrap_or_else(|error| panic!("{expression}: {error}"));
        for sample in 0..6 {
            // A day within ten years; each third one is a day on which the clock is moved.
            let day =
                if sample % 3 == 0 { moved_clock(&mut dice) } else { date(20_454 + i32::try_from(dice.roll(3650)).unwrap()) };
            let minutes = i32::try_from(dice.roll(1440)).unwrap();
            let now = Moment::of_local(day, minutes);
            // `opening-hours` reckons without a zone: an edge within the hour that the clock skips is later for us.
            if is_skipped(day, u64::try_from(minutes).unwrap()) || edges.iter().any(|edge| is_skipped(day, *edge)) {
                continue;
            }
            let naive = NaiveDate::parse_from_str(&day.to_string(), "%Y-%m-%d").unwrap();
            let naive = naive.and_hms_opt(u32::try_from(minutes / 60).unwrap(), u32::try_from(minutes % 60).unwrap(), 0).unwrap();
            let state = times.state_at(now, &[]);
            let is_open = matches!(state, State::Open { .. });
            assert_eq!(is_open, theirs.is_open(naive), "week {at}: {expression} at {naive}: {state:?}");
            open += u32::from(is_open);
        }
    }
    assert!((10_000..50_000).contains(&open), "{open}");
}

/// The last Sunday of March or October of a year of the ten.
fn moved_clock(dice: &mut Dice) -> Date {
    let year = 2026 + u16::try_from(dice.roll(10)).unwrap();
    let month = if dice.roll(2) == 0 { 3 } else { 10 };
    let last = Date::new(year, month, 31).unwrap();
    (0..7).map(|back| last.plus(-back)).find(|day| day.weekday() == Weekday::Su).unwrap()
}

fn session(times: Times) -> Session {
    let text = r#"{ "id": "perhekahvila-ti", "name": { "fi": "Perhekahvila" }, "when": "joka tiistai",
        "status": "confirmed", "confidence": "high", "source": { "from": "lähde", "date": "2026" } }"#;
    let mut session: Session = serde_json::from_str(text).unwrap();
    session.when.as_mut().unwrap().times = Some(times);
    session
}

/// The starts that a calendar file tells, by the libraries' own reading of it.
fn starts_of_file(text: &str) -> Vec<i64> {
    let unfolded = parser::unfold(text);
    let calendar = parser::read_calendar(&unfolded).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let mut found = Vec::new();
    let parsed: icalendar::Calendar = calendar.into();
    for event in parsed.components.iter().filter_map(|component| component.as_event()) {
        assert!(event.get_uid().unwrap().ends_with("@perhekartta"));
        let line = |name: &str| {
            let property =
                event.properties().get(name).or_else(|| event.multi_properties().get(name).and_then(|all| all.first()))?;
            let parameters: String = property.params().values().map(|p| format!(";{}={}", p.key(), p.value())).collect();
            Some(format!("{name}{parameters}:{}", property.value()))
        };
        let lines: Vec<String> = ["DTSTART", "RRULE", "RDATE", "EXDATE"].iter().filter_map(|name| line(name)).collect();
        let has_rule = lines.iter().any(|line| line.starts_with("RRULE") || line.starts_with("RDATE"));
        let set: RRuleSet = if has_rule {
            lines.join("\n").parse().unwrap_or_else(|error| panic!("{error}\n{text}"))
        } else {
            // A single event is a rule of one.
            format!("{}\nRRULE:FREQ=DAILY;COUNT=1", lines[0]).parse().unwrap()
        };
        found.extend(starts(&set));
        // DTSTART is one of the times where the days are listed.
        if lines.iter().any(|line| line.starts_with("RDATE")) {
            let first: RRuleSet = format!("{}\nRRULE:FREQ=DAILY;COUNT=1", lines[0]).parse().unwrap();
            let excluded = lines.iter().find(|line| line.starts_with("EXDATE")).cloned().unwrap_or_default();
            let day = lines[0].rsplit(':').next().unwrap().to_owned();
            if !excluded.contains(&day) {
                found.extend(starts(&first));
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

#[test]
fn calendar_files_say_what_the_schedules_say() {
    let mut dice = Dice(0x1ca1);
    for at in 0..2_000 {
        let (mut times, _) = random_schedule(&mut dice);
        let (first, last) = (times.valid_from.unwrap(), times.valid_to.unwrap());
        if let Some(rule) = times.rules.first_mut() {
            rule.holidays = [OnHolidays::AsEver, OnHolidays::Rests, OnHolidays::Unsure][usize::try_from(dice.roll(3)).unwrap()];
            if dice.roll(3) == 0 {
                rule.freq = if dice.roll(2) == 0 { Frequency::OddWeeks } else { Frequency::EvenWeeks };
            }
            // Nor an EXDATE.
            if rule.hours.opens_at.is_some_and(|opens| (180..240).contains(&opens.minutes())) {
                rule.hours.opens_at = time(300);
            }
            let closes = dice.roll(1440);
            rule.hours.closes_at = time(closes);
        }
        let out = first.plus(i32::try_from(dice.roll(60)).unwrap());
        times.except = vec![(out, out.plus(7))];
        let on: Vec<i64> = times
            .occurrences(first, last, &[])
            .iter()
            .filter(|time| time.is_on())
            .map(|time| i64::from(time.start.unix_minutes()))
            .collect();
        let mut file = CalendarFile::new(Date::parse("2026-11-24").unwrap());
        let texts = EventTexts {
            summary: "Perhekahvila; äitejä, isiä ja muita, joille pitkä otsikko on arkea 🧸".to_owned(),
            location: "Kirjasto, Keskuskatu 1".to_owned(),
            description: "Maksuton\nIlman ajanvarausta \\ kaikille".to_owned(),
        };
        file.add_series(&session(times), &[], &texts);
        let text = file.finish();
        assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{text}");
        assert_eq!(starts_of_file(&text), on, "schedule {at}:\n{text}");
    }
}

#[test]
fn a_second_import_updates_the_first() {
    let (times, _) = random_schedule(&mut Dice(7));
    let uids = |published: &str| {
        let mut file = CalendarFile::new(Date::parse(published).unwrap());
        file.add_series(&session(times.clone()), &[], &EventTexts::default());
        let text = file.finish();
        let lines = |name: &str| text.lines().filter(|line| line.starts_with(name)).map(str::to_owned).collect::<Vec<_>>();
        (lines("UID:"), lines("SEQUENCE:"))
    };
    let (before, after) = (uids("2026-11-24"), uids("2027-01-08"));
    assert_eq!(before.0, after.0);
    let number = |sequence: &[String]| sequence[0].trim_start_matches("SEQUENCE:").trim().parse::<u32>().unwrap();
    assert!(number(&before.1) < number(&after.1));
}

#[test]
fn one_time_is_one_event() {
    let (times, _) = random_schedule(&mut Dice(99));
    let all = times.occurrences(times.valid_from.unwrap(), times.valid_to.unwrap(), &[]);
    let some: Vec<&Occurrence> = all.iter().take(5).collect();
    assert!(!some.is_empty());
    let session = session(times.clone());
    let mut file = CalendarFile::new(Date::parse("2026-11-24").unwrap());
    some.iter().for_each(|time| file.add_time(&session, time, &[], &EventTexts::default()));
    let starts: Vec<i64> = some.iter().map(|time| i64::from(time.start.unix_minutes())).collect();
    assert_eq!(starts_of_file(&file.finish()), starts);
}
