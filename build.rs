//! Turns `locales/*.toml` into Rust: one field a key, one value a language. A key that a language lacks, has too much or
//! gives other placeholders is an error of the build.

use std::{collections::BTreeMap, env, fmt::Write as _, fs, path::Path};

/// Languages of the app's own words; the first one sets the keys.
const LANGUAGES: [&str; 3] = ["fi", "sv", "en"];

type Words = BTreeMap<String, toml::Value>;

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
        for key in words.keys().filter(|key| !model.contains_key(*key)) {
            return Err(format!("locales/{language}.toml: {key} is not in locales/{}.toml", LANGUAGES[0]));
        }
        writeln!(code, "/// {language}\npub static {}: Words = Words {{", language.to_uppercase())
            .map_err(|error| error.to_string())?;
        for (key, model_value) in model {
            let value = words.get(key).ok_or_else(|| format!("locales/{language}.toml: {key} is missing"))?;
            let forms = forms(language, key, value)?;
            let wanted = placeholders(self::forms(LANGUAGES[0], key, model_value)?.last().copied().unwrap_or_default());
            if forms.last().map(|text| placeholders(text)) != Some(wanted) {
                return Err(format!("locales/{language}.toml: {key} has other placeholders than in {}", LANGUAGES[0]));
            }
            match (model_value.is_str(), forms.as_slice()) {
                (true, [text]) => writeln!(code, "    {key}: {text:?},"),
                (false, [one, other]) => writeln!(code, "    {key}: Plural {{ one: {one:?}, other: {other:?} }},"),
                _ => return Err(format!("locales/{language}.toml: {key} has plural forms in one language only")),
            }
            .map_err(|error| error.to_string())?;
        }
        code.push_str("};\n\n");
    }
    let out = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    fs::write(Path::new(&out).join("words.rs"), code).map_err(|error| error.to_string())
}
