//! Seasons, days that fall out and single days.

use super::{are_read, cannot_be, stay_words};

#[test]
fn seasons() {
    are_read(&[
        ("tiistaisin 12.1.–25.5.2027 klo 9", "Tu 9:00-; from 12.1.2027; to 25.5.2027"),
        ("maanantaisin klo 8.45–10.45, 7.8.2024–30.5.2025", "Mo 8:45-10:45; from 7.8.2024; to 30.5.2025"),
        ("1.9.2025 alkaen maanantaisin", "Mo -; from 1.9.2025"),
        ("maanantaisin klo 9.30, 18.8.2025 alkaen", "Mo 9:30-; from 18.8.2025"),
        ("maanantaisin klo 9 alkaen 18.8.2025", "Mo 9:00-; from 18.8.2025"),
        ("sunnuntaisin syyskuusta 2025 alkaen", "Su -; from 1.9.2025"),
        ("sunnuntaisin, syyskuusta 2025 toukokuuhun 2026", "Su -; from 1.9.2025; to 31.5.2026"),
        ("sunnuntaisin toukokuuhun 2026 asti", "Su -; to 31.5.2026"),
        ("ti klo 9 alkaa 12.1.2027, päättyy 25.5.2027", "Tu 9:00-; from 12.1.2027; to 25.5.2027"),
        ("ti klo 9, 31.5.2027 asti", "Tu 9:00-; to 31.5.2027"),
        ("ti klo 9, 12.1.2027 alkaen 25.5.2027 saakka", "Tu 9:00-; from 12.1.2027; to 25.5.2027"),
        ("arkipäivät kesäkuussa 2025", "MoTuWeThFr - rests; from 1.6.2025; to 30.6.2025"),
        ("arkipäivät 23.–27.2.2026", "MoTuWeThFr - rests; from 23.2.2026; to 27.2.2026"),
        ("ma klo 9–11, ti klo 10–12, 12.1.–25.5.2027", "Mo 9:00-11:00; Tu 10:00-12:00; from 12.1.2027; to 25.5.2027"),
        ("joka tiistai, 12.1.–25.5.2027, klo 9–11", "Tu 9:00-11:00; from 12.1.2027; to 25.5.2027"),
        ("maanantaisin klo 9.30 (syksy 2025)", "Mo 9:30-; known 2025"),
        ("ke klo 8–12 (kausi 2024–2025)", "We 8:00-12:00; known 2025"),
        ("arkisin klo 9–12 (hus.fi, päiväämätön)", "MoTuWeThFr 9:00-12:00 rests"),
        ("ti klo 13–15 (ei päiväystä)", "Tu 13:00-15:00"),
    ]);
    stay_words(&[
        "ti klo 9, 12.1.–25.5.",
        "ti klo 9, 12.1. alkaen",
        "ti klo 9, syyskuusta alkaen",
        "kesäkuussa",
        "kesäkuussa 2025",
        "12.1.–25.5.2027",
        "12.1.–25.5.2027 klo 9–11",
        "ti 12.1.–25.5.2027 klo 9–11",
        "ti klo 9, 12.1.–25.5.2027, 18.8.–8.12.2027",
        "ma klo 9–11, 12.1.–25.5.2027, ti klo 9–11",
        "joka tiistai klo 9–11, 13.1.–14.1.2027",
        "ti klo 9 kevät 2027",
    ]);
    cannot_be(&[
        ("ti klo 9, 12.1.2027–25.5.2026", "\"12.1.2027–25.5.2026\" ends before it begins."),
        ("ti klo 9, 1.9.–31.5.2027", "\"1.9.–31.5.2027\" ends before it begins."),
        ("ti klo 9, 12.1.2027 alkaen, 25.5.2026 asti", "The season ends before it begins."),
        ("ti klo 9, 12.1.–31.2.2027", "\"31.2.2027\" is not a day."),
        ("juhlat 31.2.2027", "\"31.2.2027\" is not a day."),
    ]);
}

