//! What must hold of a service for a person to want it in the list.

use catalog::{Anonymous, Booking, Cost, Delivery, Service};

/// Conditions, all of which must hold. What no source says does not hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Filters {
    /// It costs nothing.
    pub free: bool,
    /// One can come or call without a booking.
    pub no_booking: bool,
    /// One can stay nameless.
    pub anonymous: bool,
    /// It is given by phone, chat, web or video.
    pub remote: bool,
}

impl Filters {
    /// Whether there is any condition.
    pub fn any(&self) -> bool {
        *self != Self::default()
    }

    /// Whether all conditions hold of this service.
    pub fn keeps(&self, service: &Service) -> bool {
        let is_remote =
            |delivery: &Delivery| matches!(delivery, Delivery::Phone | Delivery::Chat | Delivery::Online | Delivery::Video);
        (!self.free || service.cost == Cost::Free)
            && (!self.no_booking || service.booking == Booking::None)
            && (!self.anonymous || service.anonymous == Anonymous::Yes)
            && (!self.remote || service.delivery.iter().any(is_remote))
    }
}
