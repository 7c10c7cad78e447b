//! Stamps a built app for one region: the page, the web manifest, the service worker, the compressed copies. The marks
//! stay, so that the same app can be stamped again, also for another region.

use std::{
    fs,
    path::{Path, PathBuf},
};

use catalog::Catalog;

use super::{compress, page, publish::write_whole, release::Release, web_manifest, worker};
use crate::failure::{Failure, Outcome};

const PAGE: &str = "index.html";
const WORKER: &str = "sw.js";
const WEB_MANIFEST: &str = "manifest.webmanifest";

/// Folders within folders of an app.
const DEPTH: usize = 8;
/// Files of an app; far more than any has.
const FILES: usize = 20_000;

/// Whether `app` is an app that can be stamped, before anything is written.
pub fn check(app: &Path) -> Outcome<()> {
    page::check(&read_text(app, PAGE)?)?;
    worker::check(&read_text(app, WORKER)?)
}

/// Stamps the app; its data lies in its `data` folder already. Gives the number of files kept offline.
pub fn stamp(app: &Path, catalog: &Catalog, release: &Release, quality: i32) -> Outcome<usize> {
    let stamped = page::stamp(&read_text(app, PAGE)?, catalog, &release.manifest)?;
    write_whole(&app.join(PAGE), stamped.as_bytes())?;
    if app.join(WEB_MANIFEST).is_file() {
        let stamped = web_manifest::stamp(&read_text(app, WEB_MANIFEST)?, catalog)?;
        write_whole(&app.join(WEB_MANIFEST), stamped.as_bytes())?;
    }
    let mut all = Vec::new();
    list(app, "", 0, &mut all)?;
    let of_release = |path: &str| {
        let Some(name) = path.strip_prefix("data/") else { return true };
        !name.ends_with(".bin") || release.files.iter().any(|(file, _)| file.name == name)
    };
    let mut offline = Vec::new();
    for path in all.iter().filter(|path| worker::is_kept(path) && of_release(path)) {
        let bytes = fs::read(app.join(path)).map_err(|error| Failure::io("read", &app.join(path), &error))?;
        offline.push((path.as_str(), bytes));
    }
    let stamped = worker::stamp(&read_text(app, WORKER)?, &offline)?;
    write_whole(&app.join(WORKER), stamped.as_bytes())?;
    copies(app, &all, quality)?;
    Ok(offline.len())
}

/// Makes the compressed copies and takes away those whose file is gone.
fn copies(app: &Path, all: &[String], quality: i32) -> Outcome<()> {
    for path in all {
        let full = app.join(path);
        match path.strip_suffix(".br") {
            Some(original) if !all.iter().any(|other| other == original) => {
                fs::remove_file(&full).map_err(|error| Failure::io("removed", &full, &error))?;
            }
            None if compress::shrinks(&full) => {
                compress::keep_copy(&full, quality)?;
            }
            _ => {}
        }
    }
    Ok(())
}

fn read_text(app: &Path, name: &str) -> Outcome<String> {
    let path = app.join(name);
    fs::read_to_string(&path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Failure::problem(format!(
            "{} has no {name}; build the app first, then stamp the folder it was built into.",
            app.display()
        )),
        _ => Failure::io("read", &path, &error),
    })
}

/// Every file of the app as a path with `/`, sorted, without hidden ones.
fn list(dir: &Path, prefix: &str, depth: usize, found: &mut Vec<String>) -> Outcome<()> {
    let refused = |error: std::io::Error| Failure::io("read", dir, &error);
    let mut entries: Vec<(String, PathBuf)> = Vec::new();
    for entry in fs::read_dir(dir).map_err(refused)? {
        let entry = entry.map_err(refused)?;
        if let Some(name) = entry.file_name().to_str().filter(|name| !name.starts_with('.')) {
            entries.push((name.to_owned(), entry.path()));
        }
    }
    entries.sort();
    for (name, path) in entries {
        // A link is not of the app: it would serve what lies elsewhere.
        let Ok(metadata) = fs::symlink_metadata(&path) else { continue };
        if metadata.is_dir() && depth < DEPTH {
            list(&path, &format!("{prefix}{name}/"), depth + 1, found)?;
        } else if metadata.is_file() {
            found.push(format!("{prefix}{name}"));
        }
        if found.len() > FILES {
            return Err(Failure::problem(format!("{} holds more than {FILES} files; is it a built app?", dir.display())));
        }
    }
    Ok(())
}
