//! Which data may take the place of the data in use.

use catalog::{AreaId, CatalogVersion, Date, LangTag, Limits, Manifest, ManifestError, ReleaseFile, pack};

fn area(id: &str) -> AreaId {
    AreaId::try_from(id.to_owned()).unwrap()
}

fn version(day: &str, content: &str) -> CatalogVersion {
    CatalogVersion { published: Date::parse(day).unwrap(), content: content.to_owned() }
}

fn manifest() -> Manifest {
    let english = LangTag::try_from("en".to_owned()).unwrap();
    Manifest {
        format: pack::FORMAT,
        region: area("exempelbygden"),
        version: version("2026-03-01", "0123456789abcdef"),
        catalog: ReleaseFile::describe("catalog", b"whole"),
        learned: ReleaseFile::describe("learned", b"learned"),
        languages: vec![(english, ReleaseFile::describe("en", b"english"))],
    }
}

fn parse(manifest: &Manifest) -> Result<Manifest, ManifestError> {
    Manifest::parse(&serde_json::to_vec(manifest).unwrap())
}

#[test]
fn a_manifest_comes_back_as_it_went() {
    assert_eq!(parse(&manifest()), Ok(manifest()));
}

#[test]
fn newer_data_wins_and_older_never() {
    let may = |day, content| manifest().may_replace(&area("exempelbygden"), &version(day, content));
    assert_eq!(may("2026-02-28", "ffff"), Ok(true));
    assert_eq!(may("2026-03-01", "ffff"), Ok(true));
    assert_eq!(may("2026-03-01", "0123456789abcdef"), Ok(false));
    let in_use = Date::parse("2026-03-02").unwrap();
    assert_eq!(may("2026-03-02", "ffff"), Err(ManifestError::Older(in_use)));
}

#[test]
fn data_of_another_region_never_takes_the_place_of_this_ones() {
    let other = manifest().may_replace(&area("paijat-hame"), &version("2000-01-01", "ffff"));
    assert_eq!(other, Err(ManifestError::Region("exempelbygden".to_owned())));
}

#[test]
fn a_later_format_is_told_even_when_its_keys_are_unknown() {
    let later = br#"{"format": 99, "everything": {"is": "new"}}"#;
    assert_eq!(Manifest::parse(later), Err(ManifestError::Format(99)));
}

#[test]
fn what_is_no_manifest_is_refused() {
    for bytes in [&b""[..], b"{}", b"<!doctype html>", b"{\"format\":3}", b"\xff\xfe", &[b'['; 20_000]] {
        assert_eq!(Manifest::parse(bytes), Err(ManifestError::Malformed));
    }
    let whole = serde_json::to_vec(&manifest()).unwrap();
    for length in 0..whole.len() {
        assert!(Manifest::parse(&whole[..length]).is_err(), "cut at {length}");
    }
    let large = vec![b' '; Limits::MANIFEST_BYTES + 1];
    assert_eq!(Manifest::parse(&large), Err(ManifestError::TooLarge(large.len())));
}

#[test]
fn a_file_name_leads_nowhere_else() {
    for name in
        ["../catalog.bin", "/catalog.bin", "https://example.org/a.bin", "a.js", "a.bin?x", "A.bin", "a b.bin", "a\\b.bin", ""]
    {
        let mut bad = manifest();
        bad.catalog.name = name.to_owned();
        assert_eq!(parse(&bad), Err(ManifestError::Name), "{name}");
        let mut bad = manifest();
        bad.languages[0].1.name = name.to_owned();
        assert_eq!(parse(&bad), Err(ManifestError::Name), "{name}");
    }
}

#[test]
fn a_file_that_is_too_large_is_refused_before_it_is_loaded() {
    let mut bad = manifest();
    bad.catalog.size = Limits::PACK_BYTES + 1;
    assert_eq!(parse(&bad), Err(ManifestError::TooLarge(Limits::PACK_BYTES + 1)));
}

#[test]
fn a_file_that_was_changed_on_the_way_is_refused() {
    let file = ReleaseFile::describe("catalog", b"whole");
    assert_eq!(file.verify(b"whole"), Ok(()));
    assert_eq!(file.verify(b"whose"), Err(ManifestError::Tampered));
    assert_eq!(file.verify(b"whole "), Err(ManifestError::Tampered));
    assert_eq!(file.verify(b""), Err(ManifestError::Tampered));
}
