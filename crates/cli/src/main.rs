//! `kartta`: the command line of the map, for coordinators and operators. The only native input and output of the house.

mod args;
mod build;
mod check;
mod engine;
mod eval;
mod export;
mod failure;
mod folder;
mod import;
mod report;
mod search_command;
mod serve;
mod sessions;

use std::process::ExitCode;

use clap::Parser;

use crate::{
    args::{Args, Command},
    failure::Outcome,
};

fn main() -> ExitCode {
    let outcome = run(Args::parse().command);
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if !failure.sentence.is_empty() {
                anstream::eprintln!("kartta: {}", report::printable(&failure.sentence));
            }
            ExitCode::from(failure.code)
        }
    }
}

fn run(command: Command) -> Outcome<()> {
    match command {
        Command::Check(args) => check::run(&args),
        Command::Build(args) => build::run(&args),
        Command::Import(args) => import::run(&args),
        Command::Eval(args) => eval::run(&args),
        Command::Search(args) => search_command::run(&args),
        Command::Sessions(args) => sessions::run(&args),
        Command::Export(args) => export::run(&args),
        Command::Serve(args) => serve::run(&args),
    }
}
