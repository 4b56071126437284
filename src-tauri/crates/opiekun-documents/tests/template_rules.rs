//! Rules for whole documents: each with a template that breaks it, and the line that says so.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod common;

use common::{one, pdf_text, render, rule_source, signer};
use opiekun_documents::{
    Catalogue, DataProblem, DocumentData, DocumentError, FieldKind, Rendered, Template, TemplateError,
    TemplateErrorKind as Kind,
};

/// First line of the body in `common::rule_source`.
const FIRST: u32 = 29;
const SIGNED: &str = "\n\n::signers\n";

fn parse(body: &str) -> Result<Template, TemplateError> {
    Template::parse("zasady", &rule_source(&format!("{body}{SIGNED}")))
}

fn fault(body: &str) -> (u32, Kind) {
    let error = parse(body).unwrap_err();
    (error.line, error.kind)
}

fn text(body: &str) -> String {
    render(&parse(body).unwrap(), &one())
        .unwrap()
        .text
        .replace('\u{A0}', " ")
}

#[test]
fn headings_keep_their_order() {
    for (body, line, kind) in [
        (
            "## Najpierw drugi\n\n# Tytuł",
            0,
            Kind::Headings("the first heading is the title, #"),
        ),
        (
            "# Tytuł\n\n# Jeszcze jeden",
            2,
            Kind::Headings("a document has one title"),
        ),
        (
            "# Tytuł\n\n## Drugi\n\n#### Czwarty",
            4,
            Kind::Headings("a level is skipped"),
        ),
        (
            "# Tytuł\n\n| A | |\n|---|---|\n| 1 | 2 |",
            2,
            Kind::TableWithoutHead,
        ),
    ] {
        assert_eq!(fault(body), (FIRST + line, kind), "{body}");
    }
    let error = parse("Bez tytułu").unwrap_err();
    assert!(matches!(error.kind, Kind::Headings(_)), "{error}");
    assert!(parse("# T\n\n## A\n\n### B\n\n## C\n\n### D").is_ok());
}

#[test]
fn every_role_signs_and_every_field_has_a_label() {
    let source = rule_source("# Tytuł\n\n:::signatures\nbank: {{ advisor }}\n:::\n");
    let error = Template::parse("zasady", &source).unwrap_err();
    assert_eq!(error.kind, Kind::RoleWithoutSignature("holder".into()));
    assert_eq!(
        (error.line, error.field.as_deref()),
        (13, Some("holder")),
        "{error}"
    );

    let source = rule_source(&format!("# Tytuł{SIGNED}"));
    let error = Template::parse("zasady", &source.replace("label = \"Uwaga\"\n", "")).unwrap_err();
    assert!(matches!(error.kind, Kind::HeadValue(_)), "{error}");
    assert_eq!(
        (error.line, error.field.as_deref()),
        (24, Some("uwaga")),
        "{error}"
    );

    let clash = source.replace("code = \"bank\"", "code = \"holder2\"");
    let error = Template::parse("zasady", &clash).unwrap_err();
    assert_eq!(error.field.as_deref(), Some("holder2"), "{error}");
    let error = Template::parse("zasady", &source.replace("\"person\"", "\"people\"")).unwrap_err();
    assert_eq!(
        (error.line, error.field.as_deref()),
        (7, Some("people")),
        "{error}"
    );
}

