//! From a text to the needs it speaks of and the language it is in: linear models over runs of letters, trained at build
//! time on the phrases that the catalog's authors keep. Knows needs by position only.

mod linear;
mod runs;
mod train;

use std::collections::BTreeSet;

use catalog::{Catalog, LangTag};

use linear::{Linear, features};
use runs::SLOTS;
use train::{Example, rarity, train};

use crate::text::{
    Damaged,
    varint::{Reader, put, seal, unseal},
};

/// Weights kept for needs: that many bytes and a little more reach the browser.
const NEED_WEIGHTS: usize = 75_000;
/// Weights kept for languages.
const LANGUAGE_WEIGHTS: usize = 3_000;
/// Probability from which a text is held to be in a language.
const SURE: f32 = 0.8;

/// A trained model.
#[derive(Clone, PartialEq, Debug)]
pub struct Meaning {
    /// How rare each slot of runs is, 0 for one that was never met.
    rarity: Vec<u8>,
    needs: Linear,
    languages: Linear,
    tags: Vec<LangTag>,
}

/// What the model makes of a text.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Meant {
    /// For each need the probability that the text speaks of it; all together 1.
    pub needs: Vec<f32>,
    /// The language, where it is sure.
    pub language: Option<LangTag>,
}

impl Meaning {
    /// Trains a model on the words and the lexicon of a catalog; the same catalog gives the same model. Takes seconds.
    pub fn train(catalog: &Catalog) -> Self {
        let mut examples: Vec<(&str, usize, Option<&LangTag>)> = Vec::new();
        for (at, need) in catalog.sub_needs().enumerate() {
            for (language, words) in &need.words {
                examples.extend(words.iter().map(|word| (word.as_str(), at, Some(language))));
            }
            examples.extend(need.label.iter().map(|(_, label)| (label, at, None)));
        }
        let position = |id: &str| catalog.sub_needs().position(|need| need.id.as_str() == id);
        for list in &catalog.lexicon {
            if let Some(at) = position(list.need.as_str()) {
                examples.extend(list.texts.iter().map(|text| (text.as_str(), at, Some(&list.language))));
            }
        }
        let tags: Vec<LangTag> =
            examples.iter().filter_map(|(_, _, language)| *language).collect::<BTreeSet<_>>().into_iter().cloned().collect();
        let language_of = |tag: &LangTag| tags.iter().position(|known| known == tag);
        let of_needs: Vec<Example> =
            examples.iter().map(|(text, need, _)| Example { text: (*text).to_owned(), class: *need as u8 }).collect();
        let of_languages: Vec<Example> = examples
            .iter()
            .filter_map(|(text, _, tag)| Some(Example { text: (*text).to_owned(), class: language_of((*tag)?)? as u8 }))
            .collect();
        let rarity = rarity(&of_needs);
        let needs = train(&of_needs, catalog.sub_needs().count(), NEED_WEIGHTS, &rarity);
        let languages = train(&of_languages, tags.len(), LANGUAGE_WEIGHTS, &rarity);
        Self { rarity, needs, languages, tags }
    }

    /// How many needs the model tells apart.
    pub fn needs(&self) -> usize {
        self.needs.classes()
    }

    /// What folded words mean; nothing when the model has met none of their runs.
    pub(crate) fn of(&self, words: &[String]) -> Option<Meant> {
        let features = features(words, &self.rarity);
        if features.is_empty() {
            return None;
        }
        let languages = self.languages.probabilities(&features);
        let surest = languages.iter().zip(&self.tags).max_by(|a, b| a.0.total_cmp(b.0));
        let language = surest.filter(|(probability, _)| **probability >= SURE).map(|(_, tag)| tag.clone());
        Some(Meant { needs: self.needs.probabilities(&features), language })
    }

    /// As bytes, behind a checksum.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut body = self.rarity.clone();
        self.needs.put(&mut body);
        self.languages.put(&mut body);
        for tag in &self.tags {
            put(&mut body, tag.as_str().len() as u32);
            body.extend(tag.as_str().as_bytes());
        }
        seal(&body)
    }

    /// The model of such bytes. Damage is an error, never a wrong answer.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Damaged> {
        Self::read(bytes).ok_or(Damaged)
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(unseal(bytes)?);
        let rarity = reader.take(SLOTS)?.to_vec();
        let (needs, languages) = (Linear::read(&mut reader)?, Linear::read(&mut reader)?);
        let tag = |reader: &mut Reader<'_>| {
            let length = reader.count()?;
            LangTag::try_from(std::str::from_utf8(reader.take(length)?).ok()?.to_owned()).ok()
        };
        let tags = (0..languages.classes()).map(|_| tag(&mut reader)).collect::<Option<Vec<LangTag>>>()?;
        (reader.left() == 0).then_some(Self { rarity, needs, languages, tags })
    }
}
