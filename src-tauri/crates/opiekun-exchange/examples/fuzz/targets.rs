//! One target for every parser: what it starts from, what it is fed to, what must hold of the answer.

mod calendar;

use opiekun_exchange::{MapFile, Source, eml, refused_csv, vcard};

pub struct Target {
    pub name: &'static str,
    pub words: &'static [&'static str],
    pub archive: bool,
    seeds: &'static [&'static [u8]],
    /// A short name of the outcome. Panics on a contradiction.
    pub run: fn(&[u8]) -> String,
}

impl Target {
    pub fn seeds(&self) -> Vec<Vec<u8>> {
        self.seeds.iter().map(|seed| short(seed, self.archive)).collect()
    }
}

/// The first lines of a long text: they hold every kind of row, and a short input is answered sooner.
fn short(seed: &[u8], archive: bool) -> Vec<u8> {
    let end = if archive {
        seed.len()
    } else {
        seed.len().min(6_000)
    };
    seed.get(..end).unwrap_or_default().to_vec()
}

const PORTFOLIO: &[u8] = include_bytes!("../../../../../tests/fixtures/portfel.csv");
const SMALL: &[u8] = "sep=;\r\nNazwisko;Imię;PESEL;Rachunek;Saldo;Zgoda e-mail\r\nKot;\"Ewa;\r\nMaria\";44051401359;;1 234,50;T\r\n".as_bytes();
const BOOK: &[u8] = include_bytes!("../../../../../tests/fixtures/portfel.xlsx");
const CARDS: &[u8] = "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:individual\r\nFN:Łucja Wróbel\r\nN:Wróbel;Łucja;;;\r\n\
    TEL;VALUE=uri;PREF=1:tel:+48886473395\r\nitem1.EMAIL;TYPE=\"work;home\":l@example.pl\r\nADR:;;ul. Długa\\, 1;Wro\r\n cław;;50-101;\r\n\
    X-OPIEKUN-NUMBER:K1\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nORG:Młyn sp. z o.o.\r\nEND:VCARD\r\n".as_bytes();
const MAIL: &[u8] = "From: =?utf-8?Q?=C5=81ucja?= <l@example.pl>\r\nTo: doradca@example.pl\r\nSubject: Pytanie o =?iso-8859-2?B?c+Nk?=\r\n\
    Date: Mon, 23 Nov 2026 08:15:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b\"\r\n\r\n\
    --b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nDzie=C5=84 dobry\r\n\
    --b\r\nContent-Type: text/html\r\n\r\n<p>Dzień</p>\r\n--b--\r\n".as_bytes();
const PARCEL: &[u8] = "From: l@example.pl\r\nSubject: Umowa\r\nDate: Mon, 23 Nov 2026 08:15:00 +0100\r\nMIME-Version: 1.0\r\n\
    Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nW załączniku\r\n\
    --b\r\nContent-Type: application/pdf; name=\"=?utf-8?B?xYHDs2TFuiAucGRm?=\"\r\nContent-Transfer-Encoding: base64\r\n\
    Content-Disposition: attachment; filename*=utf-8''..%2F..%2Fumowa%E2%80%AEfdp.exe\r\n\r\nJVBERi0xLjcK\r\n\
    --b\r\nContent-Type: message/rfc822\r\n\r\nFrom: m@example.pl\r\nSubject: W środku\r\n\r\nTreść\r\n\
    --b\r\nContent-Type: image/png\r\nContent-ID: <1>\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0=\r\n--b--\r\n"
    .as_bytes();
const MAP: &[u8] =
    r#"{"columns": {"Nazwisko": "last_name", "Imię": "first_name", "Uwagi": null}}"#.as_bytes();

pub const TARGETS: [Target; 6] = [
    Target {
        name: "csv",
        words: &[
            "\"", "\"\"", ";", "\r\n", "\u{feff}", "sep=;\n", "Nazwisko", "='", "=\"1\"", "\u{202e}",
            "-1,00", "1,2E+10",
        ],
        archive: false,
        seeds: &[PORTFOLIO, SMALL],
        run: table,
    },
    Target {
        name: "xlsx",
        words: &[
            "<row>",
            "</c>",
            "<c r=\"XFD1048576\">",
            "<f>1+1</f>",
            "t=\"s\"",
            "t=\"e\"",
            "<v>1e308</v>",
            "&#0;",
            "&amp;",
            "<![CDATA[",
            "-1",
        ],
        archive: true,
        seeds: &[BOOK],
        run: table,
    },
    Target {
        name: "vcard",
        words: &[
            "BEGIN:VCARD\r\n",
            "END:VCARD\r\n",
            "VERSION:4.0\r\n",
            "\r\n ",
            "\\",
            "\\n",
            ";",
            ":",
            "\"",
            "KIND:org\r\n",
            "PREF=",
            "tel:",
        ],
        archive: false,
        seeds: &[CARDS],
        run: cards,
    },
    Target {
        name: "eml",
        words: &[
            "\r\n\r\n",
            "--b",
            "=?utf-8?B?",
            "?=",
            "Content-Type: ",
            "charset=",
            "boundary=",
            "base64",
            "=",
            "Date: ",
            "Content-Disposition: attachment; filename=",
            "filename*=utf-8\'\'%2e%2e%2f",
            "../",
            "\\",
            "\u{202e}",
            "message/rfc822",
        ],
        archive: false,
        seeds: &[MAIL, PARCEL],
        run: mail,
    },
    Target {
        name: "map",
        words: &[
            "{",
            "}",
            "\"columns\"",
            "null",
            "\"pesel\"",
            ",",
            ":",
            "\\u0000",
            "\\ud800",
            "[",
            "1e999",
        ],
        archive: false,
        seeds: &[MAP],
        run: map,
    },
    calendar::ICAL,
];

