//! `kartta build`: compiles a region's data and, on request, stamps a built app for that region.

mod app;
pub mod compress;
mod html;
mod page;
pub mod publish;
mod release;
mod web_manifest;
mod worker;

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use catalog::Catalog;

use self::release::Release;
use crate::{
    args::BuildArgs,
    failure::{Failure, Outcome},
    folder, report,
};

/// Name of the manifest beside the packs.
const MANIFEST: &str = "manifest.json";

/// Builds and prints what came of it.
pub fn run(args: &BuildArgs) -> Outcome<()> {
    let catalog = checked(&args.dir)?;
    if let Some(app) = &args.app
        && !same_folder(&args.out, &app.join("data"))
    {
        return Err(Failure::usage(format!(
            "With --app {0}, the data belongs in {1}: write --out {1}.",
            app.display(),
            app.join("data").display()
        )));
    }
    let built = build(&catalog, &args.out, args.app.as_deref(), compress::SMALLEST)?;
    let mut out = anstream::stdout().lock();
    writeln!(out, "{} of {}, version {}", catalog_name(&catalog), built.region, built.version)?;
    let width = built.sizes.iter().map(|size| size.name.len()).max().unwrap_or_default();
    for Size { name, raw, compressed } in &built.sizes {
        writeln!(out, "  {name:<width$}  {raw:>9} bytes, {compressed:>8} as Brotli")?;
    }
    if let Some(files) = built.offline_files {
        writeln!(out, "The app keeps {} on the device.", report::count(files, "file"))?;
    }
    Ok(())
}

/// The catalog of a folder, or all that is wrong in it.
pub fn checked(dir: &Path) -> Outcome<Catalog> {
    let folder = folder::load(dir)?;
    match &folder.loaded.catalog {
        Some(catalog) => Ok(catalog.clone()),
        None => {
            report::write(&mut anstream::stderr().lock(), &folder, true)?;
            Err(Failure::problem(format!("Nothing was built; mend {} first.", dir.display())))
        }
    }
}

/// Sizes of a file in bytes.
#[derive(Debug)]
pub struct Size {
    name: String,
    raw: usize,
    compressed: usize,
}

/// What was built.
#[derive(Debug)]
pub struct Built {
    region: String,
    version: String,
    sizes: Vec<Size>,
    offline_files: Option<usize>,
}

/// Writes a release of `catalog` to `out` and stamps `app`, whose data folder `out` then is.
pub fn build(catalog: &Catalog, out: &Path, app: Option<&Path>, quality: i32) -> Outcome<Built> {
    let release = Release::of(catalog)?;
    if let Some(app) = app {
        app::check(app)?;
    }
    fs::create_dir_all(out).map_err(|error| Failure::io("made", out, &error))?;
    for (file, bytes) in &release.files {
        publish::write_whole(&out.join(&file.name), bytes)?;
    }
    let offline_files = app.map(|app| app::stamp(app, catalog, &release, quality)).transpose()?;
    // The manifest goes last: whoever reads it finds every file it names.
    let manifest = release.manifest_bytes()?;
    publish::write_whole(&out.join(MANIFEST), &manifest)?;
    // A folder that is served compressed stays so when newer data is published into it.
    let keeps_copies = app.is_some() || compress::copy_of(&out.join(MANIFEST)).exists();
    let mut sizes = Vec::new();
    let all = release.files.iter().map(|(file, bytes)| (file.name.as_str(), bytes)).chain([(MANIFEST, &manifest)]);
    for (name, bytes) in all {
        let path = out.join(name);
        let compressed = if keeps_copies {
            compress::keep_copy(&path, quality)?
        } else {
            compress::compress(bytes, quality).map_err(|error| Failure::io("compressed", &path, &error))?.len()
        };
        sizes.push(Size { name: name.to_owned(), raw: bytes.len(), compressed });
    }
    let Release { manifest, .. } = release;
    Ok(Built { region: manifest.region.to_string(), version: manifest.version.to_string(), sizes, offline_files })
}

/// The map's name in the region's first language.
fn catalog_name(catalog: &Catalog) -> &str {
    in_first_language(catalog, &catalog.region.name)
}

/// A text in the region's first language.
pub fn in_first_language<'a>(catalog: &Catalog, text: &'a catalog::Text) -> &'a str {
    text.best(&[first_language(catalog)]).0
}

/// The region's first language.
fn first_language(catalog: &Catalog) -> &str {
    catalog.region.languages.first().map_or("fi", catalog::LangTag::as_str)
}

/// Whether two paths lead to the same folder; neither needs to be there yet.
fn same_folder(a: &Path, b: &Path) -> bool {
    let real = |path: &Path| -> Option<PathBuf> {
        fs::canonicalize(path).ok().or_else(|| {
            let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
            Some(fs::canonicalize(parent).ok()?.join(path.file_name()?))
        })
    };
    matches!((real(a), real(b)), (Some(a), Some(b)) if a == b)
}
