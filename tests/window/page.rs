//! What a person does in the window: look for a thing, press keys, read.

use super::{
    harness::{Window, shots},
    picture,
};
use std::time::{Duration, Instant};
use thirtyfour::{By, Key, TypingData, WebElement};

const PATIENCE: Duration = Duration::from_secs(20);

/// The end of a chord.
pub const UP: &str = "\u{e000}";

impl Window {
    /// The element of a test id, once it is shown.
    pub async fn see(&self, id: &str) -> WebElement {
        self.see_css(&format!("[data-testid=\"{id}\"]")).await
    }

    pub async fn see_css(&self, css: &str) -> WebElement {
        let start = Instant::now();
        loop {
            if let Ok(found) = self.driver.find(By::Css(css)).await
                && found.is_displayed().await.unwrap_or(false)
            {
                return found;
            }
            if start.elapsed() > PATIENCE {
                self.shot("missing").await;
                panic!(
                    "{css} is not on the screen; see missing.png. Errors shown: {}",
                    self.errors().await
                );
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// Waits for an element that is there without being shown, such as a file field behind a button.
    pub async fn exists(&self, css: &str) {
        let start = Instant::now();
        while self.driver.find(By::Css(css)).await.is_err() {
            assert!(start.elapsed() < PATIENCE, "{css} is not in the page");
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// Waits until nothing of a test id is left.
    pub async fn gone(&self, id: &str) {
        self.gone_css(&format!("[data-testid=\"{id}\"]")).await;
    }

    pub async fn gone_css(&self, css: &str) {
        let start = Instant::now();
        while self.driver.find(By::Css(css)).await.is_ok() {
            if start.elapsed() > PATIENCE {
                self.shot("missing").await;
                panic!(
                    "{css} stays; see missing.png. Errors shown: {}",
                    self.errors().await
                );
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    async fn errors(&self) -> String {
        let mut texts = Vec::new();
        for found in self
            .driver
            .find_all(By::Css("[data-testid=error],[role=alert]"))
            .await
            .unwrap_or_default()
        {
            texts.push(found.text().await.unwrap_or_default());
        }
        texts.join(" | ")
    }

    pub async fn text(&self, id: &str) -> String {
        self.see(id)
            .await
            .prop("textContent")
            .await
            .unwrap()
            .unwrap_or_default()
    }

    /// Waits until the element's text holds a part.
    pub async fn reads(&self, id: &str, part: &str) {
        let start = Instant::now();
        loop {
            let text = match self.driver.find(By::Css(format!("[data-testid=\"{id}\"]"))).await {
                Ok(found) => found.prop("textContent").await.ok().flatten().unwrap_or_default(),
                Err(_) => String::new(),
            };
            if text.contains(part) {
                return;
            }
            if start.elapsed() > PATIENCE {
                self.shot("missing").await;
                panic!("{id} reads {text:?}, not {part:?}; see missing.png");
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// Puts the focus on an element as Tab would, without the mouse.
    pub async fn focus(&self, id: &str) -> WebElement {
        let found = self.see(id).await;
        found.focus().await.unwrap();
        found
    }

    /// Puts the focus on something that is drawn by its label, such as a radio button.
    pub async fn focus_css(&self, css: &str) {
        self.exists(css).await;
        self.driver
            .execute("document.querySelector(arguments[0]).focus();", vec![css.into()])
            .await
            .unwrap();
    }

    /// Types into the focused field of a test id.
    pub async fn write(&self, id: &str, text: &str) {
        self.focus(id).await.send_keys(text).await.unwrap();
    }

    /// Keys to whatever has the focus.
    pub async fn keys(&self, keys: impl Into<TypingData>) {
        let active = self.driver.active_element().await.unwrap();
        active.send_keys(keys).await.unwrap();
    }

    /// What has the focus: its test id or its label's, else its id, its name or its words.
    pub async fn focused(&self) -> String {
        let script = "const e = document.activeElement;
                      return e.dataset.testid ?? e.closest('label')?.dataset.testid
                        ?? (e.id && !/^(field|c|s)[-\\d]/.test(e.id) ? e.id : null)
                        ?? e.getAttribute('aria-label') ?? (e.textContent.replaceAll('\\u00a0', ' ').trim().slice(0, 60) || e.tagName);";
        let answer = self.driver.execute(script, Vec::new()).await.unwrap();
        answer.json().as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the focus is there.
    pub async fn holds(&self, id: &str) {
        let start = Instant::now();
        loop {
            let focused = self.focused().await;
            if focused == id {
                return;
            }
            if start.elapsed() > PATIENCE {
                self.shot("missing").await;
                panic!("the focus is on {focused:?}, not on {id:?}; see missing.png");
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// Tab after Tab, and what has the focus after each.
    pub async fn tabs(&self, ids: &[&str]) {
        for id in ids {
            self.keys("" + Key::Tab).await;
            self.holds(id).await;
        }
    }

    /// Focus and Enter; what is redrawn in between is looked up again.
    pub async fn press(&self, id: &str) {
        let start = Instant::now();
        loop {
            let found = self.see(id).await;
            let pressed = found.is_enabled().await.unwrap_or(false)
                && found.focus().await.is_ok()
                && found.send_keys("" + Key::Enter).await.is_ok();
            if pressed {
                return;
            }
            if start.elapsed() > PATIENCE {
                self.shot("missing").await;
                panic!(
                    "{id} stays disabled; see missing.png. Errors shown: {}",
                    self.errors().await
                );
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// The whole element can be seen: nothing lies over its middle or its edges.
    pub async fn in_sight(&self, id: &str) {
        let script = "const e = document.querySelector(`[data-testid=\"${arguments[0]}\"]`), r = e.getBoundingClientRect();
                      return [r.top + 2, (r.top + r.bottom) / 2, r.bottom - 2]
                        .every((y) => e.contains(document.elementFromPoint((r.left + r.right) / 2, y)));";
        let answer = self.driver.execute(script, vec![id.into()]).await.unwrap();
        assert_eq!(answer.json().as_bool(), Some(true), "something lies over {id}");
    }

    /// Sets a value as a choice in a list does.
    pub async fn choose(&self, id: &str, value: &str) {
        let script = "const e = document.querySelector(`[data-testid=\"${arguments[0]}\"]`);
                      e.focus(); e.value = arguments[1];
                      e.dispatchEvent(new Event('input', { bubbles: true }));
                      e.dispatchEvent(new Event('change', { bubbles: true }));";
        self.see(id).await;
        self.driver
            .execute(script, vec![id.into(), value.into()])
            .await
            .unwrap();
    }

    /// Hands a file to a file field, as a drop or the system's dialog does.
    pub async fn give_file(&self, field: &str, name: &str, bytes: &[u8]) {
        let script = "const bytes = Uint8Array.from(arguments[1]);
                      const carried = new DataTransfer();
                      carried.items.add(new File([bytes], arguments[2]));
                      const field = document.getElementById(arguments[0]);
                      field.files = carried.files;
                      field.dispatchEvent(new Event('change', { bubbles: true }));";
        self.driver
            .execute(script, vec![field.into(), serde_json::json!(bytes), name.into()])
            .await
            .unwrap();
    }

    /// A picture into the folder of screenshots, taken from the screen itself: what a person would see.
    pub async fn shot(&self, name: &str) {
        tokio::time::sleep(Duration::from_millis(250)).await; // motion ends within 150 ms
        picture::save(
            &self.frames,
            self.size.get(),
            &shots().join(format!("{name}.png")),
        );
    }

    /// What is on the screen in both themes and both sizes; it ends light and small.
    pub async fn looks(&self, name: &str) {
        for theme in ["dark", "light"] {
            self.wear(theme).await;
            for (width, height) in [(1920, 1080), (1280, 800)] {
                self.resize(width, height).await;
                self.shot(&format!("{name}-{theme}-{width}")).await;
            }
        }
    }

    /// Invents people and firms beside those of the demo through the program's own commands; gives what the script does.
    pub async fn invent(&self, script: &str) -> String {
        let answer = self.driver.execute_async(script, Vec::new()).await.unwrap();
        let given = answer.json().as_str().unwrap().to_owned();
        assert!(!given.starts_with("failed"), "{given}");
        given
    }

    /// Opens a page of the program by its hash.
    pub async fn go(&self, hash: &str) {
        self.driver
            .execute("location.hash = arguments[0];", vec![hash.into()])
            .await
            .unwrap();
    }
}
