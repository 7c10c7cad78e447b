//! The person's last searches, kept on this device only. What was said in distress is never kept: others may use the device.

use catalog::NeedId;
use leptos::prelude::*;
use search::Query;

use super::{AppState, Data};
use crate::browser::{self, Store};

/// Searches kept at the most.
const MOST: usize = 5;

/// What is kept on the device: every search ends its line, so that a text of another form, like a string of JSON, holds none.
pub(super) fn kept() -> Vec<String> {
    let lines = browser::read(Store::Searches).unwrap_or_default();
    let ended = lines.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n'));
    ended.filter(|line| !line.is_empty()).take(MOST).map(str::to_owned).collect()
}

impl AppState {
    /// Keeps a search that the person meant: one that was sent, or led to a result.
    pub fn remember_search(self, text: &str) {
        let text = text.trim();
        if text.is_empty() || text.contains('\n') || self.is_distress(text) {
            return;
        }
        let mut searches = self.recent.get_untracked();
        searches.retain(|search| search != text);
        searches.insert(0, text.to_owned());
        searches.truncate(MOST);
        self.keep_searches(searches);
    }

    /// Forgets one search.
    pub fn forget_search(self, text: &str) {
        let mut searches = self.recent.get_untracked();
        searches.retain(|search| search != text);
        self.keep_searches(searches);
    }

    /// Forgets all of them.
    pub fn forget_searches(self) {
        self.keep_searches(Vec::new());
    }

    fn keep_searches(self, searches: Vec<String>) {
        let lines = (!searches.is_empty()).then(|| searches.iter().flat_map(|search| [search, "\n"]).collect::<String>());
        if browser::write(Store::Searches, lines.as_deref()) {
            self.recent.set(searches);
        }
    }

    /// Whether these words raise help now, or speak first of a need that has a number of its own there.
    fn is_distress(self, text: &str) -> bool {
        let data = self.data.get_untracked();
        let answer = data.index.query(&Query { text, ..Query::default() });
        answer.help_now.is_some() || answer.understanding.needs.first().is_some_and(|(need, _)| data.is_urgent(need))
    }
}

impl Data {
    /// Whether a need, or its top need, has a number among those of help now.
    pub fn is_urgent(&self, need: &NeedId) -> bool {
        let mut needs = self.catalog.region.help_now.iter().flat_map(|line| &line.needs);
        needs.any(|urgent| urgent == need || urgent.as_str() == need.top())
    }
}
