//! The same in Swedish.

use super::{are_read, stay_words};

#[test]
fn swedish() {
    are_read(&[
        ("tisdagar kl. 9.30–11.30, 12.1.–26.5.2026", "Tu 9:30-11:30; from 12.1.2026; to 26.5.2026"),
        ("tisdagar kl. 9.30–11.30, 13.1–26.5.2026", "Tu 9:30-11:30; from 13.1.2026; to 26.5.2026"),
        ("varje tisdag klockan 9.30", "Tu 9:30-"),
        ("på måndagar och onsdagar kl 15–18", "MoWe 15:00-18:00"),
        ("må–fre kl. 9–16", "MoTuWeThFr 9:00-16:00"),
        ("från måndag till fredag kl. 9–16", "MoTuWeThFr 9:00-16:00"),
        ("vardagar kl. 9–15", "MoTuWeThFr 9:00-15:00 rests"),
        ("dygnet runt", "MoTuWeThFrSaSu 0:00-0:00 ever"),
        ("varje dag, dygnet runt", "MoTuWeThFrSaSu 0:00-0:00 ever"),
        ("udda veckor på tisdagar kl. 9", "Tu odd 9:00-"),
        ("tisdagar jämna veckor kl. 9.30, från september 2025 till 9.12.2025", "Tu even 9:30-; from 1.9.2025; to 9.12.2025"),
        ("varannan tisdag kl. 9–11, från och med 12.1.2027", "Tu/2 9:00-11:00; from 12.1.2027"),
        ("första tisdagen i månaden kl. 17", "Tu month1 17:00-"),
        ("den sista fredagen i varje månad", "Fr month-1 -"),
        ("tisdagar kl. 9 t.o.m. 31.5.2027", "Tu 9:00-; to 31.5.2027"),
        ("tisdagar i juni 2025", "Tu -; from 1.6.2025; to 30.6.2025"),
        (
            "tisdagar kl. 9–11, 12.1.–25.5.2027, inte den 2.3. eller 9.3.",
            "Tu 9:00-11:00; not 2.3.2027; not 9.3.2027; from 12.1.2027; to 25.5.2027",
        ),
        ("tisdagar kl. 9, inte under skolloven", "Tu 9:00-; rests in koulujen-lomat"),
        ("tisdagar kl. 9, inte på helgdagar", "Tu 9:00- rests"),
        ("tisdag den 2.3.2027 kl. 9", "2.3.2027 9:00-"),
        (
            "tisdagar kl. 9–11, 12.1.–25.5.2027, dessutom 5.3. kl. 10–12, 2.3. flyttas till 3.3. kl. 10–12",
            "Tu 9:00-11:00; 3.3.2027 10:00-12:00 for 2.3.2027; 5.3.2027 10:00-12:00; not 2.3.2027; from 12.1.2027; to 25.5.2027",
        ),
        ("börjar 12.1.2027, varje tisdag kl. 17–19, 8 gånger", "Tu 17:00-19:00; from 12.1.2027; to 2.3.2027"),
        ("tisdagar kl. 9 (hösten 2025)", "Tu 9:00-; known 2025"),
    ]);
    stay_words(&["inte under sportlovet", "under skolloven", "helger kl. 9–11", "vi har öppet när vi hinner"]);
}
