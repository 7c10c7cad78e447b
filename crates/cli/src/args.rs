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
