//! The records of data/ against the material that they were made from, where that material is at hand beside the
//! repository: no record, source, status, doubt or number may get lost on the way into the files.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that is surprised may stop"
)]

use std::{
    collections::BTreeMap,
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use catalog::{
    Catalog, ContactRoute, Source,
    authoring::{SourceFile, load},
};
use serde_json::{Value, json, to_value};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn material() -> Option<PathBuf> {
    let folder = root().join("../shared/data");
    if folder.join("services.jsonl").is_file() {
        return Some(folder);
    }
    // Not `println!`: the test harness would keep it to itself.
    let _ = writeln!(std::io::stderr(), "skipped: the material is not at hand ({} is not there)", folder.display());
    None
}

fn catalog() -> Catalog {
    let dir = root().join("data");
    let mut files = Vec::new();
    let mut folders = vec![dir.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&dir).unwrap().to_str().unwrap().replace('\\', "/");
                files.push(SourceFile { path: name, bytes: fs::read(&path).unwrap() });
            }
        }
    }
    let loaded = load(&files);
    loaded.catalog.unwrap_or_else(|| panic!("{:#?}", loaded.problems))
}

/// The records of one list of the material, by id.
fn records(folder: &Path, name: &str) -> BTreeMap<String, Value> {
    let text = fs::read_to_string(folder.join(name)).unwrap();
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| serde_json::from_str::<Value>(line).unwrap()).map(|record| (id(&record), record)).collect()
}

fn id(record: &Value) -> String {
    record["id"].as_str().unwrap().to_owned()
}

fn source(source: &Source) -> Value {
    let mut value = json!({ "url": String::from(source.from.clone()), "date": source.date });
    if let Some(year) = source.year {
        value["year"] = json!(year);
    }
    value
}

/// A text in the language keys of the material.
fn text(text: &catalog::Text) -> Value {
    text.iter()
        .map(|(tag, text)| (if tag.as_str() == "fi-x-selko" { "selko" } else { tag.as_str() }.to_owned(), json!(text)))
        .collect()
}

/// A list that may be absent in the material.
fn list(record: &Value, key: &str) -> Value {
    record.get(key).cloned().unwrap_or_else(|| json!([]))
}

#[test]
fn services_and_sessions() {
    let Some(folder) = material() else { return };
    let catalog = catalog();
    let (services, sessions) = (records(&folder, "services.jsonl"), records(&folder, "sessions.jsonl"));
    assert_eq!(catalog.services.len(), services.len());
    let slugs = slugs(&folder);
    for service in &catalog.services {
        let old = &services[service.id.as_str()];
        let place = service.id.as_str();
        assert_eq!(text(&service.name), old["name"], "{place}");
        assert_eq!(text(&service.description), old["summary"], "{place}");
        assert_eq!(source(&service.source), old["source"], "{place}");
        assert_eq!(to_value(service.status).unwrap(), old["status"], "{place}");
        assert_eq!(to_value(service.confidence).unwrap(), old["confidence"], "{place}");
        for (new, key) in [
            (to_value(&service.former_ids).unwrap(), "merged_ids"),
            (to_value(&service.partners).unwrap(), "partners"),
            (to_value(&service.needs).unwrap(), "needs"),
            (to_value(&service.locations).unwrap(), "locations"),
            (to_value(&service.delivery).unwrap(), "delivery"),
            (to_value(&service.audience).unwrap(), "audience"),
            (to_value(&service.languages).unwrap(), "languages"),
            (to_value(&service.interpreted).unwrap(), "interpreted"),
            (to_value(&service.see_also).unwrap(), "see_also"),
            (to_value(&service.keywords).unwrap(), "keywords"),
        ] {
            assert_eq!(new, list(old, key), "{place} {key}");
        }
        for (new, key) in [
            (to_value(&service.organization).unwrap(), "organization"),
            (json!(service.hours), "hours_text"),
            (json!(service.fees_description), "cost_text"),
            (json!(service.note), "note"),
        ] {
            assert_eq!(new, old[key], "{place} {key}");
        }
        for (new, key) in [
            (to_value(service.booking).unwrap(), "booking"),
            (to_value(service.cost).unwrap(), "cost"),
            (to_value(service.anonymous).unwrap(), "anonymous"),
            (to_value(service.threshold).unwrap(), "threshold"),
        ] {
            assert_eq!(new, old[key], "{place} {key}");
        }
        let areas = match &old["serves"] {
            Value::String(reach) if reach == "region" => vec![catalog.region.area.to_string()],
            Value::String(_) => vec![catalog.region.country.to_string()],
            serves => {
                serves["municipalities"].as_array().unwrap().iter().map(|code| slugs[code.as_str().unwrap()].clone()).collect()
            }
        };
        assert_eq!(to_value(&service.service_areas).unwrap(), json!(areas), "{place}");
        let unverified: Vec<Value> =
            to_value(&service.unverified_fields).unwrap().as_array().unwrap().iter().map(old_field).collect();
        assert_eq!(json!(unverified), old["unverified_fields"], "{place}");
        let old_channels = old["channels"].as_array().unwrap();
        assert_eq!(service.channels.len(), old_channels.len(), "{place}");
        for (channel, old_channel) in service.channels.iter().zip(old_channels) {
            let mut channel = to_value(channel).unwrap();
            // A part of the service's hours may have been given to its channel.
            let words = channel["hours"].as_str().unwrap_or_default().split(" (").next().unwrap();
            if old_channel.get("hours_text").is_none_or(Value::is_null)
                && !words.is_empty()
                && old["hours_text"].as_str().is_some_and(|all| all.contains(words))
            {
                channel["hours"] = Value::Null;
            }
            assert_eq!(channel_of(&channel), channel_of(old_channel), "{place}");
        }
        let ids: Vec<&str> = service.sessions.iter().map(|session| session.id.as_str()).collect();
        assert_eq!(json!(ids), old["sessions"], "{place}");
        for session in &service.sessions {
            let old = &sessions[session.id.as_str()];
            let place = session.id.as_str();
            assert_eq!(old["service"], service.id.as_str(), "{place}");
            assert_eq!(source(&session.source), old["source"], "{place}");
            assert_eq!(to_value(session.status).unwrap(), old["status"], "{place}");
            let when = session.when.as_ref().map(|when| when.description.as_str()).unwrap_or_default();
            for part in parts_of_a_notice(old) {
                assert!(part.iter().any(|words| when.contains(words.as_str())), "{place}: none of {part:?} is in {when:?}");
            }
            assert_eq!(json!(session.season), old["season"]["text"], "{place}");
            // What falls out may be a part of the notice instead.
            let exceptions = old["exceptions_text"].as_str().filter(|words| !when.contains(words));
            assert_eq!(json!(session.exceptions), json!(exceptions), "{place}");
        }
    }
    assert_eq!(catalog.services.iter().map(|service| service.sessions.len()).sum::<usize>(), sessions.len());
}

