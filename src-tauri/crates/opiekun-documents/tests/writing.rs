//! What helps a person to write a template: data to try it with, names to pick from, a text to begin with.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

use opiekun_documents::{
    EDITION, Engine, Job, NEW_TEMPLATE, Template, TemplateNames, builtin, builtin_text, read_head,
};

#[test]
fn every_template_can_be_drawn_with_its_sample() {
    let engine = Engine::new().unwrap();
    for template in builtin().unwrap() {
        for full in [true, false] {
            let data = template.sample(full);
            let json = serde_json::to_string(&data).unwrap();
            assert_eq!(
                serde_json::from_str::<opiekun_documents::DocumentData>(&json).unwrap(),
                data
            );
            let job = Job {
                template: &template,
                data: &data,
                number: "1",
                time: chrono::DateTime::from_timestamp(1_795_344_000, 0).unwrap(),
                draft: true,
            };
            let made = engine.render(&job);
            assert!(made.is_ok(), "{} {full}: {:?}", template.head.code, made.err());
        }
    }
}

#[test]
fn names_to_pick_from_are_names_that_the_reader_knows() {
    for template in builtin()
        .unwrap()
        .into_iter()
        .filter(|one| one.head.edition == EDITION)
    {
        let head = &template.head;
        let text = builtin_text(&head.code, &head.language, &head.version).unwrap();
        let names = TemplateNames::of(head);
        let used: Vec<String> = names
            .values
            .iter()
            .map(|value| match value.split_once('.') {
                // A holder's name is one inside a loop, a party's only where it is given.
                Some(("holder", _)) => {
                    format!("{{% for holder in holders %}}{{{{ {value} }}}}{{% endfor %}}")
                }
                Some(("parties", rest)) => {
                    let code = rest.split('.').next().unwrap_or_default();
                    format!("{{% if parties.{code} %}}{{{{ {value} }}}}{{% endif %}}")
                }
                _ => format!("{{{{ {value} }}}}"),
            })
            .collect();
        let read = Template::parse("x", &format!("{text}\n{}\n", used.join("\n")));
        assert!(read.is_ok(), "{}: {:?}", head.code, read.err());
        for part in &names.parts {
            assert!(!part.is_empty());
        }
    }
}

#[test]
fn the_text_to_begin_with_is_whole() {
    let head = read_head("x", NEW_TEMPLATE).unwrap();
    assert_eq!(head.edition, EDITION);
    assert!(Template::parse("x", NEW_TEMPLATE).is_ok());
    assert!(builtin_text("nie-ma", "pl", "1.0").is_none());
}