#[test]
fn a_part_is_put_in_and_only_from_the_closed_set() {
    assert!(text("# T\n\n{% include \"bank\" %}").contains("Katarzyna Zielińska"));
    for name in [
        "nieznana",
        "../umowa-ror",
        "/etc/passwd",
        "partials/bank",
        "bank.pl.md",
    ] {
        let error = parse(&format!("# T\n\n{{% include \"{name}\" %}}")).unwrap_err();
        assert_eq!(error.line, FIRST + 2, "{error}");
        assert_eq!(error.kind, Kind::UnknownPart(name.into()));
        assert_eq!(
            (error.template.as_str(), error.field.as_deref()),
            ("zasady", Some(name))
        );
    }
    for body in [
        "# T\n\n{% include fields.uwaga %}",
        "# T\n\nTekst {% include \"bank\" %}",
        "# T\n\n{% extends \"bank\" %}",
        "# T\n\n{%- from 'bank' import x %}",
    ] {
        let error = parse(body).unwrap_err();
        assert!(matches!(error.kind, Kind::Syntax(_)), "{error}");
        assert_eq!(error.line, FIRST + 2, "{error}");
    }
    // A tag over two lines passes the first check and finds nothing to load.
    assert!(matches!(
        fault("# T\n\n{%\ninclude \"bank\" %}").1,
        Kind::Syntax(_)
    ));
}

#[test]
fn a_fault_after_a_part_still_has_its_own_line() {
    let error = parse("# T\n\n{% include \"bank\" %}\n\n{{ fields.nieznane }}").unwrap_err();
    assert_eq!((error.line, error.kind), (FIRST + 4, Kind::UnknownName));
    let error = parse("# T\n\n{% include \"bank\" %}\n\n:::dziwne\n:::").unwrap_err();
    assert_eq!(error.line, FIRST + 4, "{error}");
    // In the part itself the message names the part: this one speaks of a firm, the template does not.
    let error = parse("# T\n\n{% include \"firma\" %}").unwrap_err();
    assert_eq!(error.template, "zasady (part firma)", "{error}");
    assert_eq!(error.kind, Kind::UnknownName);
}

#[test]
fn clauses_number_themselves_and_are_referred_to() {
    let body = "# T\n\n## § {#a} Pierwszy\n\nPatrz [](#c) i [](#punkt), [](#litera).\n\n## § Drugi\n\n1. jeden\n\n\
        2. {#ustep} dwa:\n\n    1. x\n\n    2. {#punkt} y:\n\n        1. {#litera} z\n\n## § {#c} Trzeci\n\n\
        1. Jak w [](#a) i [](#ustep).\n\n## Oświadczenie\n\nTekst [](#ustep).";
    let text = text(body);
    for expected in [
        "§ 1. Pierwszy",
        "Patrz § 3 i § 2 ust. 2 pkt 2, § 2 ust. 2 pkt 2 lit. a.",
        "§ 2. Drugi",
        "Jak w § 1 i § 2 ust. 2.",
    ] {
        assert!(text.contains(expected), "no \"{expected}\" in {text}");
    }
    for (body, line, kind) in [
        ("# T\n\nPatrz [](#nikt).", 2, Kind::UnknownClause("nikt".into())),
        (
            "# T\n\n## § {#a} A\n\n## § {#a} B",
            4,
            Kind::Duplicate("a".into()),
        ),
    ] {
        assert_eq!(fault(body), (FIRST + line, kind), "{body}");
    }
    for body in [
        "# T\n\n## {#a} Bez paragrafu",
        "# T\n\n## § A\n\nTekst {#a} w środku",
        "# T\n\n## § {#a} A\n\n[tekst](#a)",
    ] {
        assert!(matches!(fault(body).1, Kind::Syntax(_)), "{body}");
    }
    // Statements without a § have points.
    assert!(common::fold(&crate::text("# T\n\n1. {#p} a\n\n2. jak w [](#p)")).contains("jak w pkt 1"));
}

#[test]
fn a_value_makes_no_clause_and_no_reference() {
    let template = parse("# T\n\n## § {#a} A\n\n1. {{ fields.uwaga }}\n\n2. x").unwrap();
    for value in ["{#a} tekst", "[](#a)", "{% include \"bank\" %}", "## § B"] {
        let mut data = one();
        data.fields.insert("uwaga".into(), value.into());
        let made = render(&template, &data).unwrap();
        assert!(made.text.contains(value), "{value}: {}", made.text);
    }
}

