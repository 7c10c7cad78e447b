//! Languages: everything has the region's first language; what a family reads has all of them.

use super::{At, Checker};
use crate::{LangTag, Text};

pub(super) fn check(checker: &mut Checker<'_>) {
    let catalog = checker.catalog;
    let languages = &catalog.region.languages;
    let Some(first) = languages.first() else { return };
    // An easy-language variant (a tag with more parts) is asked for where whole sentences stand; names need none.
    let whole: Vec<&LangTag> = languages.iter().filter(|language| language.as_str() == language.language()).collect();
    let all: Vec<&LangTag> = languages.iter().collect();

    let at = checker.at_region();
    needed(checker, at, "name", &catalog.region.name, &whole);
    needed(checker, at, "tagline", &catalog.region.tagline, &whole);
    for line in &catalog.region.help_now {
        needed(checker, at.value(line.service.as_str()), "when", &line.when, &all);
    }
    for top in &catalog.needs {
        let at = checker.at("needs", top.id.as_str());
        needed(checker, at, "label", &top.label, &all);
        needed(checker, at, "explanation", &top.explanation, &all);
        for need in &top.children {
            let at = at.value(need.id.as_str());
            needed(checker, at, "label", &need.label, &all);
            needed(checker, at, "explanation", &need.explanation, &all);
        }
    }
    for service in &catalog.services {
        let at = checker.at("services", service.id.as_str());
        // History is read by workers; the first language is enough.
        let (names, sentences) =
            if service.is_living() { (whole.as_slice(), all.as_slice()) } else { (&[first][..], &[first][..]) };
        needed(checker, at, "name", &service.name, names);
        needed(checker, at, "description", &service.description, sentences);
        for session in &service.sessions {
            needed(checker, at.value(session.id.as_str()), "name", &session.name, &[first]);
        }
    }
    for area in &catalog.areas {
        let at = checker.at("areas", area.id.as_str());
        needed(checker, at, "name", &area.name, &[first]);
    }
    for organization in &catalog.organizations {
        let at = checker.at("organizations", organization.id.as_str());
        needed(checker, at, "name", &organization.name, &[first]);
    }
    for experiment in &catalog.experiments {
        let at = checker.at("experiments", experiment.id.as_str());
        needed(checker, at, "title", &experiment.title, &[first]);
        needed(checker, at, "what", &experiment.what, &[first]);
    }
    for pathway in &catalog.pathways {
        let at = checker.at("pathways", pathway.id.as_str());
        needed(checker, at, "title", &pathway.title, &whole);
        let mut at = at;
        for step in &pathway.steps {
            at = at.key("steps");
            needed(checker, at, "text", &step.text, &whole);
            at = at.key("text");
        }
    }
}

/// An error when the first of `languages` is missing, one warning for all others.
fn needed(checker: &mut Checker<'_>, at: At<'_>, key: &str, text: &Text, languages: &[&LangTag]) {
    let Some((first, others)) = languages.split_first() else { return };
    let at = at.key(key);
    if text.in_language(first.as_str()).is_none() {
        let what = format!("`{key}` is missing in {first}, which everything falls back to.");
        checker.error(at, what, format!("Add {key}.{first} = \"…\"."));
    }
    let missing: Vec<&str> = others.iter().map(|tag| tag.as_str()).filter(|tag| text.in_language(tag).is_none()).collect();
    if let Some(language) = missing.first() {
        let what = format!("`{key}` is missing in {}.", missing.join(", "));
        checker.warning(at, what, format!("Add {key}.{language} = \"…\"; until then readers see {first}."));
    }
    let known = &checker.catalog.region.languages;
    for (language, _) in text.iter().filter(|(language, _)| !known.contains(language)) {
        let what = format!("`{key}` has a text in {language}, which is not among the region's languages.");
        checker.warning(
            at,
            what,
            format!("Add {language:?} to `languages` of region.toml, or check the tag's spelling.", language = language.as_str()),
        );
    }
}
