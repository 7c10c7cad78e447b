//! Days, times and how they come back.

use super::{are_read, cannot_be, stay_words};

#[test]
fn days() {
    are_read(&[
        ("maanantaisin", "Mo -"),
        ("Perjantaisin.", "Fr -"),
        ("ma klo 14–16", "Mo 14:00-16:00"),
        ("joka tiistai klo 9.30", "Tu 9:30-"),
        ("tiistaina klo 9:30-11:30", "Tu 9:30-11:30"),
        ("ma–pe klo 9–14", "MoTuWeThFr 9:00-14:00"),
        ("ma-pe 9-14", "MoTuWeThFr 9:00-14:00"),
        ("ma, ke ja pe klo 8–11", "MoWeFr 8:00-11:00"),
        ("maanantaisin ja keskiviikkoisin klo 15–18", "MoWe 15:00-18:00"),
        ("ma–ti, to klo 9–11", "MoTuTh 9:00-11:00"),
        ("joka ma ja ke klo 9–11", "MoWe 9:00-11:00"),
        ("viikonloppuisin klo 15–21", "SaSu 15:00-21:00"),
        ("joka päivä klo 9–21", "MoTuWeThFrSaSu 9:00-21:00 ever"),
        ("päivittäin, klo 9–21", "MoTuWeThFrSaSu 9:00-21:00 ever"),
        ("arkisin klo 9–15", "MoTuWeThFr 9:00-15:00 rests"),
        ("arkipäivisin", "MoTuWeThFr - rests"),
        ("arkisin ja lauantaisin klo 10–15", "Sa 10:00-15:00; MoTuWeThFr 10:00-15:00 rests"),
        ("joka ilta klo 20–24", "MoTuWeThFrSaSu 20:00-0:00 ever"),
        ("sunnuntaista torstaihin klo 17–20", "MoTuWeThSu 17:00-20:00"),
        ("maanantaista perjantaihin kello 9–15", "MoTuWeThFr 9:00-15:00"),
        ("pe–su klo 22–02", "FrSaSu 22:00-2:00"),
        ("auki ma–pe klo 9–16", "MoTuWeThFr 9:00-16:00"),
        ("klo 17–19 joka tiistai", "Tu 17:00-19:00"),
        ("ma–to klo 9–15, ei perjantaisin", "MoTuWeTh 9:00-15:00"),
        ("joka päivä klo 9–15, ei sunnuntaisin eikä maanantaisin", "TuWeThFrSa 9:00-15:00 ever"),
    ]);
    stay_words(&[
        "",
        ".",
        ",",
        "ja",
        "klo 15–17",
        "virka-aikana",
        "aamuisin",
        "iltaisin klo 20–24",
        "joka ilta",
        "keskiviikkoaamuisin",
        "kerran viikossa",
        "ma–pe klo 9–16, takaisinsoitto",
        "ma–pe klo 6.30–17 (tarpeen mukaan)",
        "ma–ma klo 9–11 ja ma",
        "viikonloppuisin ja pyhinä klo 15–21",
        "ma klo 9–11, ke",
        "ma 9",
        "ma ja",
        "ja ma klo 9–11",
        "ma klo 9–11 ja",
        "ei perjantaisin",
        "pe klo 9–11, ei perjantaisin",
        "ma–pe klo 9–16, ei pe klo 12–13",
        "kesällä suljettu",
        "noin klo 9 ma",
    ]);
}

#[test]
fn hours_of_a_day() {
    are_read(&[
        ("pe 9-12 ja 13–15", "Fr 9:00-12:00; Fr 13:00-15:00"),
        ("pe klo 9–12, klo 13–15", "Fr 9:00-12:00; Fr 13:00-15:00"),
        ("pe klo 9 ja klo 11", "Fr 9:00-; Fr 11:00-"),
        ("pe klo 9 alkaen", "Fr 9:00-"),
        ("pe klo 0–24", "Fr 0:00-0:00"),
        ("pe klo 9.10–10.10", "Fr 9:10-10:10"),
        ("pe 9:10–10:10", "Fr 9:10-10:10"),
        ("pe klo 8–02", "Fr 8:00-2:00"),
        ("pe klo 17–10", "Fr 17:00-10:00"),
        ("pe klo 17–19.", "Fr 17:00-19:00"),
        ("ympäri vuorokauden", "MoTuWeThFrSaSu 0:00-0:00 ever"),
        ("joka päivä, ympäri vuorokauden", "MoTuWeThFrSaSu 0:00-0:00 ever"),
        ("ma–pe ympäri vuorokauden", "MoTuWeThFr 0:00-0:00"),
        ("ma - pe klo 9 - 16", "MoTuWeThFr 9:00-16:00"),
        ("MA\u{2011}PE\u{a0}KLO 9:00\u{2014}16:00", "MoTuWeThFr 9:00-16:00"),
        ("24/7", "MoTuWeThFrSaSu 0:00-0:00 ever"),
        ("aina auki", "MoTuWeThFrSaSu 0:00-0:00 ever"),
    ]);
    stay_words(&[
        "pe 9.10–10.10",
        "pe klo 24",
        "pe klo 17 asti",
        "koulupäivinä klo 16.00–16.20 asti",
        "pe klo 9–12 ja 11–13",
        "pe klo 9–",
        "pe klo –9",
        "pe klo",
        "pe klo 9.5",
        "hinta 25.99",
        "pe 2025–2026",
        "pe klo 9–11 tai klo 13",
        "pe klo 18 ja 20",
        "pe klo 9–11, 5.50",
        "pe klo 9–16.8.2025",
        "ympäri vuorokauden, arkisin klo 9–15",
        "ma–pe klo 9–16, ei ma ja ke klo 10–12",
        "ma–pe (ei ke) klo 9–16",
        "pe klo 13–15 ja 9–12",
        "puoleenyöhön saakka",
        "asuminen ympäri vuorokauden",
    ]);
    cannot_be(&[
        ("pe klo 25.99", "\"25.99\" is not a time of the day."),
        ("pe klo 9–25", "\"9–25\" is not a time of the day."),
        ("vieraita klo 25.99", "\"25.99\" is not a time of the day."),
        ("pe klo 9–9", "\"9–9\" ends when it begins."),
        ("pe klo 11.30–9.30", "\"11.30–9.30\" ends before it begins."),
    ]);
}

