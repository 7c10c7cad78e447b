//! Compiling a region.

use std::path::PathBuf;

use catalog::{Catalog, LanguagePack, Manifest, pack};

use crate::support::{Desk, contents};

fn manifest(desk: &Desk, out: &str) -> Manifest {
    Manifest::parse(&std::fs::read(desk.path(&format!("{out}/manifest.json"))).unwrap()).unwrap()
}

#[test]
fn the_same_data_gives_the_same_bytes() {
    let desk = Desk::new();
    desk.ok(&["build", "data", "--out", "one"]);
    desk.ok(&["build", "data", "--out", "two"]);
    assert!(contents(&desk.path("one")) == contents(&desk.path("two")));
    desk.ok(&["build", "data", "--out", "one"]);
    assert!(contents(&desk.path("one")) == contents(&desk.path("two")));
}

#[test]
fn the_manifest_tells_the_truth_about_its_files() {
    let desk = Desk::new();
    let out = desk.ok(&["build", "--out", "out"]);
    let manifest = manifest(&desk, "out");
    assert_eq!(manifest.region.as_str(), "maakunta");
    assert!(out.contains(&manifest.version.to_string()), "{out}");
    let files = manifest.files();
    for file in files {
        file.verify(&std::fs::read(desk.path("out").join(&file.name)).unwrap()).unwrap();
        assert!(out.contains(&file.name) && out.contains(&file.size.to_string()), "{out}");
    }
    assert_eq!(desk.names("out").len(), 4, "nothing but the release: {:?}", desk.names("out"));
}

#[test]
fn a_language_is_a_pack_of_its_own_that_fits_the_catalog() {
    let desk = Desk::new();
    desk.ok(&["build", "--out", "out"]);
    let manifest = manifest(&desk, "out");
    let read = |name: &str| std::fs::read(desk.path("out").join(name)).unwrap();
    let mut catalog: Catalog = pack::read_catalog(&read(&manifest.catalog.name)).unwrap();
    assert_eq!(catalog.service("neuvola").unwrap().name.in_language("sv"), None);
    let (language, file) = manifest.languages.first().unwrap();
    assert_eq!(language.as_str(), "sv");
    let bytes = read(&file.name);
    let texts: LanguagePack = pack::decode(pack::read(&bytes, pack::Section::Language).unwrap()).unwrap();
    assert!(catalog.add_language(&texts, &manifest.version.to_string()));
    assert_eq!(catalog.service("neuvola").unwrap().name.in_language("sv"), Some("Rådgivning"));
}

#[test]
fn what_was_learned_fits_the_catalog_beside_it() {
    let desk = Desk::new();
    desk.ok(&["build", "--out", "out"]);
    let manifest = manifest(&desk, "out");
    let read = |name: &str| std::fs::read(desk.path("out").join(name)).unwrap();
    let index = search::Index::build(&pack::read_catalog(&read(&manifest.catalog.name)).unwrap());
    let learned = read(&manifest.learned.name);
    assert!(index.learn(search::Learned::from_bytes(pack::read(&learned, pack::Section::Learned).unwrap()).unwrap()));
}

#[test]
fn a_change_in_any_language_makes_a_new_version() {
    let desk = Desk::new();
    desk.ok(&["build", "--out", "out"]);
    let before = manifest(&desk, "out");
    desk.replace("data/services/neuvola.toml", "Rådgivning", "Rådgivningen");
    desk.ok(&["build", "--out", "out"]);
    let after = manifest(&desk, "out");
    assert!(before.version.content != after.version.content && before.languages != after.languages);
    assert!(desk.path("out").join(before.catalog.name).exists(), "files of older releases stay");
}

#[test]
fn bad_data_is_refused_and_nothing_is_written() {
    let desk = Desk::new();
    desk.replace("data/services/neuvola.toml", "03 123 4567", "soita");
    let run = desk.run(&["build", "--out", "out"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("services/neuvola.toml") && run.err.contains("Nothing was built"), "{}", run.err);
    assert!(!desk.path("out").exists());
}

#[test]
fn the_second_region_builds_without_any_change_of_code() {
    let fixture = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/region"));
    let desk = Desk::new();
    desk.ok(&["build", "data", "--out", "one"]);
    desk.ok(&["build", fixture.to_str().unwrap(), "--out", "two"]);
    assert!(manifest(&desk, "one").region != manifest(&desk, "two").region);
    assert!(manifest(&desk, "one").catalog.sha256 != manifest(&desk, "two").catalog.sha256);
}
