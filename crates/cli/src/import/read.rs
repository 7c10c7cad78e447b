//! Reads a GeoJSON file of borders: what of it belongs to the region's municipalities, or what is wrong with it, where, and
//! how it is mended. Knows nothing of drawing.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::Read,
    path::Path,
};

use catalog::{
    Area,
    authoring::draw::{GROUND, Point, Sheet},
};
use geojson::{Feature, FeatureCollection, GeoJson, GeometryValue};
use serde_json::Value;

use super::position::Position;
use crate::{
    args::ImportMapArgs,
    failure::{Failure, Outcome},
};

/// Bytes of a file; all of Finland's municipalities at 1:10 000 are fewer when they come in one file of this kind.
const FILE_BYTES: u64 = 64 * 1024 * 1024;

/// A closed line in kilometres of the ground; its last point is its first.
pub type Ring = Vec<Point>;

/// What was taken from a file.
pub struct Borders {
    /// For each municipality its closed lines, outer ones and holes.
    pub rings: Vec<Vec<Ring>>,
    /// Whose borders these are.
    pub attribution: String,
}

impl Borders {
    /// A sheet that they fit on.
    pub fn sheet(&self) -> Sheet {
        let none = ((f64::INFINITY, f64::INFINITY), (f64::NEG_INFINITY, f64::NEG_INFINITY));
        let points = self.rings.iter().flatten().flatten();
        let (low, high) =
            points.fold(none, |(low, high), p| ((low.0.min(p.0), low.1.min(p.1)), (high.0.max(p.0), high.1.max(p.1))));
        Sheet::around(low, high)
    }
}

/// Takes the borders of `areas` from the file.
pub fn read(args: &ImportMapArgs, areas: &[&Area]) -> Outcome<Borders> {
    let file = args.file.display();
    let collection = collection(&args.file)?;
    let attribution = attribution(args, &collection)?;
    let named = collection.foreign_members.as_ref().and_then(|members| members.get("crs"));
    let named = Position::named(named).map_err(|name| {
        let mend = "Give the file in WGS84 or in ETRS-TM35FIN (EPSG:3067).";
        Failure::problem(format!("{file} has its points in {name:?}, which is not known here. {mend}"))
    })?;
    let mut rings: Vec<Vec<Ring>> = vec![Vec::new(); areas.len()];
    let mut is_code_met = false;
    for (index, feature) in collection.features.iter().enumerate() {
        let Some(code) = code(feature.property(&args.code)) else { continue };
        is_code_met = true;
        let is_area = |area: &&Area| area.code.as_ref().is_some_and(|known| known.as_str() == code);
        let Some(rings) = areas.iter().position(is_area).and_then(|at| rings.get_mut(at)) else { continue };
        let name = feature.property(&args.name).and_then(Value::as_str).unwrap_or(&code);
        let place = format!("Feature {} of {file} ({name})", index + 1);
        rings.extend(polygons(feature, &place, named)?);
    }
    if !is_code_met {
        let keys: BTreeSet<&str> =
            collection.features.iter().flat_map(|feature| feature.properties_iter().map(|(key, _)| key.as_str())).collect();
        let keys = keys.into_iter().take(20).collect::<Vec<_>>().join(", ");
        let what = format!("No feature of {file} has a municipality's code in the property {:?}.", args.code);
        return Err(Failure::problem(format!("{what} Name another one with --code; the file has: {keys}.")));
    }
    let missing = areas.iter().zip(&rings).filter(|(_, rings)| rings.is_empty());
    let missing: Vec<String> = missing
        .map(|(area, _)| format!("{} ({})", area.id, area.code.as_ref().map_or("without a code", |code| code.as_str())))
        .collect();
    if !missing.is_empty() {
        let what = format!("{file} has no borders for {}.", missing.join(", "));
        return Err(Failure::problem(format!("{what} Give a file that holds all municipalities of the region.")));
    }
    Ok(Borders { rings, attribution })
}

fn collection(path: &Path) -> Outcome<FeatureCollection> {
    let file = path.display();
    let bad =
        |what: &str| Failure::problem(format!("{file} {what} Give a GeoJSON FeatureCollection of Polygon or MultiPolygon."));
    let metadata = fs::metadata(path).map_err(|error| Failure::io("read", path, &error))?;
    if !metadata.is_file() {
        return Err(bad("is not a file."));
    }
    if metadata.len() > FILE_BYTES {
        let what = format!("{file} has {} bytes; at most {FILE_BYTES} are read.", metadata.len());
        return Err(Failure::problem(format!("{what} Take a coarser one, like 1:1 000 000, or only the region's part.")));
    }
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(FILE_BYTES).read_to_end(&mut bytes));
    read.map_err(|error| Failure::io("read", path, &error))?;
    let text = std::str::from_utf8(&bytes).map_err(|_| bad("is not UTF-8 text."))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let parsed: GeoJson = text.parse().map_err(|error: geojson::Error| {
        let reason = error.to_string();
        let reason = reason.strip_prefix("Error while deserializing GeoJSON: ").unwrap_or(&reason);
        bad(&format!("is not GeoJSON ({reason})."))
    })?;
    match parsed {
        GeoJson::FeatureCollection(collection) if collection.features.is_empty() => Err(bad("holds no features.")),
        GeoJson::FeatureCollection(collection) => Ok(collection),
        GeoJson::Feature(_) => Err(bad("is a single feature.")),
        GeoJson::Geometry(_) => Err(bad("is a single geometry.")),
    }
}

