//! Whether the hand-kept rules raise help now: for a cry for help always, for everyday words hardly ever. A short list of
//! the project's own always, the wider lists when they are beside the repository.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may")]

mod support;

use std::{fs, path::Path};

use catalog::{Catalog, NeedId};
use search::{Index, Learned, Query};
use support::{catalog, root};

/// Least share of the cries for help that are raised.
const LEAST_RECALL: f64 = 0.99;
/// Largest share of everyday questions that raise help now.
const MOST_FALSE: f64 = 0.01;
/// Needs of which every question may raise help now.
const CRISIS_TOPS: [&str; 2] = ["kriisi", "turva"];

/// The index without services and lexicon: safety looks at the rules alone, and thousands of questions are asked.
fn rules_only(mut catalog: Catalog) -> Index {
    catalog.services.clear();
    catalog.locations.clear();
    catalog.lexicon.clear();
    let index = Index::build(&catalog);
    assert!(index.learn(Learned::of(&catalog)));
    index
}

fn index() -> Index {
    rules_only(catalog())
}

fn raised(index: &Index, text: &str) -> Option<NeedId> {
    index.query(&Query { text, ..Query::default() }).help_now
}

/// The lines of a list without its heading, each as its cells; `None` when the list is not here.
fn rows(path: &Path) -> Option<Vec<Vec<String>>> {
    let text = fs::read_to_string(path).ok()?;
    let cells = |line: &str| line.split('\t').map(|cell| cell.trim().to_owned()).collect();
    Some(text.lines().skip(1).filter(|line| !line.trim().is_empty()).map(cells).collect())
}