#[test]
fn what_falls_out() {
    are_read(&[
        ("joka tiistai klo 9–11, 12.1.–25.5.2027, ei 2.3.", "Tu 9:00-11:00; not 2.3.2027; from 12.1.2027; to 25.5.2027"),
        (
            "joka tiistai klo 9–11, 12.1.–25.5.2027, ei 2.3. eikä 9.3.",
            "Tu 9:00-11:00; not 2.3.2027; not 9.3.2027; from 12.1.2027; to 25.5.2027",
        ),
        (
            "joka tiistai klo 9–11, 12.1.–25.5.2027, ei ti 2.3., 9.3. ja 16.3.",
            "Tu 9:00-11:00; not 2.3.2027; not 9.3.2027; not 16.3.2027; from 12.1.2027; to 25.5.2027",
        ),
        ("ei 22.–26.2., ti klo 9–11, 12.1.–25.5.2027", "Tu 9:00-11:00; not 22.2.2027..26.2.2027; from 12.1.2027; to 25.5.2027"),
        (
            "ti klo 9–11, 1.9.2026–25.5.2027, ei 24.12.2026–6.1.2027 eikä 2.3.",
            "Tu 9:00-11:00; not 24.12.2026..6.1.2027; not 2.3.2027; from 1.9.2026; to 25.5.2027",
        ),
        (
            "ti klo 9–11, 1.9.2026–25.5.2027, ei 22.12.–6.1.",
            "Tu 9:00-11:00; not 22.12.2026..6.1.2027; from 1.9.2026; to 25.5.2027",
        ),
        ("ti klo 9–11, ei 2.3.2027", "Tu 9:00-11:00; not 2.3.2027"),
        ("ma klo 9–12, ei koulujen loma-aikoina", "Mo 9:00-12:00; rests in koulujen-lomat"),
        ("ma klo 9–12 ei koulujen lomilla eikä pyhinä", "Mo 9:00-12:00 rests; rests in koulujen-lomat"),
        ("ti ja to klo 9–14, koulujen lukukausina (2023)", "TuTh 9:00-14:00; rests in koulujen-lomat; known 2023"),
        ("koulupäivinä klo 12–16", "MoTuWeThFr 12:00-16:00 rests; rests in koulujen-lomat"),
        ("ti klo 9, ei arkipyhinä", "Tu 9:00- rests"),
        ("ti klo 9, myös pyhinä", "Tu 9:00- ever"),
        ("joka päivä, ympäri vuorokauden, myös pyhinä", "MoTuWeThFrSaSu 0:00-0:00 ever"),
    ]);
    stay_words(&[
        "ti klo 9–11, ei 2.3.",
        "ti klo 9–11, 12.1.2027 alkaen, ei 2.3.",
        "ti klo 9–11, 1.1.2026–31.12.2027, ei 2.3.",
        "joka tiistai klo 9–11, 12.1.–25.5.2027, ei 3.3.",
        "joka tiistai klo 9–11, 12.1.–25.5.2027, ei 3.3.–5.3.",
        "joka tiistai klo 9–11, 12.1.–25.5.2027, ei 2.3. klo 9–10",
        "la–su klo 10–16, myös pyhinä",
        "joka päivä klo 10–16, ei pyhinä",
        "ti klo 9, ei hiihtoviikolla",
        "ti klo 9, kesällä tauko",
        "koulupäivinä klo 12–16; ei koulujen loma-aikoina eikä lauantaikoulupäivinä",
        "ma klo 9 ei koulujen loma-aikoina, ti klo 9",
    ]);
    cannot_be(&[
        ("joka tiistai klo 9–11, 12.1.–25.5.2027, ei 8.6.", "\"8.6.\" is outside the season."),
        ("joka tiistai klo 9–11, 12.1.–25.5.2027, ei 2.3.2026", "\"2.3.2026\" is outside the season."),
        ("joka tiistai klo 9–11, 12.1.–25.5.2027, ei ti 3.3.", "\"ti 3.3.\" is not a Tuesday; 3.3.2027 is a Wednesday."),
        ("joka tiistai klo 9–11, 12.1.–25.5.2027, ei 30.2.", "\"30.2.\" is not a day of 2027."),
    ]);
}

