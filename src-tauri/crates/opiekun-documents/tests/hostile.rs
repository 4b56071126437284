//! Values that try to be something else: they are printed as they stand, or refused with a reason.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod common;

use common::{data, fold, holder, one, pdf_text, render, template};
use opiekun_documents::{CharacterProblem, DocumentError, FieldProblem, Template, TemplateErrorKind};

const EVERYWHERE: &str = "# {{ fields.uwaga }}\n\nAkapit {{ fields.uwaga }} koniec.\n\n{{ fields.uwaga }}\n\n\
    - {{ fields.uwaga }}\n\n| A | B |\n|---|---|\n| {{ fields.uwaga }} | x |\n\n\
    :::keyvalue\nKlucz: {{ fields.uwaga }}\n:::\n\n::tick id=\"t\" {{ fields.uwaga }}\n\n\
    :::signatures\nholder1: {{ fields.uwaga }}\n:::\n";

#[test]
fn markup_in_a_value_is_literal_text() {
    let template = template(EVERYWHERE);
    for (name, value) in [
        ("braces", "{{ account }} {% if x %} {# c #}"),
        ("html", "<script>alert(1)</script> &amp; &lt;"),
        ("pipes", "a | b || c"),
        ("stars", "*a* **b** _c_ ~~d~~ `e`"),
        ("links", "[x](http://example.com) ![y](z) [lang](lang:en)"),
        ("directive", ":::signatures"),
        ("leaf", "::tick id=\"x\" y"),
        ("blocks", "# nagłówek"),
        ("list", "1. pierwszy"),
        ("dash", "- myślnik"),
        ("rule", "---"),
        ("head", "+++"),
        ("slash", "C:\\dom\\\\ \\* \\"),
        ("colon", "a: b: c"),
        ("quotes", "\"cudzysłów\" 'x'"),
    ] {
        let mut data = one();
        data.fields.insert("uwaga".into(), value.into());
        let made = render(&template, &data).unwrap_or_else(|error| panic!("{name}: {error}"));
        let expected = fold(value);
        let found = fold(&made.text).matches(&expected).count();
        assert_eq!(found, 8, "{name}: {}", made.text);
        if let Some(text) = pdf_text(&format!("hostile-{name}"), &made.pdf) {
            // A line end after a hyphen of the value itself cannot be told from one without a space.
            assert_eq!(text.replace(' ', ""), fold(&made.text).replace(' ', ""), "{name}");
        }
    }
}

#[test]
fn line_ends_and_tabs_in_a_value_become_spaces() {
    let mut data = one();
    data.fields
        .insert("uwaga".into(), "pierwszy\n\n    # drugi\r\n\ttrzeci".into());
    let made = render(&template("Uwaga: {{ fields.uwaga }}.\n"), &data).unwrap();
    assert_eq!(made.text, "Uwaga: pierwszy # drugi trzeci.");
}

#[test]
fn refused_characters_are_named_with_place_and_reason() {
    for (character, problem) in [
        ('\0', CharacterProblem::Control),
        ('\u{1B}', CharacterProblem::Control),
        ('\u{85}', CharacterProblem::Control),
        ('\u{200F}', CharacterProblem::Direction),
        ('\u{202E}', CharacterProblem::Direction),
        ('\u{2066}', CharacterProblem::Direction),
        ('\u{200B}', CharacterProblem::Invisible),
        ('\u{FEFF}', CharacterProblem::Invisible),
        ('😀', CharacterProblem::NoGlyph),
        ('漢', CharacterProblem::NoGlyph),
        ('\u{F0001}', CharacterProblem::NoGlyph),
    ] {
        let hostile = data(vec![holder("Jan", &format!("Kowal{character}ski"))]);
        let error = render(&template("{{ holders[0].last_name }}\n"), &hostile).unwrap_err();
        let place = "holders[0].last_name".to_owned();
        assert_eq!(
            error,
            DocumentError::Character {
                place,
                character,
                problem
            }
        );
        assert!(
            error.to_string().contains(&format!("U+{:04X}", character as u32)),
            "{error}"
        );
    }
}

#[test]
fn a_character_of_the_template_itself_without_a_glyph_is_an_error_too() {
    let error = render(&template("Uśmiech 😀\n"), &one()).unwrap_err();
    assert!(
        matches!(
            error,
            DocumentError::Character {
                character: '😀', ..
            }
        ),
        "{error}"
    );
}

#[test]
fn other_alphabets_of_the_fonts_are_printed() {
    let people = data(vec![
        holder("Олександр", "Шевченко"),
        holder("Ñandú", "Ångström-Þórsson"),
    ]);
    let made = render(
        &template("{% for h in holders %}\n{{ h.full_name }},\n{% endfor %}\n"),
        &people,
    )
    .unwrap();
    if let Some(text) = pdf_text("alphabets", &made.pdf) {
        assert_eq!(text, "Олександр Шевченко, Ñandú Ångström-Þórsson,");
    }
}

#[test]
fn fields_are_checked_against_the_head() {
    let template = common::contract();
    for (name, value, problem) in [
        ("wplata_poczatkowa", "dużo", FieldProblem::NotMoney),
        ("wplata_poczatkowa", "-5", FieldProblem::NotMoney),
        ("wyciag", "gołębiem", FieldProblem::NotAChoice),
        ("nieznane", "x", FieldProblem::Unknown),
    ] {
        let mut data = one();
        data.fields.insert(name.into(), value.into());
        assert_eq!(
            render(&template, &data).unwrap_err(),
            DocumentError::Field {
                name: name.into(),
                problem
            }
        );
    }
    let nobody = render(&template, &data(Vec::new())).unwrap_err();
    assert_eq!(
        nobody,
        DocumentError::Holders {
            given: 0,
            min: 1,
            max: 2
        }
    );
}

