//! The sketch of the region.

use std::{collections::BTreeMap, env, fmt::Write, fs, path::Path};

use catalog::{Catalog, authoring::draw};

use crate::support::{Region, folder};

/// Units of the drawing: what a name is assumed to need.
const LETTER: (f64, f64) = (0.58 * 34.0, 34.0);

fn real() -> Catalog {
    Region { files: folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")) }.catalog()
}

type Point = (f64, f64);
type Whole = (i64, i64);

/// The cubic curves of a path in absolute whole units: beginning, two handles, end.
fn curves(path: &str) -> Vec<[Whole; 4]> {
    let mut found = Vec::new();
    for line in path.split_terminator('z') {
        let (start, rest) = line.strip_prefix('M').unwrap().split_once('c').unwrap();
        let pairs = |text: &str| -> Vec<Whole> {
            let spaced = text.replace('-', " -");
            let numbers: Vec<i64> = spaced.split_whitespace().map(|number| number.parse().unwrap()).collect();
            numbers.chunks(2).map(|pair| (pair[0], pair[1])).collect()
        };
        let mut here = pairs(start)[0];
        let first = here;
        for piece in pairs(rest).chunks(3) {
            let at = |p: Whole| (here.0 + p.0, here.1 + p.1);
            let curve = [here, at(piece[0]), at(piece[1]), at(piece[2])];
            here = curve[3];
            found.push(curve);
        }
        assert_eq!(here, first, "{path} is not closed");
    }
    found
}

/// Points on the outline of a path.
fn outline(path: &str) -> Vec<Point> {
    let mut points = Vec::new();
    for curve in curves(path) {
        for part in 0..8 {
            let t = f64::from(part) / 8.0;
            let u = 1.0 - t;
            let parts = [u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t];
            let sum = |of: fn(&Whole) -> i64| curve.iter().zip(parts).map(|(p, part)| of(p) as f64 * part).sum::<f64>();
            points.push((sum(|p| p.0), sum(|p| p.1)));
        }
    }
    points
}

fn is_within(p: Point, outline: &[Point]) -> bool {
    let edges = outline.iter().zip(outline.iter().cycle().skip(1));
    edges.filter(|(a, b)| (a.1 > p.1) != (b.1 > p.1) && p.0 < a.0 + (p.1 - a.1) / (b.1 - a.1) * (b.0 - a.0)).count() % 2 == 1
}

#[test]
fn neighbours_touch_and_others_do_not() {
    let agreement = draw::agreement(&real()).unwrap();
    assert_eq!((agreement.kept, agreement.lost, agreement.added), (18, 0, 0));
}

#[test]
fn it_is_small_the_same_every_time_and_says_what_it_is() {
    let catalog = real();
    let map = catalog.map.clone().unwrap();
    assert_eq!(draw::sketch(&catalog), Some(map.clone()));
    assert!(map.is_schematic && map.attribution.is_none());
    assert_eq!((map.height, map.shapes.len(), map.lakes.len()), (1000, 10, catalog.region.lakes.len()));
    let bytes: usize = map.shapes.iter().map(|shape| shape.path.len()).sum();
    assert!(bytes < 4000, "{bytes}");
}

#[test]
fn borders_are_shared_to_the_unit() {
    let map = real().map.unwrap();
    let mut met: BTreeMap<[Whole; 4], usize> = BTreeMap::new();
    for curve in map.shapes.iter().flat_map(|shape| curves(&shape.path)) {
        let [a, b, c, d] = curve;
        *met.entry(curve.min([d, c, b, a])).or_default() += 1;
    }
    let shared = met.values().filter(|count| **count == 2).count();
    assert!(met.values().all(|count| *count <= 2) && shared > 40, "{shared} of {}", met.len());
    // What only one shape has is the outline: it closes, every point being an end twice.
    let mut ends: BTreeMap<Whole, usize> = BTreeMap::new();
    for curve in met.iter().filter(|(_, count)| **count == 1).map(|(curve, _)| curve) {
        *ends.entry(curve[0]).or_default() += 1;
        *ends.entry(curve[3]).or_default() += 1;
    }
    assert!(ends.values().all(|count| *count == 2), "{ends:?}");
}

#[test]
fn every_centre_lies_in_its_own_shape_and_every_lake_in_the_drawing() {
    let catalog = real();
    let map = catalog.map.as_ref().unwrap();
    for area in catalog.municipalities() {
        let centre = area.centre.as_ref().unwrap();
        let point = map.frame.place(centre.lat, centre.lon);
        for shape in &map.shapes {
            assert_eq!(is_within(point, &outline(&shape.path)), shape.area == area.id, "{} in {}", area.id, shape.area);
        }
    }
    let (width, height) = (f64::from(map.width), f64::from(map.height));
    for p in
        map.shapes.iter().map(|shape| &shape.path).chain(map.lakes.iter().map(|lake| &lake.path)).flat_map(|path| outline(path))
    {
        assert!((0.0..=width).contains(&p.0) && (0.0..=height).contains(&p.1), "{p:?}");
    }
}

#[test]
fn names_lie_on_their_own_shapes_and_never_on_each_other() {
    let catalog = real();
    let map = catalog.map.as_ref().unwrap();
    for language in ["fi", "sv"] {
        let mut boxes: Vec<(&str, Point, Point)> = Vec::new();
        for shape in &map.shapes {
            let area = catalog.area(shape.area.as_str()).unwrap();
            let name = area.name.in_language(language).or(area.name.in_language("fi")).unwrap();
            let (x, y) = (f64::from(shape.label.0), f64::from(shape.label.1));
            let (wide, high) = (name.chars().count() as f64 * LETTER.0 / 2.0, LETTER.1 / 2.0);
            let outline = outline(&shape.path);
            let places =
                (0..=20).flat_map(|column| (0..=4).map(move |row| (f64::from(column) / 10.0 - 1.0, f64::from(row) / 2.0 - 1.0)));
            let own = places.filter(|(column, row)| is_within((x + wide * column, y + high * row), &outline)).count();
            assert!(own as f64 / 105.0 > 0.9, "{name}: {own} of 105 points on its own shape");
            for (other, low, high_end) in &boxes {
                let is_apart = x + wide < low.0 || x - wide > high_end.0 || y + high < low.1 || y - high > high_end.1;
                assert!(is_apart, "{name} lies on {other}");
            }
            boxes.push((name, (x - wide, y - high), (x + wide, y + high)));
        }
    }
}

#[test]
fn any_region_gets_a_map_or_none() {
    let map = Region::new().catalog().map.unwrap();
    assert_eq!(map.shapes.len(), 2);
    // Nobody knows who borders on whom: a disc around each centre.
    let strangers = Region::new().with("areas/ettby.toml", "[\"tvaby\"]", "[]").with("areas/tvaby.toml", "[\"ettby\"]", "[]");
    assert_eq!(strangers.catalog().map.unwrap().shapes.len(), 2);
    let nowhere = Region::new().with("areas/ettby.toml", "centre = { lat = 61.5, lon = 25.5 }", "");
    assert_eq!(nowhere.catalog().map, None);
    let same = Region::new().with("areas/ettby.toml", "lat = 61.5, lon = 25.5", "lat = 61.6, lon = 25.6");
    assert_eq!(same.catalog().map, None);
}

/// Writes the sketch for the eye: `SKETCH_SVG=map.svg cargo test -p catalog sketch -- --ignored`.
#[test]
#[ignore = "writes a file"]
fn write_it_for_the_eye() {
    let Ok(path) = env::var("SKETCH_SVG") else { return };
    let language = env::var("SKETCH_LANGUAGE").unwrap_or_else(|_| "fi".to_owned());
    let catalog = real();
    let map = catalog.map.as_ref().unwrap();
    let mut svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {} {}' height='880' font-family='Atkinson Hyperlegible Next,Arial' \
         font-size='34' text-anchor='middle' dominant-baseline='central'>",
        map.width, map.height
    );
    for shape in &map.shapes {
        write!(svg, "<path d='{}' fill='#dfe8d8' stroke='#fff' stroke-width='6' stroke-linejoin='round'/>", shape.path).unwrap();
    }
    for lake in &map.lakes {
        write!(svg, "<path d='{}' fill='#a9c9de' fill-opacity='.8'/>", lake.path).unwrap();
    }
    for shape in &map.shapes {
        let area = catalog.area(shape.area.as_str()).unwrap();
        let name = area.name.in_language(&language).or(area.name.in_language("fi")).unwrap();
        write!(svg, "<text x='{}' y='{}' fill='#234'>{name}</text>", shape.label.0, shape.label.1).unwrap();
        let centre = area.centre.as_ref().unwrap();
        let (x, y) = map.frame.place(centre.lat, centre.lon);
        write!(svg, "<circle cx='{x}' cy='{y}' r='6' fill='#b55'/>").unwrap();
    }
    svg.push_str("</svg>");
    println!("{} bytes of paths", map.shapes.iter().map(|shape| shape.path.len()).sum::<usize>());
    fs::write(path, svg).unwrap();
}