#[test]
fn single_days() {
    are_read(&[
        ("to 28.8.2025 klo 14–17", "28.8.2025 14:00-17:00"),
        ("28.8.2025", "28.8.2025 -"),
        (
            "27.8., 29.10., 26.11. ja 10.12.2024 klo 17.30–18.30",
            "27.8.2024 17:30-18:30; 29.10.2024 17:30-18:30; 26.11.2024 17:30-18:30; 10.12.2024 17:30-18:30",
        ),
        ("ti 27.8. klo 17–18 ja ti 29.10.2024 klo 16–17", "27.8.2024 17:00-18:00; 29.10.2024 16:00-17:00"),
        ("29.10.2024, 26.11. klo 17", "29.10.2024 17:00-; 26.11.2024 17:00-"),
        (
            "joka tiistai klo 9–11, 12.1.–25.5.2027, lisäksi 5.3. klo 9.30–11.30",
            "Tu 9:00-11:00; 5.3.2027 9:30-11:30; from 12.1.2027; to 25.5.2027",
        ),
        (
            "joka tiistai klo 9–11, 12.1.–25.5.2027, 2.3. siirtyy 3.3. klo 10–12",
            "Tu 9:00-11:00; 3.3.2027 10:00-12:00 for 2.3.2027; not 2.3.2027; from 12.1.2027; to 25.5.2027",
        ),
        (
            "joka tiistai klo 9–11, 12.1.–25.5.2027, ei 9.3., ti 2.3. siirtyy ke 3.3.",
            "Tu 9:00-11:00; 3.3.2027 9:00-11:00 for 2.3.2027; not 2.3.2027; not 9.3.2027; from 12.1.2027; to 25.5.2027",
        ),
        ("alkaa 12.1.2027, joka tiistai klo 17–19, 8 kertaa", "Tu 17:00-19:00; from 12.1.2027; to 2.3.2027"),
        (
            "alkaa 12.1.2027, joka tiistai klo 17–19, 8 kertaa, ei 2.3.",
            "Tu 17:00-19:00; not 2.3.2027; from 12.1.2027; to 9.3.2027",
        ),
        ("joka tiistai klo 17–19, 12.1.–2.3.2027, 8 kertaa", "Tu 17:00-19:00; from 12.1.2027; to 2.3.2027"),
    ]);
    stay_words(&[
        "28.8. klo 14–17",
        "29.11., 13.12. ja 10.1.2027 klo 9",
        "ti klo 9–11, 3.3.2027 klo 10–12",
        "27.8. klo 17–18 ja 29.10.2024",
        "2.–3.5.2026 klo 10–16",
        "joka tiistai klo 17–19, 8 kertaa",
        "alkaa 2.12.2025, joka tiistai klo 17–19, 8 kertaa",
        "joka tiistai klo 17–19, 12.1.–2.3.2027, 9 kertaa",
        "alkaa 12.1.2027, joka tiistai klo 17–19, 8 kertaa, ei koulujen loma-aikoina",
        "joka tiistai klo 9–11, 12.1.–25.5.2027, 3.3. siirtyy 4.3. klo 10–12",
        "joka tiistai klo 9–11, 12.1.–25.5.2027, lisäksi 5.6. klo 9.30–11.30",
    ]);
    cannot_be(&[
        ("ti 3.3.2027 klo 9", "\"ti 3.3.2027\" is not a Tuesday; it is a Wednesday."),
        ("retki ti 3.3.2027", "\"ti 3.3.2027\" is not a Tuesday; it is a Wednesday."),
        ("ti 27.8. ja ti 30.10.2024 klo 9", "\"ti 30.10.2024\" is not a Tuesday; it is a Wednesday."),
    ]);
}
