//! From a person's words to needs and services. `Index` is built once over a catalog, shipped beside it as bytes, and
//! asked with a `Query`. Knows no web, does no I/O, has no clock.
//!
//! Words are met by likeness (inflection, compounds, typos), never all required. Needs come first: a service is found
//! through the needs it answers and through its names. Help now is raised only by the hand-kept rules of the data.

mod answer;
mod area_words;
mod builder;
mod columns;
mod filters;
mod fold;
mod index;
mod likeness;
mod query;
mod safety;
mod understand;

pub use answer::{Answer, Group, LocationHit, Nearness, NeedHit, Query, Reason, ServiceHit, Understanding};
pub use filters::Filters;
pub use fold::fold;
pub use index::{Index, IndexError};
