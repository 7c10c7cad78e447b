//! An answer as one line of JSON, for scripts that measure or compare.

use catalog::{NeedId, ServiceId};
use search::Answer;
use serde::Serialize;

use crate::{
    engine::Engine,
    failure::{Failure, Outcome},
};

/// One question with its answer.
#[derive(Debug, Serialize)]
pub struct Row<'a> {
    query: &'a str,
    /// Best first.
    services: Vec<&'a ServiceId>,
    /// How the words were understood, best first.
    needs: Vec<&'a NeedId>,
    /// Whether help now is shown first.
    help: bool,
    /// Official code of the area in use, said in the words or given.
    area: Option<&'a str>,
    /// Milliseconds.
    ms: f64,
}

impl<'a> Row<'a> {
    /// The row of an answer.
    pub fn of(engine: &'a Engine, query: &'a str, (answer, ms): &'a (Answer, f64), limit: usize) -> Self {
        Self {
            query,
            services: answer.services().take(limit).map(|hit| &hit.service).collect(),
            needs: answer.understanding.needs.iter().map(|(need, _)| need).collect(),
            help: answer.help_now.is_some(),
            area: engine.code(answer.understanding.area_in_use.as_ref()),
            ms: (ms * 1000.0).round() / 1000.0,
        }
    }

    /// The line, without its end.
    pub fn line(&self) -> Outcome<String> {
        serde_json::to_string(self).map_err(|error| Failure::problem(format!("An answer can't be written as JSON: {error}.")))
    }
}
