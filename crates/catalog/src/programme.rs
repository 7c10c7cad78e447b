//! What is on: the times of confirmed sessions on given days, and what can be reached now. What was only last known is
//! never part of it.

use crate::{AreaId, Catalog, Date, Moment, Occurrence, Service, Session, SessionStatus};

/// One time of one session.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Whose it is.
    pub service: &'a Service,
    /// Which session.
    pub session: &'a Session,
    /// When, and how sure.
    pub time: Occurrence,
    /// Where it stands; see [`Catalog::entry`].
    pub key: EntryKey,
}

/// What tells one time of one session from all others of a catalog: the positions of the service and of the session in it,
/// and the start in minutes since 1.1.1970 UTC.
pub type EntryKey = [i32; 3];

impl Catalog {
    /// The times of all confirmed sessions of living services from `first` to `last`, both included, by start; those that
    /// fall out are among them, so that a page can say so.
    pub fn programme(&self, first: Date, last: Date) -> Vec<Entry<'_>> {
        let mut found: Vec<Entry<'_>> = Vec::new();
        for date in first.to(last) {
            let from = found.len();
            for (at, service) in self.services.iter().enumerate().filter(|(_, service)| service.is_living()) {
                for (within, session) in service.sessions.iter().enumerate() {
                    let Some(times) = session.times().filter(|_| session.status == SessionStatus::Confirmed) else { continue };
                    times.on_day(date, &self.calendars, |time| {
                        let behind = found.iter().skip(from).rev().take_while(|known| known.time.start > time.start).count();
                        let key = [at as i32, within as i32, time.start.unix_minutes()];
                        found.insert(found.len() - behind, Entry { service, session, time, key });
                    });
                }
            }
        }
        found
    }

    /// The time with this key.
    pub fn entry(&self, key: EntryKey) -> Option<Entry<'_>> {
        let [at, within, start] = key;
        let service = self.services.get(usize::try_from(at).ok()?)?;
        let session = service.sessions.get(usize::try_from(within).ok()?)?;
        let start = Moment::from_unix_minutes(start);
        let mut found = None;
        session.times()?.on_day(start.local().date, &self.calendars, |time| {
            if time.start == start {
                found = Some(Entry { service, session, time, key });
            }
        });
        found
    }

    /// Whether a session is in an area: by its place, else by whom its service serves.
    pub fn is_in(&self, area: &AreaId, service: &Service, session: &Session) -> bool {
        match session.location.as_ref().and_then(|id| self.location(id.as_str())) {
            Some(place) => {
                place.municipality == *area
                    || self.area(area.as_str()).is_some_and(|area| area.municipalities.contains(&place.municipality))
            }
            None => self.serves(service, area),
        }
    }
}
