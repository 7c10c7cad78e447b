//! An answer as a person reads it: how the words were understood, then who helps, nearest first.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use catalog::{AreaId, LangTag, Service, Text, Way};
use search::{Answer, Nearness, Reason, ServiceHit};

use crate::{engine::Engine, report::printable};

const HEADING: Style = Style::new().bold();
const HELP: Style = AnsiColor::Red.on_default().bold();
const FAINT: Style = Style::new().dimmed();

/// Writes an answer with at most `limit` services; scores and reasons too when `explain` is asked for.
pub fn write(out: &mut impl Write, engine: &Engine, (answer, ms): &(Answer, f64), limit: usize, explain: bool) -> io::Result<()> {
    let printer = Printer { engine, explain };
    printer.understanding(out, answer)?;
    if explain {
        writeln!(out, "{FAINT}Words: {}; {ms:.2} ms{FAINT:#}", printable(&answer.understanding.words.join(", ")))?;
    }
    if let Some(need) = &answer.help_now {
        writeln!(out, "{HELP}Help now{HELP:#} ({need})")?;
        printer.help_now(out)?;
    }
    let mut left = limit;
    for group in &answer.groups {
        let shown: Vec<&ServiceHit> = group.hits.iter().take(left).collect();
        left -= shown.len();
        if !shown.is_empty() {
            writeln!(
                out,
                "\n{HEADING}{}{HEADING:#}",
                printer.heading(group.nearness, answer.understanding.area_in_use.as_ref())
            )?;
        }
        for hit in shown {
            printer.service(out, hit)?;
        }
    }
    if answer.services().next().is_none() {
        writeln!(out, "\nNo service was found; the app offers the guidance number:")?;
        if let Some(service) = engine.catalog.service(engine.catalog.region.guidance.as_str()) {
            writeln!(out, "  {}  {}", printer.text(&service.name), contact(service))?;
        }
    }
    Ok(())
}

struct Printer<'a> {
    engine: &'a Engine,
    explain: bool,
}

impl Printer<'_> {
    fn text(&self, text: &Text) -> String {
        let first = self.engine.catalog.region.languages.first().map_or("fi", LangTag::as_str);
        printable(text.best(&[first]).0)
    }

    fn need(&self, id: &str) -> String {
        self.engine.catalog.need_label(id).map_or_else(|| id.to_owned(), |label| self.text(label))
    }

    fn area(&self, id: &AreaId) -> String {
        self.engine.catalog.area(id.as_str()).map_or_else(|| id.to_string(), |area| self.text(&area.name))
    }

    fn understanding(&self, out: &mut impl Write, answer: &Answer) -> io::Result<()> {
        let understanding = &answer.understanding;
        let needs: Vec<String> = understanding
            .needs
            .iter()
            .map(|(need, score)| {
                let label = self.need(need.as_str());
                if self.explain { format!("{label} ({need} {score:.3})") } else { label }
            })
            .collect();
        let needs = if needs.is_empty() { "no need in particular".to_owned() } else { needs.join(", ") };
        match (&understanding.area, &understanding.area_in_use) {
            (Some(said), _) => writeln!(out, "Understood: {needs}; area {} (said)", self.area(said)),
            (None, Some(given)) => writeln!(out, "Understood: {needs}; area {}", self.area(given)),
            (None, None) => writeln!(out, "Understood: {needs}"),
        }
    }

    fn help_now(&self, out: &mut impl Write) -> io::Result<()> {
        let catalog = &self.engine.catalog;
        for line in &catalog.region.help_now {
            if let Some((_, phone)) = catalog.help_now_number(line) {
                writeln!(out, "  {phone}  {}", self.text(&line.when))?;
            }
        }
        Ok(())
    }

    fn heading(&self, nearness: Nearness, area: Option<&AreaId>) -> String {
        let region = &self.engine.catalog.region;
        match nearness {
            Nearness::Here => self.area(area.unwrap_or(&region.area)),
            Nearness::Region => format!("Whole region: {}", self.area(&region.area)),
            Nearness::Country => format!("Whole country: {}", self.area(&region.country)),
        }
    }

    fn service(&self, out: &mut impl Write, hit: &ServiceHit) -> io::Result<()> {
        let Some(service) = self.engine.catalog.service(hit.service.as_str()) else {
            return writeln!(out, "  {}", hit.service);
        };
        let check = if service.needs_checking() { " (check before going)" } else { "" };
        writeln!(out, "  {}{FAINT} {}{FAINT:#}{check}", self.text(&service.name), contact(service))?;
        if self.explain {
            let reasons: Vec<String> = hit.reasons.iter().map(|reason| self.reason(reason)).collect();
            writeln!(out, "    {} {:.3}: {}", hit.service, hit.score, reasons.join(", "))?;
        }
        Ok(())
    }

    fn reason(&self, reason: &Reason) -> String {
        match reason {
            Reason::Need(need) => format!("need {:?}", self.need(need.as_str())),
            other => format!("{other:?}").to_lowercase(),
        }
    }
}

/// The first way to reach a service.
fn contact(service: &Service) -> String {
    let way = service.channels.first().map(|channel| match &channel.way {
        Way::Phone(phone) | Way::Sms(phone) => phone.to_string(),
        Way::Email(address) => String::from(address.clone()),
        Way::Chat(url) | Way::Booking(url) | Way::Form(url) | Way::Web(url) => url.host().to_owned(),
    });
    printable(&way.unwrap_or_default())
}
