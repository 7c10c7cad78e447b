//! How problems are shown: where, the line of the file, what is wrong and how to mend it.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use catalog::authoring::{Problem, Severity};

use crate::folder::Folder;

/// Characters of a line of a file that are shown.
const SHOWN: usize = 110;

const ERROR: Style = AnsiColor::Red.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const FAINT: Style = Style::new().dimmed();

/// A text without control characters, which could move the cursor or colour a terminal.
pub fn printable(text: &str) -> String {
    text.chars()
        .map(|c| if c == '\t' { ' ' } else { c })
        .map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c })
        .collect()
}

/// Writes all errors, then (unless `quiet`) all warnings apart, then the counts.
pub fn write(out: &mut impl Write, folder: &Folder, quiet: bool) -> io::Result<()> {
    let (errors, warnings): (Vec<&Problem>, Vec<&Problem>) =
        folder.loaded.problems.iter().partition(|problem| problem.severity == Severity::Error);
    for problem in &errors {
        one(out, folder, problem)?;
    }
    if !quiet {
        for problem in &warnings {
            one(out, folder, problem)?;
        }
    }
    let counts = format!("{}, {}", count(errors.len(), "error"), count(warnings.len(), "warning"));
    match &folder.loaded.catalog {
        Some(catalog) => writeln!(
            out,
            "{counts}: {}, {}, {}, {} in {}.",
            count(catalog.living_services().count(), "living service"),
            count(catalog.locations.len(), "place"),
            count(catalog.organizations.len(), "organization"),
            count(catalog.sub_needs().count(), "need"),
            count(folder.files.len(), "file"),
        ),
        None => writeln!(out, "{counts} in {}.", count(folder.files.len(), "file")),
    }
}

fn one(out: &mut impl Write, folder: &Folder, problem: &Problem) -> io::Result<()> {
    let (style, word) = match problem.severity {
        Severity::Error => (ERROR, "error"),
        Severity::Warning => (WARNING, "warning"),
    };
    let place = match (problem.file.as_str(), problem.line) {
        ("", _) => "the folder".to_owned(),
        (file, Some(line)) => format!("{file}:{line}"),
        (file, None) => file.to_owned(),
    };
    writeln!(out, "{style}{word}{style:#} {}: {}", printable(&place), printable(&problem.what))?;
    if let Some((number, line)) = problem.line.and_then(|number| Some((number, source_line(folder, &problem.file, number)?))) {
        writeln!(out, "  {FAINT}{number:>4} |{FAINT:#} {line}")?;
    }
    writeln!(out, "       {}\n", printable(&problem.mend))
}

/// A line of a file, shortened, when it is text.
fn source_line(folder: &Folder, path: &str, number: usize) -> Option<String> {
    let file = folder.files.iter().find(|file| file.path == path)?;
    let line = file.bytes.split(|byte| *byte == b'\n').nth(number.checked_sub(1)?)?;
    let line = printable(String::from_utf8_lossy(line).trim());
    let mut shown: String = line.chars().take(SHOWN).collect();
    if shown.len() < line.len() {
        shown.push('…');
    }
    Some(shown).filter(|line| !line.is_empty())
}

/// "1 file", "2 files".
pub fn count(number: usize, thing: &str) -> String {
    if number == 1 { format!("1 {thing}") } else { format!("{number} {thing}s") }
}
