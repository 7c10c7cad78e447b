//! Searching from the command line.

use serde_json::Value;

use crate::support::Desk;

fn rows(out: &str) -> Vec<Value> {
    out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_question_in_own_words_finds_who_helps() {
    let desk = Desk::new();
    let out = desk.ok(&["search", "vauva ei nuku", "--area", "kyla"]);
    assert!(out.starts_with("Understood: Vauvan uni"), "{out}");
    assert!(out.contains("\nKylä\n  Neuvola 03 123 4567\n"), "{out}");
    let explained = desk.ok(&["search", "vauva ei nuku", "--area", "999", "--explain"]);
    assert!(
        explained.contains("uni.vauva") && explained.contains("neuvola ") && explained.contains("need \"Vauvan uni\""),
        "{explained}"
    );
}

#[test]
fn an_area_that_is_not_there_is_wrong_usage() {
    let run = Desk::new().run(&["search", "uni", "--area", "pariisi"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("kyla (999)"), "{}", run.err);
    assert_eq!(Desk::new().run(&["search"]).code, 2);
}

#[test]
fn json_says_what_scripts_measure() {
    let desk = Desk::new();
    let rows = rows(&desk.ok(&["search", "vauva ei nuku", "--area", "kyla", "--json", "--limit", "1"]));
    let row = &rows[0];
    assert_eq!(row["query"], "vauva ei nuku");
    assert_eq!(row["services"], serde_json::json!(["neuvola"]));
    assert_eq!(row["needs"][0], "uni.vauva");
    assert_eq!((&row["area"], &row["help"]), (&Value::from("999"), &Value::from(false)));
    assert!(row["ms"].as_f64().unwrap() >= 0.0);
}

#[test]
fn every_row_of_a_table_gets_its_line() {
    let desk = Desk::new();
    let long = "uni ".repeat(50_000);
    let mut table = b"query\tkind\tarea\nvauva ei nuku\tx\tkyla\nvauva ei nuku\tx\t999\nuni\n\n\"\t\\\t\n".to_vec();
    table.extend(b"\xff\xfe\0\t\xc3\tpariisi\r\n\xf0\x9f\x91\xb6\tx\t\n");
    table.extend(long.as_bytes());
    desk.write("table.tsv", table);
    let run = desk.run(&["search", "--batch", "table.tsv", "--json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let rows = rows(&run.out);
    assert_eq!(rows.len(), 8);
    assert_eq!((&rows[0]["area"], &rows[1]["area"], &rows[2]["area"]), (&Value::from("999"), &Value::from("999"), &Value::Null));
    assert_eq!(rows[3]["query"], "");
    assert_eq!(rows[4]["query"], "\"");
    assert_eq!(rows[6]["query"], "👶");
    assert!(run.err.contains("\"pariisi\""), "{}", run.err);
}

#[test]
fn a_table_needs_json_and_must_be_there() {
    let desk = Desk::new();
    assert_eq!(desk.run(&["search", "--batch", "nowhere.tsv"]).code, 2);
    assert_eq!(desk.run(&["search", "--batch", "nowhere.tsv", "--json"]).code, 2);
}
