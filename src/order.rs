//! Lists in the order of their names. A sort is large in the bundle, so there is one, over names alone.

/// The positions of some names in their order; equals stay as they came.
fn order(names: &[&str]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by_key(|at| names.get(*at).copied());
    order
}

/// Things in the order of their names.
pub fn by_name<T>(things: Vec<T>, name: impl Fn(&T) -> &str) -> Vec<T> {
    let order = order(&things.iter().map(&name).collect::<Vec<_>>());
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| things.get_mut(at).and_then(Option::take)).collect()
}
