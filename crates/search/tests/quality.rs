//! How well the search understands: the project's own queries always, the wider regression set when it is beside the
//! repository.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use catalog::{
    Catalog,
    authoring::{self, SourceFile},
};
use search::{Index, Query};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read_folder(folder: &Path, base: &Path, files: &mut Vec<SourceFile>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            read_folder(&path, base, files);
        } else {
            let name = path.strip_prefix(base).unwrap().to_str().unwrap().to_owned();
            files.push(SourceFile { path: name, bytes: fs::read(&path).unwrap() });
        }
    }
}

fn catalog() -> Catalog {
    let data = root().join("data");
    let mut files = Vec::new();
    read_folder(&data, &data, &mut files);
    authoring::load(&files).catalog.expect("the shipped data has no error")
}

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

fn measure(catalog: &Catalog, index: &Index, rows: &[Row]) -> Score {
    let mut score = Score { rows: rows.len(), ..Score::default() };
    for row in rows {
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
            println!("  miss: {:?} wanted {:?} got {:?} {:?}", row.query, row.needs, &needs[..needs.len().min(3)], first);
        }
    }
    score
}

fn by<'a>(rows: &'a [Row], key: impl Fn(&Row) -> &str + 'a) -> Vec<(String, Vec<Row>)> {
    let names: BTreeSet<&str> = rows.iter().map(&key).collect();
    let copy = |row: &Row| Row {
        query: row.query.clone(),
        lang: row.lang.clone(),
        persona: row.persona.clone(),
        needs: row.needs.clone(),
        difficulty: row.difficulty.clone(),
    };
    names.into_iter().map(|name| (name.to_owned(), rows.iter().filter(|row| key(row) == name).map(copy).collect())).collect()
}

fn judge(path: &Path, least: f64) {
    let Some(rows) = rows(path) else {
        eprintln!("skipped: {} is not here", path.display());
        return;
    };
    let catalog = catalog();
    let index = Index::build(&catalog);
    let score = measure(&catalog, &index, &rows);
    println!("{}", score.line("all"));
    for (name, part) in by(&rows, |row| &row.lang).into_iter().chain(by(&rows, |row| &row.difficulty)).chain(by(&rows, |row| &row.persona)) {
        let part_score = Score { ..measure_quietly(&catalog, &index, &part) };
        println!("{}", part_score.line(&name));
    }
    assert!(score.share(score.service_top_3) >= least, "{}", score.line("all"));
    assert_eq!(score.none, 0, "no question is left without an answer");
}

fn measure_quietly(catalog: &Catalog, index: &Index, rows: &[Row]) -> Score {
    let mut score = Score { rows: rows.len(), ..Score::default() };
    for row in rows {
        let answer = index.query(&Query { text: &row.query, ..Query::default() });
        let is_listed = |needs: &[catalog::NeedId]| needs.iter().any(|need| row.needs.contains(need.as_str()));
        let found = answer.services().take(3).any(|hit| catalog.service(hit.service.as_str()).is_some_and(|s| is_listed(&s.needs)));
        let needs: Vec<_> = answer.needs.iter().map(|hit| hit.need.clone()).collect();
        score.service_top_3 += usize::from(found);
        score.need_top_3 += usize::from(is_listed(&needs[..needs.len().min(3)]));
        score.need_top_1 += usize::from(is_listed(&needs[..needs.len().min(1)]));
    }
    score
}

#[test]
fn the_regression_set_is_understood() {
    judge(&root().join("../shared/queries/open.tsv"), 0.60);
}
