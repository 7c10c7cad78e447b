//! Sessions: times that can be so, and a status that fits the season. No session may look as if it were on today
//! when its season is over.

use super::{At, Checker};
use crate::{Repeats, Session, SessionStatus};

pub(super) fn check(checker: &mut Checker<'_>) {
    for service in &checker.catalog.services {
        for session in &service.sessions {
            let at = checker.at("services", service.id.as_str()).key("sessions").value(session.id.as_str());
            times(checker, at, session);
            season(checker, at, session);
            checker.check_age(at, session.age.as_ref());
        }
    }
}

fn times(checker: &mut Checker<'_>, at: At<'_>, session: &Session) {
    let id = &session.id;
    match (session.opens_at, session.closes_at) {
        (Some(opens), Some(closes)) if opens >= closes => {
            let what = format!("The session {id} ends before it starts.");
            checker.error(at.key("closes_at"), what, "Check `opens_at` and `closes_at`; times are of one day, 00:00–23:59.");
        }
        (None, Some(_)) => {
            let what = format!("The session {id} has an end but no start.");
            checker.error(at.key("closes_at"), what, "Add `opens_at`, or tell the time in `byday_description`.");
        }
        _ => {}
    }
    let has_a_weekly_rule = matches!(session.repeats, Repeats::Weekly | Repeats::OddWeeks | Repeats::EvenWeeks);
    if has_a_weekly_rule && session.byday.is_none() && session.byday_description.is_none() {
        let what = format!("The session {id} repeats by weeks, but on no weekday.");
        checker.warning(at, what, "Add byday = \"MO\" … \"SU\", or the source's words as `byday_description`.");
    }
}

fn season(checker: &mut Checker<'_>, at: At<'_>, session: &Session) {
    let id = &session.id;
    let first = session.valid_from.and_then(|date| date.first_day());
    let last = session.valid_to.and_then(|date| date.last_day());
    if let (Some(first), Some(last)) = (first, last)
        && first > last
    {
        let what = format!("The season of {id} ends before it begins.");
        checker.error(at.key("valid_to"), what, "Check `valid_from` and `valid_to`.");
    }
    // The day of publishing stands for today: the data can't know more.
    let published = checker.catalog.region.published;
    let is_over = matches!(session.status, SessionStatus::Ended | SessionStatus::Historical);
    match last {
        Some(last) if last < published && !is_over => {
            let what = format!("The season of {id} was over on {last}, before the data is published ({published}).");
            checker.error(at.key("status"), what, "Write status = \"ended\", or give the dates of the new season.");
        }
        Some(last) if last >= published && is_over => {
            let what = format!("The session {id} has ended, but its season runs until {last}.");
            checker.error(at.key("status"), what, "Check `valid_to` and `status`.");
        }
        _ => {}
    }
}