#[test]
fn a_sentence_that_ends_in_a_date_has_one_full_stop() {
    assert!(text("# T\n\nDnia **{{ date | data }}**.").contains("Dnia 22 listopada 2026 r.\n"));
    let mut data = one();
    data.fields.insert("uwaga".into(), "i tak dalej..".into());
    let made = render(&parse("# T\n\nUwaga: {{ fields.uwaga }} koniec.").unwrap(), &data).unwrap();
    assert!(
        made.text.contains("i tak dalej.. koniec."),
        "values stay as they are"
    );
}

#[test]
fn texts_and_tables_have_a_limit() {
    let huge = format!("# T\n\n{}", "Długi tekst. ".repeat(5_000_000 / 13));
    assert_eq!(fault(&huge).1, Kind::TooLarge("the text"));
    // Few steps, much text: each step prints a long value.
    let body = "# T\n\n{% for a in [1,2,3,4,5,6,7,8,9,10] %}{% for b in [1,2,3,4,5,6,7,8,9,10] %}{{ fields.uwaga }} \
        {% endfor %}{% endfor %}";
    let mut data = one();
    data.fields.insert("uwaga".into(), "x".repeat(20_000));
    let error = render(&parse(body).unwrap(), &data).unwrap_err();
    assert!(
        matches!(&error, DocumentError::Template(fault) if fault.kind == Kind::TooLarge("the text")),
        "{error}"
    );
    let rows = format!("# T\n\n| A |\n|---|\n{}", "| x |\n".repeat(1_001));
    assert_eq!(
        fault(&rows),
        (FIRST + 2, Kind::TooLarge("a table of more than 1000 rows"))
    );
    let columns = format!(
        "# T\n\n|{}\n|{}\n|{}\n",
        " A |".repeat(13),
        "---|".repeat(13),
        " x |".repeat(13)
    );
    assert!(matches!(fault(&columns).1, Kind::TooLarge(_)));
}

fn signatures(made: &Rendered) -> Vec<(String, u32)> {
    let signatures = made
        .fields
        .iter()
        .filter(|field| field.kind == FieldKind::Signature);
    signatures
        .map(|field| (field.role.clone(), field.order))
        .collect()
}

#[test]
fn signers_sign_in_their_order_with_capacity_and_whom_they_act_for() {
    let template = parse("# T\n\n::initials role=\"holder\"\n\nKoniec.").unwrap();
    let mut data = one();
    assert_eq!(
        signatures(&render(&template, &data).unwrap()),
        [("holder1".into(), 2), ("bank".into(), 3)],
        "without signers the holders and the advisor sign"
    );
    let mut attorney = signer("holder1", "Zofia Żak", "pełnomocnik");
    attorney.acts_for = "Łucja Woźniak".into();
    data.signers = vec![
        signer("bank", "Ewa Bąk", ""),
        signer("holder2", "Jan Łoś", ""),
        attorney,
    ];
    let made = render(&template, &data).unwrap();
    assert_eq!(
        signatures(&made),
        [("bank".into(), 3), ("holder2".into(), 4), ("holder1".into(), 5)]
    );
    let initials: Vec<_> = made
        .fields
        .iter()
        .filter(|field| field.kind == FieldKind::Initials)
        .map(|field| field.role.as_str())
        .collect();
    assert_eq!(initials, ["holder2", "holder1"]);
    if let Some(text) = pdf_text("signers", &made.pdf) {
        for words in ["Jan Łoś", "pełnomocnik", "w imieniu: Łucja Woźniak"] {
            assert!(text.contains(words), "no \"{words}\" in {text}");
        }
    }
}

