//! The table of questions: tab-separated, its columns known by their headings.

use std::{fs, path::Path};

use crate::failure::{Failure, Outcome};

/// Bytes of a table.
const BYTES: u64 = 64 * 1024 * 1024;

/// A table as read.
#[derive(Debug)]
pub struct Table {
    headings: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// One row with its headings.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    table: &'a Table,
    cells: &'a [String],
    /// Line in the file, from 1.
    pub line: usize,
}

impl Table {
    /// Reads a table and refuses one that lacks what measuring needs.
    pub fn read(path: &Path) -> Outcome<Self> {
        let size = fs::metadata(path)
            .map_err(|error| Failure::usage(format!("The table {} can't be read: {error}.", path.display())))?
            .len();
        if size > BYTES {
            return Err(Failure::problem(format!("{} has more than {BYTES} bytes; split the table.", path.display())));
        }
        let bytes = fs::read(path).map_err(|error| Failure::io("read", path, &error))?;
        let table = Self::parse(&String::from_utf8_lossy(&bytes));
        for column in ["query", "needs"] {
            if table.column(column).is_none() {
                return Err(Failure::usage(format!(
                    "{} has no column {column:?}; its first line names the columns, parted by tabs: query, needs, and what else there is.",
                    path.display()
                )));
            }
        }
        Ok(table)
    }

    fn parse(text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let cells = |line: &str| line.split('\t').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
        let mut lines = text.lines();
        let headings = lines.next().map(cells).unwrap_or_default();
        Self { headings, rows: lines.map(cells).collect() }
    }

    /// The names of the columns.
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// Where a column is.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.headings.iter().position(|heading| heading == name)
    }

    /// The rows that ask something.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let rows = self.rows.iter().enumerate().map(|(at, cells)| Row { table: self, cells, line: at + 2 });
        rows.filter(|row| !row.cell("query").is_empty())
    }
}

impl<'a> Row<'a> {
    /// The text of a column; empty when there is none.
    pub fn cell(&self, column: &str) -> &'a str {
        self.table.column(column).and_then(|at| self.cells.get(at)).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_by_their_headings() {
        let table = Table::parse("lang\tquery\tneeds\r\nfi\tuni \ta.b,c.d\r\n\nsv\tsömn\n");
        let rows: Vec<(&str, &str, &str, usize)> =
            table.rows().map(|row| (row.cell("query"), row.cell("needs"), row.cell("lang"), row.line)).collect();
        assert_eq!(rows, [("uni", "a.b,c.d", "fi", 2), ("sömn", "", "sv", 4)]);
        assert_eq!(table.rows().next().map(|row| row.cell("persona")), Some(""));
    }
}