fn cell(row: &[String], at: usize) -> &str {
    row.get(at).map_or("", String::as_str)
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

#[test]
fn the_safety_list_is_kept() {
    let path = root().join("../shared/lexicon/safety.tsv");
    let Some(rows) = rows(&path) else {
        eprintln!("skipped: {} is not here", path.display());
        return;
    };
    let index = index();
    let (mut crises, mut found, mut right) = (0, 0, 0);
    let (mut harmless, mut alarms) = (0, 0);
    for row in &rows {
        let (kind, text, wanted) = (cell(row, 0), cell(row, 2), cell(row, 3));
        let need = raised(&index, text);
        match (kind, need) {
            ("crisis", Some(need)) => {
                crises += 1;
                found += 1;
                right += usize::from(need.as_str() == wanted);
                if need.as_str() != wanted {
                    println!("  other need: {text:?} wanted {wanted} got {need}");
                }
            }
            ("crisis", None) => {
                crises += 1;
                println!("  missed: {text:?} wanted {wanted}");
            }
            (_, need) => {
                harmless += 1;
                alarms += usize::from(need.is_some());
                if let Some(need) = need {
                    println!("  false alarm: {text:?} got {need}");
                }
            }
        }
    }
    let (recall, false_share) = (share(found, crises), share(alarms, harmless));
    println!("crisis: {found} of {crises} raised ({recall:.3}), {right} with the right need ({:.3})", share(right, crises));
    println!("harmless: {alarms} of {harmless} raised ({false_share:.3})");
    assert!(recall >= LEAST_RECALL, "only {recall:.3} of the cries for help are raised");
    assert!(false_share <= MOST_FALSE, "{false_share:.3} of the harmless lines raise help now");
}

#[test]
fn everyday_needs_stay_quiet() {
    let index = index();
    let (mut lines, mut alarms, mut is_any) = (0, 0, false);
    for number in 1..=3 {
        let path = root().join(format!("../shared/lexicon/lexicon-{number}.tsv"));
        let Some(rows) = rows(&path) else {
            eprintln!("skipped: {} is not here", path.display());
            continue;
        };
        is_any = true;
        for row in rows {
            let (need, text) = (cell(&row, 0), cell(&row, 3));
            if CRISIS_TOPS.iter().any(|top| need.split('.').next() == Some(top)) {
                continue;
            }
            lines += 1;
            if let Some(got) = raised(&index, text) {
                alarms += 1;
                println!("  false alarm: {text:?} of {need} got {got}");
            }
        }
    }
    if is_any {
        let false_share = share(alarms, lines);
        println!("lexicon: {alarms} of {lines} raised ({false_share:.4})");
        assert!(false_share <= MOST_FALSE, "{false_share:.4} of everyday questions raise help now");
    }
}

#[test]
fn a_cry_for_help_is_raised() {
    let cries = [
        ("mä tapan itteni oikeesti", "kriisi.itsetuho"),
        ("Haluun vaa kuolla pois täält", "kriisi.itsetuho"),
        ("en jaksa enaa elaa tata", "kriisi.itsetuho"),
        ("kaverini on puhunut itsemurhasta", "kriisi.itsetuho"),
        ("poika viiltelee ranteitaan", "kriisi.itsetuho"),
        ("kaikilla olisi parempi olla ilman minua", "kriisi.itsetuho"),
        ("vauva ei enää hengitä kunnolla", "kriisi.hata"),
        ("TYTTÖ EI HERÄÄ", "kriisi.hata"),
        ("poika putosi kolmannen kerroksen ikkunasta", "kriisi.hata"),
        ("taapero joi hajuvettä", "kriisi.myrkytys"),
        ("lapsi söi isän lääkkeet", "kriisi.myrkytys"),
        ("vauva nielaisi magneetin", "kriisi.myrkytys"),
        ("mies hakkasi minut eilen", "turva.parisuhde"),
        ("poikaystäväni kuristi minua", "turva.parisuhde"),
        ("pelkään miestäni kun hän juo", "turva.parisuhde"),
        ("iskä löi mua taas", "turva.lapsi"),
        ("mua lyödään kotona melkein joka päivä", "turva.lapsi"),
        ("en uskalla enää mennä kotiin", "turva.lapsi"),
        ("pelkään että satutan omaa lastani", "turva.tekija"),
        ("tekisi mieli heittää vauva lattialle", "turva.tekija"),
        ("mut raiskattiin bileissä", "turva.seksuaali"),
        ("vanhemmat aikoo pakottaa mut naimisiin", "turva.kunnia"),
        ("piileskelen lasten kanssa kaapissa", "turva.turvakoti"),
        ("lapset on yksin kotona keskellä yötä eikä vanhempia näy", "kriisi.sosiaalipaivystys"),
        ("jag vill inte leva mera", "kriisi.itsetuho"),
        ("babyn andas inte", "kriisi.hata"),
        ("min man slår oss", "turva.parisuhde"),
        ("I want to kill myself", "kriisi.itsetuho"),
        ("my daughter isn't breathing", "kriisi.hata"),
        ("my toddler drank bleach", "kriisi.myrkytys"),
        ("my husband hits the kids and me", "turva.parisuhde"),
        ("I'm scared I'll hurt my baby", "turva.tekija"),
    ];
    let index = index();
    for (text, wanted) in cries {
        assert_eq!(raised(&index, text).as_ref().map(NeedId::as_str), Some(wanted), "{text}");
    }
}

#[test]
fn what_only_looks_like_it_is_not() {
    let harmless = [
        "kuolen nauruun lasten jutuille",
        "olen ihan kuollut yövalvomisesta",
        "en jaksa enää pyykätä",
        "en halua herätä kuudelta",
        "haluan kuulla kokemuksia perhekerhosta",
        "vauva kuolaa yöllä",
        "teini ei herää kouluun ilman huutoa",
        "taapero lyö ja puree kavereita",
        "lapsi lyö minua kun suuttuu",
        "sydän hakkaa ennen neuvolaa",
        "tapan aikaa vauvan kanssa",
        "isä tapaa lapsia viikonloppuisin",
        "raskausoireet viikolla kymmenen",
        "lapsi söi liikaa jäätelöä",
        "lapsi joi liikaa mehua",
        "poika nielaisi irronneen maitohampaan",
        "hamsteri kuoli ja tytär itkee",
        "viisivuotias pelkää kuolemaa",
        "lasku tappaa budjetin",
        "hukun kotitöihin",
        "mistä turvaistuin lainaan",
        "itsetunto hukassa",
        "lapsi pelkää tulipaloa iltaisin",
        "itsemurhien tilastot opinnäytteeseen",
        "saako 8-vuotias olla yksin kotona",
        "velat kuristaa meitä",
        "parisuhde kuoli arkeen",
        "dödstrött småbarnsmamma",
        "jag orkar inte städa",
        "dying to meet other parents",
        "the laundry is killing me",
        "choking hazards for babies",
        "my toddler hits me when angry",
    ];
    let index = index();
    for text in harmless {
        assert_eq!(raised(&index, text), None, "{text}");
    }
}
