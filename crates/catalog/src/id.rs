//! Identifiers: slugs that never change once published, since links, QR codes and saved lists point at them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Longest identifier in bytes.
const MAX_LEN: usize = 80;

fn is_slug(text: &str) -> bool {
    text.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

fn is_need_slug(text: &str) -> bool {
    match text.split_once('.') {
        Some((top, sub)) => is_slug(top) && is_slug(sub),
        None => is_slug(text),
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $is_valid:ident, $example:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The slug as written in files and addresses.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(text: String) -> Result<Self, String> {
                if text.len() <= MAX_LEN && $is_valid(&text) {
                    Ok(Self(text))
                } else {
                    let shown: String = text.chars().take(MAX_LEN).collect();
                    Err(format!(
                        "{shown:?} is not an identifier; use small letters a–z, digits and single hyphens, like {:?}",
                        $example
                    ))
                }
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

id!(
    /// An organization.
    OrganizationId, is_slug, "lahden-kaupunki"
);
id!(
    /// A place where something happens.
    LocationId, is_slug, "hollolan-kirjasto"
);
id!(
    /// A service.
    ServiceId, is_slug, "perhekahvila-hartola"
);
id!(
    /// A session of a service.
    SessionId, is_slug, "perhekahvila-hartola-ti"
);
id!(
    /// A calendar of holidays.
    CalendarId, is_slug, "koulujen-lomat-lahti"
);
id!(
    /// A municipality, the region, the country or a family-centre area.
    AreaId, is_slug, "hartola"
);
id!(
    /// A need (`uni`) or a sub-need (`uni.vauva`).
    NeedId, is_need_slug, "uni.vauva"
);
id!(
    /// An entry of the workers' consultation directory.
    ContactId, is_slug, "huoli-lapsesta"
);
id!(
    /// A pilot's experiment.
    ExperimentId, is_slug, "jalo-kuraattori"
);
id!(
    /// A guided pathway.
    PathwayId, is_slug, "koti-perhe"
);

impl NeedId {
    /// The top need's slug: `uni` of `uni.vauva` and of `uni`.
    pub fn top(&self) -> &str {
        self.0.split('.').next().unwrap_or(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_small_letters_digits_and_single_hyphens() {
        for good in ["a", "112", "perhekahvila-hartola"] {
            assert!(ServiceId::try_from(good.to_owned()).is_ok(), "{good}");
        }
        for bad in ["", "-", "a--b", "Ä", "a b", "a.b", "../etc", &"a".repeat(81)] {
            assert!(ServiceId::try_from(bad.to_owned()).is_err(), "{bad}");
        }
        assert!(NeedId::try_from("uni.vauva".to_owned()).is_ok());
        assert!(NeedId::try_from("uni.vauva.yo".to_owned()).is_err());
    }
}
