//! When things are on, on the invented region with living schedules: a Tuesday in term, holidays, the nights on which the
//! clock is moved, hours past midnight. What is not known is neither open nor closed.

use catalog::{
    Availability, Catalog, Date, Holiday, LocationId, Moment, Schedule, Session, SessionStatus, Standing, State, TimeFit,
    TimeWish, Why,
};

use crate::support::load_folder;

fn living() -> Catalog {
    let loaded = load_folder("living");
    let told: Vec<String> = loaded.problems.iter().map(|problem| format!("{}: {}", problem.file, problem.what)).collect();
    loaded.catalog.unwrap_or_else(|| panic!("{}", told.join("\n")))
}

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn at(day: &str, hour: i32, minute: i32) -> Moment {
    Moment::of_local(date(day), hour * 60 + minute)
}

/// What a person would be told, in short.
fn told(catalog: &Catalog, service: &str, now: Moment) -> String {
    let clock = |moment: Moment| {
        let local = moment.local();
        format!("{} {}.{:02}", local.date, local.minutes / 60, local.minutes % 60)
    };
    match catalog.availability(catalog.service(service).unwrap(), now) {
        Availability::Known { state: State::Open { until: None }, .. } => "open round the clock".to_owned(),
        Availability::Known { state: State::Open { until: Some(until) }, .. } => format!("open until {}", clock(until)),
        Availability::Known { state: State::Closed { next, why }, .. } => {
            let why = why.map(|why| format!(" ({why:?})")).unwrap_or_default();
            format!("closed{why}, next {}", next.map(|next| clock(next.start)).unwrap_or_else(|| "not known".to_owned()))
        }
        Availability::Known { state: State::Unknown { why }, .. } => format!("unknown ({why:?})"),
        Availability::LastKnown => "last known".to_owned(),
        Availability::NotKnown => "not known".to_owned(),
    }
}

#[test]
fn a_tuesday_in_term() {
    let catalog = living();
    assert_eq!(told(&catalog, "perhekahvila", at("2026-12-01", 9, 29)), "closed, next 2026-12-01 9.30");
    assert_eq!(told(&catalog, "perhekahvila", at("2026-12-01", 9, 30)), "open until 2026-12-01 11.30");
    assert_eq!(told(&catalog, "perhekahvila", at("2026-12-01", 11, 30)), "closed, next 2026-12-13 14.00");
    assert_eq!(told(&catalog, "neuvonta", at("2026-12-01", 8, 59)), "closed, next 2026-12-01 9.00");
    assert_eq!(told(&catalog, "neuvonta", at("2026-12-04", 15, 0)), "closed, next 2026-12-07 9.00");
    assert_eq!(told(&catalog, "chat", at("2026-12-04", 15, 59)), "open until 2026-12-04 16.00");
    assert_eq!(told(&catalog, "hatanumero", at("2026-12-01", 3, 0)), "open round the clock");
    assert_eq!(told(&catalog, "tuntematon", at("2026-12-01", 12, 0)), "not known");
}

#[test]
fn what_falls_out_and_what_rests() {
    let catalog = living();
    // "ei 8.12."
    assert_eq!(told(&catalog, "perhekahvila", at("2026-12-08", 10, 0)), "closed (FallsOut), next 2026-12-13 14.00");
    // A school holiday that the calendar knows, and a day that it does not know.
    let cafe = |day: &str| {
        let service = catalog.service("perhekahvila").unwrap();
        let times = service.sessions[0].times().unwrap();
        times.occurrences(date(day), date(day), &catalog.calendars).first().map(|time| time.standing)
    };
    assert_eq!(cafe("2026-12-22"), Some(Standing::Off(Why::Calendar)));
    assert_eq!(cafe("2027-02-23"), Some(Standing::Off(Why::Calendar)));
    assert_eq!(cafe("2027-03-02"), Some(Standing::On));
    assert_eq!(cafe("2027-06-01"), None, "the season is over");
}

