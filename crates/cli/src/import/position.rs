//! Where a pair of numbers of a file lies on the ground: degrees (WGS84) or metres (ETRS-TM35FIN, EPSG:3067). Knows no files.

use serde_json::Value;

/// How a file tells where things are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Position {
    /// Degrees east and north.
    Wgs84,
    /// Metres east (false easting 500 000) and north.
    Tm35Fin,
}

impl Position {
    /// What a `crs` member names: its system, none when the file names none, or the name of one that is not known.
    pub fn named(crs: Option<&Value>) -> Result<Option<Self>, String> {
        let name = crs.and_then(|crs| crs.pointer("/properties/name").or_else(|| crs.pointer("/properties/code")));
        let text = match name {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) => number.to_string(),
            _ => return Ok(None),
        };
        // "EPSG:3067", "urn:ogc:def:crs:EPSG::3067", "http://www.opengis.net/def/crs/EPSG/0/3067"
        match text.rsplit([':', '/']).next().unwrap_or_default() {
            "3067" => Ok(Some(Self::Tm35Fin)),
            // ETRS89 is within a metre of WGS84.
            "4326" | "4258" | "CRS84" | "CRS84h" => Ok(Some(Self::Wgs84)),
            _ => Err(text),
        }
    }

    /// What the size of two numbers tells.
    pub fn guessed(x: f64, y: f64) -> Self {
        if x.abs() <= 360.0 && y.abs() <= 360.0 { Self::Wgs84 } else { Self::Tm35Fin }
    }

    /// Degrees north and east of a point, if it is in Finland.
    pub fn degrees(self, x: f64, y: f64) -> Option<(f64, f64)> {
        let (lat, lon) = match self {
            Self::Wgs84 => (y, x),
            Self::Tm35Fin if (0.0..1_000_000.0).contains(&x) && (6_000_000.0..8_000_000.0).contains(&y) => tm35fin(x, y),
            Self::Tm35Fin => return None,
        };
        // Finland's outermost points, in whole degrees, with its waters.
        ((58.0..=71.0).contains(&lat) && (18.0..=33.0).contains(&lon)).then_some((lat, lon))
    }
}

/// Degrees north and east of a point of ETRS-TM35FIN, by Krüger's series to the fourth order, as JHS 197 (the Finnish
/// recommendation on coordinates) gives it; well under a millimetre off.
fn tm35fin(east: f64, north: f64) -> (f64, f64) {
    /// GRS80: half the longer axis in metres, and flattening.
    const AXIS: f64 = 6_378_137.0;
    const FLATTENING: f64 = 1.0 / 298.257_222_101;
    const SCALE: f64 = 0.9996;
    const FALSE_EASTING: f64 = 500_000.0;
    const MERIDIAN: f64 = 27.0;
    let n = FLATTENING / (2.0 - FLATTENING);
    let eccentricity = (FLATTENING * (2.0 - FLATTENING)).sqrt();
    let radius = AXIS / (1.0 + n) * (1.0 + n.powi(2) / 4.0 + n.powi(4) / 64.0);
    let series = [
        n / 2.0 - 2.0 / 3.0 * n.powi(2) + 37.0 / 96.0 * n.powi(3) - n.powi(4) / 360.0,
        n.powi(2) / 48.0 + n.powi(3) / 15.0 - 437.0 / 1440.0 * n.powi(4),
        17.0 / 480.0 * n.powi(3) - 37.0 / 840.0 * n.powi(4),
        4397.0 / 161_280.0 * n.powi(4),
    ];
    let (xi, eta) = (north / (radius * SCALE), (east - FALSE_EASTING) / (radius * SCALE));
    let (mut across, mut along) = (xi, eta);
    for (order, factor) in series.iter().enumerate() {
        let twice = 2.0 * (order + 1) as f64;
        across -= factor * (twice * xi).sin() * (twice * eta).cosh();
        along -= factor * (twice * xi).cos() * (twice * eta).sinh();
    }
    let beta = (across.sin() / along.cosh()).asin();
    let lon = (along.tanh() / beta.cos()).asin();
    let isometric = beta.tan().asinh();
    let mut latitude = isometric;
    for _ in 0..6 {
        latitude = isometric + eccentricity * (eccentricity * latitude.tanh()).atanh();
    }
    (latitude.sinh().atan().to_degrees(), MERIDIAN + lon.to_degrees())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn metres_become_degrees() {
        let (lat, lon) = Position::Tm35Fin.degrees(427_233.228, 6_761_321.498).unwrap();
        // A tenth of a metre.
        assert!((lat - 60.980_135_9).abs() < 0.9e-6, "{lat}");
        assert!((lon - 25.655_38).abs() < 1.8e-6, "{lon}");
    }

    #[test]
    fn systems_are_known_by_name_and_by_size() {
        let named = |name: &str| Position::named(Some(&json!({ "type": "name", "properties": { "name": name } })));
        assert_eq!(named("urn:ogc:def:crs:EPSG::3067"), Ok(Some(Position::Tm35Fin)));
        assert_eq!(named("EPSG:3067"), Ok(Some(Position::Tm35Fin)));
        assert_eq!(named("urn:ogc:def:crs:OGC:1.3:CRS84"), Ok(Some(Position::Wgs84)));
        assert_eq!(named("EPSG:3879"), Err("EPSG:3879".to_owned()));
        assert_eq!(Position::named(None), Ok(None));
        assert_eq!(Position::guessed(25.7, 61.0), Position::Wgs84);
        assert_eq!(Position::guessed(427_233.0, 6_761_321.0), Position::Tm35Fin);
    }

    #[test]
    fn points_elsewhere_are_refused() {
        assert_eq!(Position::Wgs84.degrees(61.0, 25.7), None);
        assert_eq!(Position::Tm35Fin.degrees(6_761_321.0, 427_233.0), None);
        assert_eq!(Position::Wgs84.degrees(f64::NAN, 61.0), None);
    }
}
