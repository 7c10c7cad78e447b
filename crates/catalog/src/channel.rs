//! Ways to reach a service (PTV: service channel): telephone numbers, web addresses and e-mail, parsed once at the edge.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Schedule;

/// A Finnish telephone number as people read it, grouped by spaces: `112`, `116 117`, `03 819 4850`, or in the
/// international form `+358 3 819 4850`.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

impl Phone {
    /// The number as shown, grouped.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number for a `tel:` link (RFC 3966): digits and a leading plus only.
    pub fn dial(&self) -> String {
        self.0.chars().filter(|c| *c != ' ').collect()
    }
}

impl TryFrom<String> for Phone {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let digits = text.strip_prefix('+').unwrap_or(&text);
        let count = digits.bytes().filter(u8::is_ascii_digit).count();
        let well_formed = digits.bytes().all(|b| b.is_ascii_digit() || b == b' ')
            && digits.starts_with(|c: char| c.is_ascii_digit())
            && digits.ends_with(|c: char| c.is_ascii_digit())
            && !digits.contains("  ");
        let starts_right = text.starts_with('+') || text.starts_with('0') || text.starts_with('1');
        let short_number = text.starts_with('1') && count <= 6;
        if well_formed && starts_right && (3..=15).contains(&count) && (short_number || count >= 6 && !text.starts_with('1')) {
            Ok(Self(text))
        } else {
            Err(format!("{text:?} is not a telephone number; write it like \"03 819 4850\", \"116 117\" or \"112\""))
        }
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A web address, `https:` or `http:` only, so that data can never carry a script.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WebUrl(String);

impl WebUrl {
    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host without `www.`, to name a link by: `lahti.fi`.
    pub fn host(&self) -> &str {
        let rest = self.0.split_once("://").map_or(self.0.as_str(), |(_, rest)| rest);
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or(rest);
        host.strip_prefix("www.").unwrap_or(host)
    }
}

impl TryFrom<String> for WebUrl {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let well_formed = rest.is_some_and(|rest| {
            let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
            host.contains('.')
                && !host.contains('@')
                && rest.chars().all(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '"' | '<' | '>' | '\\'))
        });
        if well_formed && text.len() <= 500 {
            Ok(Self(text))
        } else {
            let shown: String = text.chars().take(80).collect();
            Err(format!("{shown:?} is not a web address; write it like \"https://www.lahti.fi/perheet\""))
        }
    }
}

impl From<WebUrl> for String {
    fn from(url: WebUrl) -> Self {
        url.0
    }
}

/// An e-mail address of a service (never of a person).
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

impl EmailAddress {
    /// The address as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for EmailAddress {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let well_formed = text.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty()
                && host.contains('.')
                && !host.contains('@')
                && !host.ends_with('.')
                && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '@' | '.' | '-' | '_' | '+'))
        });
        if well_formed && text.len() <= 254 {
            Ok(Self(text))
        } else {
            Err(format!("{text:?} is not an e-mail address; write it like \"perhekeskus@esimerkki.fi\""))
        }
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.0
    }
}

/// What a channel is, in PTV's kinds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum ChannelType {
    Phone,
    Sms,
    Chat,
    Booking,
    Form,
    Email,
    Web,
}

/// How a channel reaches the service, in the form that its kind asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Way {
    Phone(Phone),
    Sms(Phone),
    Chat(WebUrl),
    Booking(WebUrl),
    Form(WebUrl),
    Email(EmailAddress),
    Web(WebUrl),
}

/// One way to reach a service.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "RawChannel", into = "RawChannel")]
pub struct Channel {
    /// The number or the address.
    pub way: Way,
    /// Extra words of the source, in the region's first language.
    pub note: Option<String>,
    /// Opening times of this channel alone.
    pub hours: Option<Schedule>,
    /// Whether the number or address was seen on a page of 2023 or later, or is a nationally stable one.
    pub verified: bool,
}

impl Channel {
    /// What kind of channel this is.
    pub fn kind(&self) -> ChannelType {
        match self.way {
            Way::Phone(_) => ChannelType::Phone,
            Way::Sms(_) => ChannelType::Sms,
            Way::Chat(_) => ChannelType::Chat,
            Way::Booking(_) => ChannelType::Booking,
            Way::Form(_) => ChannelType::Form,
            Way::Email(_) => ChannelType::Email,
            Way::Web(_) => ChannelType::Web,
        }
    }
}

/// A channel as written in a file.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawChannel {
    #[serde(rename = "type")]
    kind: ChannelType,
    value: String,
    #[serde(default)]
    note: Option<String>,
    #[serde(default)]
    hours: Option<Schedule>,
    #[serde(default)]
    verified: bool,
}

impl TryFrom<RawChannel> for Channel {
    type Error = String;

    fn try_from(raw: RawChannel) -> Result<Self, String> {
        let way = match raw.kind {
            ChannelType::Phone => Way::Phone(raw.value.try_into()?),
            ChannelType::Sms => Way::Sms(raw.value.try_into()?),
            ChannelType::Chat => Way::Chat(raw.value.try_into()?),
            ChannelType::Booking => Way::Booking(raw.value.try_into()?),
            ChannelType::Form => Way::Form(raw.value.try_into()?),
            ChannelType::Email => Way::Email(raw.value.try_into()?),
            ChannelType::Web => Way::Web(raw.value.try_into()?),
        };
        Ok(Self { way, note: raw.note, hours: raw.hours, verified: raw.verified })
    }
}

impl From<Channel> for RawChannel {
    fn from(channel: Channel) -> Self {
        let kind = channel.kind();
        let value = match channel.way {
            Way::Phone(phone) | Way::Sms(phone) => phone.into(),
            Way::Email(address) => address.into(),
            Way::Chat(url) | Way::Booking(url) | Way::Form(url) | Way::Web(url) => url.into(),
        };
        Self { kind, value, note: channel.note, hours: channel.hours, verified: channel.verified }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phone_numbers_are_finnish_or_international() {
        for good in ["112", "116 117", "18182", "03 819 4850", "080 005 005", "+358 3 819 4850", "0800 147 111"] {
            assert!(Phone::try_from(good.to_owned()).is_ok(), "{good}");
        }
        for bad in ["", "12", "0401", "call me", "03-819", "03  819 4850", " 112", "999 999 999", "javascript:1"] {
            assert!(Phone::try_from(bad.to_owned()).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_web_address_can_never_be_a_script() {
        for bad in
            ["javascript:alert(1)", "https://a b.fi", "https://user@host.fi", "ftp://a.fi", "https://x", "data:text/html,a.b"]
        {
            assert!(WebUrl::try_from(bad.to_owned()).is_err(), "{bad}");
        }
        assert_eq!(WebUrl::try_from("https://www.lahti.fi/a?b#c".to_owned()).unwrap().host(), "lahti.fi");
    }
}
