//! What the TOML reader says, in sentences for people who edit data and have never heard of "invalid type: map".
//! Knows the reader's English only; a message that it does not know passes through as it is.

/// Where the reader stopped.
pub(super) struct Stop<'a> {
    /// The reader's message.
    pub message: &'a str,
    /// The text that the message is about.
    pub found: &'a str,
    /// All text of the file above it.
    pub before: &'a str,
    /// Whether it is about the file's name, which is the record's identifier.
    pub is_file_name: bool,
}

const COMPARE: &str = "Compare with a neighbouring file of the same folder; docs/data.md lists every key.";

/// What is wrong and how to mend it, a sentence each.
pub(super) fn explain(stop: &Stop<'_>) -> (String, String) {
    let message = stop.message.trim();
    let ticked: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    if let Some((name, allowed)) = ticked.split_first() {
        if message.starts_with("unknown field") {
            return unknown_key(stop, name, allowed);
        }
        if message.starts_with("missing field") {
            let place = match stop.found.trim_start() {
                found if found.starts_with('{') => "inside these { }",
                found if found.starts_with('[') => "under this heading",
                _ => "above the first [heading]",
            };
            return (format!("The key `{name}` is missing."), format!("Add it {place}; docs/data.md tells what it holds."));
        }
        if message.starts_with("unknown variant") {
            let what = match key_before(stop.before) {
                Some(key) => format!("`{name}` is not one of the allowed words of `{key}`."),
                None => format!("`{name}` is not one of the allowed words."),
            };
            return (what, format!("Write one of: {}.", allowed.join(", ")));
        }
    }
    if let Some(rest) = message.strip_prefix("invalid type: ").or_else(|| message.strip_prefix("invalid value: ")) {
        return wrong_type(stop, rest);
    }
    if message.contains("must be quoted") && stop.found.trim().is_empty() {
        return (
            "The key has no value.".to_owned(),
            "Write key = \"…\", or take the line out: what is not known is absent.".to_owned(),
        );
    }
    if let Some((what, mend)) = SYNTAX.iter().find(|(part, ..)| message.contains(part)).map(|(_, what, mend)| (*what, *mend)) {
        return (what.to_owned(), mend.to_owned());
    }
    if message == "duplicate key" {
        return twice(stop);
    }
    own(stop, message)
}

/// Parts of the reader's messages on syntax, what to say for them, and how to mend it.
const SYNTAX: [(&str, &str, &str); 11] = [
    ("recurs", "The brackets are nested too deeply.", "A record is flat; is this a file of the region?"),
    ("must be quoted", "A text stands without quotation marks.", "Write it in quotation marks: key = \"…\"."),
    (
        "key with no value",
        "The line is not of the form key = value.",
        "Write key = \"…\", or begin the line with # to make it a remark.",
    ),
    (
        "expected key",
        "The line is not of the form key = value.",
        "Write key = \"…\", or begin the line with # to make it a remark.",
    ),
    (
        "unclosed",
        "A bracket or a quotation mark that opens here is not closed.",
        "Close it; a text of one line ends with \" on the same line.",
    ),
    ("missing comma", "A comma or a closing bracket is missing.", "Put commas between the parts: { fi = \"…\", sv = \"…\" }."),
    ("escaped value", "A backslash stands in a text.", "Take it out, or write two: \\\\."),
    ("keys cannot be empty", "A key is missing here.", "Write key = \"…\"; a heading is a word in brackets, like [[channels]]."),
    (
        "literal string",
        "The text is not closed, or holds a character that can't stand there.",
        "End it with ' on the same line, or use \" at both ends.",
    ),
    (
        "basic string",
        "The text is not closed, or holds a character that can't stand there.",
        "End it with \" on the same line; write \\\" for a quotation mark inside.",
    ),
    ("exactly 1 element", "Here only one of the keys may stand.", "Keep one of them."),
];

