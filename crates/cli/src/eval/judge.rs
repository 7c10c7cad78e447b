//! What an answer is worth beside what would have been right.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Miss, table::Row};
use crate::{
    engine::Engine,
    failure::{Failure, Outcome},
};

/// Services that are looked at for a hit.
const FAR: usize = 10;
/// Services whose order is judged.
const ORDER: usize = 5;

/// One question with what came of it.
#[derive(Clone, Debug)]
pub struct Judged {
    /// Place of the first right service among those found, from 0.
    service: Option<usize>,
    /// Place of the first right need, from 0.
    need: Option<usize>,
    /// Normalised discounted cumulative gain of the first five services, 0–1.
    gain: f64,
    is_empty: bool,
    /// Whether help now must be raised, where the table says so.
    must_help: Option<bool>,
    helps: bool,
    wanted: Vec<String>,
    needs: Vec<String>,
    services: Vec<String>,
    milliseconds: f64,
}

/// Shares of questions, 0–1.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Score {
    pub queries: usize,
    /// A right service first, and among the first three and ten.
    pub s1: f64,
    pub s3: f64,
    pub hit10: f64,
    pub ndcg5: f64,
    /// A right need first, and among the first three.
    pub need1: f64,
    pub need3: f64,
    /// No service at all.
    pub none: f64,
    /// Of the questions that must raise help now, those that do; of those that must not, those that do. Absent where the
    /// table says nothing of it.
    pub crisis_recall: Option<f64>,
    pub false_alarms: Option<f64>,
    /// Median time of an answer, milliseconds.
    pub ms: f64,
}

/// Asks one question and judges the answer.
pub fn judge(engine: &Engine, row: &Row<'_>) -> Outcome<Judged> {
    let wanted: BTreeSet<&str> = row.cell("needs").split(',').map(str::trim).filter(|need| !need.is_empty()).collect();
    if let Some(need) = wanted.iter().find(|need| engine.catalog.need(need).is_none()) {
        return Err(Failure::problem(format!("Line {}: there is no sub-need {need:?}; see data/needs.", row.line)));
    }
    let must_help = match row.cell("help") {
        "now" => Some(true),
        "no" => Some(false),
        "" => None,
        other => {
            let what = format!("Line {}: the column help holds {other:?}; write now, no, or nothing.", row.line);
            return Err(Failure::problem(what));
        }
    };
    let area = engine.area(row.cell("area"));
    let (answer, milliseconds) = engine.ask(row.cell("query"), area);
    let is_right = |id: &str| {
        engine.catalog.service(id).is_some_and(|service| service.needs.iter().any(|need| wanted.contains(need.as_str())))
    };
    let services: Vec<String> = answer.services().take(FAR).map(|hit| hit.service.to_string()).collect();
    let needs: Vec<String> = answer.needs.iter().map(|hit| hit.need.to_string()).collect();
    let there_are = engine.catalog.living_services().filter(|service| is_right(service.id.as_str())).take(ORDER).count();
    let gain_at = |place: usize| 1.0 / (place as f64 + 2.0).log2();
    let gained: f64 = services.iter().take(ORDER).enumerate().filter(|(_, id)| is_right(id)).map(|(at, _)| gain_at(at)).sum();
    let best: f64 = (0..there_are).map(gain_at).sum();
    Ok(Judged {
        service: services.iter().position(|id| is_right(id)),
        need: needs.iter().position(|id| wanted.contains(id.as_str())),
        gain: if best > 0.0 { gained / best } else { 1.0 },
        is_empty: services.is_empty(),
        must_help,
        helps: answer.help_now.is_some(),
        wanted: wanted.into_iter().map(str::to_owned).collect(),
        needs,
        services,
        milliseconds,
    })
}

impl Judged {
    /// What went wrong, if anything did.
    pub fn miss(&self, row: &Row<'_>) -> Option<Miss> {
        let first = |list: &[String]| list.iter().take(3).cloned().collect();
        let far = |place: Option<usize>| !self.wanted.is_empty() && place.is_none_or(|place| place >= 3);
        let wrongs = [
            (far(self.need), "need"),
            (far(self.service), "service"),
            (self.must_help == Some(true) && !self.helps, "help_missed"),
            (self.must_help == Some(false) && self.helps, "help_false"),
        ];
        let what: Vec<String> = wrongs.into_iter().filter(|(is_so, _)| *is_so).map(|(_, what)| what.to_owned()).collect();
        (!what.is_empty()).then(|| Miss {
            query: row.cell("query").to_owned(),
            wanted: self.wanted.clone(),
            needs: first(&self.needs),
            services: first(&self.services),
            what,
        })
    }
}

impl Score {
    /// The shares over some rows. Rows without needs count for help now only.
    pub fn of<'a>(rows: impl Iterator<Item = &'a Judged>) -> Self {
        let rows: Vec<&Judged> = rows.collect();
        let asked: Vec<&&Judged> = rows.iter().filter(|row| !row.wanted.is_empty()).collect();
        let mean = |value: &dyn Fn(&Judged) -> f64| {
            asked.iter().map(|row| value(row)).fold(0.0, |sum, value| sum + value) / asked.len().max(1) as f64
        };
        let share = |is_so: &dyn Fn(&Judged) -> bool| mean(&|row| f64::from(u8::from(is_so(row))));
        let within = |place: Option<usize>, first: usize| place.is_some_and(|place| place < first);
        let helped = |must: bool| {
            let judged: Vec<bool> = rows.iter().filter(|row| row.must_help == Some(must)).map(|row| row.helps).collect();
            (!judged.is_empty()).then(|| judged.iter().filter(|helps| **helps).count() as f64 / judged.len() as f64)
        };
        let mut times: Vec<f64> = rows.iter().map(|row| row.milliseconds).collect();
        times.sort_by(f64::total_cmp);
        Self {
            queries: rows.len(),
            s1: share(&|row| within(row.service, 1)),
            s3: share(&|row| within(row.service, 3)),
            hit10: share(&|row| within(row.service, FAR)),
            ndcg5: mean(&|row| row.gain),
            need1: share(&|row| within(row.need, 1)),
            need3: share(&|row| within(row.need, 3)),
            none: share(&|row| row.is_empty),
            crisis_recall: helped(true),
            false_alarms: helped(false),
            ms: times.get(times.len() / 2).copied().unwrap_or(0.0),
        }
    }
}
