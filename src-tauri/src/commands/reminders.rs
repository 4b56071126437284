use super::{Answer, run};
use crate::Shared;
use notify_rust::Notification;
use tauri::{AppHandle, State};

/// Shows a reminder outside the window; false where the system has no place for it.
#[tauri::command]
#[specta::specta]
pub async fn reminder_show(
    desk: State<'_, Shared>,
    app: AppHandle,
    about: String,
    count: u32,
) -> Answer<bool> {
    let name = app.package_info().name.clone();
    run(desk, move |desk| {
        let text = desk.reminder_text(&about, count)?;
        let mut note = Notification::new();
        note.summary("Opiekun").body(&text).icon(&name);
        #[cfg(windows)]
        note.app_id("pl.opiekun.desk");
        Ok(note.show().is_ok())
    })
    .await
}
