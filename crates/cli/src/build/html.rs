//! The few changes that a finished page needs: filling marks, a title, an attribute. Knows tags and attributes as any
//! builder writes them (quotes or none), and leaves every other byte as it is.

use std::ops::Range;

/// A text for between tags and within double quotes.
pub fn escape(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut escaped, c| {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
        escaped
    })
}

/// Puts `content` between every `open` and the `close` after it. `None` when there is no such pair.
pub fn fill(page: &str, open: &str, close: &str, content: &str) -> Option<String> {
    let mut filled = String::with_capacity(page.len() + content.len());
    let mut rest = page;
    let mut found = false;
    while let Some((before, after)) = rest.split_once(open) {
        let Some((_, after)) = after.split_once(close) else { break };
        filled.push_str(&[before, open, content, close].concat());
        rest = after;
        found = true;
    }
    filled.push_str(rest);
    found.then_some(filled)
}

fn put(page: &str, at: Range<usize>, text: &str) -> String {
    let before = page.get(..at.start).unwrap_or(page);
    let after = page.get(at.end..).unwrap_or_default();
    [before, text, after].concat()
}

/// Sets the page's title.
pub fn set_title(page: &str, title: &str) -> String {
    let title = escape(title);
    let between = page.find("<title>").map(|at| at + "<title>".len());
    let end = between.and_then(|start| Some(start + page.get(start..)?.find("</title>")?));
    match (between, end) {
        (Some(start), Some(end)) => put(page, start..end, &title),
        _ => into_head(page, &format!("<title>{title}</title>")),
    }
}

/// Sets the content of a `<meta name=…>`, which is made when it is not there.
pub fn set_meta(page: &str, name: &str, content: &str) -> String {
    if tags(page, "meta").iter().any(|tag| tag.has("name", name)) {
        set_attribute(page, "meta", Some(("name", name)), "content", content)
    } else {
        into_head(page, &format!("<meta name=\"{}\" content=\"{}\">", escape(name), escape(content)))
    }
}

fn into_head(page: &str, element: &str) -> String {
    match page.find("</head>") {
        Some(at) => put(page, at..at, element),
        None => page.to_owned(),
    }
}

/// Sets an attribute of the first `tag` (that has the attribute `with`).
pub fn set_attribute(page: &str, tag: &str, with: Option<(&str, &str)>, name: &str, value: &str) -> String {
    let tags = tags(page, tag);
    let Some(found) = tags.iter().find(|tag| with.is_none_or(|(name, value)| tag.has(name, value))) else {
        return page.to_owned();
    };
    let written = format!("{name}=\"{}\"", escape(value));
    match found.attributes.iter().find(|attribute| attribute.name == name) {
        Some(attribute) => put(page, attribute.at.clone(), &written),
        None => put(page, found.name_end..found.name_end, &format!(" {written}")),
    }
}

struct Attribute {
    name: String,
    value: String,
    at: Range<usize>,
}

struct Tag {
    /// Where the tag's name ends.
    name_end: usize,
    attributes: Vec<Attribute>,
}

impl Tag {
    fn has(&self, name: &str, value: &str) -> bool {
        self.attributes.iter().any(|attribute| attribute.name == name && attribute.value == value)
    }
}

/// The start tags of this name, in order.
fn tags(page: &str, name: &str) -> Vec<Tag> {
    let open = format!("<{name}");
    page.match_indices(&open)
        .map(|(at, _)| at + open.len())
        .filter(|end| {
            page.get(*end..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/'))
        })
        .map(|name_end| Tag { name_end, attributes: attributes(page, name_end) })
        .collect()
}

/// Reads attributes from `at` to the end of the tag, as the HTML standard's tokenizer does (13.2.5.32 and on).
fn attributes(page: &str, at: usize) -> Vec<Attribute> {
    let mut found = Vec::new();
    let mut at = at;
    loop {
        let rest = page.get(at..).unwrap_or_default();
        let start = at + rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/').len();
        let rest = page.get(start..).unwrap_or_default();
        if rest.is_empty() || rest.starts_with('>') {
            return found;
        }
        let length = rest.find(|c: char| c.is_ascii_whitespace() || "=>/".contains(c)).unwrap_or(rest.len()).max(1);
        let name = rest.get(..length).unwrap_or(rest).to_ascii_lowercase();
        let after = rest.get(length..).unwrap_or_default();
        let (value, length) = match after.trim_start().strip_prefix('=') {
            None => (String::new(), length),
            Some(written) => {
                let written = written.trim_start();
                let before = rest.len() - written.len();
                let (value, used) = match written.chars().next() {
                    Some(quote @ ('"' | '\'')) => {
                        let inner = written.get(1..).unwrap_or_default();
                        let value = inner.split(quote).next().unwrap_or_default();
                        (value, value.len() + 2)
                    }
                    _ => {
                        let value = written.split(|c: char| c.is_ascii_whitespace() || c == '>').next().unwrap_or_default();
                        (value, value.len())
                    }
                };
                (value.to_owned(), before + used)
            }
        };
        at = (start + length).min(page.len());
        found.push(Attribute { name, value, at: start..at });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_set_however_the_builder_wrote_them() {
        for (page, wanted) in [
            ("<html lang=\"en\"><x>", "<html lang=\"fi\"><x>"),
            ("<html lang=en><x>", "<html lang=\"fi\"><x>"),
            ("<html lang = 'en' dir=ltr>", "<html lang=\"fi\" dir=ltr>"),
            ("<html>", "<html lang=\"fi\">"),
            ("<html hidden data-a='>'>", "<html lang=\"fi\" hidden data-a='>'>"),
            ("<htmlx>", "<htmlx>"),
            ("<html", "<html"),
        ] {
            assert_eq!(set_attribute(page, "html", None, "lang", "fi"), wanted);
        }
    }

    #[test]
    fn metas_are_set_or_made() {
        let page = "<head><meta charset=utf-8><meta content='old' name=description></head>";
        assert_eq!(
            set_meta(page, "description", "a \"b\" <c>"),
            "<head><meta charset=utf-8><meta content=\"a &quot;b&quot; &lt;c&gt;\" name=description></head>"
        );
        assert_eq!(set_meta("<head></head>", "x", "y"), "<head><meta name=\"x\" content=\"y\"></head>");
    }

    #[test]
    fn every_pair_of_marks_is_filled_again_and_again() {
        let once = fill("a[x]b[]c", "[", "]", "new").expect("marks");
        assert_eq!(once, "a[new]b[new]c");
        assert_eq!(fill(&once, "[", "]", "new").as_deref(), Some("a[new]b[new]c"));
        assert_eq!(fill("a]b[", "[", "]", ""), None);
    }
}
