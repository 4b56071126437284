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
    let error = parse("Tekst\n\n{% if account %}\nbez końca\n\n{% include \"podpisy\" %}\n");
    assert!(matches!(error.kind, Kind::Syntax(_)), "{error}");
    assert_eq!(
        (error.line, error.template.as_str()),
        (FIRST + 2, "proba"),
        "where it begins, not in the last part"
    );
    let error = parse("{% for h in holders %}\n{% if account %}x{% endif %}\n");
    assert_eq!(error.line, FIRST, "the one that waits");
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

#[test]
fn a_huge_body_is_refused_before_it_is_read() {
    let start = std::time::Instant::now();
    let error = parse(&"Zażółć gęślą jaźń. ".repeat(200_000));
    assert!(matches!(error.kind, Kind::TooLarge(_)), "{error}");
    let error = Template::parse("proba", &"x".repeat(5_000_000)).unwrap_err();
    assert!(
        matches!(error.kind, Kind::TooLarge(_) | Kind::MissingHead),
        "{error}"
    );
    assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
}

#[test]
fn a_huge_table_is_set_or_refused_and_never_hangs() {
    let start = std::time::Instant::now();
    let row = "| Czynność | 1,00 zł |\n";
    let body = format!("| A | B |\n|---|--:|\n{}", row.repeat(1_000));
    let template = Template::parse("proba", &source(&body)).unwrap();
    let made = common::render(&template, &common::one()).unwrap();
    assert_eq!(made.text.matches("Czynność").count(), 1_000);
    assert!(made.pages > 20, "{} pages", made.pages);
    // A loop that makes one.
    let looped = "| A |\n|---|\n{% for a in [1,2,3,4,5,6,7,8,9] %}\n".to_owned()
        + &"{% for a in [1,2,3,4,5,6,7,8,9] %}\n".repeat(6)
        + "| x |\n"
        + &"{% endfor %}\n".repeat(7);
    assert!(matches!(parse(&looped).kind, Kind::TooLong | Kind::TooLarge(_)));
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}

#[test]
fn markup_that_runs_is_refused_wherever_it_stands() {
    for body in [
        "Tekst <script>alert(1)</script> dalej\n",
        "<script>\nalert(1)\n</script>\n",
        "- <iframe src=\"x\"></iframe>\n",
        "| A |\n|---|\n| <img src=x onerror=y> |\n",
        "![obraz](file:///etc/passwd)\n",
    ] {
        let error = parse(body);
        assert!(matches!(error.kind, Kind::Unsupported(_)), "{body}: {error}");
    }
    // Paper has no links: only their words are printed, and the file has nothing to click on.
    let template = Template::parse("proba", &source("[tekst](javascript:alert(1))\n")).unwrap();
    let made = common::render(&template, &common::one()).unwrap();
    assert_eq!(made.text, "tekst");
    let pdf = lopdf::Document::load_mem(&made.pdf).unwrap();
    for object in pdf.objects.values().filter_map(|object| object.as_dict().ok()) {
        assert!(
            !object.has(b"A") || object.has(b"S") && object.has(b"P"),
            "{object:?}"
        );
        assert!(!object.has(b"Annots") && !object.has(b"OpenAction"), "{object:?}");
    }
}

#[test]
fn deep_nesting_is_refused_or_set_and_never_overflows() {
    for body in [
        ":::keep\n".repeat(2_000) + "tekst\n" + &":::\n".repeat(2_000),
        "> ".repeat(2_000) + "tekst\n",
        (0..500).map(|depth| "  ".repeat(depth) + "- a\n").collect(),
        "*".repeat(20_000) + "a\n",
        "{{ (".to_owned() + &"(".repeat(5_000) + "1",
    ] {
        if let Ok(template) = Template::parse("proba", &source(&body)) {
            common::render(&template, &common::one()).unwrap();
        }
    }
    let nested = |depth: usize| ":::keep\n".repeat(depth) + "tekst\n" + &":::\n".repeat(depth);
    assert!(Template::parse("proba", &source(&nested(10))).is_ok());
    let error = parse(&nested(11));
    assert_eq!(
        (error.line, matches!(error.kind, Kind::TooLarge(_))),
        (FIRST + 10, true),
        "{error}"
    );
}
