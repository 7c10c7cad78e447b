//! Times as iCalendar (RFC 5545): one time, a whole series, a list. Texts come ready in the reader's language; must not
//! know where the file goes.

use crate::{Date, Frequency, Moment, Occurrence, Rule, Schedule, Session, TimeOfDay, Times, Weekday, schedule::Calendar};

/// Octets of a line, its end not counted (RFC 5545, 3.1).
const LINE: usize = 75;
/// Days over which a series without an end is told.
const LONGEST: i32 = 800;

/// The zone of all times (rules of the European Union since 1996).
const ZONE: &str = "BEGIN:VTIMEZONE\r\nTZID:Europe/Helsinki\r\n\
    BEGIN:DAYLIGHT\r\nDTSTART:19960331T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0300\r\nTZNAME:EEST\r\n\
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n\
    BEGIN:STANDARD\r\nDTSTART:19961027T040000\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0200\r\nTZNAME:EET\r\n\
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

/// What an event says, in the reader's language.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct EventTexts {
    /// Its name.
    pub summary: String,
    /// Where it is, in a line.
    pub location: String,
    /// What else is good to know.
    pub description: String,
}

/// A calendar file that is being written.
#[derive(Debug)]
pub struct CalendarFile {
    text: String,
    /// Day of the data; a later one makes a second import an update.
    published: Date,
}

fn ymd(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// A wall-clock time, so many minutes after the midnight of a day.
fn stamp(date: Date, minutes: i32) -> String {
    let date = date.plus(minutes.div_euclid(24 * 60));
    let minutes = minutes.rem_euclid(24 * 60);
    format!("{}T{:02}{:02}00", ymd(date), minutes / 60, minutes % 60)
}

fn utc(moment: Moment) -> String {
    let minutes = moment.unix_minutes();
    let date = Date::from_days(minutes.div_euclid(24 * 60)).unwrap_or(Date::FIRST);
    format!("{}Z", stamp(date, minutes.rem_euclid(24 * 60)))
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mo => "MO",
        Weekday::Tu => "TU",
        Weekday::We => "WE",
        Weekday::Th => "TH",
        Weekday::Fr => "FR",
        Weekday::Sa => "SA",
        Weekday::Su => "SU",
    }
}

/// What names a time of a session for ever: its day and which one of that day it is, so that another hour is an update.
fn uid(session: &Session, time: &Occurrence, calendars: &[Calendar]) -> String {
    let of_day = session.times().map(|times| times.occurrences(time.date, time.date, calendars)).unwrap_or_default();
    let at = of_day.iter().position(|known| known.start == time.start).unwrap_or_default();
    format!("{}-{}-{}", session.id, ymd(time.date), at + 1)
}

fn minutes(time: Option<TimeOfDay>) -> Option<i32> {
    time.map(|time| i32::from(time.minutes()))
}

impl CalendarFile {
    /// An empty calendar with data of this day.
    pub fn new(published: Date) -> Self {
        let mut file = Self { text: String::new(), published };
        file.text.push_str("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Perhekartta//Perhekartta//FI\r\n");
        file.text.push_str("CALSCALE:GREGORIAN\r\n");
        file.text.push_str(ZONE);
        file
    }

    /// The whole file.
    pub fn finish(mut self) -> String {
        self.text.push_str("END:VCALENDAR\r\n");
        self.text
    }

    /// A line, folded where it is too long, never within a character.
    fn line(&mut self, line: &str) {
        let mut room = LINE;
        for letter in line.chars() {
            if letter.len_utf8() > room {
                self.text.push_str("\r\n ");
                room = LINE - 1;
            }
            room -= letter.len_utf8();
            self.text.push(letter);
        }
        self.text.push_str("\r\n");
    }

    fn text_line(&mut self, name: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        let mut line = [name, ":"].concat();
        for letter in value.chars() {
            match letter {
                '\\' | ';' | ',' => line.extend(['\\', letter]),
                '\n' => line.push_str("\\n"),
                letter if letter.is_control() => {}
                letter => line.push(letter),
            }
        }
        self.line(&line);
    }

