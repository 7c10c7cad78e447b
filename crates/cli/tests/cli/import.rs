//! Importing true borders: what is shared stays shared, what is bad changes nothing.

use std::{
    collections::BTreeMap,
    f64::consts::TAU,
    fs,
    path::{Path, PathBuf},
};

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::support::Desk;

type Point = (f64, f64);
type Whole = (i64, i64);

const IMPORT: [&str; 7] = ["import", "map", "borders.geojson", "--code", "kunta", "--name", "nimi"];

/// A region of three municipalities: 999 in the south-west, 081 in the south-east, 016 in the north.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.replace("data/areas/maakunta.toml", "[\"kyla\"]", "[\"kyla\", \"ita\", \"pohja\"]");
    for (id, code) in [("ita", "081"), ("pohja", "016")] {
        let text = format!("kind = \"municipality\"\ncode = \"{code}\"\nname = {{ fi = \"{id}\", sv = \"{id}\" }}\n");
        desk.write(&format!("data/areas/{id}.toml"), text);
    }
    desk
}

/// A line with many small waves from `a` to `b`, both included.
fn wave(a: Point, b: Point, count: usize) -> Vec<Point> {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let at = |step: usize| {
        let t = step as f64 / count as f64;
        let out = 0.02 * (t * TAU).sin() + 0.004 * (t * 9.0 * TAU).sin();
        (a.0 + t * dx - out * dy, a.1 + t * dy + out * dx)
    };
    let mut line: Vec<Point> = (0..=count).map(at).collect();
    (line[0], line[count]) = (a, b);
    line
}

fn ring(sides: &[(&[Point], bool)]) -> Vec<Point> {
    let mut ring: Vec<Point> = Vec::new();
    for (side, is_forwards) in sides {
        let mut side = side.to_vec();
        if !is_forwards {
            side.reverse();
        }
        ring.pop();
        ring.extend(side);
    }
    ring
}

/// The three municipalities with wavy borders; the western one has an island and the northern one an enclave of the
/// eastern.
fn borders(count: usize) -> Vec<(&'static str, Vec<Vec<Vec<Point>>>)> {
    let side = |a, b| wave(a, b, count);
    let (sw, s, se) = ((25.0, 61.0), (25.5, 61.0), (26.0, 61.0));
    let (w, m, e) = ((25.0, 61.2), (25.5, 61.22), (26.0, 61.2));
    let (nw, ne) = ((25.0, 61.4), (26.0, 61.4));
    let (south_west, south_east, middle) = (side(sw, s), side(s, se), side(s, m));
    let (to_west, to_east, west, east) = (side(w, m), side(m, e), side(sw, w), side(se, e));
    let north = ring(&[(&side(w, nw), true), (&side(nw, ne), true), (&side(ne, e), true), (&to_east, false), (&to_west, false)]);
    let square = |x: f64, y: f64, size: f64| vec![(x, y), (x + size, y), (x + size, y + size), (x, y + size), (x, y)];
    let enclave = square(25.4, 61.28, 0.05);
    vec![
        (
            "999",
            vec![
                vec![ring(&[(&south_west, true), (&middle, true), (&to_west, false), (&west, false)])],
                vec![square(24.9, 61.1, 0.03)],
                vec![square(24.8, 61.1, 0.0001)],
            ],
        ),
        (
            "081",
            vec![vec![ring(&[(&south_east, true), (&east, true), (&to_east, false), (&middle, false)])], vec![enclave.clone()]],
        ),
        ("016", vec![vec![north, enclave.into_iter().rev().collect()]]),
    ]
}

fn collection(borders: &[(&str, Vec<Vec<Vec<Point>>>)]) -> Value {
    let features = borders.iter().map(|(code, polygons)| {
        json!({
            "type": "Feature",
            "properties": { "kunta": code, "nimi": format!("Kunta {code}") },
            "geometry": { "type": "MultiPolygon", "coordinates": polygons },
        })
    });
    json!({ "type": "FeatureCollection", "attribution": "Mittaajat, CC BY 4.0", "features": features.collect::<Vec<_>>() })
}

