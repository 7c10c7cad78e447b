//! Stamping an app for a region.

use crate::support::{Desk, contents};

const BUILD: [&str; 6] = ["build", "data", "--out", "dist/data", "--app", "dist"];

fn between<'a>(text: &'a str, open: &str, close: &str) -> &'a str {
    text.split_once(open).unwrap().1.split_once(close).unwrap().0
}

#[test]
fn the_page_names_its_catalog_and_its_languages() {
    let desk = Desk::new();
    desk.ok(&BUILD);
    let page = desk.read("dist/index.html");
    let catalog = desk.name("dist/data", "catalog-", ".bin");
    let swedish = desk.name("dist/data", "language-sv-", ".bin");
    let data = between(&page, "<!-- kartta:data -->", "<!-- /kartta:data -->");
    assert!(data.contains(&format!("href=\"/data/{catalog}\"")), "{data}");
    assert!(data.contains("data-version=\"2026-11-24-") && data.contains("data-region=\"maakunta\""), "{data}");
    assert_eq!(between(data, "id=\"languages\">", "</script>"), format!("{{\"sv\":{{\"url\":\"/data/{swedish}\"}}}}"));
}

#[test]
fn help_now_can_be_read_without_any_script() {
    let desk = Desk::new();
    desk.ok(&BUILD);
    let page = desk.read("dist/index.html");
    let line = "<li><a class=\"help-number\" href=\"tel:112\"><strong>112</strong><span>Hätä &amp; &lt;vaara&gt;</span></a></li>";
    assert_eq!(page.matches(line).count(), 2, "{page}");
    assert_eq!(page.matches("href=\"tel:037654321\"><strong>03 765 4321</strong>").count(), 2);
    assert!(!page.contains("old"));
}

#[test]
fn the_page_and_the_web_manifest_bear_the_regions_name() {
    let desk = Desk::new();
    desk.ok(&BUILD);
    let page = desk.read("dist/index.html");
    assert!(page.contains("<html lang=\"fi\">"));
    assert!(page.contains("<title>Pikkukartta</title>"));
    assert!(page.contains("content=\"Kuvitteellisen maakunnan palvelut &quot;perheille&quot;\""), "{page}");
    assert!(page.contains("name=\"application-name\" content=\"Pikkukartta\""));
    let manifest = desk.read("dist/manifest.webmanifest");
    assert!(manifest.contains("\"name\": \"Pikkukartta\"") && manifest.contains("\"lang\": \"fi\""), "{manifest}");
    assert!(manifest.contains("\"start_url\": \"/\""));
}

#[test]
fn the_worker_lists_what_works_offline_and_nothing_else() {
    let desk = Desk::new();
    desk.write("dist/data/catalog-ffffffffffffffff.bin", "of an older release");
    desk.ok(&BUILD);
    let worker = desk.read("dist/sw.js");
    let catalog = desk.names("dist/data").into_iter().find(|name| name.starts_with("catalog-") && !name.contains("ffffffff"));
    let release = worker.lines().find(|line| line.starts_with("const RELEASE = ")).unwrap();
    let files = between(release, "\"files\":[", "]");
    let mut files: Vec<&str> = files.split(',').map(|file| file.trim_matches('"')).collect();
    files.sort_unstable();
    assert_eq!(
        files,
        [
            "/",
            "/app-0123456789abcdef.js",
            "/app-0123456789abcdef_bg.wasm",
            &format!("/data/{}", catalog.unwrap()),
            &format!("/data/{}", desk.name("dist/data", "language-sv-", ".bin")),
            &format!("/data/{}", desk.name("dist/data", "learned-", ".bin")),
            "/icons/icon-192.png",
            "/manifest.webmanifest",
        ]
    );
    assert!(worker.ends_with("self.addEventListener(\"fetch\", () => {});\n"));
    assert!(desk.path("dist/data/catalog-ffffffffffffffff.bin").exists(), "an older release stays for those who use it");
}

#[test]
fn stamping_again_changes_nothing() {
    let desk = Desk::new();
    desk.ok(&BUILD);
    let once = contents(&desk.path("dist"));
    desk.ok(&BUILD);
    assert!(once == contents(&desk.path("dist")));
}

#[test]
fn any_change_gives_the_worker_another_id() {
    let id = |desk: &Desk| between(&desk.read("dist/sw.js"), "\"id\":\"", "\"").to_owned();
    let desk = Desk::new();
    desk.ok(&BUILD);
    let first = id(&desk);
    desk.replace("data/services/neuvola.toml", "Saat tukea", "Saat apua");
    desk.ok(&BUILD);
    let second = id(&desk);
    desk.write("dist/icons/icon-192.png", "another picture");
    desk.ok(&BUILD);
    assert!(first != second && second != id(&desk));
}

#[test]
fn the_app_can_be_stamped_for_another_region() {
    let desk = Desk::new();
    desk.ok(&BUILD);
    desk.replace("data/region.toml", "Pikkukartta", "Toinen kartta");
    desk.replace("data/region.toml", "[[help_now]]\nservice = \"neuvonta\"", "[[help_now]]\nservice = \"neuvola\"");
    desk.ok(&BUILD);
    let page = desk.read("dist/index.html");
    assert!(page.contains("<title>Toinen kartta</title>") && !page.contains("Pikkukartta"));
    assert!(page.contains("tel:031234567") && !page.contains("tel:037654321"));
}

#[test]
fn compressed_copies_follow_their_files() {
    let desk = Desk::new();
    desk.ok(&BUILD);
    assert!(desk.path("dist/index.html.br").exists() && desk.path("dist/app-0123456789abcdef_bg.wasm.br").exists());
    assert!(!desk.path("dist/icons/icon-192.png.br").exists());
    let before = std::fs::read(desk.path("dist/robots.txt.br")).unwrap();
    desk.write("dist/robots.txt", "User-agent: somebody\n");
    std::fs::remove_file(desk.path("dist/app-0123456789abcdef.js.map")).unwrap();
    desk.ok(&BUILD);
    assert!(before != std::fs::read(desk.path("dist/robots.txt.br")).unwrap());
    assert!(!desk.path("dist/app-0123456789abcdef.js.map.br").exists());
}

#[test]
fn an_app_without_marks_is_refused_before_anything_is_written() {
    let desk = Desk::new();
    desk.replace("dist/index.html", "<!-- kartta:data -->", "");
    let run = desk.run(&BUILD);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("index.html has no <!-- kartta:data -->"), "{}", run.err);
    assert!(!desk.path("dist/data").exists());
}

#[test]
fn data_outside_the_app_is_wrong_usage() {
    let desk = Desk::new();
    let run = desk.run(&["build", "data", "--out", "elsewhere", "--app", "dist"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("--out dist/data"), "{}", run.err);
}
