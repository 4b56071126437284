//! The desktop shell: a window, typed commands, nothing else. What a command does is a use case of `opiekun-desk`.

mod commands;
mod paper_window;
pub mod registry;
mod window;

include!("command_names.rs");

use opiekun_desk::{
    Desk, KdfPolicy, Places, SystemClock,
    print::{IppSpooler, Spooler},
};
use paper_window::{PaperWindow, SCHEME};
use std::{path::PathBuf, sync::Arc};

/// The desk as commands get it.
pub(crate) struct Shared(pub Arc<Desk>);

/// Opens the window and stays until it is closed.
///
/// # Errors
/// When the system gives no window.
pub fn run() -> tauri::Result<()> {
    let paper = PaperWindow::default();
    // Windows has no print server that speaks IPP.
    let spooler: Box<dyn Spooler> = if cfg!(windows) {
        Box::new(paper.clone())
    } else {
        Box::new(IppSpooler::default())
    };
    let desk = Arc::new(Desk::new(
        places(),
        Arc::new(SystemClock),
        KdfPolicy::Calibrated,
        spooler,
    ));
    let shown = paper.clone();
    let builder = tauri::Builder::default()
        .register_uri_scheme_protocol(SCHEME, move |_, request| shown.answer(request.uri().path()));
    // Without a session bus nobody can ask whether another window is open; the vault's lock file still knows.
    let builder = if has_session_bus() {
        builder.plugin(tauri_plugin_single_instance::init(|app, _, _| window::show(app)))
    } else {
        builder
    };
    builder
        .plugin(window::remembered())
        .manage(Shared(Arc::clone(&desk)))
        .manage(paper.clone())
        .invoke_handler(registry::handler())
        .setup(move |app| {
            paper.of(app.handle());
            window::open(app.handle())?;
            window::watch_idle(app.handle().clone(), desk, paper);
            Ok(())
        })
        .run(tauri::generate_context!())
}

/// Folders from `--vault DIR` and `--save DIR`, else the person's own.
fn places() -> Places {
    let mut places = Places::of_this_user();
    let mut arguments = std::env::args_os().skip(1);
    while let Some(argument) = arguments.next() {
        match (argument.to_str(), arguments.next()) {
            (Some("--vault"), Some(folder)) => places.vault = PathBuf::from(folder),
            (Some("--save"), Some(folder)) => places.save = PathBuf::from(folder),
            _ => {}
        }
    }
    places
}

fn has_session_bus() -> bool {
    let in_runtime_folder =
        std::env::var_os("XDG_RUNTIME_DIR").is_some_and(|folder| PathBuf::from(folder).join("bus").exists());
    std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some() || in_runtime_folder || !cfg!(target_os = "linux")
}