/// The closed lines of each shape of a written map.
fn shapes(map: &str) -> Vec<Vec<Vec<Whole>>> {
    let map: toml::Table = toml::from_str(map).unwrap();
    let paths = map["shapes"].as_array().unwrap().iter().map(|shape| shape["path"].as_str().unwrap());
    let line = |line: &str| {
        let numbers = line.strip_prefix('M').unwrap().replace('l', " ").replace('-', " -");
        let numbers: Vec<i64> = numbers.split_whitespace().map(|number| number.parse().unwrap()).collect();
        let mut here = (0, 0);
        let steps = numbers.chunks(2).map(|step| {
            here = (here.0 + step[0], here.1 + step[1]);
            here
        });
        steps.collect::<Vec<_>>()
    };
    paths.map(|path| path.split_terminator('z').map(line).collect()).collect()
}

fn twice_the_area(ring: &[Whole]) -> i64 {
    ring.iter().zip(ring.iter().cycle().skip(1)).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum()
}

/// Every step belongs to one or two lines, those of one line close, no two cross, and no line has collapsed.
fn must_be_sound(shapes: &[Vec<Vec<Whole>>]) -> (usize, usize) {
    let mut steps: BTreeMap<(Whole, Whole), usize> = BTreeMap::new();
    for ring in shapes.iter().flatten() {
        assert!(ring.len() > 2 && twice_the_area(ring) != 0, "{ring:?}");
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            *steps.entry((*a.min(b), *a.max(b))).or_default() += 1;
        }
    }
    assert!(steps.values().all(|count| *count <= 2));
    let mut ends: BTreeMap<Whole, usize> = BTreeMap::new();
    for (a, b) in steps.iter().filter(|(_, count)| **count == 1).map(|(step, _)| step) {
        *ends.entry(*a).or_default() += 1;
        *ends.entry(*b).or_default() += 1;
    }
    assert!(ends.values().all(|count| count % 2 == 0));
    let turn = |a: Whole, b: Whole, c: Whole| ((b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)).signum();
    let all: Vec<(Whole, Whole)> = steps.keys().copied().collect();
    for (index, (a, b)) in all.iter().enumerate() {
        for (c, d) in &all[index + 1..] {
            let is_crossing = turn(*a, *b, *c) * turn(*a, *b, *d) < 0 && turn(*c, *d, *a) * turn(*c, *d, *b) < 0;
            assert!(!is_crossing, "{a:?} {b:?} crosses {c:?} {d:?}");
        }
    }
    (steps.values().filter(|count| **count == 2).count(), steps.len())
}

#[test]
fn shared_borders_stay_shared_and_the_budget_is_kept() {
    for (count, budget) in [(40, 12_000), (400, 900), (400, 300), (2000, 500)] {
        let desk = desk();
        desk.write("borders.geojson", collection(&borders(count)).to_string());
        let budget_text = budget.to_string();
        let out = desk.ok(&[&IMPORT[..], &["--budget", &budget_text]].concat());
        assert!(out.contains("3 municipalities") && out.contains("1 tiny island or hole left out"), "{out}");
        let map = desk.read("data/map.toml");
        let shapes = shapes(&map);
        let (shared, all) = must_be_sound(&shapes);
        assert!(shared >= 7, "{shared} of {all} steps are shared with a budget of {budget}");
        // Areas by id: the eastern one with its enclave, the western with its island, the northern with its hole.
        assert_eq!(shapes.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2, 2]);
        let hole = shapes[2][1].iter().min();
        assert_eq!(hole, shapes[0][1].iter().min());
        let table: toml::Table = toml::from_str(&map).unwrap();
        let bytes: usize = table["shapes"].as_array().unwrap().iter().map(|shape| shape["path"].as_str().unwrap().len()).sum();
        assert!(bytes <= budget, "{bytes} of {budget}");
        assert_eq!(table["attribution"].as_str(), Some("Mittaajat, CC BY 4.0"));
        assert_eq!(table["is_schematic"].as_bool(), Some(false));
        let check = desk.ok(&["check", "--quiet"]);
        assert!(check.starts_with("0 errors"), "{check}");
    }
}

