//! A run as a table for people and as JSON for scripts.

use std::io::{self, Write};

use super::{Run, judge::Score};
use crate::{
    failure::{Failure, Outcome},
    report::printable,
};

/// The run as JSON.
pub fn json(out: &mut impl Write, run: &Run) -> Outcome<()> {
    let text =
        serde_json::to_string_pretty(run).map_err(|error| Failure::problem(format!("The run can't be written: {error}.")))?;
    writeln!(out, "{text}")?;
    Ok(())
}

/// The run as a table; with a former run, what changed since.
pub fn table(out: &mut impl Write, run: &Run, baseline: Option<&Run>) -> io::Result<()> {
    for miss in &run.misses {
        writeln!(out, "{:?} missed {}", printable(&miss.query), miss.what.join(", "))?;
        writeln!(out, "    right: {}", miss.wanted.join(", "))?;
        writeln!(out, "    got:   {}; {}", miss.needs.join(", "), miss.services.join(", "))?;
    }
    writeln!(out, "{:<18} {:>5}  need1 need3   S@1   S@3  hit10 nDCG5  none  crisis  false      ms", "", "rows")?;
    line(out, "all", &run.all)?;
    if let Some(former) = baseline {
        line(out, "  before", &former.all)?;
    }
    for (column, groups) in &run.by {
        for (value, score) in groups {
            line(out, &printable(&format!("{column} {value}")), score)?;
            if let Some(former) = baseline.and_then(|run| run.by.get(column)?.get(value)) {
                line(out, "  before", former)?;
            }
        }
    }
    Ok(())
}

fn line(out: &mut impl Write, name: &str, score: &Score) -> io::Result<()> {
    let share = |share: Option<f64>| share.map_or_else(|| "-".to_owned(), |share| format!("{share:.3}"));
    let Score { queries, s1, s3, hit10, ndcg5, need1, need3, none, crisis_recall, false_alarms, ms } = score;
    writeln!(
        out,
        "{name:<18} {queries:>5}  {need1:.3} {need3:.3} {s1:.3} {s3:.3}  {hit10:.3} {ndcg5:.3} {none:.3}  {:>6} {:>6} {ms:>7.3}",
        share(*crisis_recall),
        share(*false_alarms)
    )
}
