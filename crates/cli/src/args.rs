//! The command line: what can be asked of `kartta`.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

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
    /// Search the data as the app does.
    Search(SearchArgs),
    /// Measure the search with a table of questions whose answers are known.
    Eval(EvalArgs),
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
