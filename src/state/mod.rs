//! What pages share: the catalog in use, the language, the area, and what is known of connection and updates. Knows the
//! browser only through `crate::browser`, and no page.

mod app_state;
mod data;
mod near;
mod page_area;
mod recent;
mod today_address;
mod update;
mod view_address;

pub use app_state::{AppState, Shown, use_app};
pub use data::{Data, Origin, load};
pub use page_area::use_page_area;
pub use today_address::{Span, TodayAddress};
pub use update::{CatalogUpdate, check_for_newer_catalog};
pub use view_address::{SearchAddress, area_of_address, encode};
