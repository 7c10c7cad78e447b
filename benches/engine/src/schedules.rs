//! A week of many sessions, for the measurement of schedules: made up, of all sorts, with a calendar to rest in.

use catalog::{Calendar, CalendarPeriod, Date, Frequency, Hours, OnHolidays, Rule, Source, Text, TimeOfDay, Times, Weekday};

const DAYS: [Weekday; 7] = [Weekday::Mo, Weekday::Tu, Weekday::We, Weekday::Th, Weekday::Fr, Weekday::Sa, Weekday::Su];

/// Made-up sessions.
pub struct Sessions {
    times: Vec<Times>,
    calendars: Vec<Calendar>,
}

fn calendar() -> Option<Calendar> {
    let day = Date::new(2027, 2, 22)?;
    Some(Calendar {
        id: "koulujen-lomat".to_owned().try_into().ok()?,
        name: Text::default(),
        areas: Vec::new(),
        valid_from: Date::new(2026, 8, 1)?,
        valid_to: Date::new(2027, 7, 31)?,
        periods: vec![CalendarPeriod { name: Text::default(), from: day, to: day.plus(6) }],
        source: Source { from: "made up".to_owned().try_into().ok()?, date: "2026".to_owned(), year: None },
    })
}

impl Sessions {
    /// So many sessions.
    pub fn made_up(count: usize) -> Self {
        let calendars: Vec<Calendar> = calendar().into_iter().collect();
        let session = |at: usize| {
            let opens = TimeOfDay::from_minutes(480 + (at % 40) as u16 * 15);
            let closes = TimeOfDay::from_minutes(600 + (at % 40) as u16 * 15);
            let freq = match at % 5 {
                0 => Frequency::OddWeeks,
                1 => Frequency::EachWeeks(3),
                2 => Frequency::Monthly(1 + (at % 4) as i8),
                _ => Frequency::Weekly,
            };
            let byday = DAYS.iter().copied().skip(at % 7).take(1 + at % 3).collect();
            let rule = Rule { freq, byday, hours: Hours { opens_at: opens, closes_at: closes }, holidays: OnHolidays::Unsure };
            let rests_in = calendars.iter().filter(|_| at.is_multiple_of(2)).map(|calendar| calendar.id.clone()).collect();
            Times {
                rules: vec![rule],
                rests_in,
                valid_from: Date::new(2026, 8, 10),
                valid_to: Date::new(2027, 5, 30),
                ..Times::default()
            }
        };
        Self { times: (0..count).map(session).collect(), calendars }
    }

    /// How many times all of them have in the week that begins so many weeks after 4 January 2027.
    pub fn week(&self, weeks: i32) -> usize {
        let Some(monday) = Date::new(2027, 1, 4).map(|day| day.plus(7 * weeks)) else { return 0 };
        self.times.iter().map(|times| times.occurrences(monday, monday.plus(6), &self.calendars).len()).sum()
    }
}
