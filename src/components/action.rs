//! What a person can do at once: call, chat, book, write, go. Actions act; they are real links.

use catalog::{Channel, ChannelType, Service, Way};
use leptos::prelude::*;

use super::Icon;
use crate::{
    live::view,
    locale::{Words, fill},
    state::use_app,
};

/// The channels of a service, the easiest first: verified before unverified, talking before writing, writing before
/// reading.
pub fn channels_by_ease(service: &Service) -> Vec<Channel> {
    let ease = |channel: &Channel| {
        let kind = match channel.kind() {
            ChannelType::Phone => 0,
            ChannelType::Chat => 1,
            ChannelType::Booking => 2,
            ChannelType::Form => 3,
            ChannelType::Sms => 4,
            ChannelType::Email => 5,
            ChannelType::Web => 6,
        };
        (!channel.verified, kind)
    };
    let of_ease = |wanted: (bool, u8)| service.channels.iter().filter(move |channel| ease(channel) == wanted);
    [false, true].into_iter().flat_map(|unsure| (0..7).flat_map(move |kind| of_ease((unsure, kind)))).cloned().collect()
}

/// A kind of channel in a word: "puhelin".
pub fn way_name(words: &Words, kind: ChannelType) -> &'static str {
    match kind {
        ChannelType::Phone => words.channel_way_phone(),
        ChannelType::Sms => words.channel_way_sms(),
        ChannelType::Chat => words.channel_way_chat(),
        ChannelType::Booking => words.channel_way_booking(),
        ChannelType::Form => words.channel_way_form(),
        ChannelType::Email => words.channel_way_email(),
        ChannelType::Web => words.channel_way_web(),
    }
}

/// The words on a button and its icon.
fn action_label(words: &Words, channel: &Channel) -> (String, &'static str) {
    match &channel.way {
        Way::Phone(phone) => (fill(words.channel_call_number(), &[("number", phone)]), "phone"),
        Way::Sms(_) => (words.channel_sms().to_owned(), "sms"),
        Way::Chat(_) => (words.channel_chat().to_owned(), "message"),
        Way::Booking(_) => (words.channel_booking().to_owned(), "calendar"),
        Way::Form(_) => (words.channel_form().to_owned(), "file-text"),
        Way::Email(_) => (words.channel_email().to_owned(), "mail"),
        Way::Web(_) => (words.channel_web().to_owned(), "external"),
    }
}

/// A link that acts. `about` names the service for those who hear the button alone.
#[component]
pub fn ActionButton(channel: Channel, about: String, #[prop(default = false)] primary: bool) -> impl IntoView {
    let words = use_app().words();
    let (label, icon) = action_label(words, &channel);
    let (href, elsewhere) = match &channel.way {
        Way::Phone(phone) => (format!("tel:{}", phone.dial()), None),
        Way::Sms(phone) => (format!("sms:{}", phone.dial()), None),
        Way::Email(address) => (format!("mailto:{}", address.as_str()), None),
        Way::Chat(url) | Way::Booking(url) | Way::Form(url) | Way::Web(url) => {
            (url.as_str().to_owned(), Some(url.host().to_owned()))
        }
    };
    let rel = elsewhere.is_some().then_some("noreferrer external");
    let hint = elsewhere.map(|host| format!(": {host}, {}", words.channel_opens_elsewhere()));
    view! {
        <a class="button" class:button--primary=primary href=href rel=rel>
            <Icon name=icon />
            <span>
                {label}
                <span class="visually-hidden">", " {about} {hint}</span>
            </span>
        </a>
    }
}
