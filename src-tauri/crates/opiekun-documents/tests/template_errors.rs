//! A fault in a template names the template, the line and what is at fault.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod common;

use common::source;
use opiekun_documents::{Template, TemplateError, TemplateErrorKind as Kind};

/// First line of the body in `common::source`.
const FIRST: u32 = 21;

fn parse(body: &str) -> TemplateError {
    Template::parse("proba", &source(body)).unwrap_err()
}

#[test]
fn an_unknown_name_is_found_before_any_data_comes() {
    let error = parse("Pierwszy\n\nDrugi {{ fields.uwaga }} i {{ fields.kwotta }}\n");
    assert_eq!(error.line, FIRST + 2);
    assert_eq!(error.field.as_deref(), Some("fields.kwotta"));
    assert_eq!(error.kind, Kind::UnknownName);
    assert_eq!(error.template, "proba");
    assert_eq!(parse("{{ klient }}").field.as_deref(), Some("klient"));
}

#[test]
fn an_unknown_name_inside_a_loop_is_found() {
    let error = parse("Tekst\n{% for h in holders %}\n{{ h.nazwisko }}\n{% endfor %}\n");
    assert_eq!((error.line, error.kind), (FIRST + 2, Kind::UnknownName));
    assert_eq!(error.field.as_deref(), Some("h.nazwisko"));
}

#[test]
fn syntax_errors_and_unknown_filters_have_their_line() {
    let error = parse("Tekst\n\n{% if account %}\nbez końca\n");
    assert!(matches!(error.kind, Kind::Syntax(_)), "{error}");
    let error = parse("Tekst\n{{ account | rachuneczek }}\n");
    assert_eq!((error.line, error.kind), (FIRST + 1, Kind::UnknownFilter));
}

#[test]
fn a_filter_refuses_a_value_at_its_line() {
    let error = parse("Tekst\n\n{{ fields.uwaga | kwota }}\n");
    assert_eq!(error.line, FIRST + 2);
    assert!(matches!(error.kind, Kind::Value(_)), "{error}");
}

#[test]
fn lines_are_counted_across_loops_and_conditions() {
    let body =
        "{% for h in holders %}\nA\n\nB\n{% endfor %}\n{% if true %}\nC\n{% endif %}\n:::dziwne\n:::\n";
    let error = parse(body);
    assert_eq!(
        (error.line, error.kind),
        (FIRST + 8, Kind::UnknownBlock("dziwne".into()))
    );
}

#[test]
fn directives_are_checked() {
    for (body, line, kind) in [
        (":::keep\ntekst\n", 0, Kind::Unbalanced("keep".into())),
        ("tekst\n:::\n", 1, Kind::Unbalanced(":::".into())),
        (
            ":::signatures\nswiadek: X\n:::\n",
            1,
            Kind::UnknownRole("swiadek".into()),
        ),
        (
            ":::signatures\nbank: X\nbank: Y\n:::\n",
            2,
            Kind::Duplicate("bank".into()),
        ),
        (
            "::tick id=\"a\" A\n\n::tick id=\"a\" B\n",
            2,
            Kind::Duplicate("a".into()),
        ),
        ("\n\n<b>HTML</b>\n", 2, Kind::Unsupported("HTML")),
        ("tekst\n\n![obraz](x.png)\n", 2, Kind::Unsupported("an image")),
    ] {
        let error = parse(body);
        assert_eq!((error.line, &error.kind), (FIRST + line, &kind), "{body}");
    }
    let error = parse("::tick checked=\"tak\" bez identyfikatora\n");
    assert_eq!(error.field.as_deref(), Some("id"));
}

#[test]
fn the_head_is_checked() {
    let bad = |from: &str, to: &str| Template::parse("proba", &source("x").replace(from, to)).unwrap_err();
    assert_eq!(
        Template::parse("proba", "# bez nagłówka").unwrap_err().kind,
        Kind::MissingHead
    );
    let error = bad("version = \"1\"", "version = 1");
    assert_eq!(error.line, 3, "{error}");
    assert!(matches!(error.kind, Kind::Head(_)));
    let error = bad(
        "kind = \"text\"\ndefault = \"brak\"",
        "kind = \"money\"\ndefault = \"brak\"",
    );
    assert_eq!(
        (error.line, error.field.as_deref()),
        (16, Some("uwaga")),
        "{error}"
    );
    assert!(matches!(
        bad("language = \"pl\"", "language = \"xx\"").kind,
        Kind::HeadValue(_)
    ));
    assert!(matches!(bad("copies = 1", "copiess = 1").kind, Kind::Head(_)));
}

#[test]
fn a_value_that_may_be_empty_must_be_guarded() {
    let text = source("{{ fields.uwaga | data_pl }}\n")
        .replace("kind = \"text\"\ndefault = \"brak\"", "kind = \"date\"");
    let error = Template::parse("proba", &text).unwrap_err();
    assert!(matches!(error.kind, Kind::Value(_)), "{error}");
    let text = text
        .replace("{{ fields", "{% if fields.uwaga %}{{ fields")
        .replace("pl }}\n", "pl }}{% endif %}\n");
    assert!(Template::parse("proba", &text).is_ok());
}

#[test]
fn an_endless_template_is_stopped() {
    let body = "{% for a in [1,2,3,4,5,6,7,8,9] %}".repeat(7) + "x" + &"{% endfor %}".repeat(7);
    assert_eq!(parse(&body).kind, Kind::TooLong);
}