#[test]
fn public_holidays_are_closed_or_not_known_and_never_guessed() {
    let catalog = living();
    // 2027: Independence Day is a Monday. "arkisin" rests, a café on Sundays in 2026 does not say.
    assert_eq!(told(&catalog, "neuvonta", at("2027-12-06", 10, 0)), "closed (Holiday(Independence)), next 2027-12-07 9.00");
    assert_eq!(told(&catalog, "perhekahvila", at("2026-12-06", 14, 30)), "unknown (Holiday(Independence))");
    // In the evening of that day nobody expects it to be open.
    assert_eq!(told(&catalog, "perhekahvila", at("2026-12-06", 20, 0)), "closed, next 2026-12-13 14.00");
    // Midsummer Eve is no public holiday by law, and yet hardly anybody works.
    assert_eq!(told(&catalog, "neuvonta", at("2027-06-25", 10, 0)), "unknown (Holiday(MidsummerEve))");
    assert_eq!(Holiday::on(date("2027-06-25")), Some(Holiday::MidsummerEve));
    assert_eq!(told(&catalog, "hatanumero", at("2027-06-25", 10, 0)), "open round the clock");
}

#[test]
fn hours_past_midnight_and_the_nights_on_which_the_clock_is_moved() {
    let catalog = living();
    assert_eq!(told(&catalog, "iltapuhelin", at("2026-12-31", 23, 59)), "open until 2027-01-01 2.00");
    assert_eq!(told(&catalog, "iltapuhelin", at("2027-01-01", 0, 0)), "open until 2027-01-01 2.00");
    assert_eq!(told(&catalog, "iltapuhelin", at("2027-01-01", 2, 0)), "closed, next 2027-01-01 18.00");
    // 28.3.2027: after 2.59 comes 4.00, when the night line closes.
    let spring = at("2027-03-28", 2, 59);
    assert_eq!(told(&catalog, "yopuhelin", spring), "open until 2027-03-28 4.00");
    let after = Moment::from_unix_millis(f64::from(spring.unix_minutes() + 1) * 60_000.0);
    assert_eq!(told(&catalog, "yopuhelin", after), "closed, next 2027-03-28 20.00");
    // 31.10.2027: 3.00–3.59 comes twice; the line is open through both.
    let autumn = at("2027-10-31", 3, 30);
    let again = Moment::from_unix_millis(f64::from(autumn.unix_minutes() + 60) * 60_000.0);
    assert_eq!(again.local(), autumn.local());
    assert_eq!(told(&catalog, "yopuhelin", autumn), "open until 2027-10-31 4.00");
    assert_eq!(told(&catalog, "yopuhelin", again), "open until 2027-10-31 4.00");
    assert_eq!(told(&catalog, "yopuhelin", at("2027-10-31", 4, 0)), "closed, next 2027-10-31 20.00");
}

