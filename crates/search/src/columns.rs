//! The postings as columns: all counts, then all positions, then all weights. Like stands beside like, which a general
//! compressor rewards; nothing else is different.

use serde::{Deserialize, Serialize};

use crate::index::{Field, Postings};

/// The postings of all words, column by column.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Columns {
    need_counts: Vec<u16>,
    needs: Vec<u16>,
    weights: Vec<u8>,
    service_counts: Vec<u16>,
    services: Vec<u16>,
    fields: Vec<Field>,
    location_counts: Vec<u16>,
    locations: Vec<u16>,
}

fn count<T>(list: &[T]) -> u16 {
    u16::try_from(list.len()).unwrap_or(u16::MAX)
}

impl Columns {
    pub(crate) fn of(postings: &[Postings]) -> Self {
        let needs = || postings.iter().flat_map(|word| &word.needs);
        let services = || postings.iter().flat_map(|word| &word.services);
        Self {
            need_counts: postings.iter().map(|word| count(&word.needs)).collect(),
            needs: needs().map(|(need, _)| *need).collect(),
            weights: needs().map(|(_, weight)| *weight).collect(),
            service_counts: postings.iter().map(|word| count(&word.services)).collect(),
            services: services().map(|(service, _)| *service).collect(),
            fields: services().map(|(_, field)| *field).collect(),
            location_counts: postings.iter().map(|word| count(&word.locations)).collect(),
            locations: postings.iter().flat_map(|word| word.locations.iter().copied()).collect(),
        }
    }

    /// The postings again, a word each; `None` when the columns do not fit each other.
    pub(crate) fn postings(self) -> Option<Vec<Postings>> {
        let fits = |counts: &[u16], length: usize| counts.iter().map(|count| usize::from(*count)).sum::<usize>() == length;
        let words = self.need_counts.len();
        let fit = self.service_counts.len() == words
            && self.location_counts.len() == words
            && fits(&self.need_counts, self.needs.len())
            && self.weights.len() == self.needs.len()
            && fits(&self.service_counts, self.services.len())
            && self.fields.len() == self.services.len()
            && fits(&self.location_counts, self.locations.len());
        let mut needs = self.needs.into_iter().zip(self.weights);
        let mut services = self.services.into_iter().zip(self.fields);
        let mut locations = self.locations.into_iter();
        let counts = self.need_counts.into_iter().zip(self.service_counts).zip(self.location_counts);
        let postings = counts.map(|((need_count, service_count), location_count)| Postings {
            needs: needs.by_ref().take(usize::from(need_count)).collect(),
            services: services.by_ref().take(usize::from(service_count)).collect(),
            locations: locations.by_ref().take(usize::from(location_count)).collect(),
        });
        fit.then(|| postings.collect())
    }
}
