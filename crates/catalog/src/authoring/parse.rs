//! Files to records: one TOML file a record, its id being the file's name, in folders by kind.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::{
    problem::Problem,
    wording::{Stop, explain},
};
use crate::{
    Area, Calendar, Catalog, Contact, Experiment, Limits, Location, Organization, Pathway, PhraseList, Region, RegionMap,
    SafetyRule, Service, TopNeed, Wish,
};

/// A file of a data folder.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Path within the data folder, with `/`: `services/nollalinja.toml`.
    pub path: String,
    /// Its bytes, whatever they are.
    pub bytes: Vec<u8>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct SafetyFile {
    rules: Vec<SafetyRule>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct LexiconFile {
    phrases: Vec<PhraseList>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WishesFile {
    wishes: Vec<Wish>,
}

struct Parser<'a> {
    problems: &'a mut Vec<Problem>,
}

impl Parser<'_> {
    /// Parses one file, putting `prefix` (a whole line) before its text.
    fn file<T: DeserializeOwned>(&mut self, file: &SourceFile, prefix: &str) -> Option<T> {
        let text = match std::str::from_utf8(&file.bytes) {
            Ok(text) => text,
            Err(error) => {
                let good = file.bytes.get(..error.valid_up_to()).unwrap_or_default();
                let line = 1 + good.iter().filter(|byte| **byte == b'\n').count();
                self.problems.push(Problem::error(
                    &file.path,
                    Some(line),
                    "The file is not UTF-8 text.",
                    "Save it again as UTF-8; the first bad character is on this line.",
                ));
                return None;
            }
        };
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let whole = format!("{prefix}{text}");
        match toml::from_str(&whole) {
            Ok(record) => Some(record),
            Err(error) => {
                self.problems.push(problem(&file.path, &whole, prefix, &error));
                None
            }
        }
    }
}

/// What the TOML reader says, as a problem of a file whose text is `whole` without `prefix`.
fn problem(path: &str, whole: &str, prefix: &str, error: &toml::de::Error) -> Problem {
    let span = error.span().unwrap_or(prefix.len()..prefix.len());
    let found = whole.get(span.clone()).unwrap_or_default();
    // A table's own check can point at the table only; its message begins with the value that is wrong.
    let value = error.message().strip_prefix('"').and_then(|rest| rest.split_once('"')).map(|(value, _)| format!("\"{value}\""));
    let start = span.start + value.and_then(|value| whole.get(span.start..)?.find(&value)).unwrap_or(0);
    let before = whole.get(..start).unwrap_or(whole);
    let line = (1 + before.matches('\n').count()).saturating_sub(prefix.matches('\n').count()).max(1);
    let before = before.get(prefix.len()..).unwrap_or_default();
    let is_file_name = span.start < prefix.len() && span.end <= prefix.len();
    let (what, mend) = explain(&Stop { message: error.message(), found, before, is_file_name });
    Problem::error(path, Some(line), what, mend)
}

/// The records of one folder, sorted by id.
fn folder<T: DeserializeOwned>(parser: &mut Parser<'_>, by_folder: &BTreeMap<&str, Vec<&SourceFile>>, name: &str) -> Vec<T> {
    let mut files = by_folder.get(name).cloned().unwrap_or_default();
    files.sort_by_key(|file| stem(&file.path));
    files.into_iter().filter_map(|file| parser.file(file, &format!("id = {:?}\n", stem(&file.path)))).collect()
}

/// The folder of a path: `services` of `services/nollalinja.toml`, nothing for `region.toml`.
pub(super) fn folder_of(path: &str) -> &str {
    path.split_once('/').map_or("", |(folder, _)| folder)
}

/// The identifier of a file: its name without `.toml`.
pub(super) fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".toml").unwrap_or(name)
}

/// The folder of the lexicon, whose files are lists and no records.
const LEXICON: &str = "lexicon";

