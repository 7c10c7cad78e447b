//! `kartta eval`: how well the search understands a table of questions whose answers are known.

mod judge;
mod table;
mod write;

use std::{collections::BTreeMap, fs};

use serde::{Deserialize, Serialize};

use self::{
    judge::{Judged, Score},
    table::Table,
};
use crate::{
    args::EvalArgs,
    engine::Engine,
    failure::{Failure, Outcome},
};

/// A whole run, as printed with `--json` and read as a baseline.
#[derive(Debug, Serialize, Deserialize)]
pub struct Run {
    /// Over all rows.
    all: Score,
    /// By column and value.
    #[serde(default)]
    by: BTreeMap<String, BTreeMap<String, Score>>,
    /// What was not found.
    #[serde(default)]
    misses: Vec<Miss>,
}

/// A question that was not understood.
#[derive(Debug, Serialize, Deserialize)]
pub struct Miss {
    query: String,
    /// Needs that would have been right.
    wanted: Vec<String>,
    /// Needs that were given first.
    needs: Vec<String>,
    /// Services that were given first.
    services: Vec<String>,
    /// What went wrong: `need`, `service`, `help_missed` or `help_false`.
    what: Vec<String>,
}

/// Measures and prints.
pub fn run(args: &EvalArgs) -> Outcome<()> {
    let table = Table::read(&args.table)?;
    let unknown: Vec<&str> = args.by.iter().map(String::as_str).filter(|column| table.column(column).is_none()).collect();
    if let Some(column) = unknown.first() {
        return Err(Failure::usage(format!(
            "{} has no column {column:?}; its columns are {}.",
            args.table.display(),
            table.headings().join(", ")
        )));
    }
    let baseline = args.baseline.as_deref().map(read_run).transpose()?;
    let engine = if args.without_model { Engine::without_model(&args.data)? } else { Engine::load(&args.data)? };
    let judged = table.rows().map(|row| judge::judge(&engine, &row)).collect::<Outcome<Vec<Judged>>>()?;
    let mut by: BTreeMap<String, BTreeMap<String, Score>> = BTreeMap::new();
    for column in &args.by {
        let mut groups: BTreeMap<String, Vec<&Judged>> = BTreeMap::new();
        for (row, judged) in table.rows().zip(&judged) {
            groups.entry(row.cell(column).to_owned()).or_default().push(judged);
        }
        let scores = groups.into_iter().map(|(value, rows)| (value, Score::of(rows.into_iter()))).collect();
        by.insert(column.clone(), scores);
    }
    let misses =
        if args.misses { table.rows().zip(&judged).filter_map(|(row, judged)| judged.miss(&row)).collect() } else { Vec::new() };
    let run = Run { all: Score::of(judged.iter()), by, misses };
    let mut out = anstream::stdout().lock();
    if args.json { write::json(&mut out, &run) } else { Ok(write::table(&mut out, &run, baseline.as_ref())?) }
}

fn read_run(path: &std::path::Path) -> Outcome<Run> {
    let text = fs::read_to_string(path)
        .map_err(|error| Failure::usage(format!("The baseline {} can't be read: {error}.", path.display())))?;
    serde_json::from_str(&text).map_err(|error| {
        Failure::usage(format!("{} is no former run ({error}); print one with kartta eval --json.", path.display()))
    })
}