    /// Begins an event: what every one has, and when it first is.
    fn begin(&mut self, uid: &str, texts: &EventTexts, date: Date, hours: crate::Hours) {
        self.line("BEGIN:VEVENT");
        self.line(&format!("UID:{uid}@perhekartta"));
        let day = self.published;
        self.line(&format!("DTSTAMP:{}T000000Z", ymd(day)));
        self.line(&format!("SEQUENCE:{}", day.days_since_epoch()));
        match minutes(hours.opens_at) {
            Some(opens) => {
                self.line(&format!("DTSTART;TZID=Europe/Helsinki:{}", stamp(date, opens)));
                if let Some(closes) = minutes(hours.closes_at) {
                    let closes = if closes <= opens { closes + 24 * 60 } else { closes };
                    self.line(&format!("DTEND;TZID=Europe/Helsinki:{}", stamp(date, closes)));
                }
            }
            None => self.line(&format!("DTSTART;VALUE=DATE:{}", ymd(date))),
        }
        self.text_line("SUMMARY", &texts.summary);
        self.text_line("LOCATION", &texts.location);
        self.text_line("DESCRIPTION", &texts.description);
    }

    /// One time of a session.
    pub fn add_time(&mut self, session: &Session, time: &Occurrence, calendars: &[Calendar], texts: &EventTexts) {
        self.begin(&uid(session, time, calendars), texts, time.date, time.hours);
        self.line("END:VEVENT");
    }

    /// All times of a session, its series as rules with the days that fall out. What is not sure is left out, too.
    pub fn add_series(&mut self, session: &Session, calendars: &[Calendar], texts: &EventTexts) {
        let Some(Schedule { times: Some(times), .. }) = &session.when else { return };
        for (at, rule) in times.rules.iter().enumerate() {
            self.series(&format!("{}-{}", session.id, at + 1), times, rule, calendars, texts);
        }
        // The rules without their end and days, so that single days are left.
        let singles = Times { rules: Vec::new(), ..times.clone() };
        for time in times.dates.iter().flat_map(|single| singles.occurrences(single.date, single.date, calendars)) {
            let uid = uid(session, &time, calendars);
            if !self.text.contains(&format!("UID:{uid}@")) {
                self.begin(&uid, texts, time.date, time.hours);
                self.line("END:VEVENT");
            }
        }
    }

    fn series(&mut self, uid: &str, times: &Times, rule: &Rule, calendars: &[Calendar], texts: &EventTexts) {
        let first = times.valid_from.unwrap_or(self.published);
        let last = times.valid_to.unwrap_or(first.plus(LONGEST));
        let alone = Times { rules: vec![rule.clone()], dates: Vec::new(), ..times.clone() };
        let all = alone.occurrences(first, last, calendars);
        let Some(start) = all.first() else { return };
        if !all.iter().any(Occurrence::is_on) {
            return;
        }
        self.begin(uid, texts, start.date, rule.hours);
        let opens = minutes(rule.hours.opens_at);
        let (kind, value) = match opens {
            Some(_) => (";TZID=Europe/Helsinki:", None),
            None => (";VALUE=DATE:", Some(())),
        };
        let list = |keep: &dyn Fn(&&Occurrence) -> bool| {
            let of_day = |time: &Occurrence| opens.map_or_else(|| ymd(time.date), |opens| stamp(time.date, opens));
            all.iter().filter(keep).map(of_day).collect::<Vec<_>>().join(",")
        };
        let days = rule.byday.iter().map(|day| weekday(*day)).collect::<Vec<_>>();
        let until = match (value, all.last()) {
            (Some(()), _) | (_, None) => ymd(last),
            (None, Some(time)) => utc(time.start),
        };
        let rrule = match rule.freq {
            Frequency::Weekly => Some(format!("FREQ=WEEKLY;UNTIL={until};BYDAY={}", days.join(","))),
            Frequency::EachWeeks(weeks) => {
                Some(format!("FREQ=WEEKLY;INTERVAL={weeks};UNTIL={until};WKST=MO;BYDAY={}", days.join(",")))
            }
            Frequency::Monthly(n) => {
                let days = days.iter().map(|day| format!("{n}{day}")).collect::<Vec<_>>().join(",");
                Some(format!("FREQ=MONTHLY;UNTIL={until};BYDAY={days}"))
            }
            // No rule knows odd and even weeks over the turn of a year: the days are listed.
            Frequency::OddWeeks | Frequency::EvenWeeks => None,
        };
        match rrule {
            Some(rrule) => self.line(&format!("RRULE:{rrule}")),
            None => {
                let rest = list(&|time| time.date != start.date);
                if !rest.is_empty() {
                    self.line(&format!("RDATE{kind}{rest}"));
                }
            }
        }
        let out = list(&|time| !time.is_on());
        if !out.is_empty() {
            self.line(&format!("EXDATE{kind}{out}"));
        }
        self.line("END:VEVENT");
    }
}
