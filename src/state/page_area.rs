//! The area of a page that carries it in its address (`?alue=`), else this device's own.

use catalog::AreaId;
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate, use_query_map},
};

use super::{area_of_address, use_app};
use crate::live::memo;

/// The area in use, and what to call with a new one (`None` for the whole region).
pub fn use_page_area() -> (Signal<Option<AreaId>>, Callback<Option<AreaId>>) {
    let app = use_app();
    let query = use_query_map();
    let path = use_location().pathname;
    let navigate = StoredValue::new(use_navigate());
    let area = memo(move || area_of_address(&query.get(), &app.data.get_untracked()).unwrap_or_else(|| app.area.get()));
    let choose = Callback::new(move |chosen: Option<AreaId>| {
        let data = app.data.get_untracked();
        let slug = chosen.clone().unwrap_or_else(|| data.catalog.region.area.clone());
        app.choose_area(chosen);
        let to = format!("{}?alue={slug}", path.get_untracked());
        let options = NavigateOptions { replace: true, scroll: false, ..Default::default() };
        navigate.with_value(|navigate| navigate(&to, options));
    });
    (area.into(), choose)
}
