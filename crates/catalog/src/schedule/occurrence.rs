//! The days on which a schedule is on, each with how sure that is.

use super::{
    Calendar, Frequency, Holiday, Hours, Moment, OnHolidays, Rule, Times,
    calendar::{Lies, look_up},
};
use crate::Date;

/// Why something is not on, or not sure.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Why {
    /// A public holiday or its eve.
    Holiday(Holiday),
    /// A period of a calendar that it rests in.
    Calendar,
    /// The calendar that it rests in does not know this day.
    CalendarNotKnown,
    /// The source says that it falls out.
    FallsOut,
    /// It has begun, and nobody says when it ends.
    EndNotKnown,
    /// Only the day is known, not the time.
    TimeNotKnown,
}

/// How sure it is that something is on.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Standing {
    /// It is on.
    On,
    /// It would be on, but is not.
    Off(Why),
    /// It may be on.
    Unsure(Why),
}

/// One time of a schedule.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Occurrence {
    /// The day on which it starts.
    pub date: Date,
    /// Its start; the day's midnight where only the day is known.
    pub start: Moment,
    /// Its end, where it is known.
    pub end: Option<Moment>,
    /// Its hours as written.
    pub hours: Hours,
    /// How sure it is.
    pub standing: Standing,
    /// The day that it was moved from.
    pub moved_from: Option<Date>,
}

impl Occurrence {
    fn new(date: Date, hours: Hours, standing: Standing, moved_from: Option<Date>) -> Self {
        let opens = hours.opens_at.map_or(0, |time| i32::from(time.minutes()));
        let end = hours.closes_at.map(|time| {
            let closes = i32::from(time.minutes());
            Moment::of_local(date, if closes <= opens { closes + 24 * 60 } else { closes })
        });
        Self { date, start: Moment::of_local(date, opens), end, hours, standing, moved_from }
    }

    /// Whether it is on for certain.
    pub fn is_on(&self) -> bool {
        self.standing == Standing::On
    }
}

impl Rule {
    /// Whether the rule meets this day, whatever falls out.
    fn meets(&self, date: Date, first: Option<Date>) -> bool {
        if !self.byday.contains(&date.weekday()) {
            return false;
        }
        match self.freq {
            Frequency::Weekly => true,
            Frequency::OddWeeks => !date.iso_week().is_multiple_of(2),
            Frequency::EvenWeeks => date.iso_week().is_multiple_of(2),
            Frequency::EachWeeks(weeks) => first.is_some_and(|first| {
                ((date.monday_in_days() - first.monday_in_days()) / 7).rem_euclid(i32::from(weeks).max(1)) == 0
            }),
            Frequency::Monthly(-1) => date.day() + 7 > date.days_in_month(),
            Frequency::Monthly(n) => i16::from(n) == i16::from((date.day() - 1) / 7 + 1),
        }
    }

    fn standing(&self, date: Date) -> Standing {
        match (Holiday::on(date), self.holidays) {
            (None, _) | (_, OnHolidays::AsEver) => Standing::On,
            (Some(holiday), OnHolidays::Rests) if !holiday.is_eve() => Standing::Off(Why::Holiday(holiday)),
            (Some(holiday), _) => Standing::Unsure(Why::Holiday(holiday)),
        }
    }
}

impl Times {
    /// Calls `found` with all times that start on this day, those that fall out included.
    pub fn on_day(&self, date: Date, calendars: &[Calendar], mut found: impl FnMut(Occurrence)) {
        let is_valid = self.valid_from.is_none_or(|first| first <= date) && self.valid_to.is_none_or(|last| date <= last);
        for rule in self.rules.iter().filter(|rule| is_valid && rule.meets(date, self.valid_from)) {
            let standing = if self.except.iter().any(|(first, last)| (*first..=*last).contains(&date)) {
                Standing::Off(Why::FallsOut)
            } else {
                self.rests_in.iter().fold(rule.standing(date), |standing, calendar| match look_up(calendars, calendar, date) {
                    Lies::In => Standing::Off(Why::Calendar),
                    Lies::NotKnown if standing == Standing::On => Standing::Unsure(Why::CalendarNotKnown),
                    Lies::NotKnown | Lies::Out => standing,
                })
            };
            found(Occurrence::new(date, rule.hours, standing, None));
        }
        for single in self.dates.iter().filter(|single| single.date == date) {
            found(Occurrence::new(date, single.hours, Standing::On, single.moved_from));
        }
    }

    /// Whether it is on for certain at some time of this day.
    pub fn is_on(&self, date: Date, calendars: &[Calendar]) -> bool {
        let mut is_on = false;
        self.on_day(date, calendars, |time| is_on |= time.is_on());
        is_on
    }

    /// All times that start on the days from `first` to `last`, by start, those that fall out included.
    pub fn occurrences(&self, first: Date, last: Date, calendars: &[Calendar]) -> Vec<Occurrence> {
        let mut found: Vec<Occurrence> = Vec::new();
        for date in first.to(last) {
            let from = found.len();
            // A day has a few times at most: each is put where it belongs.
            self.on_day(date, calendars, |new| {
                let at = found.iter().skip(from).take_while(|known| known.start <= new.start).count() + from;
                found.insert(at, new);
            });
        }
        found
    }
}
