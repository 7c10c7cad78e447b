//! Stamps the page that is there before the app: which catalog to load, the help-now numbers, the region's name.

use std::collections::BTreeMap;

use catalog::{Catalog, Manifest};
use serde::Serialize;

use super::{catalog_name, first_language, html, in_first_language};
use crate::failure::{Failure, Outcome};

const DATA: (&str, &str) = ("<!-- kartta:data -->", "<!-- /kartta:data -->");
const HELP: (&str, &str) = ("<!-- kartta:help -->", "<!-- /kartta:help -->");

/// A language pack, as the app reads it from the page.
#[derive(Serialize)]
struct LanguageFile {
    url: String,
}

/// Whether the page has its marks.
pub fn check(page: &str) -> Outcome<()> {
    for (open, close) in [DATA, HELP] {
        if html::fill(page, open, close, "").is_none() {
            return Err(Failure::problem(format!(
                "index.html has no {open} followed by {close}; keep both marks in the page (and comments when it is made smaller)."
            )));
        }
    }
    Ok(())
}

/// Puts everything of the region in.
pub fn stamp(page: &str, catalog: &Catalog, manifest: &Manifest) -> Outcome<String> {
    check(page)?;
    let fill = |page: String, (open, close): (&str, &str), content: &str| html::fill(&page, open, close, content).unwrap_or(page);
    let page = fill(page.to_owned(), DATA, &data(manifest)?);
    let page = fill(page, HELP, &help(catalog));
    let name = catalog_name(catalog);
    let page = html::set_title(&page, name);
    let page = html::set_attribute(&page, "html", None, "lang", first_language(catalog));
    let metas = [
        ("description", in_first_language(catalog, &catalog.region.tagline)),
        ("application-name", name),
        ("apple-mobile-web-app-title", name),
    ];
    Ok(metas.into_iter().fold(page, |page, (meta, content)| html::set_meta(&page, meta, content)))
}

fn data(manifest: &Manifest) -> Outcome<String> {
    let url = |name: &str| format!("/data/{name}");
    let languages: BTreeMap<&str, LanguageFile> =
        manifest.languages.iter().map(|(tag, file)| (tag.as_str(), LanguageFile { url: url(&file.name) })).collect();
    // "<" written so can't end the script element.
    let languages = serde_json::to_string(&languages)
        .map_err(|error| Failure::problem(format!("The list of languages can't be written: {error}.")))?
        .replace('<', "\\u003c");
    Ok(format!(
        "<link id=\"catalog\" rel=\"preload\" as=\"fetch\" crossorigin href=\"{}\" data-version=\"{}\" data-region=\"{}\" data-learned=\"{}\">\
         <script type=\"application/json\" id=\"languages\">{languages}</script>",
        html::escape(&url(&manifest.catalog.name)),
        html::escape(&manifest.version.to_string()),
        html::escape(manifest.region.as_str()),
        html::escape(&url(&manifest.learned.name)),
    ))
}

/// The help-now numbers as a list that works without any script.
fn help(catalog: &Catalog) -> String {
    let lines: String = catalog
        .region
        .help_now
        .iter()
        .filter_map(|line| {
            let (_, phone) = catalog.help_now_number(line)?;
            Some(format!(
                "<li><a class=\"help-number\" href=\"tel:{}\"><strong>{}</strong><span>{}</span></a></li>",
                html::escape(&phone.dial()),
                html::escape(phone.as_str()),
                html::escape(in_first_language(catalog, &line.when)),
            ))
        })
        .collect();
    format!("<ul class=\"help-numbers\">{lines}</ul>")
}
