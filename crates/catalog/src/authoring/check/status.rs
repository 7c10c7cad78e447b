//! Statuses are promises to a family: what "confirmed" asks for, and that history never looks like help.

use super::{At, Checker};
use crate::{Confidence, Phone, Reach, Service, SessionStatus, Status, Way};

/// The first year whose sources can confirm: the wellbeing services counties began on 1.1.2023.
const RECENT: u16 = 2023;

pub(super) fn check(checker: &mut Checker<'_>) {
    for service in &checker.catalog.services {
        let at = checker.at("services", service.id.as_str());
        match service.status {
            Status::Confirmed => confirmed(checker, at, service),
            Status::Historical => historical(checker, at, service),
            Status::Unconfirmed => {}
        }
    }
}

fn confirmed(checker: &mut Checker<'_>, at: At<'_>, service: &Service) {
    let at = at.key("status");
    if service.confidence != Confidence::High {
        let what = "The service is confirmed, but its confidence is not high.";
        checker.error(at, what, "Write status = \"unconfirmed\" until a good source says it.");
    }
    if service.organization.is_none() {
        let what = "The service is confirmed, but no organization stands behind it.";
        checker.error(at, what, "Name the organization, or write status = \"unconfirmed\".");
    }
    let is_recent = service.source.year.is_some_and(|year| year >= RECENT);
    if !is_recent && !is_nationally_stable(checker, service) {
        let what = format!("The service is confirmed, but its source is not from {RECENT} or later.");
        let mend = "Write status = \"unconfirmed\", or give a newer source. Only a number that stays the same for the whole country, like 116 117, needs none.";
        checker.error(at, what, mend);
    }
}

/// Whether a service stands on a number that stays the same for the whole country: it serves more than some
/// municipalities, and its first number is verified and of a national kind.
fn is_nationally_stable(checker: &Checker<'_>, service: &Service) -> bool {
    let first = service.channels.iter().find_map(|channel| match &channel.way {
        Way::Phone(phone) => Some((phone, channel.verified)),
        _ => None,
    });
    checker.catalog.reach(service) != Reach::Municipalities
        && first.is_some_and(|(phone, verified)| verified && is_national(phone))
}

/// 112, the 116 numbers (European Commission decision 2007/116/EC) and the freephone numbers 0800 and 080 of Finland's
/// numbering plan (Traficom regulation 32) do not hang on a place or an operator.
fn is_national(phone: &Phone) -> bool {
    let digits = phone.dial();
    digits == "112" || (digits.starts_with("116") && digits.len() == 6) || digits.starts_with("080")
}

fn historical(checker: &mut Checker<'_>, at: At<'_>, service: &Service) {
    if !service.channels.is_empty() {
        let what = "A historical service carries channels: a family might call.";
        checker.error(at.key("channels"), what, "Take its [[channels]] out, or change its status when it lives.");
    }
    for session in service.sessions.iter().filter(|session| session.status != SessionStatus::Historical) {
        let what = format!("The session {} of a historical service is not historical.", session.id);
        checker.error(at.value(session.id.as_str()).key("status"), what, "Write status = \"historical\" in the session.");
    }
}
