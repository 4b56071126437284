//! The sheet that lies on top of a packet: where to sign, paper by paper, with a box to tick at each place.

use crate::{
    Desk,
    views::{DocumentRow, Language, PacketPlace, PacketView},
    words::Words,
};
use opiekun_documents::tree::{self, Block, Run, Tree};
use opiekun_domain::{command::NewCopy, copies::Keeper};

/// Kind of a box to tick.
const TICK: &str = "tick";

impl Desk {
    /// The guide sheet of a packet that is printed in these copies, in the language of the program.
    pub(crate) fn guide(&self, packet: &PacketView, copies: &[NewCopy]) -> Tree {
        let language = self.appearance().language;
        let words = Words::load(language);
        let say = |key: &str, params: &[(&str, String)]| say(&words, key, params);
        let mut blocks = vec![Block::Heading {
            level: 1,
            runs: vec![Run::plain(say("guide-title", &[]))],
        }];
        // Each of two holders has papers of their own.
        let mut names: Vec<&str> = vec![&packet.client_name];
        for document in &packet.documents {
            if !names.contains(&document.client_name.as_str()) {
                names.push(&document.client_name);
            }
        }
        let pair = |key: &str, value: String| (vec![Run::plain(say(key, &[]))], vec![strong(value)]);
        blocks.push(Block::KeyValue {
            columns: 2,
            pairs: vec![
                pair("guide-matter", packet.title.clone()),
                pair("guide-client", names.join(", ")),
            ],
        });
        for (index, document) in packet.documents.iter().enumerate() {
            let of = |keeper| {
                let mine = copies
                    .iter()
                    .filter(|copy| copy.document.to_string() == document.id);
                mine.filter(|copy| copy.keeper == keeper).count().to_string()
            };
            let given = [
                ("number", document.number.clone()),
                ("pages", document.pages.to_string()),
                ("bank", of(Keeper::Bank)),
                ("client", of(Keeper::Client)),
            ];
            let about = say("guide-paper", &given);
            let mut inside = vec![
                Block::Heading {
                    level: 2,
                    runs: vec![Run::plain(format!("{}. {}", index + 1, named(packet, document)))],
                },
                Block::Paragraph(vec![Run::plain(about)]),
            ];
            inside.extend(lines(&words, packet, &document.id).into_iter().enumerate().map(
                |(nr, (what, whose))| Block::Tick {
                    id: format!("{}_{}", index + 1, nr + 1),
                    checked: false,
                    runs: vec![strong(what), Run::plain(whose)],
                },
            ));
            blocks.push(Block::KeepTogether(inside));
        }
        blocks.push(Block::Note(vec![Block::Paragraph(vec![Run::plain(say(
            "guide-note",
            &[],
        ))])]));
        let language = match language {
            Language::Pl => tree::Language::Polish,
            Language::En => tree::Language::English,
        };
        Tree::plain(say("guide-title", &[]), language, blocks)
    }
}

fn say(words: &Words, key: &str, params: &[(&str, String)]) -> String {
    let given = params
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.clone()));
    words.text(key, &given.collect())
}

/// The title, with the holder where each of two has a paper of their own.
fn named(packet: &PacketView, document: &DocumentRow) -> String {
    let same = packet.documents.iter().filter(|one| one.title == document.title);
    if same.count() > 1 {
        format!(
            "{} – {}",
            document.title,
            document.client_name.replace(' ', "\u{a0}")
        )
    } else {
        document.title.clone()
    }
}

fn strong(text: String) -> Run {
    Run {
        strong: true,
        ..Run::plain(text)
    }
}

/// One line for each place of a document; boxes to tick are counted page by page.
fn lines(words: &Words, packet: &PacketView, document: &str) -> Vec<(String, String)> {
    let places: Vec<&PacketPlace> = packet
        .places
        .iter()
        .filter(|place| place.document_id == document)
        .collect();
    let mut out = Vec::new();
    let mut counted = 0;
    for one in &places {
        let page = one.place.page;
        let mut given = vec![("page", page.to_string())];
        if one.place.kind == TICK {
            // Told with the first of them on the page.
            if counted == page {
                continue;
            }
            counted = page;
            let boxes = places
                .iter()
                .filter(|place| place.place.kind == TICK && place.place.page == page);
            given.push(("count", boxes.count().to_string()));
        }
        let what = say(words, &format!("guide-{}", one.place.kind), &given);
        let whose = if one.place.kind == TICK {
            String::new()
        } else {
            whose(words, one)
        };
        out.push((what, whose));
    }
    out
}

/// Who signs; empty where the place says it.
fn whose(words: &Words, place: &PacketPlace) -> String {
    let role = format!("signer-{}", place.place.role.replace('_', "-"));
    let text = if !place.name.is_empty() {
        place.name.clone()
    } else if words.has(&role) {
        say(words, &role, &[])
    } else {
        String::new()
    };
    if text.is_empty() { text } else { format!(" {text}") }
}