#[test]
fn metres_and_numbers_for_codes_are_understood() {
    // One point of the file is known in both systems: 25.65538 east, 60.9801359 north.
    let (east, north) = (427_233.228, 6_761_321.498);
    let square = |x: f64, y: f64| json!([[[x, y], [x + 9e3, y], [x + 9e3, y + 9e3], [x, y + 9e3], [x, y]]]);
    let feature = |code: Value, x: f64, y: f64| {
        json!({ "type": "Feature", "properties": { "kunta": code, "nimi": "x" },
                "geometry": { "type": "Polygon", "coordinates": square(x, y) } })
    };
    let features =
        [feature(json!(999), east, north - 9e3), feature(json!(81), east + 9e3, north - 9e3), feature(json!("16"), east, north)];
    for crs in [json!({ "type": "name", "properties": { "name": "urn:ogc:def:crs:EPSG::3067" } }), Value::Null] {
        let desk = desk();
        desk.write("borders.geojson", json!({ "type": "FeatureCollection", "crs": crs, "features": features }).to_string());
        desk.ok(&[&IMPORT[..], &["--attribution", "Mittaajat"]].concat());
        let map = desk.read("data/map.toml");
        let shapes = shapes(&map);
        must_be_sound(&shapes);
        let frame: toml::Table = toml::from_str(&map).unwrap();
        let number = |key: &str| frame["frame"][key].as_float().unwrap();
        let x = (25.655_38 - number("west")) * 61.2_f64.to_radians().cos() * number("per_degree");
        let y = (61.0 - 60.980_135_9 + number("north") - 61.0) * number("per_degree");
        // The south-western corner of the northern square is the north-western corner of the western one.
        let known = (x.round() as i64, y.round() as i64);
        assert!(shapes[1][0].contains(&known) && shapes[2][0].contains(&known), "{known:?} {shapes:?}");
    }
}

#[test]
fn a_bad_file_is_told_in_one_sentence_and_changes_nothing() {
    let good = || collection(&borders(8));
    let with = |change: &dyn Fn(&mut Value)| {
        let mut value = good();
        change(&mut value);
        value.to_string().into_bytes()
    };
    let outline = |ring: Value| {
        with(&|value| value["features"][1]["geometry"] = json!({ "type": "Polygon", "coordinates": [ring.clone()] }))
    };
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("no JSON", b"PK\x03\x04".to_vec()),
        ("no UTF-8", b"{\"type\": \"\xff\"}".to_vec()),
        ("cut short", good().to_string().into_bytes()[..900].to_vec()),
        ("no GeoJSON", b"{\"kunnat\": []}".to_vec()),
        ("a single feature", good()["features"][0].to_string().into_bytes()),
        ("no features", with(&|value| value["features"] = json!([]))),
        (
            "no codes",
            with(&|value| {
                for index in 0..3 {
                    value["features"][index]["properties"] = json!({ "natcode": "999", "namn": "x" });
                }
            }),
        ),
        (
            "a municipality is missing",
            with(&|value| {
                value["features"].as_array_mut().unwrap().remove(1);
            }),
        ),
        (
            "a line",
            with(&|value| {
                value["features"][1]["geometry"] = json!({ "type": "LineString", "coordinates": [[25.0, 61.0], [25.1, 61.0]] });
            }),
        ),
        ("no geometry", with(&|value| value["features"][1]["geometry"] = Value::Null)),
        ("nothing in it", with(&|value| value["features"][1]["geometry"]["coordinates"] = json!([]))),
        ("not closed", outline(json!([[25.0, 61.0], [25.1, 61.0], [25.1, 61.1], [25.0, 61.1]]))),
        ("too few points", outline(json!([[25.0, 61.0], [25.1, 61.0], [25.0, 61.0]]))),
        ("half a point", outline(json!([[25.0], [25.1, 61.0], [25.1, 61.1], [25.0]]))),
        ("north before east", outline(json!([[61.0, 25.0], [61.0, 25.1], [61.1, 25.1], [61.0, 25.0]]))),
        ("another country", outline(json!([[18.0, 40.0], [18.1, 40.0], [18.1, 40.1], [18.0, 40.0]]))),
        ("not a number", good().to_string().replacen("25.0", "NaN", 1).into_bytes()),
        ("beyond numbers", good().to_string().replacen("25.0", "1e999", 1).into_bytes()),
        ("crosses itself", outline(json!([[25.5, 61.0], [26.0, 61.2], [26.0, 61.0], [25.5, 61.2], [25.5, 61.0]]))),
        ("another system", with(&|value| value["crs"] = json!({ "type": "name", "properties": { "name": "EPSG:3879" } }))),
        (
            "nobody's",
            with(&|value| {
                value.as_object_mut().unwrap().remove("attribution");
            }),
        ),
    ];
    let desk = desk();
    desk.write("data/map.toml", "older = true\n");
    let mut told = String::new();
    let mut tell = |desk: &Desk, name: &str, args: &[&str]| {
        let run = desk.run(args);
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{name}: {}", run.err);
        assert_eq!(run.err.lines().count(), 1, "{name}: {}", run.err);
        assert_eq!(desk.read("data/map.toml"), "older = true\n", "{name}");
        assert!(desk.names("data").iter().all(|file| !file.starts_with('.')), "{name}");
        told.push_str(&format!("# {name}\n{}\n", run.err));
    };
    for (name, bytes) in &cases {
        desk.write("borders.geojson", bytes);
        tell(&desk, name, &IMPORT);
    }
    desk.write("borders.geojson", good().to_string());
    tell(&desk, "too small a budget", &[&IMPORT[..], &["--budget", "20"]].concat());
    tell(&desk, "not there", &["import", "map", "nowhere.geojson", "--code", "kunta", "--name", "nimi"]);
    tell(&desk, "a folder", &["import", "map", "data", "--code", "kunta", "--name", "nimi"]);
    let sparse = fs::File::create(desk.path("borders.geojson")).unwrap();
    sparse.set_len(65 * 1024 * 1024).unwrap();
    tell(&desk, "too large", &IMPORT);
    desk.write("borders.geojson", good().to_string());
    desk.replace("data/services/neuvola.toml", "03 123 4567", "soita");
    tell(&desk, "bad data", &IMPORT);
    assert_snapshot!(told);
}

