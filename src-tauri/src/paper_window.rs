//! Printing without a print server that speaks IPP, which is how Windows is: the paper is shown in a window of its own,
//! whose engine (WebView2) asks for printer, copies and sides in its own dialog. It is compiled on every system and used
//! on Windows only; nobody has tried it there yet.

use opiekun_desk::{
    DeskError,
    print::{Order, Spooler},
    views::{PrintProgress, Printer},
};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use tauri::{
    AppHandle, Manager, WebviewUrl, WebviewWindowBuilder, WindowEvent,
    http::{Response, StatusCode, header},
    webview::PageLoadEvent,
};

/// Scheme of the addresses under which papers are shown.
pub(crate) const SCHEME: &str = "opiekun-paper";
/// Label of the window. No capability names it, so its page may call nothing.
const LABEL: &str = "paper";

/// A paper that is shown: its number in the order of printing, and its file.
#[derive(Default)]
struct Shown {
    number: u64,
    pdf: Vec<u8>,
}

/// Shows papers to be printed, one at a time.
#[derive(Clone, Default)]
pub(crate) struct PaperWindow {
    app: Arc<OnceLock<AppHandle>>,
    shown: Arc<Mutex<Shown>>,
}

impl PaperWindow {
    /// Gives it the program to open windows with.
    pub(crate) fn of(&self, app: &AppHandle) {
        let _ = self.app.set(app.clone()); // the program starts once
    }

    /// The answer to an address of the scheme: the paper that is shown, and nothing else.
    pub(crate) fn answer(&self, path: &str) -> Response<Vec<u8>> {
        let shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        let asked = path.trim_start_matches('/').strip_suffix(".pdf");
        let here = !shown.pdf.is_empty() && asked == Some(shown.number.to_string().as_str());
        let (status, body) = if here {
            (StatusCode::OK, shown.pdf.clone())
        } else {
            (StatusCode::NOT_FOUND, Vec::new())
        };
        let mut response = Response::new(body);
        *response.status_mut() = status;
        let kind = header::HeaderValue::from_static("application/pdf");
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
        let kept = header::HeaderValue::from_static("no-store");
        response.headers_mut().insert(header::CACHE_CONTROL, kept);
        response
    }

    /// Forgets the paper and closes its window: when it was closed by hand, and when the vault is locked.
    pub(crate) fn forget(&self) {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner).pdf = Vec::new();
        if let Some(window) = self.app.get().and_then(|app| app.get_webview_window(LABEL)) {
            let _ = window.close(); // it may be closing already
        }
    }

    fn put(&self, pdf: &[u8]) -> u64 {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        shown.number += 1;
        pdf.clone_into(&mut shown.pdf);
        shown.number
    }

    fn show(&self, app: &AppHandle, number: u64, title: &str) -> tauri::Result<()> {
        if let Some(before) = app.get_webview_window(LABEL) {
            before.destroy()?;
        }
        let address = format!("{SCHEME}://localhost/{number}.pdf");
        let address = address
            .parse()
            .map_err(|_| tauri::Error::InvalidWebviewUrl("address of a paper"))?;
        let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::CustomProtocol(address))
            .title(title)
            .inner_size(900.0, 1000.0)
            .on_page_load(|window, load| {
                if load.event() == PageLoadEvent::Finished {
                    let _ = window.print(); // the page has a button for it too
                }
            })
            .build()?;
        let own = self.clone();
        window.on_window_event(move |event| {
            if let WindowEvent::Destroyed = event {
                own.clear(number);
            }
        });
        Ok(())
    }

    /// Forgets a paper whose window is gone, unless another is shown already.
    fn clear(&self, number: u64) {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        if shown.number == number {
            shown.pdf = Vec::new();
        }
    }
}

impl Spooler for PaperWindow {
    /// The dialog knows the printers; here there is one name for all of them.
    fn printers(&self) -> Vec<Printer> {
        vec![Printer {
            name: "Windows".to_owned(),
            default: true,
            two_sided: false,
            trays: Vec::new(),
        }]
    }

    /// Names no job: what becomes of it only the dialog knows.
    fn print(&self, order: &Order<'_>) -> Result<String, DeskError> {
        let app = self.app.get().ok_or(DeskError::PrinterUnavailable)?;
        let number = self.put(order.pdf);
        self.show(app, number, order.title)
            .map_err(|_| DeskError::PrintFailed)?;
        Ok(String::new())
    }

    fn follow(&self, _: &str) -> Result<PrintProgress, DeskError> {
        Err(DeskError::PrinterUnavailable)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_paper_that_is_shown_is_given_out() {
        let window = PaperWindow::default();
        let status = |path: &str| window.answer(path).status().as_u16();
        assert_eq!(status("/0.pdf"), 404, "nothing is shown yet");
        let first = window.put(b"%PDF-1");
        assert_eq!(window.answer(&format!("/{first}.pdf")).body(), b"%PDF-1");
        let second = window.put(b"%PDF-2");
        assert_eq!(
            status(&format!("/{first}.pdf")),
            404,
            "the one before is forgotten"
        );
        assert_eq!(status(&format!("/{second}")), 404);
        window.clear(first);
        assert_eq!(
            status(&format!("/{second}.pdf")),
            200,
            "its window is still there"
        );
        window.forget();
        assert_eq!(status(&format!("/{second}.pdf")), 404);
    }
}