#[test]
fn people_the_head_does_not_declare_are_refused() {
    let template = parse("# T").unwrap();
    let refused = |change: &dyn Fn(&mut DocumentData)| {
        let mut data = one();
        change(&mut data);
        match render(&template, &data).unwrap_err() {
            DocumentError::Data { place, problem } => (place, problem),
            other => panic!("{other}"),
        }
    };
    assert_eq!(
        refused(&|data| data.signers = vec![signer("holder1", "A", ""), signer("swiadek", "B", "")]),
        ("signers[1].role".into(), DataProblem::Unknown)
    );
    assert_eq!(
        refused(&|data| data.signers = vec![signer("bank", "A", ""), signer("bank", "B", "")]),
        ("signers[1].role".into(), DataProblem::Twice)
    );
    // A role of many takes numbers, and only those.
    for role in ["holder", "holder0", "holder01", "holderx", "bank1"] {
        assert_eq!(
            refused(&|data| data.signers = vec![signer(role, "A", "")]).1,
            DataProblem::Unknown,
            "{role}"
        );
    }
    assert_eq!(
        refused(&|data| drop(data.parties.insert("obcy".into(), data.holders[0].clone()))),
        ("parties.obcy".into(), DataProblem::Unknown)
    );
    let needed = rule_source(&format!("# T{SIGNED}")).replace("required = false", "required = true");
    let error = render(&Template::parse("zasady", &needed).unwrap(), &one()).unwrap_err();
    assert_eq!(error.code(), "data_missing");
    let firm =
        rule_source(&format!("# T\n\n{{{{ firm.name }}}}{SIGNED}")).replace("\"person\"", "\"business\"");
    let firm = Template::parse("zasady", &firm).unwrap();
    assert_eq!(render(&firm, &one()).unwrap_err().code(), "data_missing");
    let mut data = one();
    data.firm = Some(common::firm());
    assert!(render(&firm, &data).unwrap().text.contains("Pod Żaglem"));
}

#[test]
fn parties_are_named_and_an_optional_one_must_be_asked_for() {
    let guarded = "# T\n\n{% if parties.child %}\nDziecko: {{ parties.child.full_name }}, \
        {{ parties.child | adres }}\n{% endif %}";
    let template = parse(guarded).unwrap();
    assert!(!render(&template, &one()).unwrap().text.contains("Dziecko"));
    let mut data = one();
    data.parties
        .insert("child".into(), common::holder("Hanna", "Woźniak"));
    assert!(
        render(&template, &data)
            .unwrap()
            .text
            .contains("Dziecko: Hanna Woźniak, ul. Lipowa")
    );

    let (line, kind) = fault("# T\n\nDziecko: {{ parties.child.full_name }}");
    assert_eq!((line, kind), (FIRST + 2, Kind::UnknownName));
    for name in ["parties.inny", "parties.child.wiek", "firm.name", "signers2"] {
        let error = parse(&format!("# T\n\n{{{{ {name} }}}}")).unwrap_err();
        assert_eq!((error.line, error.kind), (FIRST + 2, Kind::UnknownName), "{name}");
        assert_eq!(error.field.as_deref(), Some(name));
    }
}

#[test]
fn filters_write_in_the_language_of_the_template() {
    let words = |language: &str| {
        let body = "# T\n\n{{ date | data }} / {{ \"1234567.5\" | kwota }} / {{ date | data_pl }}\n\n\
            ::place-date place=\"{{ place }}\" date=\"{{ date }}\"\n\n::signers\n";
        let source = rule_source(body).replace("language = \"pl\"", &format!("language = \"{language}\""));
        let made = render(&Template::parse("zasady", &source).unwrap(), &one()).unwrap();
        made.text.replace('\u{A0}', " ")
    };
    assert!(words("pl").contains("22 listopada 2026 r. / 1 234 567,50 zł / 22 listopada 2026 r."));
    let english = words("en");
    assert!(
        english.contains("22 November 2026 / PLN 1,234,567.50 / 22 listopada")
            && english.contains("place and date"),
        "{english}"
    );
    let ukrainian = words("uk");
    assert!(
        ukrainian.contains("22 листопада 2026 р. / 1 234 567,50 zł") && ukrainian.contains("місце і дата"),
        "{ukrainian}"
    );
    for language in ["en", "uk"] {
        let source = rule_source(&format!("# T\n\n{{{{ \"1\" | kwota_slownie }}}}{SIGNED}"))
            .replace("language = \"pl\"", &format!("language = \"{language}\""));
        let error = Template::parse("zasady", &source).unwrap_err();
        assert!(
            matches!(&error.kind, Kind::Value(why) if why.contains("Polish")),
            "{error}"
        );
    }
}

