//! Packs that came over a bad line: an error, or a catalog that holds together; never a panic, never a hang.

use std::sync::LazyLock;

use catalog::{Catalog, LangTag, LanguagePack, Limits, pack};
use proptest::prelude::*;

use crate::support::Region;

fn packed() -> Vec<u8> {
    static PACK: LazyLock<Vec<u8>> = LazyLock::new(|| {
        let bytes = pack::encode(&Region::new().catalog()).unwrap();
        pack::write(&[(pack::Section::Catalog, &bytes), (pack::Section::Learned, b"index")])
    });
    PACK.clone()
}

#[test]
fn a_catalog_comes_back_as_it_went() {
    let pack = packed();
    let mut shipped = Region::new().catalog();
    // What families' pages never show is no part of a pack.
    assert!(!shipped.contacts.is_empty() && !shipped.safety.is_empty());
    (shipped.contacts, shipped.experiments, shipped.pathways) = (Vec::new(), Vec::new(), Vec::new());
    shipped.lexicon = Vec::new();
    assert_eq!(pack::read_catalog(&pack).unwrap(), shipped);
    assert_eq!(pack::read(&pack, pack::Section::Learned), Ok(&b"index"[..]));
}

#[test]
fn every_pack_that_is_cut_short_is_refused() {
    let pack = packed();
    for length in 0..pack.len() {
        let read = pack::read(&pack[..length], pack::Section::Learned);
        assert!(read.is_err(), "cut at {length}");
    }
}

#[test]
fn another_format_is_told_apart_from_damage() {
    let mut pack = packed();
    pack[4] = 9;
    assert_eq!(pack::read_catalog(&pack), Err(pack::PackError::Format(9)));
    assert_eq!(pack::read_catalog(b"<!doctype html>"), Err(pack::PackError::Malformed("no pack")));
    assert_eq!(pack::read_catalog(&[0; 10]), Err(pack::PackError::Malformed("no pack")));
    let large = vec![0; Limits::PACK_BYTES + 1];
    assert_eq!(pack::read_catalog(&large), Err(pack::PackError::TooLarge(large.len())));
}

#[test]
fn a_catalog_that_does_not_hold_together_is_refused() {
    let refused = |change: fn(&mut Catalog)| {
        let mut catalog = Region::new().catalog();
        change(&mut catalog);
        let bytes = pack::encode(&catalog).unwrap();
        matches!(pack::read_catalog(&pack::write(&[(pack::Section::Catalog, &bytes)])), Err(pack::PackError::Integrity(_)))
    };
    assert!(refused(|catalog| catalog.services.clear()));
    assert!(refused(|catalog| catalog.needs.clear()));
    assert!(refused(|catalog| catalog.organizations.clear()));
    assert!(refused(|catalog| catalog.services.reverse()));
    assert!(refused(|catalog| catalog.areas.retain(|area| area.id.as_str() != "sagolandet")));
    assert!(refused(|catalog| catalog.services.retain(|service| service.id.as_str() != "radgivningen")));
}

#[test]
fn a_language_pack_fits_its_own_catalog_only() {
    let english = LangTag::try_from("en".to_owned()).unwrap();
    let whole = Region::new().catalog();
    let mut slim = whole.clone();
    let pack = slim.split_language(&english, "v1");
    assert_ne!(slim, whole);
    assert!(!slim.clone().add_language(&pack, "v2"));
    let short = LanguagePack { texts: pack.texts[1..].to_vec(), ..pack.clone() };
    assert!(!slim.clone().add_language(&short, "v1"));
    assert!(slim.add_language(&pack, "v1"));
    assert_eq!(slim, whole);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let _ = pack::decode::<Catalog>(&bytes);
        let _ = pack::decode::<LanguagePack>(&bytes);
        let _ = pack::read_catalog(&bytes);
        let _ = pack::read_catalog(&pack::write(&[(pack::Section::Catalog, &bytes)]));
    }

    #[test]
    fn a_damaged_pack_is_refused_or_holds_together(
        flips in prop::collection::vec((any::<prop::sample::Index>(), 0u8..8), 1..8),
        keep in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let mut pack = packed();
        for (at, bit) in flips {
            let at = at.index(pack.len());
            pack[at] ^= 1 << bit;
        }
        if is_cut {
            pack.truncate(keep.index(pack.len()));
        }
        if let Ok(catalog) = pack::read_catalog(&pack) {
            prop_assert_eq!(catalog.check_integrity(), Ok(()));
        }
    }
}
