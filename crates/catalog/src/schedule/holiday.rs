//! Finnish public holidays by rule, with the two eves on which hardly anything is open. Sources: church act 652/2023
//! (church holidays), act 388/1937 (Independence Day), act 272/1944 (May Day).

use serde::{Deserialize, Serialize};

use crate::Date;

/// A public holiday, or an eve on which most places are closed though the law does not say so.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Holiday {
    NewYear,
    Epiphany,
    GoodFriday,
    EasterSunday,
    EasterMonday,
    MayDay,
    Ascension,
    Pentecost,
    MidsummerEve,
    Midsummer,
    AllSaints,
    Independence,
    ChristmasEve,
    Christmas,
    BoxingDay,
}

/// Easter Sunday of a year, in days since 1.1.1970. Source: the anonymous Gregorian computus ("Meeus/Jones/Butcher").
fn easter(year: u16) -> i32 {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    // Days after 22 March, the earliest Easter.
    Date::new(year, 3, 22).map_or(0, Date::days_since_epoch) + h + l - 7 * m
}

impl Holiday {
    /// The holiday on this day.
    pub fn on(date: Date) -> Option<Self> {
        use crate::Weekday::{Fr, Sa};
        let weekday = date.weekday();
        let fixed = match (date.month(), date.day()) {
            (1, 1) => Some(Self::NewYear),
            (1, 6) => Some(Self::Epiphany),
            (5, 1) => Some(Self::MayDay),
            (6, 19..=25) if weekday == Fr => Some(Self::MidsummerEve),
            (6, 20..=26) if weekday == Sa => Some(Self::Midsummer),
            (10, 31) | (11, 1..=6) if weekday == Sa => Some(Self::AllSaints),
            (12, 6) => Some(Self::Independence),
            (12, 24) => Some(Self::ChristmasEve),
            (12, 25) => Some(Self::Christmas),
            (12, 26) => Some(Self::BoxingDay),
            _ => None,
        };
        fixed.or_else(|| match date.days_since_epoch() - easter(date.year()) {
            -2 => Some(Self::GoodFriday),
            0 => Some(Self::EasterSunday),
            1 => Some(Self::EasterMonday),
            39 => Some(Self::Ascension),
            49 => Some(Self::Pentecost),
            _ => None,
        })
    }

    /// Whether it is an eve only.
    pub fn is_eve(self) -> bool {
        matches!(self, Self::MidsummerEve | Self::ChristmasEve)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_holidays_of_two_years() {
        let of_year = |year: u16| {
            let first = Date::new(year, 1, 1).unwrap().days_since_epoch();
            let days = (0..366).filter_map(move |day| Date::from_days(first + day)).filter(move |date| date.year() == year);
            days.filter_map(|date| Holiday::on(date).map(|holiday| format!("{}.{}. {holiday:?}", date.day(), date.month())))
                .collect::<Vec<_>>()
                .join(", ")
        };
        assert_eq!(
            of_year(2026),
            "1.1. NewYear, 6.1. Epiphany, 3.4. GoodFriday, 5.4. EasterSunday, 6.4. EasterMonday, 1.5. MayDay, 14.5. Ascension, \
             24.5. Pentecost, 19.6. MidsummerEve, 20.6. Midsummer, 31.10. AllSaints, 6.12. Independence, 24.12. ChristmasEve, \
             25.12. Christmas, 26.12. BoxingDay"
        );
        assert_eq!(
            of_year(2027),
            "1.1. NewYear, 6.1. Epiphany, 26.3. GoodFriday, 28.3. EasterSunday, 29.3. EasterMonday, 1.5. MayDay, 6.5. Ascension, \
             16.5. Pentecost, 25.6. MidsummerEve, 26.6. Midsummer, 6.11. AllSaints, 6.12. Independence, 24.12. ChristmasEve, \
             25.12. Christmas, 26.12. BoxingDay"
        );
    }
}
