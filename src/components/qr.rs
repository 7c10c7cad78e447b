//! A QR code of an address, drawn as one path, for the camera of another device and for paper.

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

use crate::live::view;

/// Light modules around the code (ISO/IEC 18004).
const QUIET: i32 = 4;

/// The dark modules as path data, a stroke a run, and the side of the square in modules.
fn drawing(text: &str) -> Option<(String, i32)> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|at| code.get_module(*at, y)).count() as i32;
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET));
            }
            x += run.max(1);
        }
    }
    Some((path, code.size() + 2 * QUIET))
}

/// The code with the address under it in letters. Nothing for a text that no code holds.
#[component]
pub fn Qr(#[prop(into)] text: String, #[prop(into)] label: String) -> impl IntoView {
    drawing(&text).map(|(path, side)| {
        view! {
            <figure class="qr">
                <svg viewBox=format!("0 0 {side} {side}") role="img" aria-label=label shape-rendering="crispEdges">
                    <path class="qr__ground" d=format!("M0 0h{side}v{side}h-{side}z") />
                    <path class="qr__ink" d=path />
                </svg>
                <figcaption>{text}</figcaption>
            </figure>
        }
    })
}
