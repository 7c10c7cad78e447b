//! Checking a folder of data.

use std::time::{Duration, Instant};

use insta::assert_snapshot;

use crate::support::Desk;

#[test]
fn a_good_folder() {
    let desk = Desk::new();
    let run = desk.run(&["check"]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    assert_snapshot!(run.out, @"0 errors, 0 warnings: 3 living services, 1 place, 1 organization, 2 needs in 12 files.");
}

#[test]
fn warnings_are_told_but_stop_nothing() {
    let desk = Desk::new();
    desk.write("data/notes.txt", "not a record");
    let run = desk.run(&["check"]);
    assert_eq!(run.code, 0);
    assert!(run.out.contains("warning notes.txt: The file belongs to no kind of record"), "{}", run.out);
    let quiet = desk.ok(&["check", "--quiet"]);
    assert!(quiet.starts_with("0 errors, 1 warning: "), "{quiet}");
}

#[test]
fn a_bad_folder_is_told_everything_at_once() {
    let desk = Desk::new();
    desk.replace("data/services/neuvola.toml", "03 123 4567", "soita");
    desk.replace("data/locations/neuvola.toml", "kind = \"office\"", "kind = \"kiosk\"");
    desk.write("data/organizations/latin1.toml", b"name = { fi = \"Kyl\xe4\" }\n");
    desk.write("data/services/kesken.toml", "name = { fi = \"Kesken\n");
    let run = desk.run(&["check", "--quiet"]);
    assert_eq!(run.code, 1);
    assert_snapshot!(run.out);
}

#[test]
fn what_is_no_record_gets_one_sentence() {
    let desk = Desk::new();
    let sparse = std::fs::File::create(desk.path("data/services/iso.toml")).unwrap();
    sparse.set_len(100 * 1024 * 1024).unwrap();
    desk.write("data/.git/config", "hidden");
    desk.write("data/services/a/b/c/deep.toml", "");
    let started = Instant::now();
    let run = desk.run(&["check", "--quiet"]);
    assert_eq!(run.code, 1);
    assert!(started.elapsed() < Duration::from_secs(5));
    assert_eq!(run.out.matches("iso.toml").count(), 1);
    assert!(run.out.contains("has 104857600 bytes"), "{}", run.out);
    assert!(!run.out.contains(".git") && !run.out.contains("deep.toml"), "{}", run.out);
}

#[cfg(unix)]
#[test]
fn links_are_not_followed_out_of_the_folder_nor_round_and_round() {
    use std::os::unix::fs::symlink;
    let desk = Desk::new();
    desk.write("secret.toml", "password = 1");
    symlink("../../secret.toml", desk.path("data/services/linked.toml")).unwrap();
    symlink("..", desk.path("data/services/round")).unwrap();
    let run = desk.run(&["check", "--quiet"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("services/linked.toml: The link leads to no file of this folder"), "{}", run.out);
    assert!(!run.out.contains("password"));
}

#[test]
fn a_line_of_a_file_can_not_move_the_cursor() {
    let desk = Desk::new();
    desk.write("data/services/esc.toml", "name = \u{1b}[2J\n");
    assert!(!desk.run(&["check"]).out.contains('\u{1b}'));
}

#[test]
fn a_folder_that_is_not_there_is_wrong_usage() {
    let desk = Desk::new();
    let run = desk.run(&["check", "nowhere"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert_eq!(run.err, "kartta: There is no folder nowhere; give the folder of a region's data.\n");
    assert_eq!(desk.run(&["chekc"]).code, 2);
    assert_eq!(desk.run(&["--version"]).code, 0);
}
