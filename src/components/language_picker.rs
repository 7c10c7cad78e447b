//! Choosing the language: a button that names the present one, and a dialogue with each name in its own language.

use leptos::{prelude::*, task::spawn_local};

use super::{Dialog, Icon};
use crate::{
    browser,
    live::{press, view},
    state::use_app,
};

const DIALOG: &str = "language-dialog";

/// The button with its dialogue.
#[component]
pub fn LanguageButton() -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let present = app.language.get_untracked();
    let languages = app.data.get_untracked().languages();
    view! {
        <button class="language-button" type="button" aria-haspopup="dialog" on:click=press(move |_| browser::show_dialog(DIALOG))>
            <span class="visually-hidden">{words.app_language()} ": "</span>
            <span aria-hidden="true">{present.tag().to_uppercase()}</span>
            <span class="visually-hidden">{present.own_name()}</span>
            <Icon name="chevron-down" />
        </button>
        <Dialog id=DIALOG title=words.app_choose_language()>
                {languages
                    .into_iter()
                    .map(|language| {
                        let choose = move |_| {
                            browser::close_dialog(DIALOG);
                            spawn_local(app.choose_language(language));
                        };
                        view! {
                            <li>
                                <button
                                    class="choice"
                                    type="button"
                                    lang=language.tag()
                                    aria-pressed=(language == present).to_string()
                                    on:click=press(choose)
                                >
                                    {language.own_name()}
                                    {(language == present).then(|| view! { <Icon name="check" /> })}
                                </button>
                            </li>
                        }
                    })
                    .collect_view()}
        </Dialog>
    }
}
