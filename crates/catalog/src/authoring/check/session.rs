//! Sessions: times that can be read, and a status that fits them. No session may look as if it were on when its season is
//! over.

use super::{At, Checker};
use crate::{Session, SessionStatus};

pub(super) fn check(checker: &mut Checker<'_>) {
    for service in &checker.catalog.services {
        for session in &service.sessions {
            let at = checker.at("services", service.id.as_str()).key("sessions").value(session.id.as_str());
            season(checker, at, session);
            exceptions(checker, at, session);
            sign_up(checker, at, session);
            checker.check_age(at, session.age.as_ref());
        }
    }
}

fn season(checker: &mut Checker<'_>, at: At<'_>, session: &Session) {
    let id = &session.id;
    // The day of publishing stands for today: the data can't know more.
    let published = checker.catalog.region.published;
    let last = session.last_day();
    match (session.status, last) {
        (SessionStatus::Confirmed | SessionStatus::Unconfirmed, Some(last)) if last < published => {
            let what = format!("The season of {id} was over on {last}, before the data is published ({published}).");
            checker.error(at.key("status"), what, "Write status = \"ended\", or give the dates of the new season.");
        }
        (SessionStatus::Ended | SessionStatus::Historical, Some(last)) if last >= published => {
            let what = format!("The session {id} has ended, but its season runs until {last}.");
            checker.error(at.key("status"), what, "Check the dates of `when`, and `status`.");
        }
        // Without an end it would be promised for ever.
        (SessionStatus::Confirmed, None) => {
            let what = format!("The session {id} is confirmed, but nobody can read when it is on and until when.");
            let mend =
                "Write `when` with its last day, \"joka tiistai 9.30–11.30, 12.1.–25.5.2027\", or status = \"unconfirmed\".";
            checker.error(at.key("status"), what, mend);
        }
        _ => {}
    }
}

/// A confirmed session is told as on, and nobody reads words about when it is not.
fn exceptions(checker: &mut Checker<'_>, at: At<'_>, session: &Session) {
    if session.status == SessionStatus::Confirmed && session.exceptions.is_some() {
        let what = format!("The session {} is confirmed, but `exceptions` says in words when it is not held.", session.id);
        checker.error(at.key("exceptions"), what, "Write it in `when`, \"…, ei 2.3.\", or status = \"unconfirmed\".");
    }
}

fn sign_up(checker: &mut Checker<'_>, at: At<'_>, session: &Session) {
    let last = session.last_day();
    if let (Some(until), Some(last)) = (session.sign_up.as_ref().and_then(|sign_up| sign_up.until), last)
        && until > last
    {
        let what = format!("One can sign up for {} until {until}, after its last day {last}.", session.id);
        checker.error(at.key("sign_up"), what, "Check `until` and the dates of `when`.");
    }
}
