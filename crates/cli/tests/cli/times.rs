//! What is on, what ends, and the data for others, on the invented region with living schedules.

use std::path::Path;

use insta::assert_snapshot;

use crate::support::Desk;

/// A desk whose data is the living region.
fn living() -> Desk {
    let desk = Desk::new();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/living");
    for folder in [".", "areas", "needs", "organizations", "locations", "services", "calendars"] {
        for entry in std::fs::read_dir(from.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let name = path.file_name().unwrap().to_str().unwrap();
                desk.write(&format!("living/{folder}/{name}"), std::fs::read(&path).unwrap());
            }
        }
    }
    desk
}

#[test]
fn the_sessions_of_a_week() {
    let desk = living();
    assert_snapshot!(desk.ok(&["sessions", "--data", "living", "--from", "30.11.2026", "--to", "2026-12-08"]));
    let out = desk.ok(&["sessions", "--data", "living", "--from", "2026-11-30", "--to", "2026-12-06", "--area", "902"]);
    assert!(out.contains("Puistotreffit") && !out.contains("Perhekahvila,"), "{out}");
}

#[test]
fn days_that_can_not_be_are_told() {
    let desk = living();
    for (from, to, told) in [
        ("2026-02-30", "2026-03-01", "is not a day; write it like 2026-12-01 or 1.12.2026"),
        ("2026-12-02", "2026-12-01", "--to 2026-12-01 is before --from 2026-12-02"),
        ("2026-01-01", "2029-01-01", "is more than 400 days; ask for fewer"),
    ] {
        let run = desk.run(&["sessions", "--data", "living", "--from", from, "--to", to]);
        assert_eq!(run.code, 2, "{}{}", run.out, run.err);
        assert!(run.err.contains(told), "{}", run.err);
    }
    let run = desk.run(&["sessions", "--data", "living", "--from", "2026-12-01", "--to", "2026-12-01", "--area", "tampere"]);
    assert!(run.err.contains("There is no area \"tampere\"; the areas are kuusela (901)"), "{}", run.err);
}

#[test]
fn what_ends_within_six_weeks() {
    let desk = living();
    assert_snapshot!(desk.ok(&["check", "living", "--quiet", "--as-of", "2027-05-20"]));
}

#[test]
fn a_notice_that_can_not_be_points_at_its_line() {
    let desk = living();
    desk.replace(
        "living/services/perhekahvila.toml",
        "joka tiistai 9.30–11.30, 11.8.2026",
        "ti 3.3.2027 klo 9.30–11.30, 11.8.2026",
    );
    let run = desk.run(&["check", "living", "--quiet"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("services/perhekahvila.toml:"), "{}", run.out);
    assert!(run.out.contains("\"ti 3.3.2027\" is not a Tuesday; it is a Wednesday."), "{}", run.out);
}

#[test]
fn places_as_geojson() {
    let desk = living();
    let text = desk.ok(&["export", "geojson", "--data", "living"]);
    let collection: serde_json::Value = serde_json::from_str(&text).unwrap();
    let features = collection["features"].as_array().unwrap();
    assert_eq!(features.len(), 3);
    let library = features.iter().find(|feature| feature["id"] == "kirjasto").unwrap();
    assert_eq!(library["geometry"]["coordinates"], serde_json::json!([25.602, 61.201]));
    assert_eq!(library["properties"]["point"], "exact");
    let house = features.iter().find(|feature| feature["id"] == "perhetalo").unwrap();
    assert_eq!(house["properties"]["point"], "centre of the municipality");
    assert_eq!(library["properties"]["services"], serde_json::json!(["perhekahvila"]));
}

#[test]
fn sessions_as_a_calendar() {
    let desk = living();
    let args = ["export", "ics", "--data", "living", "--area", "kuusela", "--from", "2026-12-01", "--to", "2026-12-31"];
    let text = desk.ok(&args);
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    assert!(text.contains("UID:perhekahvila-ti-20261201-1@perhekartta\r\n"), "{text}");
    // What falls out, rests or is not sure is not in it.
    for day in ["20261208T", "20261222T", "20261206T"] {
        assert!(!text.contains(&format!("DTSTART;TZID=Europe/Helsinki:{day}")), "{day}");
    }
    let whole = [&args[..], &["--out", "joulukuu.ics"]].concat();
    assert_eq!(desk.ok(&whole), "");
    assert_eq!(desk.read("joulukuu.ics"), text);
}
