//! The app's own addresses. They answer with the page; the app then shows what the address asks for.

/// Addresses that are one page.
const PAGES: [&str; 8] = ["haku", "apua", "tietoa", "tanaan", "omat", "huoli", "nuorille", "kioski"];
/// Addresses with the id of a record after them.
const RECORDS: [&str; 5] = ["tarve", "palvelu", "paikka", "alue", "huoli"];
/// Addresses with pages of their own below them.
const SECTIONS: [&str; 2] = ["kioski", "tyontekija"];

/// Whether the app has a page at this address, given by its parts.
pub fn is_page(parts: &[&str]) -> bool {
    match parts {
        [] => true,
        [one] => PAGES.contains(one) || SECTIONS.contains(one),
        [first, ..] if SECTIONS.contains(first) => true,
        [first, _] => RECORDS.contains(first),
        ["alue", _, "tervetuloa"] => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_those_of_the_app() {
        for good in [
            "",
            "haku",
            "tarve/uni.vauva",
            "palvelu/x",
            "huoli",
            "huoli/koti",
            "tyontekija/lista",
            "kioski",
            "tyontekija",
            "alue/x/tervetuloa",
        ] {
            let parts: Vec<&str> = good.split('/').filter(|part| !part.is_empty()).collect();
            assert!(is_page(&parts), "{good}");
        }
        for bad in ["hakua", "tarve", "tarve/a/b", "alue/x/y", "palvelu", "admin", "wp-login", "data"] {
            assert!(!is_page(&bad.split('/').collect::<Vec<_>>()), "{bad}");
        }
    }
}
