//! Fills in what the words about time mean, once all records are there: a calendar of school holidays hangs on the place.
//! Knows records and files; how the words are read is the business of `notice`.

use super::{
    SourceFile,
    check::at::At,
    notice::{self, NoticeProblem, Part, SCHOOL_HOLIDAYS},
    parse::{folder_of, stem},
    problem::Problem,
};
use crate::{
    Area, AreaId, AreaKind, Calendar, Catalog, Channel, ChannelType, Location, Schedule, Service, Session, SessionStatus, Times,
};

/// Where problems go, and whose words are read.
struct Filler<'a> {
    problems: &'a mut Vec<Problem>,
    calendars: &'a [Calendar],
    /// Whether words that can't be read are told; of what is over they may stay.
    is_living: bool,
}

/// Reads all words about time of the catalog.
pub(super) fn fill(catalog: &mut Catalog, files: &[SourceFile], problems: &mut Vec<Problem>) {
    let Catalog { services, calendars, locations, areas, .. } = catalog;
    for service in services {
        let file = files.iter().find(|file| folder_of(&file.path) == "services" && stem(&file.path) == service.id.as_str());
        let at = At::new(file);
        let is_living = service.is_living();
        let own = only_municipality(service, areas);
        let mut filler = Filler { problems, calendars, is_living };
        for channel in &mut service.channels {
            if let Some(hours) = &mut channel.hours {
                let at = at.key("channels").value(&hours.description);
                filler.schedule(at, hours, own.as_ref());
            }
        }
        if let Some(hours) = &mut service.hours {
            filler.service(at.key("hours"), hours, &mut service.channels, own.as_ref());
        }
        for session in &mut service.sessions {
            let at = at.key("sessions").value(session.id.as_str()).key("when");
            filler.is_living = is_living && !matches!(session.status, SessionStatus::Ended | SessionStatus::Historical);
            let municipality = place(session, locations).or(own.as_ref()).cloned();
            if let Some(when) = &mut session.when {
                filler.schedule(at, when, municipality.as_ref());
            }
        }
    }
}

/// The municipality of a session's place.
fn place<'a>(session: &Session, locations: &'a [Location]) -> Option<&'a AreaId> {
    let id = session.location.as_ref()?;
    locations.iter().find(|location| location.id == *id).map(|location| &location.municipality)
}

/// The municipality of a service, when it serves no other.
fn only_municipality(service: &Service, areas: &[Area]) -> Option<AreaId> {
    let [only] = service.service_areas.as_slice() else { return None };
    let is_municipality = |area: &&Area| area.id == *only && area.kind == AreaKind::Municipality;
    areas.iter().find(is_municipality).map(|area| area.id.clone())
}

impl Filler<'_> {
    fn schedule(&mut self, at: At<'_>, schedule: &mut Schedule, municipality: Option<&AreaId>) {
        match notice::read(&schedule.description) {
            Ok(times) => schedule.times = Some(self.resolved(times, municipality)),
            Err(problem) => self.tell(at, &schedule.description, &problem),
        }
    }

    /// The hours of a service may be those of its channels, a part for each.
    fn service(&mut self, at: At<'_>, hours: &mut Schedule, channels: &mut [Channel], municipality: Option<&AreaId>) {
        let problem = match notice::read(&hours.description) {
            Ok(times) => {
                hours.times = Some(self.resolved(times, municipality));
                return;
            }
            Err(problem) => problem,
        };
        let parts: Vec<Part> = notice::read_by_channel(&hours.description);
        let is_whole = !parts.is_empty()
            && parts.len() == hours.description.split(';').count()
            && parts.iter().all(|part| part.channel.is_some());
        let mut is_without_channel = false;
        for Part { channel, words, times } in parts {
            let Some(kind) = channel else { continue };
            is_without_channel |= channels.iter().all(|channel| channel.kind() != kind);
            if let Some(channel) = only_one(channels, kind).filter(|channel| channel.hours.is_none()) {
                channel.hours = Some(Schedule { description: words, times: Some(self.resolved(times, municipality)) });
            }
        }
        if !is_whole {
            self.tell(at, &hours.description, &problem);
        } else if is_without_channel && self.is_living {
            let what = format!(
                "The times \"{}\" are of a channel that the service does not have, and are shown as words.",
                hours.description
            );
            self.problems.push(Problem::warning(at.path(), Some(at.line()), what, "Add the channel under [[channels]]."));
        }
    }

    /// The times with the calendar of these schools, where there is one.
    fn resolved(&self, mut times: Times, municipality: Option<&AreaId>) -> Times {
        let calendar = municipality.and_then(|area| self.calendars.iter().find(|calendar| calendar.areas.contains(area)));
        if let Some(calendar) = calendar {
            for id in times.rests_in.iter_mut().filter(|id| id.as_str() == SCHOOL_HOLIDAYS) {
                *id = calendar.id.clone();
            }
        }
        times
    }

    fn tell(&mut self, at: At<'_>, words: &str, problem: &NoticeProblem) {
        let NoticeProblem { what, mend, certain_error } = problem;
        if *certain_error {
            self.problems.push(Problem::error(at.path(), Some(at.line()), what, mend));
        } else if self.is_living {
            let told = format!("The times \"{words}\" can't be read for certain and are shown as words.");
            self.problems.push(Problem::warning(at.path(), Some(at.line()), told, format!("{what} {mend}")));
        }
    }
}

/// The channel of this kind; none when the service has several, since nobody says which is meant.
fn only_one(channels: &mut [Channel], kind: ChannelType) -> Option<&mut Channel> {
    let mut of_kind = channels.iter_mut().filter(|channel| channel.kind() == kind);
    of_kind.next().filter(|_| of_kind.next().is_none())
}
