//! A tiny region, a tiny app, and a way to run the binary in a folder of its own.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use tempfile::TempDir;

/// A folder for one test, with `data/` (a tiny region) and `dist/` (a tiny app) in it.
pub struct Desk {
    folder: TempDir,
}

/// What a run of the binary gave.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Desk {
    pub fn new() -> Self {
        let desk = Self { folder: TempDir::new().unwrap() };
        for (path, text) in REGION.iter().chain(APP) {
            desk.write(path, text);
        }
        desk
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    pub fn replace(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        assert!(text.contains(old), "{path} holds no {old:?}");
        self.write(path, text.replace(old, new));
    }

    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kartta"));
        command.current_dir(self.folder.path()).env("NO_COLOR", "1");
        command
    }

    pub fn run(&self, args: &[&str]) -> Run {
        let Output { status, stdout, stderr } = self.command().args(args).output().unwrap();
        Run { code: status.code().unwrap(), out: String::from_utf8(stdout).unwrap(), err: String::from_utf8(stderr).unwrap() }
    }

    /// Runs what must go well.
    pub fn ok(&self, args: &[&str]) -> String {
        let run = self.run(args);
        assert_eq!(run.code, 0, "{args:?}: {}{}", run.out, run.err);
        run.out
    }

    /// Names of files in a folder, sorted.
    pub fn names(&self, path: &str) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(self.path(path)).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// The only name in a folder that begins and ends so.
    pub fn name(&self, path: &str, begin: &str, end: &str) -> String {
        let names = self.names(path);
        let mut found = names.into_iter().filter(|name| name.starts_with(begin) && name.ends_with(end));
        let name = found.next().unwrap();
        assert_eq!(found.next(), None);
        name
    }
}

