//! `kartta search`: the app's own search on the command line, to see what families find and why.

mod batch;
mod human;
mod row;

use self::row::Row;
use crate::{
    args::SearchArgs,
    engine::Engine,
    failure::{Failure, Outcome},
};
use std::io::Write;

/// Searches and prints what was found.
pub fn run(args: &SearchArgs) -> Outcome<()> {
    let engine = Engine::load(&args.data)?;
    let area = args.area.as_deref().map(|area| engine.area_named(area)).transpose()?;
    if let Some(table) = &args.batch {
        return batch::run(&engine, table, area, args.limit);
    }
    let query = args.query.as_deref().ok_or_else(|| Failure::usage("Give what to look for."))?;
    let answered = engine.ask(query, area);
    let mut out = anstream::stdout().lock();
    if args.json {
        writeln!(out, "{}", Row::of(&engine, query, &answered, args.limit).line()?)?;
        return Ok(());
    }
    Ok(human::write(&mut out, &engine, &answered, args.limit, args.explain)?)
}