#[test]
fn several_segments() {
    are_read(&[
        ("ma–ti klo 9–11, ke klo 16–18, to–pe klo 12–15", "MoTu 9:00-11:00; We 16:00-18:00; ThFr 12:00-15:00"),
        ("ma klo 9–11 ja 12–14, ti–to klo 9–11", "Mo 9:00-11:00; Mo 12:00-14:00; TuWeTh 9:00-11:00"),
        (
            "ti 13–16 ja 16.30–19, ke 13–16 ja 16.30–20, to 13–16, pe 17–22",
            "Tu 13:00-16:00; Tu 16:30-19:00; We 13:00-16:00; We 16:30-20:00; Th 13:00-16:00; Fr 17:00-22:00",
        ),
        ("ma–pe klo 8–20, la–su klo 10–16", "MoTuWeThFr 8:00-20:00; SaSu 10:00-16:00"),
        ("ma ja ke klo 13–15, pe klo 10–12", "MoWe 13:00-15:00; Fr 10:00-12:00"),
        ("ma ja ke klo 16–20, ti, to ja pe klo 9–13", "MoWe 16:00-20:00; TuThFr 9:00-13:00"),
        ("ti klo 16–18 ja to klo 14–18", "Tu 16:00-18:00; Th 14:00-18:00"),
        ("Ma–pe klo 8–20. La klo 10–16.", "MoTuWeThFr 8:00-20:00; Sa 10:00-16:00"),
        ("ma–to klo 12.30–15, ke myös klo 17–19", "MoTuWeTh 12:30-15:00; We 17:00-19:00"),
        ("ma–to klo 12–15, myös la klo 10–12", "MoTuWeTh 12:00-15:00; Sa 10:00-12:00"),
    ]);
    stay_words(&[
        "ma–pe klo 8–16, pe klo 8–14",
        "ma–ti klo 8–16, pe myös klo 8–14",
        "ma klo 9–11, klo 13–15 ke",
        "ma klo 9–11 (2020), ke klo 10–12",
    ]);
}

#[test]
fn rhythms() {
    are_read(&[
        ("keskiviikkoisin klo 8.45–10.45 parillisilla viikoilla", "We even 8:45-10:45"),
        ("parittomilla viikoilla keskiviikkoisin klo 8.45–10.45", "We odd 8:45-10:45"),
        ("keskiviikkoisin, parittomilla viikoilla, klo 8.45–10.45", "We odd 8:45-10:45"),
        ("parillisilla viikoilla ti klo 9–11, parittomilla viikoilla ti klo 17–19", "Tu even 9:00-11:00; Tu odd 17:00-19:00"),
        ("joka toinen tiistai klo 9–11, 12.1.–25.5.2027", "Tu/2 9:00-11:00; from 12.1.2027; to 25.5.2027"),
        ("tiistaisin joka toinen viikko 12.1.2027 alkaen klo 9", "Tu/2 9:00-; from 12.1.2027"),
        ("joka kolmas viikko ti klo 9–11, 12.1.2027 alkaen", "Tu/3 9:00-11:00; from 12.1.2027"),
        ("kuukauden ensimmäinen tiistai klo 17–19", "Tu month1 17:00-19:00"),
        ("kuukauden 1. tiistai klo 17–19", "Tu month1 17:00-19:00"),
        ("joka kuukauden toinen ti klo 17–19", "Tu month2 17:00-19:00"),
        ("kuukauden viimeinen pe", "Fr month-1 -"),
        ("kuukauden ensimmäinen ja kolmas tiistai klo 17", "Tu month1 17:00-; Tu month3 17:00-"),
        ("viikoittain tiistaisin klo 9", "Tu 9:00-"),
    ]);
    stay_words(&[
        "parittomilla viikoilla",
        "joka toinen tiistai klo 9–11",
        "joka toinen ti ja to klo 9–11, 12.1.–25.5.2027",
        "joka toinen päivä klo 9–11, 12.1.–25.5.2027",
        "ma klo 9–11, ei joka viikko",
        "joka toinen tiistai klo 9–11, tammikuusta 2027 alkaen",
        "joka toinen tiistai klo 9–11, 13.1.–25.5.2027",
        "kerran kuussa",
        "kuukausittain",
        "kuukausittain tiistaisin klo 9–11",
        "kuukauden tiistai",
        "ensimmäinen tiistai klo 9",
        "kuukauden viides tiistai klo 9",
        "ma klo 9–11 parillisilla viikoilla, ke klo 9–11",
        "ma klo 9–11, parillisilla viikoilla ke klo 9–11",
        "joka ti klo 9–11, kuukauden ensimmäinen ti klo 17–19",
    ]);
}
