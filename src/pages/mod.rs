//! One file a page, named as its address. Pages know components and the shared state; never the browser's interfaces.

mod about;
mod area;
mod help;
mod home;
mod need;
mod not_found;
mod place;
mod search;
mod service;
mod today;

pub use about::AboutPage;
pub use area::{AreaPage, WelcomePage};
pub use help::HelpPage;
pub use home::HomePage;
pub use need::NeedPage;
pub use not_found::NotFoundPage;
pub use place::PlacePage;
pub use search::SearchPage;
pub use service::ServicePage;
pub use today::TodayPage;