const FOLDERS: [&str; 10] =
    ["needs", "areas", "organizations", "locations", "services", "calendars", "contacts", "experiments", "pathways", LEXICON];

/// Parses all files. The catalog is there when `region.toml` could be read, even if other files could not.
pub(super) fn parse(files: &[SourceFile]) -> (Option<Catalog>, Vec<Problem>) {
    let mut problems = Vec::new();
    if files.len() > Limits::FILES {
        let what = format!("The folder holds {} files; at most {} are read.", files.len(), Limits::FILES);
        problems.push(Problem::error("", None, what, "Give the folder of one region's data."));
        return (None, problems);
    }
    let mut by_folder: BTreeMap<&str, Vec<&SourceFile>> = BTreeMap::new();
    let (mut region_file, mut safety_file, mut wishes_file) = (None, None, None);
    let mut map_file = None;
    for file in files {
        if file.bytes.len() > Limits::FILE_BYTES {
            let what = format!("The file has {} bytes; at most {} are read.", file.bytes.len(), Limits::FILE_BYTES);
            problems.push(Problem::error(&file.path, None, what, "A record is a small file; is this one in the right folder?"));
            continue;
        }
        match file.path.split_once('/') {
            None if file.path == "region.toml" => region_file = Some(file),
            None if file.path == "safety.toml" => safety_file = Some(file),
            None if file.path == "wishes.toml" => wishes_file = Some(file),
            None if file.path == "map.toml" => map_file = Some(file),
            Some((name, _)) if FOLDERS.contains(&name) && file.path.ends_with(".toml") => {
                by_folder.entry(name).or_default().push(file);
            }
            _ if file.path.ends_with(".md") => {}
            _ => problems.push(Problem::warning(
                &file.path,
                None,
                "The file belongs to no kind of record and is not read.",
                format!("Records are .toml files in {}.", FOLDERS.join(", ")),
            )),
        }
    }
    let mut parser = Parser { problems: &mut problems };
    let region: Option<Region> = region_file.and_then(|file| parser.file(file, ""));
    let safety = safety_file.and_then(|file| parser.file::<SafetyFile>(file, "")).map(|file| file.rules).unwrap_or_default();
    let wishes = wishes_file.and_then(|file| parser.file::<WishesFile>(file, "")).map(|file| file.wishes).unwrap_or_default();
    let map: Option<RegionMap> = map_file.and_then(|file| parser.file(file, ""));
    let mut needs: Vec<TopNeed> = folder(&mut parser, &by_folder, "needs");
    needs.sort_by_key(|need| need.order);
    let areas: Vec<Area> = folder(&mut parser, &by_folder, "areas");
    let organizations: Vec<Organization> = folder(&mut parser, &by_folder, "organizations");
    let locations: Vec<Location> = folder(&mut parser, &by_folder, "locations");
    let services: Vec<Service> = folder(&mut parser, &by_folder, "services");
    let calendars: Vec<Calendar> = folder(&mut parser, &by_folder, "calendars");
    let contacts: Vec<Contact> = folder(&mut parser, &by_folder, "contacts");
    let experiments: Vec<Experiment> = folder(&mut parser, &by_folder, "experiments");
    let pathways: Vec<Pathway> = folder(&mut parser, &by_folder, "pathways");
    let lexicon_files = by_folder.get(LEXICON).into_iter().flatten();
    let lexicon = lexicon_files.filter_map(|file| parser.file::<LexiconFile>(file, "")).flat_map(|file| file.phrases).collect();
    if region_file.is_none() {
        problems.push(Problem::error(
            "region.toml",
            None,
            "The folder has no region.toml.",
            "Give a folder of data, or write region.toml with the region's name, languages and numbers; docs/data.md shows one.",
        ));
    }
    let catalog = region.map(|region| Catalog {
        region,
        needs,
        areas,
        organizations,
        locations,
        services,
        calendars,
        contacts,
        experiments,
        pathways,
        safety,
        lexicon,
        wishes,
        map,
    });
    (catalog, problems)
}