/// What was given, or what the file says of itself.
fn attribution(args: &ImportMapArgs, collection: &FeatureCollection) -> Outcome<String> {
    let member = |name: &str| collection.foreign_members.as_ref()?.get(name)?.as_str().filter(|text| !text.trim().is_empty());
    let own = ["attribution", "source", "copyright"].into_iter().find_map(member);
    let own = own.map(|own| match member("license").filter(|license| !spelt(own).contains(&spelt(license))) {
        Some(license) => format!("{} ({license})", own.trim_end_matches('.')),
        None => own.to_owned(),
    });
    let text = args.attribution.clone().or(own).unwrap_or_default();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        let what = format!("{} does not say whose borders these are, and a map must.", args.file.display());
        let mend = "Give it: --attribution \"Maanmittauslaitos, Kuntajako 2026, CC BY 4.0\".";
        return Err(Failure::problem(format!("{what} {mend}")));
    }
    Ok(text)
}

/// "CC-BY-4.0" and "CC BY 4.0" are the same licence.
fn spelt(text: &str) -> String {
    text.to_lowercase().replace('-', " ")
}

/// A code as three digits, also where it lost its leading zeros by being a number.
fn code(value: Option<&Value>) -> Option<String> {
    let text = match value? {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.as_u64()?.to_string(),
        _ => return None,
    };
    (!text.is_empty() && text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| format!("{text:0>3}"))
}

/// All closed lines of a feature.
fn polygons(feature: &Feature, place: &str, named: Option<Position>) -> Outcome<Vec<Ring>> {
    let polygons: Vec<&Vec<Vec<geojson::Position>>> = match feature.geometry.as_ref().map(|geometry| &geometry.value) {
        Some(GeometryValue::Polygon { coordinates }) => vec![coordinates],
        Some(GeometryValue::MultiPolygon { coordinates }) => coordinates.iter().collect(),
        _ => {
            let sentence = format!("{place} has no Polygon and no MultiPolygon. Give a file of areas, not of lines or points.");
            return Err(Failure::problem(sentence));
        }
    };
    let mut rings = Vec::new();
    for positions in polygons.into_iter().flatten() {
        rings.push(ring(positions, named).map_err(|what| {
            Failure::problem(format!("{place}: ring {} {what} Take the file from its publisher again.", rings.len() + 1))
        })?);
    }
    if rings.is_empty() {
        return Err(Failure::problem(format!("{place} is empty. Take the file from its publisher again.")));
    }
    Ok(rings)
}

/// A closed line on the ground, or what is wrong with it.
fn ring(positions: &[geojson::Position], named: Option<Position>) -> Result<Ring, String> {
    if positions.len() < 4 {
        return Err(format!("has {} points; a closed line has at least 4.", positions.len()));
    }
    let numbers = positions.iter().map(|position| match position.as_slice() {
        [x, y, ..] => Ok((*x, *y)),
        _ => Err("has a point of fewer than two numbers.".to_owned()),
    });
    let numbers = numbers.collect::<Result<Vec<(f64, f64)>, String>>()?;
    if numbers.first() != numbers.last() {
        return Err("is not closed: its last point is not its first.".to_owned());
    }
    let on_ground = |(x, y): &(f64, f64)| {
        let system = named.unwrap_or_else(|| Position::guessed(*x, *y));
        let (lat, lon) = system.degrees(*x, *y).ok_or_else(|| {
            let order = "degrees or metres, east before north";
            format!("has the point {x}, {y}, which is not in Finland ({order}).")
        })?;
        Ok(GROUND.place(lat, lon))
    };
    numbers.iter().map(on_ground).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_code_gets_its_zeros_back() {
        assert_eq!(code(Some(&json!(81))).as_deref(), Some("081"));
        assert_eq!(code(Some(&json!("016"))).as_deref(), Some("016"));
        assert_eq!(code(Some(&json!(" 5 "))).as_deref(), Some("005"));
        for other in [json!("0081"), json!(8.5), json!(null), json!("Lahti"), json!("")] {
            assert_eq!(code(Some(&other)), None, "{other}");
        }
    }
}
