//! From a person's words to needs and services. `Index` is built once over a catalog, shipped beside it as bytes, and
//! asked with a `Query`. Knows no web, does no I/O, has no clock.
//!
//! Words are met by likeness (inflection, compounds, typos), never all required. Needs come first: a service is found
//! through the needs it answers and through its names. Help now is raised only by the hand-kept rules of the data.

mod answer;
mod area_words;
mod builder;
mod filters;
mod finnish;
mod fold;
mod highlight;
mod index;
mod learned;
mod likeness;
mod meaning;
mod phrase;
mod phrases;
mod query;
mod rank;
mod safety;
mod services;
mod suggest;
pub mod text;
mod understand;
mod wishes;

pub use answer::{Answer, Explanation, Group, LocationHit, Nearness, NeedHit, Query, Reason, ServiceHit, Understanding};
pub use filters::Filters;
pub use fold::fold;
pub use highlight::highlight;
pub use index::Index;
pub use learned::Learned;
pub use suggest::Suggestion;
pub use wishes::Said;
