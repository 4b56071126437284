//! Who is meant by an advisor as the register writes them.

use crate::access::Person;

/// Whether an advisor of the register is that person: under the name, or as the bank's systems sign the person.
pub fn is(person: &Person, written: &str) -> bool {
    !written.is_empty() && (person.name == written || person.signature.as_deref() == Some(written))
}

/// How a person's clients are marked in the register.
pub fn written(person: &Person) -> &str {
    person.signature.as_deref().unwrap_or(&person.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{access::Role, ids::PersonId};

    #[test]
    fn a_person_is_known_by_the_name_and_by_the_signature() {
        let mut anna = Person {
            id: PersonId::from_parts(1, [1; 10]),
            name: "Anna Lis".to_owned(),
            role: Role::Advisor,
            signature: None,
            specialisation: None,
            languages: Vec::new(),
            skills: Vec::new(),
            active: true,
        };
        assert!(is(&anna, "Anna Lis") && !is(&anna, "A.Lis") && !is(&anna, ""));
        assert_eq!(written(&anna), "Anna Lis");
        anna.signature = Some("A.Lis".to_owned());
        assert!(is(&anna, "Anna Lis") && is(&anna, "A.Lis") && !is(&anna, "B.Lis"));
        assert_eq!(written(&anna), "A.Lis");
    }
}
