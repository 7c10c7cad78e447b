//! The view of the page of today as an address: `/tanaan?alue=&pv=&jakso=&ika=…`.

use catalog::{Age, AreaId, Booking, Catalog, Cost, Date, Entry, Setting};
use leptos_router::params::ParamsMap;

use super::{Data, area_of_address};

/// How much is shown.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Span {
    /// One day.
    #[default]
    Day,
    /// Saturday and Sunday of the week.
    Weekend,
    /// Monday to Sunday.
    Week,
}

/// What the page of today shows.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct TodayAddress {
    /// The day; `None` for whichever day it is.
    pub day: Option<Date>,
    /// How much.
    pub span: Span,
    /// The area in the address; see [`area_of_address`].
    pub area: Option<Option<AreaId>>,
    /// Age of the child in years.
    pub age: Option<u8>,
    /// Only what costs nothing.
    pub free: bool,
    /// Only what needs no booking.
    pub no_booking: bool,
    /// Only where children are looked after.
    pub childcare: bool,
    /// Only indoors or outdoors.
    pub setting: Option<Setting>,
}

const FREE: &str = "maksuton";
const NO_BOOKING: &str = "ilman-ajanvarausta";
const CHILDCARE: &str = "lastenhoito";

impl TodayAddress {
    /// Reads an address. What it does not understand is left out.
    pub fn parse(params: &ParamsMap, data: &Data) -> Self {
        let is_on = |name: &str| params.get(name).is_some_and(|value| value == "1");
        Self {
            day: params.get("pv").and_then(|day| Date::parse(&day)),
            span: match params.get("jakso").as_deref() {
                Some("viikko") => Span::Week,
                Some("viikonloppu") => Span::Weekend,
                _ => Span::Day,
            },
            area: area_of_address(params, data),
            age: params.get("ika").and_then(|age| age.parse().ok()).filter(|age| *age <= 120),
            free: is_on(FREE),
            no_booking: is_on(NO_BOOKING),
            childcare: is_on(CHILDCARE),
            setting: match params.get("missa").as_deref() {
                Some("sisalla") => Some(Setting::Indoors),
                Some("ulkona") => Some(Setting::Outdoors),
                _ => None,
            },
        }
    }

    /// The address, in one fixed order of parts.
    pub fn to_path(&self, data: &Data) -> String {
        let mut parts = Vec::new();
        if let Some(area) = &self.area {
            parts.push(["alue=", area.as_ref().unwrap_or(&data.catalog.region.area).as_str()].concat());
        }
        parts.extend(self.day.map(|day| format!("pv={day}")));
        parts.extend(self.age.map(|age| format!("ika={age}")));
        let fixed = [
            ("jakso=viikko", self.span == Span::Week),
            ("jakso=viikonloppu", self.span == Span::Weekend),
            ("maksuton=1", self.free),
            ("ilman-ajanvarausta=1", self.no_booking),
            ("lastenhoito=1", self.childcare),
            ("missa=sisalla", self.setting == Some(Setting::Indoors)),
            ("missa=ulkona", self.setting == Some(Setting::Outdoors)),
        ];
        parts.extend(fixed.iter().filter(|(_, on)| *on).map(|(part, _)| (*part).to_owned()));
        if parts.is_empty() { "/tanaan".to_owned() } else { format!("/tanaan?{}", parts.join("&")) }
    }

    /// First and last day shown, when today is `today`.
    pub fn days(&self, today: Date) -> (Date, Date) {
        let day = self.day.unwrap_or(today);
        match self.span {
            Span::Day => (day, day),
            Span::Weekend => (day.monday().plus(5), day.monday().plus(6)),
            Span::Week => (day.monday(), day.monday().plus(6)),
        }
    }

    /// The same view so many steps later: days, or weeks.
    pub fn step(&self, today: Date, steps: i32) -> Self {
        let length = if self.span == Span::Day { 1 } else { 7 };
        let day = self.day.unwrap_or(today).plus(steps * length);
        Self { day: (day != today).then_some(day), ..self.clone() }
    }

    /// Whether anything is asked of a session beside its day and area.
    pub fn filters(&self) -> bool {
        self.age.is_some() || self.free || self.no_booking || self.childcare || self.setting.is_some()
    }

    /// Whether a session is wanted. What no source says does not hold, but for an age.
    pub fn keeps(&self, catalog: &Catalog, entry: &Entry<'_>) -> bool {
        let Entry { service, session, .. } = entry;
        let area = self.area.as_ref().and_then(Option::as_ref);
        let fits = |age: &Option<Age>| match (self.age, age) {
            (Some(years), Some(age)) => age.min.is_none_or(|min| min <= years) && age.max.is_none_or(|max| years <= max),
            _ => true,
        };
        area.is_none_or(|area| catalog.is_in(area, service, session))
            && fits(if session.age.is_some() { &session.age } else { &service.age })
            && (!self.free || session.cost == Cost::Free)
            && (!self.no_booking || session.booking == Booking::None)
            && (!self.childcare || session.childcare == Some(true))
            && self.setting.is_none_or(|setting| session.setting == Some(setting))
    }
}
