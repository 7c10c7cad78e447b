//! Input that is no data at all, or nearly is: one clear sentence each, the right line, and never a panic.

use catalog::authoring::Severity;
use insta::assert_snapshot;

use crate::support::Region;

const GOOD: &str = "name = { sv = \"Ny\" }\nsector = \"ngo\"\n";
const SERVICE: &str = "services/hemhjalpen.toml";

/// What is said of one more organization with this text.
fn organization(text: impl Into<Vec<u8>>) -> String {
    Region::new().file("organizations/ny.toml", text).told()
}

fn broken(path: &str, old: &str, new: &str) -> String {
    Region::new().with(path, old, new).told()
}

#[test]
fn files_that_are_not_data() {
    let cases = [
        ("not UTF-8", organization(b"name = { sv = \"x\" }\nnote = \"Kyl\xe4\"\n".to_vec())),
        ("cut short in a text", organization("sector = \"ngo\"\nname = { sv = \"Hal")),
        ("cut short after a key", organization("sector = \"ngo\"\nname =")),
        ("cut short in a heading", organization("sector = \"ngo\"\n[name")),
        ("empty", organization("")),
        ("10,000 brackets", organization(format!("note = {}", "[".repeat(10_000)))),
        ("10,000 braces", organization(format!("note = {}", "{a=".repeat(10_000)))),
        ("10,000 parts of a key", organization(format!("[{}a]", "a.".repeat(10_000)))),
        ("10,000 open headings", organization("[".repeat(10_000))),
        ("two megabytes", organization(vec![b'#'; 2 * 1024 * 1024])),
        ("a web page", organization("<!doctype html>\n<title>Sida</title>\n")),
        ("JSON", organization("{\"name\": {\"sv\": \"x\"}}\n")),
        ("a picture", organization(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec())),
    ];
    let told = joined(&cases);
    assert_snapshot!(told);
}

#[test]
fn values_that_are_not_right() {
    let cases = [
        ("a wrong type", organization("name = 3\nsector = \"ngo\"\n")),
        ("a number for a text", organization("name = { sv = 3 }\nsector = \"ngo\"\n")),
        ("a text for a list", organization(format!("{GOOD}aliases = \"Sagor\"\n"))),
        ("an unknown key", organization(format!("{GOOD}homepage = \"https://example.org\"\n"))),
        ("a misspelt key", organization(format!("{GOOD}alias = [\"Sagor\"]\n"))),
        ("a key twice", organization(format!("{GOOD}sector = \"ngo\"\n"))),
        ("an id key", organization(format!("id = \"ny\"\n{GOOD}"))),
        ("a key that is missing", organization("sector = \"ngo\"\n")),
        ("a word that is not allowed", organization("name = { sv = \"x\" }\nsector = \"club\"\n")),
        ("no quotation marks", organization(format!("{GOOD}note = words\n"))),
        ("a line of prose", organization(format!("{GOOD}see the page\n"))),
        ("a backslash", organization(format!("{GOOD}note = \"C:\\Mina\"\n"))),
        ("a comma too few", organization("name = { sv = \"x\" en = \"y\" }\nsector = \"ngo\"\n")),
        ("a web address without https", organization(format!("{GOOD}url = \"www.example.org\"\n"))),
        ("a script for an address", organization(format!("{GOOD}url = \"javascript:alert(1)\"\n"))),
        ("a key under the wrong heading", organization("[name]\nsv = \"x\"\nsector = \"ngo\"\n")),
        ("a language in capitals", organization("name = { SV = \"x\" }\nsector = \"ngo\"\n")),
        ("a file name that is no identifier", Region::new().file("organizations/Ny Förening.toml", GOOD).told()),
        ("a number that is none", broken(SERVICE, "019 000 0002", "ring oss")),
        ("an e-mail address that is none", broken(SERVICE, "hemhjalpen@", "hemhjalpen at ")),
        ("an unknown kind of channel", broken(SERVICE, "\"email\"\n", "\"fax\"\n")),
        ("a channel without a value", broken(SERVICE, "value = \"019 000 0002\"\n", "")),
        ("a wrong key in a channel", broken(SERVICE, "value = \"019", "number = \"019")),
        ("a date without quotation marks", broken(SERVICE, "date = \"2021-05-04\"", "date = 2021-05-04")),
        ("a year that is a text", broken(SERVICE, "year = 2021", "year = \"2021\"")),
        ("a year before our age", broken(SERVICE, "year = 2021", "year = -5")),
        ("a source without a date", broken(SERVICE, "date = \"2021-05-04\", ", "")),
        ("a day that does not exist", broken("region.toml", "2026-03-01", "2026-02-30")),
        ("a time that does not exist", broken("services/familjekafe-ettby.toml", "9.30–11.30", "9.75–11.30")),
        ("two routes of one contact", broken("contacts/oro-for-barn.toml", "route = { ", "route = { text = \"x\", ")),
    ];
    let told = joined(&cases);
    assert_snapshot!(told);
}

fn joined(cases: &[(&str, String)]) -> String {
    cases.iter().map(|(name, told)| format!("# {name}\n{told}\n")).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_folder_without_a_region_is_one_sentence() {
    let told = Region::new().without("region.toml").told();
    assert_snapshot!(told);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_welcome() {
    let text = std::str::from_utf8(&Region::new().files[0].bytes).unwrap().to_owned();
    let path = Region::new().files[0].path.clone();
    let windows = Region::new().file(&path, format!("\u{feff}{}", text.replace('\n', "\r\n")));
    assert_eq!(windows.told(), "");
    assert_eq!(windows.catalog(), Region::new().catalog());
}

#[test]
fn lines_are_right_below_a_byte_order_mark_and_windows_line_ends() {
    let text = format!("\u{feff}{GOOD}\nhomepage = 1\n").replace('\n', "\r\n");
    assert_eq!(Region::new().file("organizations/ny.toml", text).only_problem().line, Some(4));
}

#[test]
fn one_broken_file_brings_one_problem_only() {
    let cases = ["organizations/ettby-kommun.toml", "locations/ettby-bibliotek.toml", "areas/ettby.toml", "needs/hjalp.toml"];
    for path in cases.into_iter().chain(["services/radgivningen.toml", "services/nodnumret.toml", "safety.toml"]) {
        let problem = Region::new().file(path, "broken").only_problem();
        assert_eq!((problem.severity, problem.file.as_str()), (Severity::Error, path));
    }
}

#[test]
fn what_belongs_to_no_kind_of_record_is_told_and_passed_over() {
    let region = Region::new().file("services.toml", GOOD).file("people/x.toml", GOOD).file("README.md", "words");
    let problems = region.load().problems;
    assert_eq!(problems.len(), 2, "{problems:#?}");
    assert!(problems.iter().all(|problem| problem.severity == Severity::Warning));
}