/// What the notice of a session holds, each in one of several words.
fn parts_of_a_notice(old: &Value) -> Vec<Vec<String>> {
    const DAYS: [(&str, &str, &str); 7] = [
        ("mo", "maanantaisin", "ma "),
        ("tu", "tiistaisin", "ti "),
        ("we", "keskiviikkoisin", "ke "),
        ("th", "torstaisin", "to "),
        ("fr", "perjantaisin", "pe "),
        ("sa", "lauantaisin", "la "),
        ("su", "sunnuntaisin", "su "),
    ];
    const MONTHS: [&str; 12] =
        ["tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu"];
    let words = |key: &str| old[key].as_str();
    let mut parts = Vec::new();
    if let Some(text) = words("weekday_text") {
        parts.push(vec![text.to_owned()]);
    } else if let Some(day) = words("weekday") {
        let (_, adverb, short) = DAYS.iter().find(|(key, ..)| *key == day).unwrap();
        parts.push(vec![(*adverb).to_owned(), (*short).to_owned()]);
    }
    let time = |time: &str| time.trim_start_matches('0').replace(':', ".").trim_end_matches(".00").to_owned();
    parts.extend(words("start").map(|start| vec![format!("klo {}", time(start))]));
    parts.extend(words("end").map(|end| vec![format!("–{}", time(end))]));
    match old["interval"].as_str().unwrap() {
        "odd_weeks" => parts.push(vec!["parittomilla viikoilla".to_owned()]),
        "even_weeks" => parts.push(vec!["parillisilla viikoilla".to_owned()]),
        "monthly" => parts.push(vec!["kuussa".to_owned(), "27.8., ti 29.10., ti 26.11. ja ti 10.12.2024".to_owned()]),
        "twice_monthly" => parts.push(vec!["kaksi kertaa kuukaudessa".to_owned()]),
        "weekly" if words("weekday").is_none() => parts.push(vec!["viikoittain".to_owned(), "viikossa".to_owned()]),
        _ => {}
    }
    for end in ["from", "to"] {
        let Some(date) = old["season"][end].as_str() else { continue };
        let numbers: Vec<usize> = date.split('-').map(|number| number.parse().unwrap()).collect();
        match numbers.as_slice() {
            [year, month, day] => {
                // The year and the month may stand with the last day only.
                parts.push(vec![format!("{day}.{month}."), format!("{day}.–")]);
                parts.push(vec![year.to_string()]);
            }
            [year, month] => parts.extend([vec![format!("{}kuu", MONTHS[month - 1])], vec![year.to_string()]]),
            _ => panic!("{date}"),
        }
    }
    parts
}

fn old_field(field: &Value) -> Value {
    match field.as_str().unwrap() {
        "hours" => json!("hours_text"),
        "description" => json!("summary"),
        same => json!(same),
    }
}

/// A channel of either side, in one form.
fn channel_of(channel: &Value) -> Value {
    let hours = channel.get("hours").or_else(|| channel.get("hours_text")).unwrap_or(&Value::Null);
    json!([channel["type"], channel["value"], channel["note"], hours, channel["verified"]])
}

