//! Needs: their order on the tiles, their place under a top need, the words that find them.

use super::Checker;

pub(super) fn check(checker: &mut Checker<'_>) {
    for (at_place, top) in checker.catalog.needs.iter().enumerate() {
        let at = checker.at("needs", top.id.as_str());
        if checker.is_complete && usize::from(top.order) != at_place + 1 {
            let what = format!("The order is {}, but this is need number {} of the tiles.", top.order, at_place + 1);
            checker.error(at.key("order"), what, "Number the files of needs/ 1, 2, 3 … without gaps or doubles.");
        }
        if top.id.as_str().contains('.') {
            checker.error(at, "A top need has no dot in its name.", "Name the file like uni.toml.");
        }
        if top.children.is_empty() {
            checker.error(at, "The need has no sub-needs.", "Add at least one [[sub_needs]]: services answer sub-needs only.");
        }
        let mut seen: Vec<&str> = Vec::new();
        for need in &top.children {
            let id = need.id.as_str();
            let at = at.value(id);
            if need.id.top() != top.id.as_str() || !id.contains('.') {
                let what = format!("The sub-need {id} is not under {}.", top.id);
                checker.error(at, what, format!("Its identifier begins with \"{}.\".", top.id));
            }
            if seen.contains(&id) {
                checker.error(
                    at.below().value(id),
                    format!("The sub-need {id} is there twice."),
                    "Give one of them another identifier.",
                );
            }
            seen.push(id);
            for (language, word) in need.words.iter().flat_map(|(language, words)| words.iter().map(move |word| (language, word)))
            {
                if word.contains('|') {
                    let what = format!("The search words of {id} in {language} hold {word:?}.");
                    checker.error(at.key("words"), what, "Write each word or phrase in quotation marks of its own.");
                }
            }
            if need.answered_by.is_empty() {
                let what = format!("Nothing is said of who answers {id}.");
                checker.warning(at, what, "Add answered_by = [\"…\"]: kinds of service, for those who look for one.");
            }
            for language in checker.catalog.region.languages.iter().filter(|language| language.as_str() == language.language()) {
                if need.words.get(language).is_none_or(Vec::is_empty) {
                    let what = format!("The sub-need {id} has no search words in {language}.");
                    checker.warning(at, what, format!("Add words.{language} = [\"…\"]: how people say it, misspellings too."));
                }
            }
        }
    }
}
