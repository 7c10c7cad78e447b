//! The command line: what can be asked of `kartta`.

use std::path::PathBuf;

use catalog::Date;
use clap::{Parser, Subcommand};

use crate::sessions::day;

/// Checks, builds, searches and serves a region's service map.
///
/// Exit codes: 0 all is well, 1 the input has problems, 2 wrong usage.
#[derive(Debug, Parser)]
#[command(name = "kartta", version)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check a folder of data and say everything that is wrong in it, at once.
    Check(CheckArgs),
    /// Compile a folder of data into the files that the app loads.
    Build(BuildArgs),
    /// Take something over from a file of another kind into a folder of data.
    Import(ImportArgs),
    /// Search the data as the app does.
    Search(SearchArgs),
    /// Measure the search with a table of questions whose answers are known.
    Eval(EvalArgs),
    /// List what is on.
    Sessions(SessionsArgs),
    /// Write the data for others to use.
    Export(ExportArgs),
    /// Serve a built app over HTTP.
    Serve(ServeArgs),
}

/// `kartta check`
#[derive(Debug, clap::Args)]
pub struct CheckArgs {
    /// Folder of the region's data.
    #[arg(default_value = "data")]
    pub dir: PathBuf,
    /// Print errors and the count only.
    #[arg(long, short)]
    pub quiet: bool,
    /// Tell also what has ended by this day, and what ends within six weeks of it.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<Date>,
}

/// `kartta sessions`
#[derive(Debug, clap::Args)]
pub struct SessionsArgs {
    /// First day.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub from: Date,
    /// Last day.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub to: Date,
    /// Where: an area's slug or official code.
    #[arg(long, value_name = "SLUG|CODE")]
    pub area: Option<String>,
    /// Folder of the region's data.
    #[arg(long, default_value = "data", value_name = "DIR")]
    pub data: PathBuf,
}

/// `kartta export`
#[derive(Debug, clap::Args)]
pub struct ExportArgs {
    /// What to write.
    #[command(subcommand)]
    pub kind: ExportKind,
    /// Folder of the region's data.
    #[arg(long, default_value = "data", value_name = "DIR", global = true)]
    pub data: PathBuf,
    /// File to write; the standard output without it.
    #[arg(long, value_name = "FILE", global = true)]
    pub out: Option<PathBuf>,
}

/// What `kartta export` writes.
#[derive(Debug, Subcommand)]
pub enum ExportKind {
    /// Places as GeoJSON.
    Geojson,
    /// Sessions as iCalendar.
    Ics {
        /// Where: an area's slug or official code.
        #[arg(long, value_name = "SLUG|CODE")]
        area: Option<String>,
        /// First day.
        #[arg(long, value_name = "DATE", value_parser = day)]
        from: Date,
        /// Last day.
        #[arg(long, value_name = "DATE", value_parser = day)]
        to: Date,
    },
}

/// `kartta build`
#[derive(Debug, clap::Args)]
pub struct BuildArgs {
    /// Folder of the region's data.
    #[arg(default_value = "data")]
    pub dir: PathBuf,
    /// Folder for the compiled data; with --app, the app's own `data` folder.
    #[arg(long, value_name = "DIST_DATA")]
    pub out: PathBuf,
    /// Built app to stamp for this region: page, web manifest, service worker, compressed copies.
    #[arg(long, value_name = "DIST")]
    pub app: Option<PathBuf>,
}

/// `kartta import`
#[derive(Debug, clap::Args)]
pub struct ImportArgs {
    /// What to take over.
    #[command(subcommand)]
    pub what: Import,
}

/// What can be taken over.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// Take the municipalities' true borders from an open file, in place of the sketch of the map.
    Map(ImportMapArgs),
}

/// `kartta import map`
#[derive(Debug, clap::Args)]
pub struct ImportMapArgs {
    /// GeoJSON file: a FeatureCollection of Polygon or MultiPolygon, WGS84 or ETRS-TM35FIN (EPSG:3067).
    #[arg(value_name = "FILE.geojson")]
    pub file: PathBuf,
    /// Property that holds the municipality's official code.
    #[arg(long, value_name = "PROPERTY")]
    pub code: String,
    /// Property that holds the municipality's name.
    #[arg(long, value_name = "PROPERTY")]
    pub name: String,
    /// Folder of the region's data; `map.toml` is written there.
    #[arg(long, default_value = "data", value_name = "DIR")]
    pub data: PathBuf,
    /// Bytes that the borders may take: every phone downloads them.
    #[arg(long, default_value_t = 12_000, value_name = "BYTES")]
    pub budget: usize,
    /// Whose borders these are and their licence, in one sentence. Left out when the file says so itself.
    #[arg(long, value_name = "TEXT")]
    pub attribution: Option<String>,
}

/// `kartta search`
#[derive(Debug, clap::Args)]
pub struct SearchArgs {
    /// What to look for, in own words.
    #[arg(required_unless_present = "batch", conflicts_with = "batch")]
    pub query: Option<String>,
    /// Folder of the region's data.
    #[arg(long, default_value = "data", value_name = "DIR")]
    pub data: PathBuf,
    /// Where the help is needed: an area's slug or official code.
    #[arg(long, value_name = "SLUG|CODE")]
    pub area: Option<String>,
    /// How many services at most.
    #[arg(long, default_value_t = 10, value_name = "N")]
    pub limit: usize,
    /// Print JSON, one object a line.
    #[arg(long)]
    pub json: bool,
    /// Print scores and reasons.
    #[arg(long, conflicts_with = "json")]
    pub explain: bool,
    /// Answer every row of a tab-separated file: queries in the first column, areas in the column named `area`, if any.
    #[arg(long, value_name = "FILE.tsv", requires = "json")]
    pub batch: Option<PathBuf>,
}

/// `kartta eval`
#[derive(Debug, clap::Args)]
pub struct EvalArgs {
    /// Tab-separated table with a line of headings: `query` and `needs` (sub-needs that are right, with commas), and
    /// columns to group by. A column `help` says where help now must (`now`) and must not (`no`) be raised.
    #[arg(value_name = "FILE.tsv")]
    pub table: PathBuf,
    /// Folder of the region's data.
    #[arg(long, default_value = "data", value_name = "DIR")]
    pub data: PathBuf,
    /// Columns to measure by, with commas: `lang,difficulty`.
    #[arg(long, value_delimiter = ',', value_name = "COLUMN,…")]
    pub by: Vec<String>,
    /// Print every miss and what would have been right.
    #[arg(long)]
    pub misses: bool,
    /// Compare with a former run that was printed with --json.
    #[arg(long, value_name = "FILE.json")]
    pub baseline: Option<PathBuf>,
    /// Print JSON.
    #[arg(long)]
    pub json: bool,
    /// Measure without the model, as the app searches before it has come.
    #[arg(long)]
    pub without_model: bool,
}

/// `kartta serve`
#[derive(Debug, clap::Args)]
pub struct ServeArgs {
    /// Folder of the built app.
    pub dist: PathBuf,
    /// Address and port; port 0 takes any that is free.
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "HOST:PORT")]
    pub addr: String,
    /// Serve the app with this region's data: a temporary copy is built and removed again at the end.
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
}
