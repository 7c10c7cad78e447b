//! Brackets that tell how old the words are: "(noin 2020)", "(ei päiväystä)". Knows nothing else of a notice.

/// Words that stand beside a year, Finnish and Swedish.
const WORDS: [&str; 23] = [
    "noin",
    "n",
    "kausi",
    "lukuvuosi",
    "vuosi",
    "vuonna",
    "tieto",
    "syksy",
    "kevät",
    "kesä",
    "talvi",
    "ja",
    "cirka",
    "ca",
    "omkring",
    "hösten",
    "våren",
    "sommaren",
    "vintern",
    "läsåret",
    "år",
    "och",
    UNDATED,
];

/// What stands for every way to say that there is no date.
const UNDATED: &str = "päiväämätön";

/// Years that a source of our days can tell of.
const YEARS: std::ops::RangeInclusive<u16> = 1990..=2099;

fn is_month(word: &str) -> bool {
    let finnish = ["tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu"];
    let stem = word.strip_suffix("kuu").or_else(|| word.strip_suffix("kuussa")).or_else(|| word.strip_suffix("kuusta"));
    let swedish = [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ];
    stem.is_some_and(|stem| finnish.contains(&stem)) || swedish.contains(&word)
}

/// A site's name: "hus.fi".
fn is_site(word: &str) -> bool {
    word.rsplit_once('.').is_some_and(|(name, end)| {
        (2..=3).contains(&end.len()) && !name.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '.' | '-'))
    })
}

/// A part of a date without its year: "25", "1", "25.1".
fn is_day_or_month(word: &str) -> bool {
    word.split(['.', '/']).all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The year of such brackets, the latest of several; absent when they say that there is none. `None` when they say
/// anything else.
pub(super) fn known_in(bracket: &str) -> Option<Option<u16>> {
    let inner = bracket.strip_prefix('(')?.strip_suffix(')')?.to_lowercase();
    let inner = ["ei päiväystä", "utan datum", "odaterad"].iter().fold(inner, |inner, words| inner.replace(words, UNDATED));
    let mut year = None;
    for word in
        inner.split([' ', '\u{a0}', ',', ';', '–', '-']).map(|word| word.trim_matches('.')).filter(|word| !word.is_empty())
    {
        // "2/2024", "25.1.2023"
        let (before, last) = match word.rsplit_once(['/', '.']) {
            Some((before, last)) if is_day_or_month(before) => (before, last),
            _ => ("", word),
        };
        match last.parse::<u16>() {
            Ok(found) if last.len() == 4 && YEARS.contains(&found) => year = year.max(Some(found)),
            _ if !before.is_empty() => return None,
            _ if WORDS.contains(&word) || is_month(word) || is_site(word) => {}
            _ => return None,
        }
    }
    (year.is_some() || inner.contains(UNDATED)).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_sources() {
        for (bracket, year) in [
            ("(2020)", Some(2020)),
            ("(noin 2020)", Some(2020)),
            ("(syksy 2024)", Some(2024)),
            ("(2/2024)", Some(2024)),
            ("(kevät 2021)", Some(2021)),
            ("(kausi 2024–2025)", Some(2025)),
            ("(2020-2022)", Some(2022)),
            ("(noin 2018–2021)", Some(2021)),
            ("(tammikuu 2024)", Some(2024)),
            ("(kevät ja kesä 2020)", Some(2020)),
            ("(tieto 25.1.2023)", Some(2023)),
            ("(hösten 2025)", Some(2025)),
            ("(hus.fi, 2021)", Some(2021)),
            ("(päiväämätön)", None),
            ("(ei päiväystä)", None),
            ("(hus.fi, päiväämätön)", None),
            ("(utan datum)", None),
        ] {
            assert_eq!(known_in(bracket), Some(year), "{bracket}");
        }
        for bracket in [
            "()",
            "(ei)",
            "(tarpeen mukaan)",
            "(yöpäivystys oli uhattuna 2025)",
            "(20)",
            "(1820)",
            "(noin)",
            "(ei 2020)",
            "(kesällä 2020)",
            "(klo 2020)",
            "(31.2.x)",
            "(Hartola, Iitti, Kärkölä ja Lahti vuonna 2023; tarkista nykyiset ajat)",
            "(maanantai 2020)",
        ] {
            assert_eq!(known_in(bracket), None, "{bracket}");
        }
    }
}
