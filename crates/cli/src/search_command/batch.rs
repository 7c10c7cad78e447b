//! Many questions from a table, one answer a row, whatever the rows hold.

use std::{
    fs::File,
    io::{self, BufWriter, Read, Write},
    path::Path,
};

use super::row::Row;
use crate::{
    engine::Engine,
    failure::{Failure, Outcome},
};

/// Bytes of a table.
const BYTES: usize = 64 * 1024 * 1024;
/// Unknown areas that are told.
const TOLD: usize = 10;

/// A table of questions: a line of headings, then a question a row.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    /// Question and area of every row; the area is empty when none is given.
    pub rows: Vec<(String, String)>,
}

impl Table {
    /// Reads a table. Bytes that are no text become replacement characters, so that every row stays a row.
    pub fn parse(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let mut lines: Vec<&str> = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)).collect();
        // The line end of the last row begins no row of its own.
        lines.pop_if(|last| last.is_empty());
        let mut lines = lines.into_iter();
        let area = lines.next().and_then(|headings| headings.split('\t').position(|heading| heading.trim() == "area"));
        let rows = lines
            .map(|line| {
                let cell = |at: usize| line.split('\t').nth(at).unwrap_or_default();
                (cell(0).to_owned(), area.map(cell).unwrap_or_default().trim().to_owned())
            })
            .collect();
        Self { rows }
    }
}

fn read(path: &Path) -> Outcome<Table> {
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Failure::usage(format!("There is no file {}; give a table of questions.", path.display())),
        _ => Failure::io("read", path, &error),
    })?;
    file.take(BYTES as u64 + 1).read_to_end(&mut bytes).map_err(|error| Failure::io("read", path, &error))?;
    if bytes.len() > BYTES {
        return Err(Failure::problem(format!("{} has more than {BYTES} bytes; split the table.", path.display())));
    }
    Ok(Table::parse(&bytes))
}

/// Answers every row.
pub fn run(engine: &Engine, table: &Path, area: Option<&catalog::AreaId>, limit: usize) -> Outcome<()> {
    let table = read(table)?;
    let mut out = BufWriter::new(io::stdout().lock());
    let mut unknown = Vec::new();
    for (query, row_area) in &table.rows {
        let named = engine.area(row_area);
        if named.is_none() && !row_area.is_empty() && unknown.len() < TOLD && !unknown.contains(row_area) {
            unknown.push(row_area.clone());
        }
        let answered = engine.ask(query, named.or(area));
        writeln!(out, "{}", Row::of(engine, query, &answered, limit).line()?)?;
    }
    out.flush()?;
    for area in unknown {
        anstream::eprintln!(
            "kartta: The table names the area {area:?}, which is not in the data; those rows were asked without it."
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &[u8]) -> Vec<(String, String)> {
        Table::parse(text).rows
    }

    fn row(query: &str, area: &str) -> (String, String) {
        (query.to_owned(), area.to_owned())
    }

    #[test]
    fn the_first_column_is_the_question_and_area_is_optional() {
        assert_eq!(rows(b"query\tarea\nuni\tlahti\nuni\n"), [row("uni", "lahti"), row("uni", "")]);
        assert_eq!(rows(b"q\tneed\tarea\r\na\tb\t 398 \r\n"), [row("a", "398")]);
        assert_eq!(rows(b"q\na\tb"), [row("a", "")]);
        assert_eq!(rows(b"q\n"), []);
        assert_eq!(rows(b""), []);
    }

    #[test]
    fn every_row_stays_a_row() {
        assert_eq!(rows(b"q\n\n\xff\xfe\n\0\n\n"), [row("", ""), row("\u{fffd}\u{fffd}", ""), row("\0", ""), row("", "")]);
    }
}