#[test]
fn the_programme_of_a_week() {
    let catalog = living();
    let lines: Vec<String> = catalog
        .programme(date("2026-11-30"), date("2026-12-06"))
        .iter()
        .map(|entry| {
            let local = entry.time.start.local();
            let moved = entry.time.moved_from.map(|from| format!(", from {from}")).unwrap_or_default();
            format!(
                "{} {}.{:02} {} {:?}{moved}",
                local.date,
                local.minutes / 60,
                local.minutes % 60,
                entry.session.id,
                entry.time.standing
            )
        })
        .collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn a_session_is_where_its_place_is() {
    let catalog = living();
    let service = catalog.service("perhekahvila").unwrap();
    let area = |slug: &str| catalog.area(slug).unwrap().id.clone();
    assert!(catalog.is_in(&area("kuusela"), service, &service.sessions[0]));
    assert!(!catalog.is_in(&area("mantyla"), service, &service.sessions[0]));
    assert!(catalog.is_in(&area("kuusikko"), service, &service.sessions[0]));
    let nowhere = Session { location: None, ..service.sessions[0].clone() };
    assert!(catalog.is_in(&area("kuusela"), service, &nowhere));
    let elsewhere = Session { location: LocationId::try_from("majatalo".to_owned()).ok(), ..nowhere };
    assert!(catalog.is_in(&area("mantyla"), service, &elsewhere));
}

#[test]
fn wished_times() {
    let catalog = living();
    let fit = |service: &str, wishes: &[TimeWish], now: Moment| catalog.time_fit(catalog.service(service).unwrap(), wishes, now);
    let wednesday = at("2026-11-25", 12, 0);
    assert_eq!(fit("perhekahvila", &[TimeWish::Tuesday], wednesday), TimeFit::Fits);
    assert_eq!(fit("perhekahvila", &[TimeWish::Monday], wednesday), TimeFit::Closed);
    assert_eq!(fit("perhekahvila", &[TimeWish::Tuesday, TimeWish::Evening], wednesday), TimeFit::Closed);
    assert_eq!(fit("perhekahvila", &[TimeWish::Weekend], wednesday), TimeFit::Fits);
    assert_eq!(fit("tuntematon", &[TimeWish::Tuesday], wednesday), TimeFit::NotKnown);
    assert_eq!(fit("iltapuhelin", &[TimeWish::Tonight], wednesday), TimeFit::Fits);
    assert_eq!(fit("neuvonta", &[TimeWish::Now], wednesday), TimeFit::Fits);
    assert_eq!(fit("neuvonta", &[TimeWish::Now], at("2026-11-25", 16, 0)), TimeFit::Closed);
    // Today, but it is over already.
    assert_eq!(fit("perhekahvila", &[TimeWish::Today], at("2026-12-01", 12, 0)), TimeFit::Closed);
    assert_eq!(fit("perhekahvila", &[], wednesday), TimeFit::Fits);
}

#[test]
fn a_season_that_is_over_is_last_known_and_neither_open_nor_closed() {
    let catalog = living();
    assert_eq!(told(&catalog, "perhekahvila", at("2027-05-25", 10, 0)), "open until 2027-05-25 11.30");
    assert_eq!(told(&catalog, "perhekahvila", at("2027-06-01", 10, 0)), "last known");
    let service = catalog.service("perhekahvila").unwrap();
    assert!(service.sessions[0].is_current(date("2027-05-25")) && !service.sessions[0].is_current(date("2027-05-26")));
    assert_eq!(catalog.time_fit(service, &[TimeWish::Now], at("2027-06-01", 10, 0)), TimeFit::NotKnown);
}

#[test]
fn hours_that_nobody_knows_are_not_closed_by_a_session_that_is_known() {
    let catalog = living();
    let mut service = catalog.service("perhekahvila").unwrap().clone();
    let wednesday = at("2026-12-02", 10, 0);
    assert_eq!(catalog.time_fit(&service, &[TimeWish::Now], wednesday), TimeFit::Closed);
    service.hours = Some(Schedule::of_words("virka-aikana".to_owned()));
    assert_eq!(catalog.time_fit(&service, &[TimeWish::Now], wednesday), TimeFit::NotKnown);
    assert_eq!(catalog.time_fit(&service, &[TimeWish::Monday], wednesday), TimeFit::NotKnown);
}

#[test]
fn closed_today_is_not_said_of_a_day_on_which_something_is_on() {
    let catalog = living();
    let mut service = catalog.service("perhekahvila").unwrap().clone();
    // The morning of 8.12. falls out, another time of the day is on.
    let mut evening = service.sessions[0].clone();
    let times = evening.when.as_mut().unwrap().times.as_mut().unwrap();
    times.except.clear();
    times.rules[0].hours.opens_at = catalog::TimeOfDay::from_minutes(17 * 60);
    times.rules[0].hours.closes_at = catalog::TimeOfDay::from_minutes(19 * 60);
    service.sessions.push(evening);
    let Availability::Known { state: State::Closed { next: Some(next), why: None }, .. } =
        catalog.availability(&service, at("2026-12-08", 10, 0))
    else {
        panic!("it is closed for now, and opens in the evening");
    };
    assert_eq!(next.start, at("2026-12-08", 17, 0));
}

#[test]
fn what_is_over_is_no_programme() {
    let catalog = living();
    let over = |entry: &catalog::Entry<'_>| entry.session.status != SessionStatus::Confirmed;
    assert!(!catalog.programme(date("2026-01-01"), date("2027-12-31")).iter().any(over));
    let old = catalog.service("perhekahvila").unwrap();
    assert!(old.sessions.iter().any(|session| session.status == SessionStatus::Ended));
}
