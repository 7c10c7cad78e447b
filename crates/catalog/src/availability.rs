//! When a service can be had: its own hours, those of its telephone or chat, and its sessions, taken together. Old or
//! unsure hours are last known, and neither open nor closed.

use crate::{Catalog, Channel, Date, Moment, Schedule, Service, Session, State, Status, Times, UnverifiedField};

/// Years after which hours whose words tell a year are last known only.
const HOURS_HOLD: u16 = 1;

/// Of what the times are.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum TimesOf<'a> {
    /// Of the service as a whole.
    Service,
    /// Of one way to reach it.
    Channel(&'a Channel),
    /// Of one of its sessions.
    Session(&'a Session),
}

/// What is known of when a service can be had.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Availability<'a> {
    /// Times that hold now.
    Known {
        /// What they say.
        state: State,
        /// Of what they are.
        of: TimesOf<'a>,
    },
    /// Only times that may be over, or that nobody can read for certain.
    LastKnown,
    /// No source says anything.
    NotKnown,
}

/// The better news first: open, maybe open, open later.
fn rank(state: &State) -> (u8, i32) {
    match state {
        State::Open { .. } => (0, 0),
        State::Unknown { .. } => (1, 0),
        State::Closed { next: Some(next), .. } => (2, next.start.unix_minutes()),
        State::Closed { next: None, .. } => (3, 0),
    }
}

impl Catalog {
    /// The times of some words, when they may be told as those of `today`: the service is confirmed, its hours are not
    /// marked as unsure, the words tell no year that is too long ago, and their season is not over.
    pub fn current_times<'a>(&self, service: &Service, hours: &'a Option<Schedule>, today: Date) -> Option<&'a Times> {
        let times = hours.as_ref()?.times.as_ref()?;
        let is_recent = times.known_in.is_none_or(|year| year + HOURS_HOLD >= today.year());
        let is_over = times.valid_to.is_some_and(|last| last < today);
        let is_sure = service.status == Status::Confirmed && !service.is_unverified(UnverifiedField::Hours);
        (is_sure && is_recent && !is_over).then_some(times)
    }

    /// All times of a service that may be told as those of today, with what they are of.
    pub(crate) fn known_times<'a>(&self, service: &'a Service, today: Date) -> Vec<(&'a Times, TimesOf<'a>)> {
        let hours = self.current_times(service, &service.hours, today).map(|times| (times, TimesOf::Service));
        let channels = service.channels.iter().filter(|channel| channel.verified).filter_map(|channel| {
            self.current_times(service, &channel.hours, today).map(|times| (times, TimesOf::Channel(channel)))
        });
        let sessions = service.sessions.iter().filter(|session| session.is_current(today));
        let sessions = sessions.filter_map(|session| session.times().map(|times| (times, TimesOf::Session(session))));
        hours.into_iter().chain(channels).chain(sessions).collect()
    }

    /// Whether some hours of a service are known in words only, or may be over: what else is known then closes nothing.
    pub(crate) fn has_unknown_hours(&self, service: &Service, today: Date) -> bool {
        let is_unknown = |hours: &Option<Schedule>| hours.is_some() && self.current_times(service, hours, today).is_none();
        // Hours of the service that were given to its channels are known there.
        let of_channels = service.channels.iter().any(|channel| channel.hours.is_some());
        (is_unknown(&service.hours) && !of_channels) || service.channels.iter().any(|channel| is_unknown(&channel.hours))
    }

    /// When a service can be had, as of `now`.
    pub fn availability<'a>(&self, service: &'a Service, now: Moment) -> Availability<'a> {
        let today = now.local().date;
        let known = self.known_times(service, today);
        // "Closed today" is said only when nothing of it is on today.
        let is_on_today = known.iter().any(|(times, _)| times.is_on(today, &self.calendars));
        let states: Vec<_> = known.into_iter().map(|(times, of)| (times.state_at(now, &self.calendars), of)).collect();
        let kept_closed = states.iter().find_map(|(state, _)| match state {
            State::Closed { why, .. } => why.filter(|_| !is_on_today),
            State::Open { .. } | State::Unknown { .. } => None,
        });
        let is_unknown = self.has_unknown_hours(service, today);
        match states.into_iter().min_by_key(|(state, _)| rank(state)) {
            Some((State::Closed { next: Some(next), .. }, of)) => {
                let why = kept_closed.filter(|_| !is_unknown);
                Availability::Known { state: State::Closed { next: Some(next), why }, of }
            }
            Some((State::Closed { next: None, .. }, _)) if is_unknown => Availability::LastKnown,
            Some((State::Closed { next, .. }, of)) => Availability::Known { state: State::Closed { next, why: kept_closed }, of },
            Some((state, of)) => Availability::Known { state, of },
            None if service.hours.is_some()
                || !service.sessions.is_empty()
                || service.channels.iter().any(|channel| channel.hours.is_some()) =>
            {
                Availability::LastKnown
            }
            None => Availability::NotKnown,
        }
    }
}

impl Availability<'_> {
    /// How soon it can be had: 1 now, less the longer it takes, 0 when nobody knows. `now` as it was asked for.
    pub fn soonness(&self, now: Moment) -> f32 {
        match self {
            Self::Known { state: State::Open { .. }, .. } => 1.0,
            Self::Known { state: State::Closed { next: Some(next), .. }, .. } => {
                // Half as much for each day to wait.
                let days = next.start.minutes_since(now) as f32 / (24.0 * 60.0);
                0.9 / (1.0 + days.max(0.0))
            }
            _ => 0.0,
        }
    }
}
