//! `kartta import`: takes over what others publish into a folder of data. Writes one file, whole, or nothing.

mod fit;
mod flaws;
mod grid;
mod net;
mod position;
mod read;
mod thin;

use std::io::Write;

use catalog::{
    Area, Catalog, MapShape, RegionMap,
    authoring::{
        self, SourceFile,
        draw::{Name, Point, Sheet, lakes, letters, place_names},
    },
};

use crate::{
    args::{Import, ImportArgs, ImportMapArgs},
    build::publish::write_whole,
    failure::{Failure, Outcome},
    folder,
};

use self::{fit::Fitted, read::Borders};

/// The file that holds the imported map.
const MAP: &str = "map.toml";
/// What stands above it.
const HEAD: &str = "# The municipalities' true borders, made simpler. Written by `kartta import map`; delete the file to go back to the sketch.\n\n";

/// Takes over what was asked for.
pub fn run(args: &ImportArgs) -> Outcome<()> {
    match &args.what {
        Import::Map(args) => map(args),
    }
}

fn map(args: &ImportMapArgs) -> Outcome<()> {
    // An older map must not stand in the way of its own renewal.
    let mut files: Vec<SourceFile> = folder::load(&args.data)?.files;
    files.retain(|file| file.path != MAP);
    let Some(catalog) = authoring::load(&files).catalog else {
        let sentence = format!("The data in {} has errors; mend what `kartta check` says first.", args.data.display());
        return Err(Failure::problem(sentence));
    };
    let areas: Vec<&Area> = catalog.municipalities().collect();
    let borders = read::read(args, &areas)?;
    let sheet = borders.sheet();
    let fitted = fit::fit(&borders, &sheet, args.budget)?;
    let map = drawing(&catalog, &areas, &sheet, &borders, &fitted);
    let text = toml::to_string(&map).map_err(|error| Failure::problem(format!("The map could not be written: {error}.")))?;
    let bytes = format!("{HEAD}{text}").into_bytes();
    files.push(SourceFile { path: MAP.to_owned(), bytes: bytes.clone() });
    if let Some(problem) = authoring::load(&files).problems.iter().find(|problem| problem.file == MAP) {
        return Err(Failure::problem(format!("The map that came of {} is not good: {}", args.file.display(), problem.what)));
    }
    let path = args.data.join(MAP);
    write_whole(&path, &bytes)?;
    let mut out = anstream::stdout().lock();
    writeln!(out, "{}: {}", path.display(), fitted.told(areas.len()))?;
    writeln!(out, "The map will say: {}", borders.attribution)?;
    Ok(())
}

fn drawing(catalog: &Catalog, areas: &[&Area], sheet: &Sheet, borders: &Borders, fitted: &Fitted) -> RegionMap {
    let cells: Vec<Vec<Vec<Point>>> = fitted.shapes.iter().map(|shape| shape.lines()).collect();
    let names: Vec<Name<'_>> = areas.iter().zip(&cells).map(|(area, cell)| Name { letters: letters(area), cell }).collect();
    let labels = place_names(&names, sheet, &catalog.region.lakes);
    let shapes = areas.iter().zip(fitted.shapes.iter().zip(labels));
    RegionMap {
        width: sheet.width,
        height: sheet.height,
        frame: sheet.frame,
        is_schematic: false,
        attribution: Some(borders.attribution.clone()),
        shapes: shapes.map(|(area, (shape, label))| MapShape { area: area.id.clone(), path: shape.path(), label }).collect(),
        lakes: lakes(&catalog.region.lakes, &sheet.frame),
    }
}
