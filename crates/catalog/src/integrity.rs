//! What must hold of any catalog before it is used, also of one that came over the network: references lead somewhere,
//! lists are sorted, sizes are sane. The coordinator's fuller rules live in `authoring`.

use std::fmt;

use crate::{AreaKind, Catalog, Limits};

/// Why a catalog can't be used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum IntegrityError {
    /// More records of a kind than the limit.
    TooMany(&'static str),
    /// A list is not sorted by id, or has an id twice.
    Unsorted(&'static str),
    /// A record refers to one that is not there.
    Dangling {
        /// The record that refers.
        from: String,
        /// What it refers to.
        to: String,
    },
    /// The catalog has no service or no need.
    Empty,
}

impl fmt::Display for IntegrityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooMany(kind) => write!(f, "there are too many {kind}"),
            Self::Unsorted(kind) => write!(f, "{kind} are not in order"),
            Self::Dangling { from, to } => write!(f, "{from} refers to {to}, which is not there"),
            Self::Empty => write!(f, "there are no services or no needs"),
        }
    }
}

fn sorted<T>(kind: &'static str, list: &[T], id: impl Fn(&T) -> &str) -> Result<(), IntegrityError> {
    if list.len() > Limits::RECORDS {
        return Err(IntegrityError::TooMany(kind));
    }
    let in_order = list.iter().zip(list.iter().skip(1)).all(|(a, b)| id(a) < id(b));
    if in_order { Ok(()) } else { Err(IntegrityError::Unsorted(kind)) }
}

fn must(found: bool, from: &str, to: &str) -> Result<(), IntegrityError> {
    if found { Ok(()) } else { Err(IntegrityError::Dangling { from: from.to_owned(), to: to.to_owned() }) }
}

impl Catalog {
    /// Checks what must hold of any catalog.
    pub fn check_integrity(&self) -> Result<(), IntegrityError> {
        sorted("organizations", &self.organizations, |x| x.id.as_str())?;
        sorted("locations", &self.locations, |x| x.id.as_str())?;
        sorted("areas", &self.areas, |x| x.id.as_str())?;
        sorted("services", &self.services, |x| x.id.as_str())?;
        if self.living_services().next().is_none() || self.sub_needs().next().is_none() {
            return Err(IntegrityError::Empty);
        }
        let region = &self.region;
        must(self.area(region.area.as_str()).is_some_and(|a| a.kind == AreaKind::Region), "region", region.area.as_str())?;
        must(self.area(region.country.as_str()).is_some_and(|a| a.kind == AreaKind::Country), "region", region.country.as_str())?;
        must(self.service(region.guidance.as_str()).is_some(), "region", region.guidance.as_str())?;
        for line in &region.help_now {
            must(self.help_now_number(line).is_some(), "region", line.service.as_str())?;
        }
        for shape in self.map.iter().flat_map(|map| &map.shapes) {
            must(self.area(shape.area.as_str()).is_some(), "map", shape.area.as_str())?;
        }
        for location in &self.locations {
            must(self.area(location.municipality.as_str()).is_some(), location.id.as_str(), location.municipality.as_str())?;
        }
        for service in &self.services {
            let from = service.id.as_str();
            for need in &service.needs {
                must(self.need(need.as_str()).is_some(), from, need.as_str())?;
            }
            for area in &service.service_areas {
                must(self.area(area.as_str()).is_some(), from, area.as_str())?;
            }
            for organization in service.organization.iter().chain(&service.partners) {
                must(self.organization(organization.as_str()).is_some(), from, organization.as_str())?;
            }
            let places = service.locations.iter().chain(service.sessions.iter().filter_map(|session| session.location.as_ref()));
            for location in places {
                must(self.location(location.as_str()).is_some(), from, location.as_str())?;
            }
        }
        Ok(())
    }
}
