//! Lines that tell the times of each channel: "puhelin arkisin klo 16–20; chat ti ja to klo 16–20 (2024)".

use super::{known::known_in, read};
use crate::{ChannelType, Times};

/// A part of a line that is read.
#[derive(Clone, PartialEq, Debug)]
pub struct Part {
    /// The channel that it begins with.
    pub channel: Option<ChannelType>,
    /// Its words without the channel's, with the year that the line ends with.
    pub words: String,
    /// What they mean.
    pub times: Times,
}

/// What channels are called, Finnish and Swedish.
const CHANNELS: [(&str, ChannelType); 6] = [
    ("puhelin", ChannelType::Phone),
    ("puhelimitse", ChannelType::Phone),
    ("telefon", ChannelType::Phone),
    ("per telefon", ChannelType::Phone),
    ("chat", ChannelType::Chat),
    ("chatt", ChannelType::Chat),
];

/// The channel that a part begins with, and its other words.
fn channel(part: &str) -> (Option<ChannelType>, &str) {
    let small = part.to_lowercase();
    CHANNELS
        .iter()
        .find_map(|(name, kind)| {
            let rest = small.strip_prefix(name).filter(|rest| rest.starts_with([' ', ':', '\u{a0}']))?;
            let rest = part.get(part.len().checked_sub(rest.len())?..)?;
            Some((Some(*kind), rest.trim_start_matches([' ', ':', '\u{a0}'])))
        })
        .unwrap_or((None, part))
}

/// The bracket that a line ends with, when it tells how old the words are.
fn year(text: &str) -> (&str, &str) {
    match text.trim_end().rfind('(').and_then(|at| text.split_at_checked(at)) {
        Some((before, bracket)) if known_in(bracket.trim_end()).is_some() => (before.trim_end(), bracket.trim_end()),
        _ => (text, ""),
    }
}

/// Words of a part that may take something back from the others.
const LIMITS: [&str; 20] = [
    "ei",
    "eikä",
    "paitsi",
    "suljettu",
    "kiinni",
    "tauko",
    "tauolla",
    "inte",
    "ej",
    "utom",
    "stängt",
    "stängd",
    "myös",
    "kesällä",
    "kesäisin",
    "talvella",
    "aattoina",
    "också",
    "sommartid",
    "sommaren",
];

/// Whether a part that is not read leaves the others as they are.
fn is_apart(part: &str) -> bool {
    !part.split(|c: char| !c.is_alphanumeric()).any(|word| LIMITS.contains(&word.to_lowercase().as_str()))
}

/// The parts of a line, parted by semicolons, whose meaning is certain: the whole line when no part names a channel, else
/// those that do. A year in brackets at the end holds for all parts.
pub fn read_by_channel(text: &str) -> Vec<Part> {
    let (before, year) = year(text);
    let parts: Vec<&str> = before.split(';').map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.iter().all(|part| channel(part).0.is_none()) {
        return read(text).ok().map(|times| Part { channel: None, words: text.to_owned(), times }).into_iter().collect();
    }
    let mut certain: Vec<Part> = Vec::new();
    for part in parts {
        let (channel, rest) = channel(part);
        let has_year = rest.ends_with(')');
        let words = if year.is_empty() || has_year { rest.to_owned() } else { format!("{rest} {year}") };
        match (channel, read(&words)) {
            // Two lines of one channel: which number is meant by which is not certain.
            (Some(_), Ok(_)) if certain.iter().any(|known| known.channel == channel) => return Vec::new(),
            (Some(_), Ok(times)) => certain.push(Part { channel, words, times }),
            // Times of no channel after those of one may go on with them.
            (None, Ok(_)) if !certain.is_empty() => return Vec::new(),
            _ if is_apart(part) => {}
            _ => return Vec::new(),
        }
    }
    certain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<String> {
        let shown = |part: Part| format!("{:?} {} {:?}", part.channel, part.words, part.times.known_in);
        read_by_channel(text).into_iter().map(shown).collect()
    }

    #[test]
    fn each_channel_has_its_words_and_the_year() {
        assert_eq!(
            parts("Puhelin arkisin klo 16–20; chat ti ja to klo 16–20 (2024)"),
            ["Some(Phone) arkisin klo 16–20 (2024) Some(2024)", "Some(Chat) ti ja to klo 16–20 (2024) Some(2024)"]
        );
        assert_eq!(parts("puhelin: ma–pe klo 9–16"), ["Some(Phone) ma–pe klo 9–16 None"]);
        assert_eq!(parts("telefon vardagar kl. 9–15; chatt dygnet runt").len(), 2);
        assert_eq!(parts("ma–pe klo 9–16 (2020)"), ["None ma–pe klo 9–16 (2020) Some(2020)"]);
    }

    #[test]
    fn what_is_not_certain_is_left_out() {
        assert_eq!(parts("joka päivä; chat klo 17–20"), Vec::<String>::new());
        assert_eq!(parts("ma–pe klo 9–20, ruotsiksi klo 12–14; chat arkisin klo 9–15"), ["Some(Chat) arkisin klo 9–15 None"]);
        for text in [
            "puhelin ma–pe klo 9–12; ti klo 13–15",
            "puhelin ti klo 9–11; puhelin to klo 13–15",
            "puhelin ma–pe klo 9–12; kesällä klo 10–11",
            "puhelin ma–pe klo 9–12; ma myös klo 16–18",
            "puhelin ma–pe klo 9–12; kesällä suljettu",
            "puhelin ma–pe klo 9–12; ei heinäkuussa",
            "puhelinpäivystys ma–pe klo 9–12",
            "chattirobotti ympäri vuorokauden",
            "puhelin",
            ";",
            "",
        ] {
            assert_eq!(parts(text), Vec::<String>::new(), "{text}");
        }
    }
}
