//! `kartta export`: the data for others: places as GeoJSON, sessions as iCalendar. Only what is open data already.

use std::{io::Write, path::Path};

use catalog::{CalendarFile, Catalog, EventTexts, Location};
use serde_json::{Value, json};

use crate::{
    args::{ExportArgs, ExportKind},
    build,
    failure::{Failure, Outcome},
    sessions::{programme, span},
};

/// Exports to a file or to the standard output.
pub fn run(args: &ExportArgs) -> Outcome<()> {
    let catalog = build::checked(&args.data)?;
    let text = match &args.kind {
        ExportKind::Geojson => geojson(&catalog)?,
        ExportKind::Ics { area, from, to } => {
            let (from, to) = span(*from, *to)?;
            ics(&catalog, &programme(&catalog, from, to, area.as_deref())?)
        }
    };
    match &args.out {
        Some(path) => write(path, text.as_bytes()),
        None => Ok(anstream::stdout().lock().write_all(text.as_bytes())?),
    }
}

fn write(path: &Path, bytes: &[u8]) -> Outcome<()> {
    build::publish::write_whole(path, bytes)
}

/// Places as points (RFC 7946). A place without a point of its own stands at its municipality's centre and says so.
fn geojson(catalog: &Catalog) -> Outcome<String> {
    let feature = |place: &Location| -> Option<Value> {
        let municipality = catalog.area(place.municipality.as_str())?;
        let point = place.coordinates.as_ref().or(municipality.centre.as_ref())?;
        let here: Vec<&str> = catalog
            .living_services()
            .filter(|service| {
                service.locations.contains(&place.id)
                    || service.sessions.iter().any(|session| session.location.as_ref() == Some(&place.id))
            })
            .map(|service| service.id.as_str())
            .collect();
        Some(json!({
            "type": "Feature",
            "id": place.id.as_str(),
            "geometry": { "type": "Point", "coordinates": [point.lon, point.lat] },
            "properties": {
                "name": place.name,
                "kind": place.kind,
                "municipality": municipality.code,
                "address": place.address,
                "postal": place.postal,
                "point": if place.coordinates.is_some() { "exact" } else { "centre of the municipality" },
                "services": here,
                "source": place.source,
            },
        }))
    };
    let features: Vec<Value> = catalog.locations.iter().filter_map(feature).collect();
    let collection = json!({
        "type": "FeatureCollection",
        "published": catalog.region.published,
        "attribution": catalog.region.attributions,
        "features": features,
    });
    serde_json::to_string_pretty(&collection)
        .map(|text| text + "\n")
        .map_err(|error| Failure::problem(format!("The places could not be written: {error}.")))
}

/// Times that are sure, one event each.
fn ics(catalog: &Catalog, entries: &[catalog::Entry<'_>]) -> String {
    let mut file = CalendarFile::new(catalog.region.published);
    for entry in entries.iter().filter(|entry| entry.time.is_on()) {
        let place = entry.session.location.as_ref().and_then(|id| catalog.location(id.as_str()));
        let location = place.map(Location::line);
        let texts = EventTexts {
            summary: build::in_first_language(catalog, &entry.session.name).to_owned(),
            location: location.unwrap_or_default(),
            description: build::in_first_language(catalog, &entry.service.description).to_owned(),
        };
        file.add_time(entry.session, &entry.time, &catalog.calendars, &texts);
    }
    file.finish()
}
