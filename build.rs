//! Turns `locales/*.toml` into Rust: one function a key. The first language is built in; the others are files that the app
//! loads when they are chosen. A key that a language lacks, has too much, has in another order or gives other placeholders
//! is an error of the build.

use std::{env, fmt::Write as _, fs, path::Path};

#[path = "src/locale/extract.rs"]
mod extract;

/// Languages of the app's own words; the first one sets the keys.
const LANGUAGES: [&str; 3] = ["fi", "sv", "en"];

/// Keys with their values, in the order of the file.
type Words = Vec<(String, toml::Value)>;

fn main() {
    if let Err(error) = generate() {
        println!("cargo::error={error}");
    }
}

fn read(language: &str) -> Result<Words, String> {
    let path = format!("locales/{language}.toml");
    println!("cargo::rerun-if-changed={path}");
    let text = fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    let table: toml::Table = toml::from_str(&text).map_err(|error| format!("{path}: {error}"))?;
    let mut words = Words::new();
    for (section, entries) in table {
        let entries = entries.as_table().ok_or_else(|| format!("{path}: {section} is not a section"))?.clone();
        words.extend(entries.into_iter().map(|(key, value)| (format!("{section}_{key}"), value)));
    }
    let mut whole = Vec::new();
    for (key, value) in &words {
        whole.extend(forms(language, key, value)?);
    }
    if let Some((found, wanted)) = extract::texts(&text).zip(&whole).find(|(found, wanted)| found != *wanted) {
        return Err(format!("{path}: write {wanted:?} on one line, without escapes; the app would read {found:?}"));
    }
    if extract::texts(&text).count() != whole.len() {
        return Err(format!("{path}: the app would find another number of texts; write one key a line"));
    }
    Ok(words)
}

/// The placeholders of a text, sorted: `{n}`.
fn placeholders(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The forms of an entry: one text, or a text for each plural category.
fn forms<'a>(language: &str, key: &str, value: &'a toml::Value) -> Result<Vec<&'a str>, String> {
    match value {
        toml::Value::String(text) => Ok(vec![text]),
        toml::Value::Table(plural) => ["one", "other"]
            .iter()
            .map(|category| plural.get(*category).and_then(toml::Value::as_str))
            .collect::<Option<_>>()
            .ok_or_else(|| format!("locales/{language}.toml: {key} needs the plural forms `one` and `other`")),
        _ => Err(format!("locales/{language}.toml: {key} is neither a text nor plural forms")),
    }
}

fn generate() -> Result<(), String> {
    let all = LANGUAGES.map(|language| read(language).map(|words| (language, words)));
    let all = all.into_iter().collect::<Result<Vec<_>, _>>()?;
    let (_, model) = all.first().ok_or("no language")?;
    for (language, words) in &all {
        let path = format!("locales/{language}.toml");
        for (at, (key, model_value)) in model.iter().enumerate() {
            let value = match words.get(at) {
                Some((found, value)) if found == key => value,
                Some((found, _)) => return Err(format!("{path}: {found} stands where {key} belongs; keep the order of fi.toml")),
                None => return Err(format!("{path}: {key} is missing")),
            };
            let (own, wanted) = (forms(language, key, value)?, forms(LANGUAGES[0], key, model_value)?);
            let held = |forms: &[&str]| forms.last().map(|text| placeholders(text).join(" "));
            if own.len() != wanted.len() || held(&own) != held(&wanted) {
                return Err(format!("{path}: {key} has other placeholders or plural forms than in fi.toml"));
            }
        }
        if let Some((key, _)) = words.get(model.len()) {
            return Err(format!("{path}: {key} is not in fi.toml"));
        }
    }
    let mut code = String::from("impl Words {\n");
    let mut texts: Vec<&str> = Vec::new();
    for (key, value) in model {
        let forms = forms(LANGUAGES[0], key, value)?;
        let (kind, what) = if forms.len() == 1 { ("&'static str", "text") } else { ("Plural", "plural") };
        writeln!(
            code,
            "    #[allow(missing_docs)]\n    pub fn {key}(&self) -> {kind} {{\n        self.{what}({})\n    }}",
            texts.len()
        )
        .map_err(|error| error.to_string())?;
        texts.extend(forms);
    }
    write!(code, "}}\n\n/// The texts that are built in, in order, a control character between two.\nconst BUILT_IN: &str = {:?};\n\n/// How many texts a language has.\nconst COUNT: usize = {};\n", texts.join("\u{1}"), texts.len())
        .map_err(|error| error.to_string())?;
    let out = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    fs::write(Path::new(&out).join("words.rs"), code).map_err(|error| error.to_string())
}
