//! Serving an app: a small client over a plain connection, so that what is seen is what goes over the wire.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use crate::support::Desk;

struct Server {
    child: Child,
    addr: String,
}

struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        let mut found =
            self.head.lines().filter_map(|line| line.split_once(": ")).filter(|(key, _)| key.eq_ignore_ascii_case(name));
        let value = found.next().map_or("", |(_, value)| value);
        assert!(found.next().is_none(), "{name} twice");
        value
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

impl Server {
    fn start(desk: &Desk, more: &[&str]) -> Self {
        let mut command = desk.command();
        command.args(["serve", "dist", "--addr", "127.0.0.1:0"]).args(more).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let addr = line.strip_prefix("Perhekartta: http://").unwrap().trim_end().trim_end_matches('/').to_owned();
        Self { child, addr }
    }

    fn ask(&self, method: &str, path: &str, headers: &[&str]) -> Answer {
        let mut stream = TcpStream::connect(&self.addr).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        let more: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{more}\r\n").unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { status, head, body: bytes[end + 4..].to_vec() }
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[])
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn built() -> Desk {
    let desk = Desk::new();
    desk.ok(&["build", "data", "--out", "dist/data", "--app", "dist"]);
    desk
}

#[test]
fn every_file_has_its_type_and_the_time_it_may_be_kept() {
    let desk = built();
    let server = Server::start(&desk, &[]);
    let catalog = format!("/data/{}", desk.name("dist/data", "catalog-", ".bin"));
    let for_ever = "public, max-age=31536000, immutable";
    for (path, kind, keep) in [
        ("/", "text/html; charset=utf-8", "no-cache"),
        ("/sw.js", "text/javascript; charset=utf-8", "no-cache"),
        ("/manifest.webmanifest", "application/manifest+json", "no-cache"),
        ("/data/manifest.json", "application/json", "no-cache"),
        ("/icons/icon-192.png", "image/png", "no-cache"),
        ("/app-0123456789abcdef.js", "text/javascript; charset=utf-8", for_ever),
        ("/app-0123456789abcdef_bg.wasm", "application/wasm", for_ever),
        (&catalog, "application/octet-stream", for_ever),
    ] {
        let answer = server.get(path);
        assert_eq!((answer.status, answer.header("content-type"), answer.header("cache-control")), (200, kind, keep), "{path}");
        let file = if path == "/" { "index.html" } else { path.trim_start_matches('/') };
        assert!(answer.body == std::fs::read(desk.path("dist").join(file)).unwrap(), "{path}");
    }
}

#[test]
fn brotli_for_those_who_take_it() {
    let desk = built();
    let server = Server::start(&desk, &[]);
    for takes in ["gzip, br", "br;q=0.5", "BR"] {
        let small = server.ask("GET", "/", &[&format!("Accept-Encoding: {takes}")]);
        assert_eq!((small.header("content-encoding"), small.header("vary")), ("br", "Accept-Encoding"), "{takes}");
        let mut page = String::new();
        brotli::Decompressor::new(small.body.as_slice(), 4096).read_to_string(&mut page).unwrap();
        assert_eq!(page, desk.read("dist/index.html"));
        assert_eq!(small.header("content-length"), small.body.len().to_string());
    }
    for takes in ["gzip", "br;q=0", "identity"] {
        let plain = server.ask("GET", "/", &[&format!("Accept-Encoding: {takes}")]);
        assert_eq!((plain.header("content-encoding"), plain.header("vary")), ("", "Accept-Encoding"), "{takes}");
    }
}

#[test]
fn a_compressed_copy_that_lags_behind_is_not_served() {
    let desk = built();
    let server = Server::start(&desk, &[]);
    let page = desk.read("dist/index.html").replace("Pikkukartta", "Isokartta");
    desk.write("dist/index.html", &page);
    let answer = server.ask("GET", "/", &["Accept-Encoding: br"]);
    assert_eq!(answer.header("content-encoding"), "");
    assert_eq!(answer.text(), page);
}

#[test]
fn what_the_browser_has_is_not_sent_again() {
    let desk = built();
    let server = Server::start(&desk, &[]);
    let tag = server.get("/").header("etag").to_owned();
    for known in [tag.clone(), format!("W/{tag}"), format!("\"x\", {tag}"), "*".to_owned()] {
        let again = server.ask("GET", "/", &[&format!("If-None-Match: {known}")]);
        assert_eq!((again.status, again.body.len(), again.header("etag")), (304, 0, tag.as_str()), "{known}");
    }
    let small = server.ask("GET", "/", &["Accept-Encoding: br", &format!("If-None-Match: {tag}")]);
    assert_eq!(small.status, 200, "the compressed page has a tag of its own");
    desk.replace("dist/index.html", "Pikkukartta", "Isokartta");
    assert_eq!(server.ask("GET", "/", &[&format!("If-None-Match: {tag}")]).status, 200);
}

#[test]
fn deep_links_open_the_app() {
    let desk = built();
    let server = Server::start(&desk, &[]);
    let page = desk.read("dist/index.html");
    for path in [
        "/haku?q=vauva%20ei%20nuku",
        "/tarve/uni.vauva",
        "/palvelu/neuvola",
        "/huoli/koti",
        "/kioski?paikka=x",
        "/tyontekija/lista/",
    ] {
        let answer = server.ask("GET", path, &["Accept: text/html,application/xhtml+xml,*/*;q=0.8"]);
        assert_eq!((answer.status, answer.text()), (200, page.as_str()), "{path}");
    }
    let unknown = server.ask("GET", "/ei/ole", &["Accept: text/html"]);
    assert_eq!((unknown.status, unknown.text()), (404, page.as_str()), "the app says it in its own words");
    for path in ["/missing.js", "/data/catalog-0000000000000000.bin", "/kuva.png"] {
        let missing = server.ask("GET", path, &["Accept: text/html,*/*"]);
        assert_eq!((missing.status, missing.header("content-type")), (404, "text/plain; charset=utf-8"), "{path}");
    }
    assert_eq!(server.ask("GET", "/haku", &["Accept: application/json"]).status, 404);
}

#[test]
fn nothing_outside_the_app_is_served() {
    let desk = built();
    desk.write("secret.txt", "secret");
    #[cfg(unix)]
    for (target, name) in [("../secret.txt", "dist/link.txt"), ("..", "dist/up"), (".hidden", "dist/shown.txt")] {
        std::os::unix::fs::symlink(target, desk.path(name)).unwrap();
    }
    let server = Server::start(&desk, &[]);
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/icons/..%5c..%5csecret.txt",
        "/icons/../../secret.txt",
        "//secret.txt",
        "/link.txt",
        "/up/secret.txt",
        "/.hidden",
        "/%2ehidden",
        "/shown.txt",
        "/index.html.br",
        "/icons",
        "/sw.js/x.js",
        "/%00",
        "/%ff.txt",
    ] {
        let answer = server.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.body.windows(6).any(|six| six == b"secret"), "{path}");
    }
}

