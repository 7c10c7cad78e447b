//! The lexicon and the wishes: phrases that lead somewhere, enough of them, and none that says two opposite things.

use std::collections::{BTreeMap, BTreeSet};

use super::Checker;
use crate::{NeedId, WishMeaning};

/// Phrases that a need should have in each language of the region.
const FEW: usize = 20;
/// Letters of a phrase; nobody asks in more.
const LONGEST: usize = 200;

pub(super) fn check(checker: &mut Checker<'_>) {
    phrases(checker);
    wishes(checker);
    if checker.is_complete && !checker.catalog.lexicon.is_empty() {
        opposites(checker);
        few(checker);
    }
}

fn phrases(checker: &mut Checker<'_>) {
    for list in &checker.catalog.lexicon {
        let at = checker.at("lexicon", list.need.top()).value(list.need.as_str());
        if checker.is_complete && checker.catalog.need(list.need.as_str()).is_none() {
            let what = format!("There is no sub-need {}.", list.need);
            checker.error(at, what, "Name a sub-need of needs/; phrases of one top need stand in one file of its name.");
        }
        for text in &list.texts {
            if text.trim().is_empty() || text.chars().count() > LONGEST {
                let what = format!("A phrase of {} is empty or has more than {LONGEST} letters.", list.need);
                checker.error(at, what, "Write what somebody would type, a phrase each.");
            }
        }
    }
}

fn wishes(checker: &mut Checker<'_>) {
    let mut seen = BTreeSet::new();
    for wish in &checker.catalog.wishes {
        let at = checker.at("", "wishes").value(&wish.id);
        let is_slug = !wish.id.is_empty() && wish.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !is_slug || !seen.insert(&wish.id) {
            let what = format!("The wish {:?} is there twice or is no slug.", wish.id);
            checker.error(at, what, "Give each wish an identifier of its own: small letters, digits, hyphens.");
        }
        if matches!(wish.means, WishMeaning::Age { min, max } if min > max) {
            let what = format!("The youngest of {} are older than the oldest.", wish.id);
            checker.error(at, what, "Write min first: { age = { min = 1, max = 3 } }.");
        }
        if wish.phrases.is_empty() {
            let what = format!("Nothing is said of how somebody asks for {}.", wish.id);
            checker.error(at.key("phrases"), what, "Add phrases = [\"…\"].");
        }
    }
}

/// A text as the search sees it, roughly: small letters, single blanks.
fn plain(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One phrase under two needs is right when both fit; never when they are named as opposites.
fn opposites(checker: &mut Checker<'_>) {
    let catalog = checker.catalog;
    let mut needs_of: BTreeMap<String, BTreeSet<&NeedId>> = BTreeMap::new();
    for list in &catalog.lexicon {
        for text in &list.texts {
            needs_of.entry(plain(text)).or_default().insert(&list.need);
        }
    }
    for need in catalog.sub_needs() {
        for opposite in &need.opposites {
            let both = needs_of.iter().filter(|(_, needs)| needs.contains(&need.id) && needs.contains(opposite));
            for (text, _) in both {
                let at = checker.at("lexicon", need.id.top()).value(need.id.as_str()).text(text);
                let what = format!("{text:?} stands under {} and under its opposite {opposite}.", need.id);
                checker.warning(at, what, "Keep it where whoever says it belongs.");
            }
        }
    }
}

/// A need that the search can't learn, a line a need.
fn few(checker: &mut Checker<'_>) {
    let catalog = checker.catalog;
    for need in catalog.sub_needs() {
        let languages = catalog.region.languages.iter().filter(|language| language.as_str() == language.language());
        let counts = languages.map(|language| {
            let lists = catalog.lexicon.iter().filter(|list| list.need == need.id && list.language == *language);
            let count = lists.map(|list| list.texts.len()).sum::<usize>() + need.words.get(language).map_or(0, Vec::len);
            (language, count)
        });
        let short: Vec<String> =
            counts.filter(|(_, count)| *count < FEW).map(|(language, count)| format!("{count} in {language}")).collect();
        if !short.is_empty() {
            let folder = if checker.has_file("lexicon", need.id.top()) { "lexicon" } else { "needs" };
            let at = checker.at(folder, need.id.top()).value(need.id.as_str());
            let what = format!("{} has few phrases: {}.", need.id, short.join(", "));
            checker.warning(at, what, format!("Add how people say it, {FEW} ways or more a language."));
        }
    }
}
