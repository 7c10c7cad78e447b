//! The words of notices in tables, Finnish and Swedish: what a coordinator of another region may add to.

use super::words::{Group, Sense};
use crate::{Frequency, Weekday};

/// Weekdays by form: name, each, from, to.
pub(super) const DAYS: [(Weekday, [&str; 4]); 7] = [
    (
        Weekday::Mo,
        [
            "ma maanantai maanantaina må mån måndag måndagen",
            "maanantaisin maanantait måndagar",
            "maanantaista",
            "maanantaihin maanantaille",
        ],
    ),
    (
        Weekday::Tu,
        ["ti tiistai tiistaina tis tisdag tisdagen", "tiistaisin tiistait tisdagar", "tiistaista", "tiistaihin tiistaille"],
    ),
    (
        Weekday::We,
        [
            "ke keskiviikko keskiviikkona ons onsdag onsdagen",
            "keskiviikkoisin keskiviikot onsdagar",
            "keskiviikosta",
            "keskiviikkoon keskiviikolle",
        ],
    ),
    (
        Weekday::Th,
        [
            "to torstai torstaina tor tors torsdag torsdagen",
            "torstaisin torstait torsdagar",
            "torstaista",
            "torstaihin torstaille",
        ],
    ),
    (
        Weekday::Fr,
        [
            "pe perjantai perjantaina fr fre fredag fredagen",
            "perjantaisin perjantait fredagar",
            "perjantaista",
            "perjantaihin perjantaille",
        ],
    ),
    (
        Weekday::Sa,
        [
            "la lauantai lauantaina lö lör lördag lördagen",
            "lauantaisin lauantait lördagar",
            "lauantaista",
            "lauantaihin lauantaille",
        ],
    ),
    (
        Weekday::Su,
        [
            "su sunnuntai sunnuntaina sö sön söndag söndagen",
            "sunnuntaisin sunnuntait söndagar",
            "sunnuntaista",
            "sunnuntaihin sunnuntaille",
        ],
    ),
];

/// Months: the Finnish stem before "kuu", and the Swedish name.
pub(super) const MONTHS: [(&str, &str); 12] = [
    ("tammi", "januari"),
    ("helmi", "februari"),
    ("maalis", "mars"),
    ("huhti", "april"),
    ("touko", "maj"),
    ("kesä", "juni"),
    ("heinä", "juli"),
    ("elo", "augusti"),
    ("syys", "september"),
    ("loka", "oktober"),
    ("marras", "november"),
    ("joulu", "december"),
];

/// Phrases of one meaning, parted by "|"; "-" stands for any dash.
pub(super) const PHRASES: [(Sense, &str); 40] = [
    (Sense::Days(Group::EveryDay), "joka päivä|päivittäin|varje dag|dagligen|alla dagar"),
    (Sense::Days(Group::EveryEvening), "joka ilta|varje kväll"),
    (
        Sense::Days(Group::Workdays),
        "arkisin|arkipäivisin|arkipäivinä|arkipäivät|arkipäivä|vardagar|vardag|på vardagarna|vardagarna|helgfria vardagar",
    ),
    (Sense::Days(Group::SchoolDays), "koulupäivinä|koulupäivisin|skoldagar"),
    (Sense::Days(Group::Weekend), "viikonloppuisin|viikonloput|viikonloppuna|viikonloppu|veckoslut|veckosluten"),
    (Sense::RoundTheClock, "ympäri vuorokauden|vuorokauden ympäri|dygnet runt"),
    (Sense::Always, "aina auki|24/7|alltid öppet|alltid öppen"),
    (Sense::Each, "joka|varje"),
    (Sense::EachNth(2), "joka toinen|varannan|vartannat"),
    (Sense::EachNth(3), "joka kolmas|var tredje"),
    (Sense::EachNth(4), "joka neljäs|var fjärde"),
    (Sense::Week, "viikko|vecka"),
    (Sense::Weeks(Frequency::Weekly), "joka viikko|viikoittain|varje vecka|veckovis"),
    (
        Sense::Weeks(Frequency::OddWeeks),
        "parittomilla viikoilla|parittomat viikot|parittomina viikkoina|udda veckor|ojämna veckor",
    ),
    (Sense::Weeks(Frequency::EvenWeeks), "parillisilla viikoilla|parilliset viikot|parillisina viikkoina|jämna veckor"),
    (Sense::OfMonth, "kuukauden|joka kuukauden|kunkin kuukauden|kuun|joka kuun|i månaden|i varje månad|varje månad|av månaden"),
    (Sense::Nth(1), "ensimmäinen|ensimmäisenä|första"),
    (Sense::Nth(2), "toinen|toisena|andra"),
    (Sense::Nth(3), "kolmas|kolmantena|tredje"),
    (Sense::Nth(4), "neljäs|neljäntenä|fjärde"),
    (Sense::Nth(-1), "viimeinen|viimeisenä|sista"),
    (Sense::At, "klo|kl|kello|klockan"),
    (Sense::And, "ja|sekä|och|samt|&"),
    (Sense::Nor, "eikä|ei myöskään|eller|inte heller"),
    (Sense::Not, "ei|ei kuitenkaan|paitsi|lukuun ottamatta|inte|ej|utom|dock inte"),
    (Sense::Also, "myös|även|också"),
    (Sense::Extra, "lisäksi|dessutom"),
    (Sense::Moves, "siirtyy|siirretään|siirtyy päivään|flyttas|flyttas till"),
    (Sense::Since, "alkaen|lähtien|alkaa|från|från och med|fr.o.m.|börjar|med början"),
    (Sense::Until, "asti|saakka|päättyy|till|till och med|t.o.m.|slutar"),
    (Sense::Holidays, "pyhinä|pyhäpäivinä|juhlapyhinä|pyhäpäivisin|pyhisin|helgdagar"),
    (Sense::MidweekHolidays, "arkipyhinä|arkipyhisin|söckenhelger"),
    (Sense::SchoolHolidays, "koulujen loma - aikoina|koulujen loma - aikana|koulujen loma aikoina|koulun loma - aikoina"),
    (Sense::SchoolHolidays, "koulujen lomilla|koulun lomilla|koulujen lomien aikana|koulujen lomien aikaan|koulujen loma - ajat"),
    (Sense::SchoolHolidays, "skolloven|skollov|skolornas lov|skolans lov"),
    (Sense::SchoolTerms, "koulujen lukukausina|koulujen lukukausien aikana|koulun lukukausina"),
    (Sense::SchoolTerms, "skolterminerna|skolornas terminer"),
    (Sense::Times, "kertaa|gånger"),
    (Sense::Glue, "på|den|under|i"),
    (Sense::Open, "auki|avoinna|öppet|öppen"),
];