fn unknown_key(stop: &Stop<'_>, name: &str, allowed: &[&str]) -> (String, String) {
    let is_whole_record = !stop.before.lines().any(|line| line.starts_with('['));
    // A record's own identifier is its file's name.
    let allowed: Vec<&str> = allowed.iter().copied().filter(|key| !(is_whole_record && *key == "id")).collect();
    let nearest = allowed.iter().map(|key| (distance(name, key), *key)).min().filter(|(distance, _)| *distance <= 2);
    let mend = match nearest {
        Some((_, key)) => format!("Is `{key}` meant?"),
        None if is_whole_record => format!("The keys of this record are: {}.", allowed.join(", ")),
        None => format!(
            "The keys under this heading are: {}. Keys of the whole record stand above the first [heading].",
            allowed.join(", ")
        ),
    };
    (format!("The key `{name}` is not known here."), mend)
}

fn wrong_type(stop: &Stop<'_>, rest: &str) -> (String, String) {
    if stop.found.starts_with(|c: char| c.is_ascii_digit()) && rest.starts_with("map") {
        let what = "A date or a time stands without quotation marks.".to_owned();
        return (what, format!("Write it in quotation marks: \"{}\".", stop.found));
    }
    let (found, expected) = rest.rsplit_once(", expected ").unwrap_or((rest, ""));
    let found = match found.split_once([' ', '`']) {
        _ if found == "map" => "keys in { } or under a [heading]".to_owned(),
        _ if found == "sequence" => "a list".to_owned(),
        Some(("integer", value)) => format!("the number {}", value.trim_matches('`')),
        Some(("floating", _)) => format!("the number {}", stop.found),
        Some(("string", value)) => format!("the text {value}"),
        _ => format!("`{}`", stop.found.trim()),
    };
    let expected = match expected {
        "a string" => "a text in quotation marks",
        "a sequence" => "a list in square brackets, like [\"…\", \"…\"]",
        "a boolean" => "true or false",
        "u8" | "u16" | "u32" => "a whole number, like 7, without quotation marks",
        "f64" => "a number, like 60.98",
        _ => "keys of its own in { }, like { fi = \"…\" }",
    };
    let what = match key_before(stop.before) {
        Some(key) => format!("The value of `{key}` is {found}."),
        None => format!("Here stands {found}."),
    };
    (what, format!("Write {expected}."))
}

fn twice(stop: &Stop<'_>) -> (String, String) {
    let key = stop.found.trim();
    if key == "id" && !stop.before.lines().any(|line| line.starts_with('[')) {
        let what = "The record has a key `id`, but its identifier is its file's name.";
        return (what.to_owned(), "Take the line out.".to_owned());
    }
    (format!("The key `{key}` is there twice."), "Keep one of them.".to_owned())
}

/// Messages of the catalog's own types say what and, after a semicolon, how to mend it.
fn own(stop: &Stop<'_>, message: &str) -> (String, String) {
    let Some((what, mend)) = message.split_once("; ") else { return (sentence(message), COMPARE.to_owned()) };
    let mut mend = sentence(mend);
    if stop.is_file_name {
        mend = format!("Rename the file. {mend}");
    } else if what.ends_with("is not a language tag") && stop.before.lines().any(|line| line.starts_with('[')) {
        mend.push_str(" Keys of the whole record stand above the first [heading].");
    }
    (sentence(what), mend)
}

/// The key that a value right after `before` belongs to.
fn key_before(before: &str) -> Option<&str> {
    let start = before.lines().next_back()?.trim_end().strip_suffix('=')?.trim_end();
    let key = start.rsplit(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '-' | '.')).next()?;
    (!key.is_empty()).then_some(key)
}

/// A message as a sentence.
fn sentence(message: &str) -> String {
    let message = message.trim().replace('\n', " ");
    let mut chars = message.chars();
    let first: String = chars.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    let dot = if message.ends_with(['.', '!', '?']) { "" } else { "." };
    format!("{first}{}{dot}", chars.as_str())
}

/// How many letters must change to make `b` of `a` (Levenshtein). Keys are short; a long `a` is cut.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (index, from) in a.chars().take(40).enumerate() {
        let mut left = index + 1;
        let mut next = vec![left];
        for (to, (above_left, above)) in b.chars().zip(row.iter().zip(row.iter().skip(1))) {
            left = (above_left + usize::from(from != to)).min(above + 1).min(left + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
