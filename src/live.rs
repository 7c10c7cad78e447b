//! Parts of a view that follow signals or answer to a press, in one shape each whatever they show or do. A shape of its own
//! for every closure is what makes a bundle large.

use leptos::{ev::MouseEvent, prelude::*};

/// A view that is drawn anew when what it read changes.
pub fn live<V: IntoAny>(mut view: impl FnMut() -> V + Send + 'static) -> Box<dyn FnMut() -> AnyView + Send> {
    Box::new(move || view().into_any())
}

/// A text that follows what it reads.
pub fn live_text(text: impl FnMut() -> String + Send + 'static) -> Box<dyn FnMut() -> String + Send> {
    Box::new(text)
}

/// A class or another switch that follows what it reads.
pub fn live_flag(flag: impl FnMut() -> bool + Send + 'static) -> Box<dyn FnMut() -> bool + Send> {
    Box::new(flag)
}

/// What a press does.
pub fn press(then: impl FnMut(MouseEvent) + 'static) -> Box<dyn FnMut(MouseEvent)> {
    Box::new(then)
}

/// A value that is reckoned anew when what it read changes, and tells its readers only when it is another.
pub fn memo<T: PartialEq + Send + Sync + 'static>(value: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    boxed_memo(Box::new(value))
}

fn boxed_memo<T: PartialEq + Send + Sync + 'static>(value: Box<dyn Fn() -> T + Send + Sync>) -> Memo<T> {
    Memo::new(move |_| value())
}

/// A view in one shape, whatever it holds: a list or a choice of views then comes once and not for every element.
macro_rules! view {
    ($($view:tt)*) => {
        ::leptos::prelude::IntoAny::into_any(::leptos::prelude::view! { $($view)* })
    };
}
pub(crate) use view;
