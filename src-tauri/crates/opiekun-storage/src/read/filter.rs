//! Conditions of a view as SQL. Field names come from a closed list of the domain, never from outside.

use super::{Value, client::Params, keys::after_prefix};
use opiekun_domain::{
    collation,
    filter::{Condition, FieldKind, Test},
    identifiers::{Iban, IdDocument, Nip, Phone},
};

/// The `WHERE` part of one condition over `client c`.
pub(super) fn sql(condition: &Condition, params: &mut Params) -> String {
    match condition.field() {
        "holding" => return holding(condition.test(), params),
        "holding_ends_on" => return holding_ends(condition.test(), params),
        "advisor" => {
            let inner = compare("name", FieldKind::Text, condition.test(), params);
            return format!("EXISTS (SELECT 1 FROM advisor WHERE no = c.advisor_no AND {inner})");
        }
        _ => {}
    }
    let column = format!("c.{}", condition.field());
    let test = canonical(condition);
    compare(&column, condition.kind(), &test, params)
}

/// Numbers are kept without spaces and hyphens: what was typed is read the same way.
fn canonical(condition: &Condition) -> Test {
    let read = |text: &String| {
        let read = match condition.field() {
            "phone" | "other_phones" => Phone::parse(text).map(|v| v.as_str().to_owned()).ok(),
            "nip" => Nip::parse(text).map(|v| v.as_str().to_owned()).ok(),
            "id_document" => IdDocument::parse(text).map(|v| v.as_str().to_owned()).ok(),
            "account" => Iban::parse(text).map(|v| v.as_str().to_owned()).ok(),
            _ => None,
        };
        read.unwrap_or_else(|| text.clone())
    };
    match condition.test() {
        Test::Is(text) => Test::Is(read(text)),
        Test::IsNot(text) => Test::IsNot(read(text)),
        other => other.clone(),
    }
}

fn compare(column: &str, kind: FieldKind, test: &Test, params: &mut Params) -> String {
    match (test, kind) {
        (Test::Empty, FieldKind::Text | FieldKind::Choice) => format!("COALESCE({column}, '') = ''"),
        (Test::Given, FieldKind::Text | FieldKind::Choice) => format!("COALESCE({column}, '') <> ''"),
        (Test::Empty, _) => format!("{column} IS NULL"),
        (Test::Given, _) => format!("{column} IS NOT NULL"),
        (Test::Is(value), FieldKind::Flag) => format!("{column} = {}", params.push((value == "true").into())),
        (Test::IsNot(value), FieldKind::Flag) => {
            format!(
                "COALESCE({column} <> {}, 1)",
                params.push((value == "true").into())
            )
        }
        (Test::Is(value), FieldKind::Text) => {
            format!("fold({column}) = {}", params.push(collation::fold(value).into()))
        }
        (Test::IsNot(value), FieldKind::Text) => {
            format!(
                "COALESCE(fold({column}) <> {}, 1)",
                params.push(collation::fold(value).into())
            )
        }
        (Test::Is(value), _) => format!("{column} = {}", params.push(value.into())),
        (Test::IsNot(value), _) => format!("COALESCE({column} <> {}, 1)", params.push(value.into())),
        (Test::Contains(value), _) => {
            format!(
                "instr(fold({column}), {}) > 0",
                params.push(collation::fold(value).into())
            )
        }
        (Test::Begins(value), _) => {
            let folded = collation::fold(value);
            let to = params.push(after_prefix(&folded).into());
            let from = params.push(folded.into());
            format!("fold({column}) >= {from} AND fold({column}) < {to}")
        }
        (Test::Until(day), _) => format!("{column} <= {}", params.push(Value::from(*day))),
        (Test::Since(day), _) => format!("{column} >= {}", params.push(Value::from(*day))),
    }
}

fn holding(test: &Test, params: &mut Params) -> String {
    let any = "SELECT 1 FROM holding h WHERE h.client_seq = c.seq AND h.state <> 'closed'";
    match test {
        Test::Is(kind) => format!("EXISTS ({any} AND h.kind = {})", params.push(kind.into())),
        Test::IsNot(kind) => format!("NOT EXISTS ({any} AND h.kind = {})", params.push(kind.into())),
        Test::Empty => format!("NOT EXISTS ({any})"),
        _ => format!("EXISTS ({any})"),
    }
}

fn holding_ends(test: &Test, params: &mut Params) -> String {
    let inner = compare("h.ends_on", FieldKind::Date, test, params);
    let any = "SELECT 1 FROM holding h WHERE h.client_seq = c.seq AND h.state <> 'closed'";
    match test {
        Test::Empty => format!("NOT EXISTS ({any} AND h.ends_on IS NOT NULL)"),
        _ => format!("EXISTS ({any} AND {inner})"),
    }
}
