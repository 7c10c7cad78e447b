//! The routes, the frame around every page, and what goes on beside the pages: connection, updates, scroll and focus.

use leptos::{mount, prelude::*, task::spawn_local};
use leptos_router::{
    components::{FlatRoutes, Route, Router},
    hooks::use_location,
    path,
};

use crate::{
    browser::{self, WorkerEvent},
    components::{Footer, Header, Notices, SearchPanel, Typed},
    live::{live, press, view},
    pages::{
        AboutPage, AreaPage, HelpPage, HomePage, NeedPage, NotFoundPage, PlacePage, SearchPage, ServicePage, TodayPage,
        WelcomePage,
    },
    state::{AppState, Data, check_for_newer_catalog},
};

/// A page as a route wants it, in one shape: the router's code for a page comes once.
fn page(page: fn() -> AnyView) -> fn() -> AnyView {
    page
}

/// Draws the app in place of the static frame.
pub fn start(data: Data, dropped: Option<String>) {
    let app = AppState::new(data, dropped);
    // The app's own executor begins with the mount.
    wasm_bindgen_futures::spawn_local(async move {
        app.load_language(app.language.get_untracked()).await;
        let Some(root) = browser::mount_point() else { return };
        browser::app_started();
        browser::remove_boot_frame();
        mount::mount_to(root, move || view! { <App app /> }).forget();
        watch(app);
    });
}

/// What goes on beside the pages, for the life of the page.
fn watch(app: AppState) {
    browser::register_service_worker(move |event| match event {
        WorkerEvent::OfflineReady => app.offline_ready.set(true),
        WorkerEvent::UpdateReady => app.update_ready.set(true),
        WorkerEvent::Unavailable => {}
    });
    let look = move || spawn_local(check_for_newer_catalog(app));
    browser::on_network_change(move |online| {
        app.online.set(online);
        if online {
            look();
        }
    });
    browser::on_every_visit(look);
    browser::on_every_minute(move |now| app.now.set(now));
    browser::when_idle(look);
    spawn_local(app.learn());
}

#[component]
fn App(app: AppState) -> impl IntoView {
    provide_context(app);
    provide_context(Typed(RwSignal::new(None)));
    browser::keep_scroll();
    // Everything is drawn anew when the language or the catalog changes, so that pages need not watch for either.
    view! {
        <Router>
            {live(move || {
                app.data.track();
                app.language.track();
                view! { <Frame /> }
            })}
        </Router>
    }
}

#[component]
fn Frame() -> impl IntoView {
    let app = crate::state::use_app();
    let words = app.words();
    let path = use_location().pathname;
    let first = StoredValue::new(true);
    // On every change of page: scroll where the person was, and read from the heading on.
    Effect::new(move |_| {
        path.track();
        let is_first = first.get_value();
        first.set_value(false);
        browser::after_drawing(move || {
            browser::restore_scroll();
            if !is_first && !browser::is_typing() {
                browser::focus_heading();
            }
        });
    });
    // The router would take the link for a change of page.
    let skip = |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        browser::focus_element("main");
    };
    view! {
        <a class="skip-link" href="#main" on:click=press(skip)>{words.app_skip()}</a>
        <Header />
        <main id="main" class="page" tabindex="-1">
            <Notices />
            <SearchPanel />
            <FlatRoutes fallback=|| view! { <NotFoundPage /> }>
                <Route path=path!("/") view=page(|| HomePage().into_any()) />
                <Route path=path!("/haku") view=page(|| SearchPage().into_any()) />
                <Route path=path!("/tarve/:need") view=page(|| NeedPage().into_any()) />
                <Route path=path!("/palvelu/:service") view=page(|| ServicePage().into_any()) />
                <Route path=path!("/paikka/:location") view=page(|| PlacePage().into_any()) />
                <Route path=path!("/alue/:area") view=page(|| AreaPage().into_any()) />
                <Route path=path!("/alue/:area/tervetuloa") view=page(|| WelcomePage().into_any()) />
                <Route path=path!("/tanaan") view=page(|| TodayPage().into_any()) />
                <Route path=path!("/apua") view=page(|| HelpPage().into_any()) />
                <Route path=path!("/tietoa") view=page(|| AboutPage().into_any()) />
            </FlatRoutes>
        </main>
        <Footer />
    }
}
