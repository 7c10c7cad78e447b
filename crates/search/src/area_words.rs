//! Municipalities said in a question: their names, older and smaller places, in Finnish cases and in Swedish.

use catalog::{Area, AreaKind, Catalog};

use crate::fold::{fold, without_dots};

/// Endings of the Finnish cases that a place's name takes, and of who lives there.
const ENDINGS: [&str; 24] = [
    "", "n", "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "an", "än", "en", "in", "on", "ön", "een", "seen",
    "ssä", "laiset", "läiset", "laisille", "s",
];

/// One way of beginning a municipality's name.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct AreaStem {
    stem: String,
    /// Position of the area in the index; none for the region as a whole.
    area: Option<u16>,
}

/// All stems of the catalog's municipalities; `position` tells where an area is in the index.
pub(crate) fn stems(catalog: &Catalog, position: impl Fn(&Area) -> Option<u16>) -> Vec<AreaStem> {
    let mut stems = Vec::new();
    for area in catalog.areas.iter().filter(|area| matches!(area.kind, AreaKind::Municipality | AreaKind::Region)) {
        let at = position(area).filter(|_| area.kind == AreaKind::Municipality);
        let mut add = |stem: &str| {
            if stem.chars().count() >= 4 {
                stems.push(AreaStem { stem: without_dots(stem), area: at });
            }
        };
        let names = area.name.iter().map(|(_, name)| name).chain(area.aliases.iter().map(String::as_str));
        for name in names {
            let name = fold(name).concat();
            add(&name);
            // Lahti, Lahteen.
            if let Some(without_last) = name.strip_suffix('i') {
                add(&format!("{without_last}e"));
            }
        }
        for (_, locative) in area.locative.iter() {
            let words = fold(locative);
            // Lahdessa, Lahden; Padasjoella, Padasjoen.
            if let [word] = words.as_slice()
                && let Some(stem) = ["ssa", "ssä", "lla", "llä"].iter().find_map(|ending| word.strip_suffix(ending))
            {
                add(stem);
            }
        }
    }
    stems
}

/// Whether `word` names an area: `Some(Some(position))` a municipality, `Some(None)` the whole region.
pub(crate) fn area_of(stems: &[AreaStem], word: &str) -> Option<Option<u16>> {
    let word = without_dots(word);
    stems
        .iter()
        .filter(|stem| {
            word.strip_prefix(stem.stem.as_str()).is_some_and(|rest| ENDINGS.iter().any(|ending| without_dots(ending) == rest))
        })
        .max_by_key(|stem| stem.stem.len())
        .map(|stem| stem.area)
}
