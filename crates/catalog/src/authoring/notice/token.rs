//! A line of words about time, cut into words, figures and marks. Knows no language and no calendar.

use std::ops::Range;

/// A number with its dots: "9", "9.30", "9:30", "22.", "26.2.", "12.1.2027".
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Figure {
    /// The first number.
    pub first: u16,
    /// The number after the first dot or the colon, and whether it has two digits.
    pub second: Option<(u16, bool)>,
    /// A year after the second dot.
    pub year: Option<u16>,
    /// Whether a colon parts the numbers.
    pub colon: bool,
    /// Whether it ends with a dot.
    pub dot: bool,
}

/// What a token is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// Letters, small.
    Word(String),
    Figure(Figure),
    Dash,
    Comma,
    Semicolon,
    /// A full stop.
    Stop,
    /// Brackets with all that they hold.
    Bracket,
    /// What can't stand in a line about time.
    Other,
}

/// A token and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub kind: Kind,
    pub span: Range<usize>,
}

/// Words written with dots or figures.
const SPECIAL: [(&str, &str); 4] = [("24/7", "24/7"), ("fr.o.m.", "fr.o.m."), ("t.o.m.", "t.o.m."), ("&", "&")];

/// Digits at the start of a text: how many, and their number when it has four digits at most.
fn digits(text: &str) -> Option<(usize, Option<u16>)> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    (count > 0).then(|| (count, text.get(..count).filter(|_| count <= 4).and_then(|digits| digits.parse().ok())))
}

fn figure(text: &str) -> Option<(Kind, usize)> {
    let (mut len, first) = digits(text)?;
    let rest = |len: usize| text.get(len..).unwrap_or_default();
    let Some(first) = first else { return Some((Kind::Other, len)) };
    let mut figure = Figure { first, second: None, year: None, colon: rest(len).starts_with(':'), dot: false };
    if !rest(len).starts_with([':', '.']) {
        return Some((Kind::Figure(figure), len));
    }
    len += 1;
    let Some((count, second)) = digits(rest(len)) else {
        figure.dot = !figure.colon;
        let kind = if figure.colon { Kind::Other } else { Kind::Figure(figure) };
        return Some((kind, len));
    };
    len += count;
    let Some(second) = second.filter(|_| count <= 2) else { return Some((Kind::Other, len)) };
    figure.second = Some((second, count == 2));
    if figure.colon && count != 2 {
        return Some((Kind::Other, len));
    }
    if !figure.colon && rest(len).starts_with('.') {
        match digits(rest(len + 1)) {
            Some((4, year)) => {
                figure.year = year;
                len += 5;
            }
            Some((count, _)) => return Some((Kind::Other, len + 1 + count)),
            None => {
                figure.dot = true;
                len += 1;
            }
        }
    }
    Some((Kind::Figure(figure), len))
}

fn token(rest: &str) -> (Kind, usize) {
    for (written, word) in SPECIAL {
        let is_it = rest.get(..written.len()).is_some_and(|start| start.eq_ignore_ascii_case(written));
        let goes_on = rest.get(written.len()..).is_some_and(|after| after.starts_with(char::is_alphanumeric));
        if is_it && !goes_on {
            return (Kind::Word(word.to_owned()), written.len());
        }
    }
    if let Some(found) = figure(rest) {
        return found;
    }
    let len = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    if let Some(word) = rest.get(..len).filter(|word| !word.is_empty()) {
        // "kl." and "ma." are short for something.
        let is_short = word.chars().count() <= 4 && rest.get(len..).is_some_and(|after| after.starts_with('.'));
        return (Kind::Word(word.to_lowercase()), len + usize::from(is_short));
    }
    let first = rest.chars().next().unwrap_or(' ');
    let kind = match first {
        '-' | '\u{2010}'..='\u{2014}' | '\u{2212}' => Kind::Dash,
        ',' => Kind::Comma,
        ';' => Kind::Semicolon,
        '.' => Kind::Stop,
        '(' => match rest.find(')') {
            Some(end) => return (Kind::Bracket, end + 1),
            None => Kind::Other,
        },
        _ => Kind::Other,
    };
    (kind, first.len_utf8())
}

/// All tokens of a text.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let blank = rest.len() - rest.trim_start().len();
        if blank > 0 {
            at += blank;
            continue;
        }
        let (kind, len) = token(rest);
        found.push(Token { kind, span: at..at + len });
        at += len;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_keep_their_dots() {
        let shown = |text: &str| -> Vec<String> {
            tokens(text).iter().map(|token| format!("{} {:?}", &text[token.span.clone()], token.kind)).collect()
        };
        let figure = |first, second, year, colon, dot| format!("{:?}", Kind::Figure(Figure { first, second, year, colon, dot }));
        for (text, kind) in [
            ("9", figure(9, None, None, false, false)),
            ("9.30", figure(9, Some((30, true)), None, false, false)),
            ("9:30", figure(9, Some((30, true)), None, true, false)),
            ("22.", figure(22, None, None, false, true)),
            ("2.3.", figure(2, Some((3, false)), None, false, true)),
            ("12.1.2027", figure(12, Some((1, false)), Some(2027), false, false)),
            ("12.1.27", "Other".to_owned()),
            ("9:3", "Other".to_owned()),
            ("12345", "Other".to_owned()),
        ] {
            assert_eq!(shown(text), [format!("{text} {kind}")]);
        }
        assert_eq!(tokens("12.1.–25.5.2027").len(), 3);
        assert_eq!(shown("kl. 9"), ["kl. Word(\"kl\")".to_owned(), format!("9 {}", figure(9, None, None, false, false))]);
        assert_eq!(shown("(noin 2020)"), ["(noin 2020) Bracket"]);
    }
}
