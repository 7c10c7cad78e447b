//! Turns `locales/*.toml` into Rust: one field a key. The first language is built in; the others are files that the app
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
    let mut code = String::from("/// Every text of the app in one language.\n#[allow(missing_docs)]\npub struct Words {\n");
    for (key, value) in model {
        let kind = if value.is_str() { "&'static str" } else { "Plural" };
        writeln!(code, "    pub {key}: {kind},").map_err(|error| error.to_string())?;
    }
    code.push_str("}\n\n");
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
    let (mut built_in, mut read) = (String::new(), String::new());
    for (key, value) in model {
        match *forms(LANGUAGES[0], key, value)? {
            [one, other] => {
                writeln!(built_in, "    {key}: Plural {{ one: {one:?}, other: {other:?} }},")
                    .map_err(|error| error.to_string())?;
                writeln!(read, "            {key}: Plural {{ one: texts.next()?, other: texts.next()? }},")
                    .map_err(|error| error.to_string())?;
            }
            [text, ..] => {
                writeln!(built_in, "    {key}: {text:?},").map_err(|error| error.to_string())?;
                writeln!(read, "            {key}: texts.next()?,").map_err(|error| error.to_string())?;
            }
            [] => {}
        }
    }
    write!(
        code,
        "/// The words that are built in.\nstatic BUILT_IN: Words = Words {{\n{built_in}}};\n\n\
         impl Words {{\n    /// The words of a language, from the texts of its file in order.\n    \
         fn of(texts: &mut dyn Iterator<Item = &'static str>) -> Option<Self> {{\n        Some(Self {{\n{read}        }})\n    }}\n}}\n"
    )
    .map_err(|error| error.to_string())?;
    let out = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    fs::write(Path::new(&out).join("words.rs"), code).map_err(|error| error.to_string())
}
