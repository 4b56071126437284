//! The one window: made, remembered, kept on its own pages, locked when nobody is there.

use crate::paper_window::PaperWindow;
use opiekun_desk::Desk;
use std::{sync::Arc, thread, time::Duration};
use tauri::{
    AppHandle, Emitter, Manager, WebviewUrl, WebviewWindowBuilder, plugin::TauriPlugin, webview::Color,
};
use tauri_plugin_window_state::StateFlags;

const LABEL: &str = "main";
/// How often it is checked whether anybody is still there.
const IDLE_STEP: Duration = Duration::from_secs(2);
/// The paper tone behind the first painted frame, the same as the page's own background.
const BACKGROUND: Color = Color(0xF6, 0xF4, 0xF0, 0xFF);

/// Makes the window.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title("Opiekun")
        .inner_size(1280.0, 800.0)
        .min_inner_size(960.0, 600.0)
        .background_color(BACKGROUND)
        // Files are dropped on the page itself.
        .disable_drag_drop_handler()
        .on_navigation(|url| {
            // The program's own pages only; a link can lead nowhere else.
            url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
        })
        .build()
        .map(|_| ())
}

/// Keeps size and place between starts.
pub(crate) fn remembered() -> TauriPlugin<tauri::Wry> {
    let flags = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED;
    tauri_plugin_window_state::Builder::default()
        .with_state_flags(flags)
        .build()
}

/// A second start brings the first window to the front.
pub(crate) fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // A window manager may refuse to raise a window; then the person sees it in the task bar.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Locks the vault when nobody touched the program for the set time, and tells the window.
pub(crate) fn watch_idle(app: AppHandle, desk: Arc<Desk>, paper: PaperWindow) {
    thread::spawn(move || {
        loop {
            thread::sleep(IDLE_STEP);
            if desk.lock_if_idle() {
                paper.forget();
                // A window that is being closed needs no word.
                let _ = app.emit("locked", ());
            }
        }
    });
}
