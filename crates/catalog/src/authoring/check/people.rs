//! No person's name stands in the data; workers appear by their role.

use std::collections::BTreeSet;

use super::Checker;

pub(super) fn check(checker: &mut Checker<'_>) {
    let places = places(checker);
    let catalog = checker.catalog;
    let contacts = catalog.contacts.iter().map(|contact| ("contacts", contact.id.as_str(), "role", Some(contact.role.as_str())));
    let experiments = catalog
        .experiments
        .iter()
        .map(|experiment| ("experiments", experiment.id.as_str(), "responsible_role", experiment.responsible_role.as_deref()));
    for (folder, id, key, role) in contacts.chain(experiments) {
        if let Some(name) = role.and_then(|role| possible_name(role, &places)) {
            let what = format!("{name:?} in `{key}` may be a person's name.");
            checker.warning(checker.at(folder, id).key(key), what, "Write the role alone, like \"kuraattori\"; people change.");
        }
    }
}

/// Names of areas and organizations, word by word: capital letters that are no person's.
fn places<'a>(checker: &Checker<'a>) -> BTreeSet<&'a str> {
    let catalog = checker.catalog;
    let areas = catalog.areas.iter().flat_map(|area| {
        let names = area.name.iter().chain(area.locative.iter()).map(|(_, text)| text);
        names.chain(area.aliases.iter().map(String::as_str)).chain(area.partial.values().map(String::as_str))
    });
    let organizations = catalog.organizations.iter().flat_map(|organization| organization.name.iter().map(|(_, text)| text));
    areas.chain(organizations).flat_map(words).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty())
}

/// Two words in a row that begin with a capital letter and go on small, neither a place nor an organization.
fn possible_name(role: &str, places: &BTreeSet<&str>) -> Option<String> {
    let is_name = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase) && !places.contains(word)
    };
    role.split([',', ';', '(', ')', '/', ':']).find_map(|part| {
        let words: Vec<&str> = words(part).collect();
        words.windows(2).find(|pair| pair.iter().all(|word| is_name(word))).map(|pair| pair.join(" "))
    })
}