/// Slugs of the municipalities by their codes.
fn slugs(folder: &Path) -> BTreeMap<String, String> {
    let areas: Value = serde_json::from_str(&fs::read_to_string(folder.join("areas.json")).unwrap()).unwrap();
    let municipalities = areas["municipalities"].as_array().unwrap().iter();
    municipalities.map(|area| (area["code"].as_str().unwrap().to_owned(), area["slug"].as_str().unwrap().to_owned())).collect()
}

#[test]
fn needs_and_areas() {
    let Some(folder) = material() else { return };
    let catalog = catalog();
    let old: Value = serde_json::from_str(&fs::read_to_string(folder.join("needs.json")).unwrap()).unwrap();
    let tops = old.as_array().unwrap();
    assert_eq!(catalog.needs.len(), tops.len());
    for (top, old) in catalog.needs.iter().zip(tops) {
        assert_eq!(json!([top.id, top.order, top.icon]), json!([old["id"], old["order"], old["icon_hint"]]));
        assert_eq!(text(&top.label)["selko"], old["selko"]);
        assert_eq!(text(&top.explanation), old["explain"]);
        let children = old["children"].as_array().unwrap();
        assert_eq!(top.children.len(), children.len());
        for (need, old) in top.children.iter().zip(children) {
            assert_eq!(json!(need.id), old["id"]);
            assert_eq!(text(&need.label)["fi"], old["label"]["fi"]);
            assert_eq!(text(&need.label)["selko"], old["selko"]);
            assert_eq!(to_value(&need.words).unwrap(), old["words"]);
            assert_eq!(json!(need.answered_by), old["answered_by"]);
        }
    }
    let areas: Value = serde_json::from_str(&fs::read_to_string(folder.join("areas.json")).unwrap()).unwrap();
    for old in areas["municipalities"].as_array().unwrap() {
        let area = catalog.area(old["slug"].as_str().unwrap()).unwrap();
        assert_eq!(to_value(&area.code).unwrap(), old["code"]);
        assert_eq!(json!(area.population), old["population"]);
        assert_eq!(json!(area.centre.as_ref().unwrap().lat), old["centre"]["lat"]);
        assert_eq!(json!(area.aliases), list(old, "aliases"));
    }
    let facts: Vec<Value> = catalog.region.family_centre_facts.iter().map(|fact| text(&fact.text)).collect();
    let old: Vec<Value> = areas["perhekeskusalue_facts"].as_array().unwrap().iter().map(|fact| fact["text"].clone()).collect();
    assert_eq!(facts, old);
}

#[test]
fn everything_else() {
    let Some(folder) = material() else { return };
    let catalog = catalog();
    let organizations = records(&folder, "organizations.jsonl");
    assert_eq!(catalog.organizations.len(), organizations.len());
    for organization in &catalog.organizations {
        let old = &organizations[organization.id.as_str()];
        assert_eq!(text(&organization.name), old["name"]);
        assert_eq!(to_value(&organization.url).unwrap(), old["url"]);
        assert_eq!(json!(organization.aliases), list(old, "aliases"));
    }
    let locations = records(&folder, "locations.jsonl");
    assert_eq!(catalog.locations.len(), locations.len());
    for location in &catalog.locations {
        let old = &locations[location.id.as_str()];
        assert_eq!(
            json!([location.name, location.address, location.postal]),
            json!([old["name"], old["address"], old["postal"]])
        );
        assert_eq!(json!([location.district, location.note]), json!([old["area"], old["note"]]));
        assert_eq!(source(&location.source), old["source"]);
    }
    let contacts = records(&folder, "contacts.jsonl");
    assert_eq!(catalog.contacts.len(), contacts.len());
    for contact in &catalog.contacts {
        let old = &contacts[contact.id.as_str()];
        assert_eq!(json!([contact.topic, contact.role, contact.status]), json!([old["topic"], old["role"], old["status"]]));
        assert_eq!(source(&contact.source), old["source"]);
        match &contact.route {
            ContactRoute::Service(service) => assert_eq!(json!(service), old["route"]["service"]),
            ContactRoute::Text(text) => assert_eq!(json!(text), old["route"]["text"]),
        }
    }
    let experiments = records(&folder, "experiments.jsonl");
    assert_eq!(catalog.experiments.len(), experiments.len());
    for experiment in &catalog.experiments {
        let old = &experiments[experiment.id.as_str()];
        assert_eq!(text(&experiment.what), old["what"]);
        assert_eq!(json!([experiment.stage, experiment.when]), json!([old["stage"], old["when"]]));
        assert_eq!(source(&experiment.source), old["source"]);
    }
    let pathways = records(&folder, "pathways.jsonl");
    assert_eq!(catalog.pathways.len(), pathways.len());
    for pathway in &catalog.pathways {
        let old = &pathways[pathway.id.as_str()];
        assert_eq!(text(&pathway.title), old["title"]);
        let steps: Vec<Value> = pathway.steps.iter().map(|step| json!([text(&step.text), step.turn_to])).collect();
        let old: Vec<Value> =
            old["steps"].as_array().unwrap().iter().map(|step| json!([step["text"], step["turn_to"]])).collect();
        assert_eq!(steps, old);
    }
}
