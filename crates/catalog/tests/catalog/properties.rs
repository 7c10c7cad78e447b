//! Properties of the parsers: no bytes bring a panic, and what was read is written back as it was.

use catalog::{
    Date, EmailAddress, PartialDate, Phone, TimeOfDay, WebUrl,
    authoring::{SourceFile, load},
};
use proptest::prelude::*;

use crate::support::Region;

/// Words of TOML and of the data, so that random files get past the first line.
fn toml_like() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("name".to_owned()),
        Just("sv".to_owned()),
        Just("needs".to_owned()),
        Just("[[channels]]\n".to_owned()),
        Just("[[sessions]]\n".to_owned()),
        Just("type = \"phone\"\n".to_owned()),
        Just(" = ".to_owned()),
        Just("\"".to_owned()),
        Just("{ ".to_owned()),
        Just(" }".to_owned()),
        Just("[".to_owned()),
        Just("]".to_owned()),
        Just(".".to_owned()),
        Just("\n".to_owned()),
        Just("2026-11-24".to_owned()),
        "[a-zåäö0-9 ]{0,8}",
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

const FOLDERS: [&str; 10] = [
    "needs/x.toml",
    "areas/x.toml",
    "organizations/x.toml",
    "locations/x.toml",
    "services/x.toml",
    "calendars/x.toml",
    "contacts/x.toml",
    "experiments/x.toml",
    "pathways/x.toml",
    "region.toml",
];

proptest! {
    #[test]
    fn any_bytes_of_any_file_bring_problems_and_no_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), which in 0..FOLDERS.len()) {
        let _ = load(&[SourceFile { path: FOLDERS[which].to_owned(), bytes }]);
    }

    #[test]
    fn what_looks_like_toml_brings_problems_in_lines_that_are_there(text in toml_like(), which in 0..FOLDERS.len() - 1) {
        let lines = text.lines().count().max(1) + 1;
        let loaded = Region::new().file(FOLDERS[which], text).load();
        prop_assert!(loaded.error_count() > 0);
        for problem in loaded.problems.iter().filter(|problem| problem.file == FOLDERS[which]) {
            prop_assert!(problem.line.is_none_or(|line| (1..=lines).contains(&line)), "{problem}");
            prop_assert!(problem.what.ends_with('.') && problem.mend.ends_with(['.', '?']), "{problem}");
        }
    }

    #[test]
    fn a_cut_anywhere_is_told_in_the_file_that_was_cut(which in any::<prop::sample::Index>(), at in any::<prop::sample::Index>()) {
        let mut region = Region::new();
        let which = which.index(region.files.len());
        let length = at.index(region.files[which].bytes.len());
        region.files[which].bytes.truncate(length);
        // A cut between two keys may leave a whole record; everything else is told, and nothing panics.
        for problem in region.load().problems {
            prop_assert!(!problem.what.is_empty() && !problem.mend.is_empty());
        }
    }

    #[test]
    fn days_come_back_as_they_went(year in 1900u16..3000, month in 0u8..14, day in 0u8..33) {
        let text = format!("{year:04}-{month:02}-{day:02}");
        match Date::new(year, month, day) {
            Some(date) => {
                prop_assert_eq!(Date::try_from(text.clone()), Ok(date));
                prop_assert_eq!(String::from(date), text);
            }
            None => prop_assert!(Date::try_from(text).is_err()),
        }
    }

    #[test]
    fn the_next_day_is_one_day_later(year in 1900u16..2999, month in 1u8..=12, day in 1u8..=31) {
        if let Some(date) = Date::new(year, month, day) {
            let next = Date::new(year, month, day + 1)
                .or_else(|| Date::new(year, month + 1, 1))
                .or_else(|| Date::new(year + 1, 1, 1))
                .unwrap();
            prop_assert_eq!(next.days_since_epoch(), date.days_since_epoch() + 1);
            prop_assert!(next > date);
        }
    }

    #[test]
    fn months_come_back_as_they_went(year in 1900u16..3000, month in 1u8..=12) {
        let text = format!("{year:04}-{month:02}");
        let date = PartialDate::try_from(text.clone()).unwrap();
        prop_assert!(date.first_day() < date.last_day());
        prop_assert_eq!(String::from(date), text);
    }

    #[test]
    fn times_come_back_as_they_went(minutes in 0u16..1440) {
        let text = format!("{:02}:{:02}", minutes / 60, minutes % 60);
        let time = TimeOfDay::try_from(text.clone()).unwrap();
        prop_assert_eq!(time.minutes(), minutes);
        prop_assert_eq!(String::from(time), text);
    }

    #[test]
    fn numbers_come_back_as_they_went(text in "(0[0-9]{1,3} [0-9]{2,4} [0-9]{2,4}|116 [0-9]{3}|112|\\+358 [0-9]{2,3} [0-9]{4,6})") {
        let phone = Phone::try_from(text.clone()).unwrap();
        prop_assert!(phone.dial().chars().all(|c| c.is_ascii_digit() || c == '+'));
        prop_assert_eq!(String::from(phone), text);
    }

    #[test]
    fn addresses_come_back_as_they_went(host in "[a-z]{1,10}(\\.[a-z]{2,5}){1,2}", path in "(/[a-zA-Z0-9åäö%_.-]{0,10}){0,3}", query in "(\\?[a-z]=[0-9])?") {
        let text = format!("https://{host}{path}{query}");
        let url = WebUrl::try_from(text.clone()).unwrap();
        prop_assert_eq!(url.host(), host.strip_prefix("www.").unwrap_or(&host));
        prop_assert_eq!(String::from(url), text);
    }

    #[test]
    fn any_words_are_taken_or_refused_without_a_panic(text in any::<String>()) {
        if let Ok(phone) = Phone::try_from(text.clone()) {
            prop_assert!(phone.dial().len() >= 3);
        }
        if let Ok(url) = WebUrl::try_from(text.clone()) {
            prop_assert!(url.as_str().starts_with("http"));
        }
        let _ = (EmailAddress::try_from(text.clone()), Date::try_from(text.clone()), TimeOfDay::try_from(text));
    }
}
