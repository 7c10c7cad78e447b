//! How well the search understands: the project's own queries always, the wider regression set when it is beside the
//! repository.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may")]

mod support;

use std::{collections::BTreeSet, fs, path::Path, sync::OnceLock};

use catalog::Catalog;
use search::{Index, Learned, Query};
use support::{catalog, root};

struct Row {
    query: String,
    lang: String,
    persona: String,
    needs: BTreeSet<String>,
    difficulty: String,
}

fn rows(path: &Path) -> Option<Vec<Row>> {
    let text = fs::read_to_string(path).ok()?;
    let rows = text.lines().skip(1).filter(|line| !line.trim().is_empty()).map(|line| {
        let mut cells = line.split('\t').map(str::to_owned);
        let mut next = || cells.next().unwrap_or_default();
        let (query, lang, persona, needs, difficulty) = (next(), next(), next(), next(), next());
        Row { query, lang, persona, needs: needs.split(',').map(str::to_owned).collect(), difficulty }
    });
    Some(rows.collect())
}

#[derive(Default)]
struct Score {
    rows: usize,
    service_top_3: usize,
    need_top_3: usize,
    need_top_1: usize,
    none: usize,
}

impl Score {
    fn share(&self, part: usize) -> f64 {
        part as f64 / self.rows.max(1) as f64
    }

    fn line(&self, name: &str) -> String {
        format!(
            "{name:>14}: {:>4} queries, service in first 3 {:.2}, need in first 3 {:.2}, need first {:.2}, none {}",
            self.rows,
            self.share(self.service_top_3),
            self.share(self.need_top_3),
            self.share(self.need_top_1),
            self.none
        )
    }
}

/// The score of some rows, and the misses in words.
fn measure<'a>(catalog: &Catalog, index: &Index, rows: impl IntoIterator<Item = &'a Row>) -> (Score, Vec<String>) {
    let (mut score, mut misses) = (Score::default(), Vec::new());
    for row in rows {
        score.rows += 1;
        let answer = index.query(&Query { text: &row.query, ..Query::default() });
        let is_listed = |needs: &[catalog::NeedId]| needs.iter().any(|need| row.needs.contains(need.as_str()));
        let first: Vec<_> = answer.services().take(3).map(|hit| hit.service.clone()).collect();
        let by_service = first.iter().any(|id| catalog.service(id.as_str()).is_some_and(|service| is_listed(&service.needs)));
        let needs: Vec<_> = answer.needs.iter().map(|hit| hit.need.clone()).collect();
        let by_need = is_listed(&needs[..needs.len().min(3)]);
        score.service_top_3 += usize::from(by_service);
        score.need_top_3 += usize::from(by_need);
        score.need_top_1 += usize::from(is_listed(&needs[..needs.len().min(1)]));
        score.none += usize::from(first.is_empty() && needs.is_empty());
        if !by_service || !by_need {
            misses.push(format!("{:?} wanted {:?} got {:?} {first:?}", row.query, row.needs, &needs[..needs.len().min(3)]));
        }
    }
    (score, misses)
}

/// The shipped catalog with its index, after learning; made once.
fn searched() -> &'static (Catalog, Index) {
    static SEARCHED: OnceLock<(Catalog, Index)> = OnceLock::new();
    SEARCHED.get_or_init(|| {
        let catalog = catalog();
        let index = Index::build(&catalog);
        assert!(index.learn(Learned::of(&catalog)));
        (catalog, index)
    })
}

fn judge(path: &Path, least: f64) {
    let Some(rows) = rows(path) else {
        eprintln!("skipped: {} is not here", path.display());
        return;
    };
    let (catalog, index) = searched();
    let (score, misses) = measure(catalog, index, &rows);
    misses.iter().for_each(|miss| println!("  miss: {miss}"));
    println!("{}", score.line("all"));
    let keys: [fn(&Row) -> &str; 3] = [|row| &row.lang, |row| &row.difficulty, |row| &row.persona];
    for key in keys {
        for name in rows.iter().map(key).collect::<BTreeSet<_>>() {
            let (part, _) = measure(catalog, index, rows.iter().filter(|row| key(row) == name));
            println!("{}", part.line(name));
        }
    }
    assert!(score.share(score.service_top_3) >= least, "{}", score.line("all"));
    assert!(score.share(score.need_top_3) >= least, "{}", score.line("all"));
    assert_eq!(score.none, 0, "no question is left without an answer");
}

/// The project's own questions. `held-out.tsv` is never looked at while the search or the lexicon is worked on.
#[test]
fn the_projects_own_questions_are_understood() {
    for (name, least) in [("stage-one", 0.92), ("tuning", 0.85), ("held-out", 0.80)] {
        let path = root().join(format!("tests/data/queries/{name}.tsv"));
        assert!(path.is_file(), "{} is gone", path.display());
        judge(&path, least);
    }
}

#[test]
fn the_regression_set_is_understood() {
    judge(&root().join("../shared/queries/open.tsv"), 0.95);
}
