//! Phrases of the lexicon that are worth suggesting: short, a few a need and language, never of a need that raises help
//! now, since nobody who types "haluan" is to read the worst that may follow.

use std::collections::{BTreeMap, BTreeSet};

use catalog::{Catalog, LangTag, PhraseKind, pack};
use serde::{Deserialize, Serialize};

use crate::fold::fold;

/// Letters of a phrase at the most.
const LONGEST: usize = 34;
/// Phrases of one need in the catalog's first language and in each further one.
const MOST_FIRST: usize = 9;
const MOST_FURTHER: usize = 3;

/// Phrases with the positions of their needs.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Phrases {
    needs: Vec<u16>,
    /// A line each.
    texts: String,
    #[serde(skip)]
    folded: Vec<String>,
}

impl Phrases {
    /// Chooses from the lexicon of a catalog.
    pub fn choose(catalog: &Catalog) -> Self {
        let mut phrases = Self::default();
        let raises = |top: &str| catalog.safety.iter().any(|rule| rule.need.top() == top);
        for (at, need) in catalog.sub_needs().enumerate().filter(|(_, need)| !raises(need.id.top())) {
            let mut counts: BTreeMap<&LangTag, usize> = BTreeMap::new();
            let mut seen = BTreeSet::new();
            let lists = |kind: PhraseKind| catalog.lexicon.iter().filter(move |list| list.need == need.id && list.kind == kind);
            for list in lists(PhraseKind::Phrase).chain(lists(PhraseKind::Word)).chain(lists(PhraseKind::Sentence)) {
                let is_first = catalog.region.languages.first() == Some(&list.language);
                let most = if is_first { MOST_FIRST } else { MOST_FURTHER };
                for text in &list.texts {
                    let count = counts.entry(&list.language).or_default();
                    if *count < most && text.chars().count() <= LONGEST && seen.insert(fold(text)) {
                        *count += 1;
                        phrases.needs.push(at as u16);
                        phrases.texts.push_str(text);
                        phrases.texts.push('\n');
                    }
                }
            }
        }
        phrases.fold();
        phrases
    }

    fn fold(&mut self) {
        self.folded = self.texts.lines().map(|text| fold(text).join(" ")).collect();
    }

    /// As bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        // Vectors and strings always encode.
        pack::encode(self).unwrap_or_default()
    }

    /// The phrases of such bytes; `None` when they are something else.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut phrases: Self = pack::decode(bytes).ok()?;
        phrases.fold();
        (phrases.folded.len() == phrases.needs.len()).then_some(phrases)
    }

    pub(crate) fn are_below(&self, needs: usize) -> bool {
        self.needs.iter().all(|need| usize::from(*need) < needs)
    }

    /// Phrases that go on from the typed words, with the positions of their needs: first those that begin so, then those
    /// that hold the words in order, the last one unfinished; so many at the most.
    pub(crate) fn that_go_on(&self, words: &[String], most: usize) -> Vec<(u16, &str)> {
        let typed = words.join(" ");
        let within = [" ", &typed].concat();
        let mut begin = Vec::new();
        let mut hold = Vec::new();
        for ((folded, text), need) in self.folded.iter().zip(self.texts.lines()).zip(&self.needs) {
            if folded.len() > typed.len() && folded.starts_with(&typed) {
                begin.push((*need, text));
            }
            if hold.len() < most && folded.contains(&within) {
                hold.push((*need, text));
            }
        }
        begin.append(&mut hold);
        begin.truncate(most);
        begin
    }
}
