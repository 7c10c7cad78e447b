//! Thirty questions with what was understood and why each first service stands where it stands: a person reads what a
//! change did to them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may")]

mod support;

use std::fmt::Write;

use search::{Index, Learned, Query, Said, ServiceHit};
use support::catalog;

const QUESTIONS: [&str; 30] = [
    "vauva ei nuku",
    "vauva heräilee öisin hartolassa",
    "perhekahvila tiistaina",
    "en jaksa enää",
    "mies juo",
    "juon liikaa",
    "ei halua kouluun",
    "rahat loppu",
    "ruoka apua",
    "toimeentulotuki",
    "lastenvalvoja",
    "erityisen tuen päätös",
    "2v raivoaa kaupassa",
    "teini ei puhu mitään",
    "mua kiusataan",
    "onks tää normaalia",
    "chat nuorille nimettömästi",
    "venäjäksi apua",
    "Nollalinja",
    "Perhekeskus Ilo",
    "MLL",
    "neuvola heinola",
    "isä lyö",
    "en jaksa elää",
    "barnet sover inte",
    "skilsmässa",
    "my husband hits me",
    "daycare application",
    "päivkoti hakemus",
    "kesätekemistä",
];

fn said(said: &Said) -> String {
    said.key()
}

fn service(hit: &ServiceHit) -> String {
    let parts = hit.explanation;
    let reasons = hit.reasons.iter().map(|reason| format!("{reason:?}")).collect::<Vec<_>>().join(", ");
    format!(
        "    {} = need {:.1} name {:.1} nearness {:.2} merit {:.2} variety {:.1}; {reasons}",
        hit.service, parts.need, parts.name, parts.nearness, parts.merit, parts.variety
    )
}

#[test]
fn thirty_questions_explained() {
    let catalog = catalog();
    let index = Index::build(&catalog);
    assert!(index.learn(Learned::of(&catalog)));
    let mut told = String::new();
    for text in QUESTIONS {
        let answer = index.query(&Query { text, ..Query::default() });
        let understanding = &answer.understanding;
        let needs: Vec<String> = understanding.needs.iter().take(3).map(|(need, score)| format!("{need} {score:.1}")).collect();
        writeln!(told, "{text}\n  needs: {}", needs.join(", ")).unwrap();
        if let Some(area) = &understanding.area {
            writeln!(told, "  area: {area}").unwrap();
        }
        if !understanding.said.is_empty() {
            writeln!(told, "  said: {}", understanding.said.iter().map(said).collect::<Vec<_>>().join(", ")).unwrap();
        }
        if let Some(need) = &answer.help_now {
            writeln!(told, "  help now: {need}").unwrap();
        }
        answer.services().take(3).for_each(|hit| writeln!(told, "{}", service(hit)).unwrap());
    }
    insta::assert_snapshot!(told);
}
