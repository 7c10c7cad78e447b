//! The rules of the house that no compiler keeps: who may name what, where colours live, how files begin.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may")]

use std::{
    fs,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// All files under `folder` with this ending, as path within the repository and text.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, ending, found);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                found.push(path);
            }
        }
    }
    let (root, mut found) = (root(), Vec::new());
    walk(&root.join(folder), ending, &mut found);
    found.sort();
    assert!(!found.is_empty(), "{folder} has no .{ending} files");
    let within = |path: &PathBuf| path.strip_prefix(&root).unwrap().to_string_lossy().into_owned();
    found.iter().map(|path| (within(path), fs::read_to_string(path).unwrap())).collect()
}

#[test]
fn the_browsers_interfaces_are_named_in_src_browser_only() {
    for (path, text) in files("src", "rs") {
        if !path.starts_with("src/browser/") {
            for name in ["web_sys", "js_sys", "JsCast", "JsValue"] {
                assert!(!text.contains(name), "{path} names {name}");
            }
        }
    }
}

#[test]
fn catalog_and_search_know_no_web_no_files_and_no_clock() {
    for folder in ["crates/catalog", "crates/search"] {
        let manifest = fs::read_to_string(root().join(folder).join("Cargo.toml")).unwrap();
        for name in ["web-sys", "js-sys", "wasm-bindgen", "leptos", "gloo", "tokio"] {
            assert!(!manifest.contains(name), "{folder} depends on {name}");
        }
        for (path, text) in files(&format!("{folder}/src"), "rs") {
            let product = text.split("#[cfg(test)]").next().unwrap_or_default();
            for name in ["std::fs", "std::net", "std::env", "SystemTime", "Instant::now"] {
                assert!(!product.contains(name), "{path} names {name}");
            }
        }
    }
    for (path, text) in files("crates/catalog/src", "rs") {
        assert!(!text.contains("search::"), "{path} knows the search");
    }
}

#[test]
fn components_know_no_page_and_state_knows_neither() {
    for (path, text) in files("src/components", "rs") {
        assert!(!text.contains("crate::pages") && !text.contains("pages::"), "{path} knows a page");
    }
    for (path, text) in files("src/state", "rs") {
        assert!(!text.contains("components::") && !text.contains("pages::"), "{path} knows what shows it");
    }
}

#[test]
fn colours_are_written_in_the_tokens_only() {
    for (path, text) in files("style", "css") {
        if path.ends_with("tokens.css") {
            continue;
        }
        for (at, line) in text.lines().enumerate() {
            let is_colour = |from: usize| {
                let digits = line[from + 1..].chars().take_while(char::is_ascii_hexdigit).count();
                [3, 4, 6, 8].contains(&digits) && !line[..from].ends_with('"')
            };
            let hex = line.match_indices('#').any(|(from, _)| line[..from].contains(':') && is_colour(from));
            assert!(!hex && !line.contains("rgb("), "{path}:{} writes a colour: {line}", at + 1);
        }
    }
}

#[test]
fn every_module_opens_with_what_it_is_for() {
    for folder in ["src", "crates/catalog/src", "crates/search/src", "crates/cli/src"] {
        for (path, text) in files(folder, "rs") {
            assert!(text.starts_with("//!"), "{path} does not say what it is for");
        }
    }
}

#[test]
fn no_rust_toolchain_file_makes_rustup_download() {
    for name in ["rust-toolchain", "rust-toolchain.toml"] {
        assert!(!root().join(name).exists(), "{name} is committed");
    }
}