#[test]
fn every_ukrainian_letter_is_printed_and_words_are_divided() {
    let alphabet = "АаБбВвГгҐґДдЕеЄєЖжЗзИиІіЇїЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЬьЮюЯя’«»№";
    let long =
        "Найнеправдоподібніші взаємозобов’язання співвласників електрокардіографічних центрів. ".repeat(8);
    let source = rule_source(&format!(
        "# T\n\n{alphabet} **{alphabet}** *{alphabet}*\n\n{long}{SIGNED}"
    ))
    .replace("language = \"pl\"", "language = \"uk\"");
    let made = render(&Template::parse("zasady", &source).unwrap(), &one()).unwrap();
    if let Some(text) = pdf_text("ukrainian", &made.pdf) {
        assert_eq!(text.replace(' ', ""), common::fold(&made.text).replace(' ', ""));
        assert!(text.contains(alphabet));
    }
    let file = common::TempFile::new("ukrainian-hyphens.pdf", &made.pdf);
    if let Some(output) = common::tool("pdftotext", &[file.path(), "-"]) {
        let raw = String::from_utf8(output.stdout).unwrap();
        assert!(
            raw.contains("\u{AD}") || raw.lines().any(|line| line.ends_with('-')),
            "{raw}"
        );
        assert!(raw.contains("сторінка 1 з 1"));
    }
}

#[test]
fn a_set_of_templates_is_checked_as_a_whole() {
    let make = |changes: &[(&str, &str)]| {
        let mut source = rule_source(&format!("# T{SIGNED}"));
        for (from, to) in changes {
            assert!(source.contains(from), "{from}");
            source = source.replace(from, to);
        }
        Template::parse("zasady", &source).unwrap()
    };
    let set = |changes: &[(&str, &str)]| Catalogue::new(vec![make(&[]), make(changes)]);
    let english = ("language = \"pl\"", "language = \"en\"");
    let refused = |changes: &[(&str, &str)]| {
        let error = set(changes).unwrap_err();
        assert!(matches!(error.kind, Kind::Set(_)), "{error}");
        (error.line, error.field.unwrap_or_default())
    };
    assert_eq!(refused(&[]), (2, "zasady".into()), "one version twice");
    assert_eq!(
        refused(&[("version = \"1\"", "version = \"2\"")]).1,
        "zasady",
        "both valid"
    );
    let ended = make(&[
        (
            "valid_from = \"2026-01-01\"",
            "valid_from = \"2025-01-01\"\nvalid_to = \"2025-12-31\"",
        ),
        ("version = \"1\"", "version = \"0\""),
    ]);
    let catalogue = Catalogue::new(vec![ended, make(&[]), make(&[english])]).unwrap();
    let day = |text: &str| text.parse().unwrap();
    let found = |language, on| {
        let template = catalogue.valid_on("zasady", language, day(on));
        template.map(|template| template.head.version.clone())
    };
    assert_eq!(found("pl", "2025-12-31").as_deref(), Some("0"));
    assert_eq!(found("pl", "2026-01-01").as_deref(), Some("1"));
    assert_eq!(found("en", "2025-12-31"), None);
    assert!(catalogue.version("zasady", "pl", "0").is_some());

    assert_eq!(
        refused(&[english, ("name = \"uwaga\"", "name = \"note\"")]).1,
        "uwaga"
    );
    assert_eq!(
        refused(&[
            english,
            ("kind = \"text\"", "kind = \"number\""),
            ("\"brak\"", "\"1\"")
        ]),
        (24, "uwaga".into())
    );
    assert_eq!(
        refused(&[english, ("required = false", "required = true")]),
        (20, "child".into())
    );
    assert_eq!(
        refused(&[english, ("many = true", "many = false")]),
        (13, "holder".into())
    );
}