/// A parser with a fault, to show that the harness finds one: five separators in a row before a quotation mark.
pub const CONTROL: Target = Target {
    name: "control",
    words: &[";", "\""],
    archive: false,
    seeds: &[SMALL],
    run: |bytes| {
        assert!(!bytes.windows(6).any(|window| window == b";;;;;\""), "planted");
        "nothing".to_owned()
    },
};

fn table(bytes: &[u8]) -> String {
    let source = match Source::read(bytes, None) {
        Ok(source) => source,
        Err(fault) => return fault.code().to_owned(),
    };
    for column in 0..source.columns().len() {
        let _ = source.samples(column, None); // any answer will do
    }
    if let Ok(columns) = source.holding_columns() {
        let judged = source.judge_holdings(&columns);
        assert_eq!(judged.accepted.len() + judged.refused.len(), source.rows());
        for row in &judged.accepted {
            assert!(
                source.holding(&columns, *row).is_some(),
                "a product is read again"
            );
        }
    }
    let judged = source
        .guess()
        .and_then(|mapping| Ok((source.judge(&mapping)?, mapping)));
    let (judged, mapping) = match judged {
        Ok(judged) => judged,
        Err(fault) => return fault.code().to_owned(),
    };
    assert_eq!(
        judged.accepted.len() + judged.refused.len(),
        source.rows(),
        "every row is judged once"
    );
    for row in &judged.accepted {
        assert!(
            source.accepted(&mapping, *row).is_some(),
            "an accepted row stays accepted"
        );
    }
    assert!(
        judged.refused.iter().all(|row| !row.refusals.is_empty()),
        "every refusal has a reason"
    );
    let csv = refused_csv(&source, &judged.refused, "Powód odmowy", |refusal| {
        refusal.code.to_owned()
    });
    let _ = Source::read(&csv, None); // it may hold no row, or more columns than are read
    let mut reasons: Vec<&str> = judged
        .refused
        .iter()
        .flat_map(|row| &row.refusals)
        .map(|one| one.code)
        .collect();
    reasons.sort_unstable();
    reasons.dedup();
    let some = if judged.accepted.is_empty() {
        "none"
    } else {
        "some"
    };
    format!(
        "read: {some} accepted, {} reasons of refusal ({})",
        reasons.len(),
        reasons.last().unwrap_or(&"-")
    )
}

fn cards(bytes: &[u8]) -> String {
    let cards = match vcard::read(bytes) {
        Ok(cards) => cards,
        Err(fault) => return fault.code().to_owned(),
    };
    let plain: Vec<_> = cards.into_iter().map(|(_, card)| card).collect();
    let again = vcard::read(vcard::write(&plain).as_bytes());
    assert!(
        again.is_ok_and(|again| again.len() == plain.len()),
        "what is written is read again"
    );
    let _ = table(bytes); // the same cards as rows
    format!("read: {} cards", plain.len())
}

fn mail(bytes: &[u8]) -> String {
    match eml::read(bytes) {
        Ok(mail) => {
            assert!(
                !mail.subject.contains(['\n', '\r', '\u{202e}']),
                "a subject is one plain line"
            );
            for (no, listed) in mail.attachments.iter().enumerate() {
                let bytes = eml::attachment(bytes, no).ok().flatten();
                assert_eq!(
                    bytes.map(|bytes| bytes.len()),
                    Some(listed.size),
                    "what is listed can be taken out, byte for byte"
                );
                let name = &listed.name;
                assert!(
                    name.len() <= 200 && !name.starts_with('.') && !name.ends_with(['.', ' ']),
                    "a name fit for a file"
                );
                assert!(
                    !name.contains(['/', '\\', '\0', '\n', '\u{202e}'])
                        && !name.chars().any(char::is_control),
                    "a name that leads nowhere and hides nothing"
                );
                assert_eq!(&eml::safe_name(name), name, "a safe name stays as it is");
                assert!(!listed.media_type.is_empty() && listed.media_type.is_ascii());
            }
            assert_eq!(eml::attachment(bytes, mail.attachments.len()), Ok(None));
            let signs = [
                !mail.from.is_empty(),
                mail.at.is_some(),
                !mail.subject.is_empty(),
                !mail.text.is_empty(),
            ];
            format!(
                "read: from {}, day {}, subject {}, text {}, attachments {}",
                signs[0],
                signs[1],
                signs[2],
                signs[3],
                mail.attachments.len().min(5)
            )
        }
        Err(fault) => fault.code().to_owned(),
    }
}

fn map(bytes: &[u8]) -> String {
    let map = match MapFile::parse(bytes) {
        Ok(map) => map,
        Err(fault) => return fault.code().to_owned(),
    };
    assert_eq!(
        MapFile::parse(map.to_json().as_bytes()),
        Ok(map.clone()),
        "what is kept is read again"
    );
    let header = ["Nazwisko", "Imię", "Uwagi", ""].map(str::to_owned);
    match map.over(&header) {
        Ok(mapping) => format!("read: {} fields", mapping.fields().iter().flatten().count()),
        Err(fault) => fault.code().to_owned(),
    }
}
