//! `kartta serve`: the built app over HTTP, as an operator would serve it. Reads files at each request, so that newly
//! published data is served without a restart.

mod answer;
mod copies;
mod find;
mod headers;
mod policy;
mod routes;
mod temporary;

use std::{
    future::Future,
    io::{self, Write},
    path::Path,
    sync::Arc,
    time::Duration,
};

use axum::{
    Router,
    extract::{Request, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use tokio::{net::TcpListener, time::sleep};

use self::answer::Site;
use crate::{
    args::ServeArgs,
    failure::{Failure, Outcome, reason},
};

/// How long open requests may take to end once the server was told to stop.
const PATIENCE: Duration = Duration::from_secs(5);

/// Serves until it is told to stop.
pub fn run(args: &ServeArgs) -> Outcome<()> {
    let copy = args.data.as_deref().map(|data| temporary::with_data(&args.dist, data)).transpose()?;
    let dist = copy.as_ref().map_or(args.dist.as_path(), |copy| copy.path());
    let site = Site::open(dist)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::problem(format!("The server could not start: {}.", reason(&error))))?;
    let outcome = runtime.block_on(serve(site, &args.addr));
    // A read that hangs (a disk on a network) must not keep a stopped server alive.
    runtime.shutdown_timeout(Duration::from_secs(1));
    outcome
}

async fn serve(site: Site, addr: &str) -> Outcome<()> {
    let listener = TcpListener::bind(addr).await.map_err(|error| not_bound(addr, &error))?;
    let real = listener.local_addr().map_err(|error| not_bound(addr, &error))?;
    let broken = |error: io::Error| Failure::problem(format!("The server had to stop: {}.", reason(&error)));
    let stop = stop_signal().map_err(broken)?;
    let stop_too = stop_signal().map_err(broken)?;
    announce(&format!("Perhekartta: http://{real}/"))?;
    let app = Router::new().fallback(handle).with_state(Arc::new(site));
    tokio::select! {
        outcome = axum::serve(listener, app).with_graceful_shutdown(stop) => outcome.map_err(broken),
        () = async { stop_too.await; sleep(PATIENCE).await } => Ok(()),
    }
}

fn announce(line: &str) -> Outcome<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}")?;
    Ok(out.flush()?)
}

fn not_bound(addr: &str, error: &io::Error) -> Failure {
    match error.kind() {
        io::ErrorKind::AddrInUse => {
            Failure::problem(format!("{addr} is in use already; stop the other server or give another port with --addr."))
        }
        io::ErrorKind::PermissionDenied => {
            Failure::problem(format!("You may not listen on {addr}; give a port above 1023 with --addr."))
        }
        io::ErrorKind::InvalidInput => {
            Failure::usage(format!("{addr:?} is no address; write --addr as host and port, like 127.0.0.1:8080."))
        }
        _ => Failure::problem(format!("The server can't listen on {addr}: {}.", reason(error))),
    }
}

async fn handle(State(site): State<Arc<Site>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    // Files are read on a thread that may wait.
    tokio::task::spawn_blocking(move || site.answer(&parts))
        .await
        .unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// Ends when somebody asks the server to stop.
#[cfg(unix)]
fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Ends when somebody asks the server to stop.
#[cfg(not(unix))]
fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    Ok(async {
        // Without a signal to wait for, only the end of the process stops it.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}

/// Whether a folder holds an app.
fn has_page(dist: &Path) -> bool {
    dist.join(find::PAGE).is_file()
}