#[test]
fn names_may_look_like_placeholders_tags_and_markup() {
    for name in [
        "{{ account }}",
        "}} {{",
        "{% raw %}",
        "{# nic #}",
        "<script>alert(1)</script>",
        "O'Neil \"Żółw\" & Syn <a@b>",
        "::page-break",
        "# Tytuł",
        "[](#oplaty)",
        "{#oplaty}",
    ] {
        let made = render(&common::contract(), &data(vec![holder("Jan", name)])).unwrap();
        let wanted = fold(&format!("Jan {name}"));
        // In the grid of the parties and under the line to sign.
        assert!(fold(&made.text).matches(&wanted).count() >= 2, "{name}");
        if let Some(text) = pdf_text("hostile-name", &made.pdf) {
            assert!(
                text.replace(' ', "").contains(&wanted.replace(' ', "")),
                "{name}: {text}"
            );
        }
    }
}

#[test]
fn combining_marks_are_set_on_their_letters_or_named() {
    // Composed by the shaper, or a mark of the fonts above its letter: both are read back as they were written.
    for name in ["Z\u{307}o\u{301}łw", "Łucja Woz\u{301}niak", "e\u{301}a\u{300}"] {
        let made = render(
            &template("{{ holders[0].last_name }}\n"),
            &data(vec![holder("Jan", name)]),
        )
        .unwrap();
        assert_eq!(made.text, name);
        if let Some(text) = pdf_text("combining", &made.pdf) {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
            assert_eq!(letters(&text), letters(name), "{text} is not {name}");
        }
    }
    // A mark without a glyph is refused by its number, not printed as a box.
    let error = render(
        &template("{{ holders[0].last_name }}\n"),
        &data(vec![holder("Jan", "a\u{20E3}b")]),
    )
    .unwrap_err();
    assert!(error.to_string().contains("U+20E3"), "{error}");
}

#[test]
fn every_text_of_the_data_is_checked_not_only_names() {
    type Spoil = fn(&mut opiekun_documents::DocumentData, &str);
    let places: [(&str, Spoil); 9] = [
        ("branch.name", |data, text| data.branch.name = text.into()),
        ("branch.bank_name", |data, text| {
            data.branch.bank_name = text.into()
        }),
        ("advisor", |data, text| data.advisor = text.into()),
        ("place", |data, text| data.place = text.into()),
        ("account", |data, text| data.account = text.into()),
        ("holders[0].first_name", |data, text| {
            data.holders[0].first_name = text.into()
        }),
        ("holders[0].email", |data, text| {
            data.holders[0].email = text.into()
        }),
        ("signers[0].acts_for", |data, text| {
            let mut signer = common::signer("holder1", "Jan", "");
            signer.acts_for = text.into();
            data.signers = vec![signer];
        }),
        ("fields.uwaga", |data, text| {
            drop(data.fields.insert("uwaga".into(), text.into()))
        }),
    ];
    for (name, spoil) in places {
        for character in ['\0', '\u{202E}', '\u{200D}', '🦀'] {
            let mut hostile = one();
            spoil(&mut hostile, &format!("a{character}b"));
            let error = render(&template("Tekst {{ fields.uwaga }}\n"), &hostile).unwrap_err();
            let DocumentError::Character {
                place,
                character: found,
                ..
            } = error
            else {
                panic!("{name}: {error}")
            };
            assert_eq!((place.as_str(), found), (name, character));
        }
    }
}

#[test]
fn a_chain_that_would_overflow_the_stack_is_refused_with_its_line() {
    for chain in [
        format!("{{% if {}1 %}}x{{% endif %}}", "not ".repeat(20_000)),
        format!("{{{{ 1{} }}}}", "+1".repeat(20_000)),
        format!("{{{{ {}1 }}}}", "-".repeat(20_000)),
        format!("{{{{ account{} }}}}", ".a".repeat(20_000)),
        format!("{{{{ \"}}}}\"{} }}}}", "|length".repeat(20_000)),
    ] {
        let text = common::source(&format!("Akapit.\n\n{chain}\n"));
        let error = Template::parse("t", &text).unwrap_err();
        let line = text.lines().position(|line| *line == chain).unwrap() + 1;
        assert!(matches!(error.kind, TemplateErrorKind::TooLarge(_)), "{error}");
        assert_eq!(error.line as usize, line, "{error}");
    }
}

#[test]
fn texts_and_lists_cannot_double_until_the_memory_is_full() {
    for block in [
        "{% set a = account ~ account %}",
        "{% set a = [account, account] %}",
        "{% set a %}{{ account }}{% endset %}",
        "{% for a in [[holders, holders]] %}{% endfor %}",
        "{% for a in [account ~ account] %}{% endfor %}",
        "{%- with a = account ~ account -%}{% endwith %}",
        "{% macro m() %}x{% endmacro %}",
    ] {
        let text = common::source(&format!("Akapit.\n\n{block}\n"));
        let error = Template::parse("t", &text).unwrap_err();
        let line = text.lines().position(|line| *line == *block).unwrap() + 1;
        assert_eq!(error.line as usize, line, "{block}: {error}");
    }
    for block in [
        "{% set a = holders | length > 1 %}",
        "{% for a in [1, 2] %}{{ a }}{% endfor %}",
        "{% if account ~ \"x\" == \"x\" %}x{% endif %}",
    ] {
        Template::parse("t", &common::source(&format!("Akapit.\n\n{block}\n"))).unwrap();
    }
}