/// Bytes of every file of two folders, to tell whether they are the same.
pub fn contents(dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push((path.strip_prefix(dir).unwrap().to_owned(), fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// A region of one municipality, with what a check asks of any region.
const REGION: &[(&str, &str)] = &[
    (
        "data/region.toml",
        r#"area = "maakunta"
country = "suomi"
name = { fi = "Pikkukartta", sv = "Lilla kartan" }
tagline = { fi = "Kuvitteellisen maakunnan palvelut \"perheille\"", sv = "Tjänster för familjer" }
languages = ["fi", "sv"]
timezone = "Europe/Helsinki"
published = "2026-11-24"
guidance = "neuvonta"

[[help_now]]
service = "hatanumero"
when = { fi = "Hätä & <vaara>", sv = "Nödsituation" }

[[help_now]]
service = "neuvonta"
when = { fi = "Kun et tiedä, kenelle soittaa", sv = "När du inte vet vem du ska ringa" }
"#,
    ),
    (
        "data/areas/suomi.toml",
        "kind = \"country\"\nname = { fi = \"Suomi\", sv = \"Finland\" }\nlocative = { fi = \"Suomessa\", sv = \"i Finland\" }\n",
    ),
    (
        "data/areas/maakunta.toml",
        "kind = \"region\"\nname = { fi = \"Maakunta\", sv = \"Landskapet\" }\nlocative = { fi = \"Maakunnassa\", sv = \"i landskapet\" }\nmunicipalities = [\"kyla\"]\n",
    ),
    (
        "data/areas/kyla.toml",
        "kind = \"municipality\"\ncode = \"999\"\nname = { fi = \"Kylä\", sv = \"Byn\" }\nlocative = { fi = \"Kylässä\", sv = \"i Byn\" }\npopulation = 1000\n",
    ),
    (
        "data/needs/uni.toml",
        r#"order = 1
icon = "moon"
label = { fi = "Uni", sv = "Sömn" }
explanation = { fi = "Väsymys on raskasta.", sv = "Trötthet är tungt." }

[[sub_needs]]
id = "uni.vauva"
label = { fi = "Vauvan uni", sv = "Babyns sömn" }
explanation = { fi = "Moni vauva valvoo.", sv = "Många babyer vakar." }
words = { fi = ["vauva ei nuku", "valvoo yöllä"], sv = ["babyn sover inte"] }
answered_by = ["neuvola"]
"#,
    ),
    (
        "data/needs/turva.toml",
        r#"order = 2
icon = "shield"
label = { fi = "Turva", sv = "Trygghet" }
explanation = { fi = "Apua saa heti.", sv = "Hjälp finns genast." }

[[sub_needs]]
id = "turva.hata"
label = { fi = "Hätä", sv = "Nöd" }
explanation = { fi = "Soita heti.", sv = "Ring genast." }
words = { fi = ["hätä", "apua heti"], sv = ["nöd"] }
answered_by = ["hätänumero"]
"#,
    ),
    (
        "data/organizations/hyvinvointialue.toml",
        "name = { fi = \"Maakunnan hyvinvointialue\" }\nsector = \"wellbeing_county\"\nurl = \"https://www.example.fi\"\n",
    ),
    (
        "data/locations/neuvola.toml",
        r#"name = "Kylän neuvola"
kind = "office"
municipality = "kyla"
address = "Kylätie 1"
postal = "99999 Kylä"

[source]
from = "https://www.example.fi/neuvola"
date = "2026-11-01"
year = 2026
"#,
    ),
    (
        "data/services/neuvola.toml",
        r#"name = { fi = "Neuvola", sv = "Rådgivning" }
description = { fi = "Saat tukea vauvan uneen.", sv = "Du får stöd för babyns sömn." }
organization = "hyvinvointialue"
needs = ["uni.vauva"]
service_areas = ["kyla"]
locations = ["neuvola"]
delivery = ["in_person"]
audience = ["family"]
booking = "required"
cost = "free"
threshold = "low"
languages = ["fi"]
status = "confirmed"
confidence = "high"

[source]
from = "https://www.example.fi/neuvola"
date = "2026-11-01"
year = 2026

[[channels]]
type = "phone"
value = "03 123 4567"
verified = true
"#,
    ),
    (
        "data/services/neuvonta.toml",
        r#"name = { fi = "Perheiden neuvonta", sv = "Rådgivning för familjer" }
description = { fi = "Neuvomme sinut eteenpäin.", sv = "Vi visar dig vidare." }
organization = "hyvinvointialue"
needs = ["uni.vauva"]
service_areas = ["maakunta"]
delivery = ["phone"]
audience = ["family"]
booking = "none"
cost = "free"
threshold = "low"
languages = ["fi"]
status = "confirmed"
confidence = "high"

[source]
from = "https://www.example.fi/neuvonta"
date = "2026-11-01"
year = 2026

[[channels]]
type = "phone"
value = "03 765 4321"
verified = true
"#,
    ),
    (
        "data/services/hatanumero.toml",
        r#"name = { fi = "Hätänumero", sv = "Nödnumret" }
description = { fi = "Soita, kun on hätä.", sv = "Ring vid nöd." }
organization = "hyvinvointialue"
needs = ["turva.hata"]
service_areas = ["suomi"]
delivery = ["phone"]
audience = ["family", "youth"]
booking = "none"
cost = "free"
threshold = "low"
languages = ["fi"]
status = "confirmed"
confidence = "high"

[source]
from = "https://112.fi"
date = "2026-11-01"
year = 2026

[[channels]]
type = "phone"
value = "112"
verified = true
"#,
    ),
    ("data/safety.toml", "[[rules]]\nneed = \"turva.hata\"\nphrases = [\"hätä\"]\n"),
];

/// A built app before it is stamped.
const APP: &[(&str, &str)] = &[
    (
        "dist/index.html",
        "<!DOCTYPE html><html lang=\"fi\"><head><meta charset=\"utf-8\"><title>x</title>\
         <meta name=\"description\" content=\"x\"><meta name=\"application-name\" content=\"x\">\
         <!-- kartta:data --><!-- /kartta:data -->\
         <script type=\"module\">import \"/app-0123456789abcdef.js\";</script></head>\
         <body><main><!-- kartta:help --><!-- /kartta:help --></main>\
         <section hidden><!-- kartta:help -->old<!-- /kartta:help --></section></body></html>\n",
    ),
    (
        "dist/sw.js",
        "\"use strict\";\nconst RELEASE = { id: \"unset\", files: [] };\nself.addEventListener(\"fetch\", () => {});\n",
    ),
    (
        "dist/manifest.webmanifest",
        "{\"name\": \"x\", \"short_name\": \"x\", \"description\": \"x\", \"lang\": \"en\", \"start_url\": \"/\"}\n",
    ),
    ("dist/app-0123456789abcdef.js", "export const app = 1; // aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n"),
    ("dist/app-0123456789abcdef_bg.wasm", "\0asm\u{1}\0\0\0"),
    ("dist/app-0123456789abcdef.js.map", "{}"),
    ("dist/icons/icon-192.png", "not really a picture"),
    ("dist/robots.txt", "User-agent: *\n"),
    ("dist/.hidden", "secret"),
];