#[test]
fn every_answer_is_secure() {
    let desk = built();
    let server = Server::start(&desk, &[]);
    for path in ["/", "/sw.js", "/ei/ole", "/missing.js"] {
        let answer = server.get(path);
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-"), "{policy}");
        assert!(!policy.contains("unsafe-inline") && policy.contains("frame-ancestors 'none'"), "{policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
        assert_eq!(answer.header("x-frame-options"), "DENY");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
        assert!(answer.header("permissions-policy").contains("camera=()"));
    }
    let before = server.get("/").header("content-security-policy").to_owned();
    desk.replace("dist/index.html", "import \"/app", "import  \"/app");
    assert_ne!(before, server.get("/").header("content-security-policy"), "a script that changed has another hash");
}

#[test]
fn head_is_get_without_the_body_and_other_methods_are_refused() {
    let desk = built();
    let server = Server::start(&desk, &[]);
    let (get, head) = (server.get("/sw.js"), server.ask("HEAD", "/sw.js", &[]));
    assert_eq!((head.status, head.body.len()), (200, 0));
    for name in ["content-length", "content-type", "etag", "cache-control"] {
        assert_eq!(get.header(name), head.header(name), "{name}");
    }
    let post = server.ask("POST", "/", &["Content-Length: 0"]);
    assert_eq!((post.status, post.header("allow")), (405, "GET, HEAD"));
}

#[test]
fn new_data_is_served_without_a_restart() {
    let desk = built();
    let server = Server::start(&desk, &[]);
    let before = server.get("/data/manifest.json").body;
    desk.replace("data/services/neuvola.toml", "Saat tukea", "Saat apua");
    desk.ok(&["build", "data", "--out", "dist/data"]);
    let after = server.ask("GET", "/data/manifest.json", &["Accept-Encoding: br"]);
    assert!(before != after.body);
    assert_eq!(after.header("content-encoding"), "br");
    let names = desk.names("dist/data");
    assert!(names.iter().all(|name| name.ends_with(".br") || names.contains(&format!("{name}.br"))), "{names:?}");
}

#[test]
fn another_regions_data_is_served_from_a_copy() {
    let desk = built();
    let before = crate::support::contents(&desk.path("dist"));
    desk.replace("data/region.toml", "Pikkukartta", "Toinen kartta");
    let server = Server::start(&desk, &["--data", "data"]);
    assert!(server.get("/").text().contains("<title>Toinen kartta</title>"));
    assert!(before == crate::support::contents(&desk.path("dist")), "the app itself stays as it was");
}

#[cfg(unix)]
#[test]
fn it_stops_when_asked_and_leaves_nothing_behind() {
    for signal in ["-TERM", "-INT"] {
        let desk = built();
        desk.write("tmp/keep", "");
        let mut command = desk.command();
        command.args(["serve", "dist", "--addr", "127.0.0.1:0", "--data", "data"]).env("TMPDIR", desk.path("tmp"));
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        assert_eq!(desk.names("tmp").len(), 2);
        // A connection that is open and silent must not hold the server up.
        let addr = line.trim_end().trim_end_matches('/').rsplit('/').next().unwrap().to_owned();
        let _idle = TcpStream::connect(addr).unwrap();
        assert!(Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap().success());
        let asked = Instant::now();
        assert_eq!(child.wait().unwrap().code(), Some(0), "{signal}");
        assert!(asked.elapsed() < Duration::from_secs(8));
        assert_eq!(desk.names("tmp"), ["keep"], "the copy is gone");
    }
}

#[test]
fn a_port_in_use_is_one_sentence() {
    let desk = built();
    let server = Server::start(&desk, &[]);
    let run = desk.run(&["serve", "dist", "--addr", &server.addr]);
    assert_eq!(run.code, 1);
    assert_eq!(
        run.err,
        format!("kartta: {} is in use already; stop the other server or give another port with --addr.\n", server.addr)
    );
    assert_eq!(desk.run(&["serve", "dist", "--addr", "nonsense"]).code, 2);
    assert_eq!(desk.run(&["serve", "nowhere"]).code, 2);
}
