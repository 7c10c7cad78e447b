//! The rules of the data, each broken once: the file, the line, what is said and how it is mended.

use catalog::authoring::Severity;
use insta::assert_snapshot;

use crate::support::Region;

const REGION: &str = "region.toml";
const CAFE: &str = "services/familjekafe-ettby.toml";
const ADVICE: &str = "services/radgivningen.toml";
const EMERGENCY: &str = "services/nodnumret.toml";
const TRIAL: &str = "services/provkafeet.toml";
const HELP: &str = "services/hemhjalpen.toml";
const NEEDS: &str = "needs/vardag.toml";

type Case = (&'static str, Region);

fn told(cases: Vec<Case>) -> String {
    cases.into_iter().map(|(name, region)| format!("# {name}\n{}\n", region.told())).collect::<Vec<_>>().join("\n")
}

fn case(name: &'static str, path: &str, old: &str, new: &str) -> Case {
    (name, Region::new().with(path, old, new))
}

#[test]
fn the_invented_region_is_without_a_problem() {
    assert_eq!(Region::new().told(), "");
    Region::new().catalog().check_integrity().unwrap();
}

#[test]
fn identifiers() {
    let told = told(vec![
        case("a former id that lives", ADVICE, "\"gamla-radgivningen\"", "\"hemhjalpen\""),
        case("a former id twice", HELP, "keywords", "former_ids = [\"gamla-radgivningen\"]\nkeywords"),
        case("an organization twice", "organizations/sagoforeningen.toml", "\"Sagorna\"", "\"ETTBY kommun\""),
        case("a session twice", CAFE, "kafe-ettby-host", "kafe-ettby-ti"),
        ("a name twice", Region::new().file("organizations/mer/ettby-kommun.toml", "name = { sv = \"x\" }\nsector = \"ngo\"\n")),
    ]);
    assert_snapshot!(told);
}

#[test]
fn references() {
    let told = told(vec![
        case("organization", CAFE, "\"sagoforeningen\"", "\"sagan\""),
        case("partner", ADVICE, "[\"sagoforeningen\"]", "[\"sagan\"]"),
        case("need", CAFE, "[\"vardag.traffas\"]", "[\"vardag.traffas\", \"vardag.sjunga\"]"),
        case("top need", CAFE, "[\"vardag.traffas\"]", "[\"vardag.traffas\", \"vardag\"]"),
        case("service area", CAFE, "[\"ettby\"]", "[\"treby\"]"),
        case("location", CAFE, "[\"ettby-bibliotek\"]", "[\"ettby-bibliotek\", \"slottet\"]"),
        case("location of a session", CAFE, "location = \"ettby-bibliotek\"", "location = \"slottet\""),
        case("see also", CAFE, "[\"familjekafe-tvaby\"]", "[\"familjekafe-treby\"]"),
        case("see also itself", CAFE, "[\"familjekafe-tvaby\"]", "[\"familjekafe-ettby\"]"),
        case("contact's area", "contacts/oro-for-barn.toml", "\"tvaby\"", "\"exempelbygden\""),
        case("contact without areas", "contacts/oro-for-barn.toml", "[\"ettby\", \"tvaby\"]", "[]"),
        case("contact's route", "contacts/oro-for-barn.toml", "\"radgivningen\"", "\"radet\""),
        case("contact's route to history", "contacts/oro-for-barn.toml", "\"radgivningen\"", "\"provkafeet\""),
        case("experiment's service", "experiments/kafe-i-biblioteket.toml", "\"provkafeet\"", "\"provet\""),
        case("pathway to nothing", "pathways/hemma-familj.toml", "\"hjalp.prata\"", "\"hjalp.sjunga\""),
        case("pathway to history", "pathways/hemma-familj.toml", "\"radgivningen\"", "\"provkafeet\""),
        case("area's municipality", "areas/exempelbygden.toml", "\"tvaby\"", "\"treby\""),
        case("municipality of a place", "locations/tvaby-stuga.toml", "\"tvaby\"", "\"sagolandet\""),
        case("help now's need", REGION, "\"hjalp.prata\"", "\"hjalp.sjunga\""),
        case("safety's need", "safety.toml", "\"hjalp.fara\"", "\"hjalp.sjunga\""),
        case("fact's municipality", REGION, "[\"ettby\"]", "[\"treby\"]"),
    ]);
    assert_snapshot!(told);
}

#[test]
fn the_region() {
    let told = told(vec![
        case("no such region", REGION, "area = \"exempelbygden\"", "area = \"ettby\""),
        case("no such country", REGION, "\"sagolandet\"", "\"landet\""),
        case("another time zone", REGION, "Europe/Helsinki", "Europe/Stockholm"),
        case("a language twice", REGION, "[\"sv\", \"en\"]", "[\"sv\", \"en\", \"sv\"]"),
        case("published before the sources", REGION, "2026-03-01", "2026-01-31"),
        case("published in another age", REGION, "2026-03-01", "2226-03-01"),
        case("guidance without a number", REGION, "guidance = \"radgivningen\"", "guidance = \"familjekafe-ettby\""),
        case("guidance that is history", REGION, "guidance = \"radgivningen\"", "guidance = \"provkafeet\""),
        case("help now without a number", REGION, "service = \"radgivningen\"", "service = \"familjekafe-ettby\""),
        case("help now without 112", EMERGENCY, "value = \"112\"", "value = \"019 000 0009\""),
    ]);
    assert_snapshot!(told);
}

#[test]
fn needs() {
    let told = told(vec![
        case("a gap in the order", NEEDS, "order = 2", "order = 3"),
        case("a sub-need of another need", NEEDS, "id = \"vardag.traffas\"", "id = \"hjalp.traffas\""),
        case("a sub-need twice", NEEDS, "id = \"vardag.hemhjalp\"", "id = \"vardag.traffas\""),
        case("an empty word", NEEDS, "\"kafé\"", "\" \""),
        case("no words in a language", NEEDS, "words.en = [\"home help\", \"tired\"]", ""),
        case("no label in a language", NEEDS, ", en = \"Help at home\"", ""),
        case("no label in the first language", NEEDS, "sv = \"Hjälp hemma\", ", ""),
    ]);
    assert_snapshot!(told);
}

#[test]
fn services() {
    let told = told(vec![
        case("no needs", CAFE, "[\"vardag.traffas\"]", "[]"),
        case("a need twice", CAFE, "[\"vardag.traffas\"]", "[\"vardag.traffas\", \"vardag.traffas\"]"),
        case("the region beside a municipality", CAFE, "[\"ettby\"]", "[\"ettby\", \"exempelbygden\"]"),
        case("no audience", CAFE, "[\"family\"]", "[]"),
        case("its own partner", ADVICE, "[\"sagoforeningen\"]", "[\"ettby-kommun\"]"),
        case("a long description", CAFE, "Kaffe för dig", &"Kaffe för dig ".repeat(20)),
        case(
            "a channel twice",
            EMERGENCY,
            "[[channels]]",
            "[[channels]]\ntype = \"phone\"\nvalue = \"112\"\nverified = true\n\n[[channels]]",
        ),
        case("an unverified channel that is not named", HELP, "[\"phone\", \"email\", \"cost\"]", "[\"email\", \"cost\"]"),
        case("a number that is not grouped", ADVICE, "019 000 0001", "116117"),
        case("another country's emergency number", ADVICE, "019 000 0001", "110"),
        case("an age of 130", CAFE, "max = 6", "max = 130"),
        case("an age backwards", CAFE, "min = 0", "min = 9"),
        case("nobody can reach it", "services/familjekafe-tvaby.toml", "locations = [\"tvaby-stuga\"]\n", ""),
        case("a place without an address", "locations/tvaby-stuga.toml", "address = \"Drakvägen 2\"\n", ""),
        case("no description in a language", CAFE, "description.en", "description.fi"),
    ]);
    assert_snapshot!(told);
}

#[test]
fn statuses() {
    let told = told(vec![
        case("confirmed by a weak source", CAFE, "confidence = \"high\"", "confidence = \"medium\""),
        case("confirmed by an old source", CAFE, "date = \"2026-01-15\", year = 2026", "date = \"omkring 2022\", year = 2022"),
        case("confirmed by nobody", CAFE, "organization = \"sagoforeningen\"\n", ""),
        case("confirmed by a number of one place", EMERGENCY, "[\"sagolandet\"]", "[\"ettby\"]"),
        case("confirmed by an unverified number", EMERGENCY, "verified = true", "note = \"x\""),
        case(
            "history with a channel",
            TRIAL,
            "year = 2018 }",
            "year = 2018 }\n\n[[channels]]\ntype = \"phone\"\nvalue = \"019 000 0003\"\n",
        ),
        case("history with a session", CAFE, "status = \"confirmed\"", "status = \"historical\""),
    ]);
    assert_snapshot!(told);
}

#[test]
fn sessions() {
    let told = told(vec![
        case("hours that end before they begin", CAFE, "9.30–11.30", "11.30–9.30"),
        case("another weekday", CAFE, "tisdagar kl. 9.30–11.30, 13.1.–26.5.2026", "tisdag 15.4.2026 kl. 9.30–11.30"),
        case("no such day", CAFE, "26.5.2026", "31.6.2026"),
        case("a season backwards", CAFE, "13.1.–26.5.2026", "13.1.2026–26.5.2025"),
        case("a day outside the season", CAFE, "26.5.2026", "26.5.2026, inte 2.6."),
        case("over, but confirmed", CAFE, "status = \"ended\"", "status = \"confirmed\""),
        case("ended, but not over", CAFE, "till 9.12.2025", "till 9.12.2026"),
        case("confirmed without an end", CAFE, "13.1.–26.5.2026", "från 13.1.2026"),
        case("confirmed, but nobody can read it", CAFE, "tisdagar kl. 9.30–11.30", "ibland på förmiddagen"),
        case("words that can't be read", ADVICE, "vardagar kl. 9–15", "vardagar efter lunch"),
        case("of a channel that is not there", ADVICE, "vardagar kl. 9–15", "chatt vardagar kl. 9–15"),
        case("sign-up after the end", CAFE, "13.1.–26.5.2026\"", "13.1.–26.5.2026\"\nsign_up = { until = \"2026-05-27\" }"),
        case("no season", CAFE, "season = \"hösten 2025\"", "season = \"\""),
    ]);
    assert_snapshot!(told);
}

#[test]
fn calendars() {
    let calendar = "name = { sv = \"Skolloven i Ettby\", en = \"School holidays in Ettby\" }\nareas = [\"ettby\"]\n\
                    valid_from = \"2025-08-11\"\nvalid_to = \"2026-08-09\"\n\
                    source = { from = \"https://ettby.example.org/lov\", date = \"2025-04-01\", year = 2025 }\n\n\
                    [[periods]]\nname = { sv = \"höstlov\", en = \"autumn holiday\" }\nfrom = \"2025-10-13\"\nto = \"2025-10-19\"\n\n\
                    [[periods]]\nname = { sv = \"sportlov\", en = \"winter holiday\" }\nfrom = \"2026-02-23\"\nto = \"2026-03-01\"\n";
    let path = "calendars/skolloven-ettby.toml";
    let with = || Region::new().file(path, calendar);
    let told = told(vec![
        ("good", with()),
        ("backwards", with().with(path, "2026-08-09", "2025-08-09")),
        ("a period backwards", with().with(path, "2025-10-19", "2025-10-09")),
        ("a period outside", with().with(path, "2026-03-01", "2026-09-01")),
        ("not in order", with().with(path, "2026-02-23", "2025-10-19")),
        ("of a region", with().with(path, "[\"ettby\"]", "[\"exempelbygden\"]")),
        ("of nowhere", with().with(path, "[\"ettby\"]", "[\"treby\"]")),
        ("of nobody", with().with(path, "[\"ettby\"]", "[]")),
        ("two of one municipality", with().file("calendars/andra.toml", calendar)),
        ("a source of the future", with().with(path, "year = 2025", "year = 2035")),
    ]);
    assert_snapshot!(told);
}

#[test]
fn a_session_rests_in_the_calendar_of_its_place() {
    let with = |words: &str| Region::new().with(CAFE, "13.1.–26.5.2026", words).catalog();
    let rests_in = |catalog: &catalog::Catalog| {
        let service = catalog.service("familjekafe-ettby").unwrap();
        service.sessions[0].times().unwrap().rests_in.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(rests_in(&with("13.1.–26.5.2026, inte under skolloven")), ["koulujen-lomat"]);
    let calendar = "name = { sv = \"Skolloven i Ettby\", en = \"School holidays in Ettby\" }\nareas = [\"ettby\"]\n\
                    valid_from = \"2025-08-11\"\nvalid_to = \"2026-08-09\"\nperiods = []\n\
                    source = { from = \"https://ettby.example.org/lov\", date = \"2025-04-01\", year = 2025 }\n";
    let region = Region::new().file("calendars/skolloven-ettby.toml", calendar);
    let region = region.with(CAFE, "13.1.–26.5.2026", "13.1.–26.5.2026, inte under skolloven");
    assert_eq!(rests_in(&region.catalog()), ["skolloven-ettby"]);
}

#[test]
fn places_sources_and_people() {
    let told = told(vec![
        case("postal", "locations/ettby-bibliotek.toml", "99901 Ettby", "Ettby 99901"),
        case(
            "a point in the sea of another country",
            "locations/ettby-bibliotek.toml",
            "lat = 61.501, lon = 25.502",
            "lat = 25.502, lon = 61.501",
        ),
        case("a centre elsewhere", "areas/tvaby.toml", "lat = 61.6", "lat = 41.6"),
        case("a code of two digits", "areas/tvaby.toml", "\"902\"", "\"92\""),
        case("inhabitants", "areas/tvaby.toml", "1000", "1001"),
        case("a source of the future", HELP, "year = 2021", "year = 2031"),
        case("a source without a date", HELP, "\"2021-05-04\"", "\"\""),
        case("a person", "contacts/oro-for-barn.toml", "familjearbetare i Ettby", "familjearbetare Anna Andersson"),
        case("a place is no person", "contacts/oro-for-barn.toml", "familjearbetare i Ettby", "familjearbetare (Gamla Ettby)"),
        case(
            "a person in an experiment",
            "experiments/kafe-i-biblioteket.toml",
            "bibliotekarie",
            "Anna-Lisa Berg, bibliotekarie",
        ),
        ("a pathway without its other side", Region::new().without("pathways/hemma-arbetare.toml")),
        ("two pathways for one", two_pathways()),
        case(
            "a pathway of two steps",
            "pathways/hemma-familj.toml",
            "[[steps]]\ntext = { sv = \"Bestäm nästa steg.\", en = \"Decide the next step.\" }\n",
            "",
        ),
    ]);
    assert_snapshot!(told);
}

fn two_pathways() -> Region {
    let region = Region::new();
    let pathway = region.files.iter().find(|file| file.path == "pathways/hemma-familj.toml").unwrap().bytes.clone();
    region.file("pathways/hemma-tva.toml", pathway)
}

#[test]
fn texts() {
    let long = "å".repeat(15_000);
    let told = told(vec![
        case("empty", HELP, "12 sagotaler i timmen", ""),
        case("too long", "experiments/kafe-i-biblioteket.toml", "Alla hittade dit.", &long),
        case("reads backwards", HELP, "12 sagotaler", "\\u202e12 sagotaler"),
        case("a language that is not the region's", "organizations/ettby-kommun.toml", "en = ", "no = "),
    ]);
    assert_snapshot!(told);
}

#[test]
fn what_nobody_uses_and_who_is_left_without() {
    let organization = "name = { sv = \"Ingen\" }\nsector = \"ngo\"\n";
    let place = "name = \"Slottet\"\nkind = \"office\"\nmunicipality = \"ettby\"\nsource = { from = \"x\", date = \"2025\" }\n";
    let told = told(vec![
        ("an organization", Region::new().file("organizations/ingen.toml", organization)),
        ("a place", Region::new().file("locations/slottet.toml", place)),
        case("a municipality", "services/familjekafe-tvaby.toml", "[\"tvaby\"]", "[\"ettby\"]").also(
            HELP,
            "[\"ettby\", \"tvaby\"]",
            "[\"ettby\"]",
        ),
        case("a need", EMERGENCY, "[\"hjalp.fara\"]", "[\"hjalp.prata\"]"),
    ]);
    assert_snapshot!(told);
}

fn imported(shapes: &str) -> Region {
    let frame = "width = 100\nheight = 100\nframe = { west = 25.0, north = 62.0, per_degree = 100.0 }\n";
    Region::new().file("map.toml", format!("{frame}attribution = \"Sagolandets lantmäteri\"\n{shapes}"))
}

fn shape(area: &str, path: &str) -> String {
    format!("\n[[shapes]]\narea = \"{area}\"\npath = \"{path}\"\nlabel = [5, 5]\n")
}

#[test]
fn the_map() {
    const SQUARE: &str = "M0 0h10v10h-10z";
    let both = shape("ettby", SQUARE) + &shape("tvaby", SQUARE);
    let map = imported(&both).catalog().map.unwrap();
    assert!(!map.is_schematic && map.shapes[1].path == SQUARE);
    let told = told(vec![
        case(
            "a neighbour that is not there",
            "areas/ettby.toml",
            "neighbours = [\"tvaby\"]",
            "neighbours = [\"tvaby\", \"treby\"]",
        ),
        case(
            "the region as a neighbour",
            "areas/ettby.toml",
            "neighbours = [\"tvaby\"]",
            "neighbours = [\"tvaby\", \"exempelbygden\"]",
        ),
        case("its own neighbour", "areas/ettby.toml", "neighbours = [\"tvaby\"]", "neighbours = [\"tvaby\", \"ettby\"]"),
        case("a neighbour twice", "areas/ettby.toml", "neighbours = [\"tvaby\"]", "neighbours = [\"tvaby\", \"tvaby\"]"),
        case("a neighbour that knows nothing of it", "areas/ettby.toml", "neighbours = [\"tvaby\"]", ""),
        case("neighbours of the region", "areas/exempelbygden.toml", "population", "neighbours = [\"tvaby\"]\npopulation"),
        case("a lake elsewhere", REGION, "lat = 61.55", "lat = 41.55"),
        case("a lake without a width", REGION, "width_km = 2", "width_km = 0"),
        case("a lake that points nowhere", REGION, "bearing = 30", "bearing = 180"),
        ("no shape for a municipality", imported(&shape("ettby", SQUARE))),
        ("two shapes for one", imported(&(both.clone() + &shape("ettby", SQUARE)))),
        ("a shape of nothing", imported(&(both.clone() + &shape("treby", SQUARE)))),
        ("a path that is none", imported(&both.replacen(SQUARE, "M0 0h10'/><script>", 1))),
        ("a map that lies nowhere", imported(&both).with("map.toml", "per_degree = 100.0", "per_degree = nan")),
        ("a key that is not known", imported(&both).with("map.toml", "width", "breadth")),
    ]);
    assert_snapshot!(told);
}

trait Also {
    fn also(self, path: &str, old: &str, new: &str) -> Self;
}

impl Also for Case {
    fn also(self, path: &str, old: &str, new: &str) -> Self {
        (self.0, self.1.with(path, old, new))
    }
}

#[test]
fn errors_come_before_warnings_and_stop_the_catalog() {
    let region = Region::new().with(NEEDS, ", en = \"Help at home\"", "").with(CAFE, "max = 6", "max = 130");
    let loaded = region.load();
    let severities: Vec<Severity> = loaded.problems.iter().map(|problem| problem.severity).collect();
    assert_eq!(severities, [Severity::Error, Severity::Warning]);
    assert!(loaded.catalog.is_none());
}

#[test]
fn the_lexicon_and_the_wishes() {
    let list = |need: &str, texts: &str| {
        format!("[[phrases]]\nneed = \"{need}\"\nlanguage = \"sv\"\nkind = \"phrase\"\ntexts = [{texts}]\n")
    };
    let lexicon = |text: String| Region::new().file("lexicon/hjalp.toml", text);
    let enough: String = (0..20).map(|at| format!("\"jag vill prata {at}\", ")).collect();
    let opposites = Region::new()
        .with("needs/hjalp.toml", "words.sv = [\"prata\"", "opposites = [\"hjalp.fara\"]\nwords.sv = [\"prata\"")
        .file("lexicon/hjalp.toml", list("hjalp.fara", "\"han slår\"") + &list("hjalp.prata", "\"Han  slår\""));
    let told = told(vec![
        ("no such need", lexicon(list("hjalp.sova", "\"kan inte sova\""))),
        ("an empty phrase", lexicon(list("hjalp.prata", &format!("{enough}\" \"")))),
        ("opposites", opposites),
        case("a wish twice", "wishes.toml", "id = \"baby\"", "id = \"chat\""),
        case("ages the wrong way round", "wishes.toml", "min = 0, max = 1", "min = 2, max = 1"),
        case("an unknown form", "wishes.toml", "form = \"chat\"", "form = \"pigeon\""),
    ]);
    assert_snapshot!(told);
}