#[test]
fn a_map_that_is_there_is_renewed() {
    let desk = desk();
    desk.write("data/map.toml", "older = true\n");
    desk.write("borders.geojson", collection(&borders(8)).to_string());
    desk.ok(&IMPORT);
    let map = desk.read("data/map.toml");
    assert!(map.starts_with("# The municipalities' true borders"), "{map}");
    desk.ok(&IMPORT);
    assert_eq!(desk.read("data/map.toml"), map);
}

#[test]
fn another_folder_and_wrong_usage() {
    let desk = desk();
    desk.write("borders.geojson", collection(&borders(8)).to_string());
    fs::rename(desk.path("data"), desk.path("alue")).unwrap();
    let run = desk.run(&IMPORT);
    assert_eq!((run.code, run.err.as_str()), (2, "kartta: There is no folder data; give the folder of a region's data.\n"));
    desk.ok(&[&IMPORT[..], &["--data", "alue"]].concat());
    assert!(desk.path("alue/map.toml").exists());
    assert_eq!(desk.run(&["import", "map", "borders.geojson"]).code, 2);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path: PathBuf = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, target).unwrap();
        }
    }
}

#[test]
fn the_true_borders_of_the_real_region() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let file = root.join("../shared/data/map/paijat-hame.geojson");
    if !file.exists() {
        eprintln!("The borders of the real region are not there; this test has looked at nothing.");
        return;
    }
    let desk = Desk::new();
    copy(&root.join("data"), &desk.path("real"));
    for budget in [12_000, 1500] {
        let budget_text = budget.to_string();
        let file = file.to_str().unwrap();
        let out = desk.ok(&["import", "map", file, "--code", "code", "--name", "fi", "--data", "real", "--budget", &budget_text]);
        assert!(out.contains("10 municipalities"), "{out}");
        let shapes = shapes(&desk.read("real/map.toml"));
        assert_eq!(shapes.len(), 10);
        must_be_sound(&shapes);
        let check = desk.ok(&["check", "real", "--quiet"]);
        assert!(check.starts_with("0 errors"), "{check}");
    }
}
