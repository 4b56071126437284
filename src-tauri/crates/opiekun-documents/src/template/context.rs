//! The names a template may use and the values behind them.

use std::collections::BTreeMap;

use minijinja::{Value, context};

use super::head::{TemplateHead, numbered};
use crate::data::{DocumentData, Firm, Holder, Signer};

const TOP_NAMES: [&str; 9] = [
    "number", "place", "date", "advisor", "account", "branch", "holders", "fields", "signers",
];
const BRANCH_NAMES: [&str; 4] = ["name", "address", "city", "bank_name"];
const FIRM_NAMES: [&str; 10] = [
    "name",
    "legal_form",
    "nip",
    "regon",
    "krs",
    "street",
    "postal_code",
    "city",
    "phone",
    "email",
];
const HOLDER_NAMES: [&str; 12] = [
    "first_name",
    "last_name",
    "full_name",
    "pesel",
    "birth_date",
    "id_document",
    "street",
    "postal_code",
    "city",
    "phone",
    "email",
    "citizenship",
];

/// Whether data can ever have this name.
pub(super) fn is_known(head: &TemplateHead, name: &str) -> bool {
    let (top, rest) = name
        .split_once('.')
        .map_or((name, None), |(top, rest)| (top, Some(rest)));
    match (top, rest) {
        ("branch", Some(rest)) => BRANCH_NAMES.contains(&rest),
        ("fields", Some(rest)) => head.fields.iter().any(|field| field.name == rest),
        ("firm", rest) => for_business(head) && rest.is_none_or(|rest| FIRM_NAMES.contains(&rest)),
        ("parties", Some(rest)) => {
            let (code, rest) = rest
                .split_once('.')
                .map_or((rest, None), |(code, rest)| (code, Some(rest)));
            head.parties.iter().any(|party| party.code == code)
                && rest.is_none_or(|rest| HOLDER_NAMES.contains(&rest))
        }
        // `loop` is set by every `for`.
        ("loop", _) => true,
        _ => TOP_NAMES.contains(&top),
    }
}

/// Every name, for people to pick from. A holder's are written as inside a loop: `holder.pesel`.
pub(super) fn names(head: &TemplateHead) -> Vec<String> {
    let of = |top: &str, names: &[&str]| {
        names
            .iter()
            .map(|name| format!("{top}.{name}"))
            .collect::<Vec<_>>()
    };
    let plain = TOP_NAMES
        .iter()
        .filter(|name| !matches!(**name, "branch" | "holders" | "fields" | "signers"));
    let mut all: Vec<String> = head
        .fields
        .iter()
        .map(|field| format!("fields.{}", field.name))
        .collect();
    all.extend(plain.map(|name| (*name).to_owned()));
    all.extend(of("branch", &BRANCH_NAMES));
    if for_business(head) {
        all.extend(of("firm", &FIRM_NAMES));
    }
    all.extend(of("holder", &HOLDER_NAMES));
    for party in &head.parties {
        all.extend(of(&format!("parties.{}", party.code), &HOLDER_NAMES));
    }
    all
}

/// Whether the paper is made with a firm.
pub(super) fn for_business(head: &TemplateHead) -> bool {
    head.for_whom == "business"
}

/// All values. A party that is not given is there and empty: a template can ask for it, but not print it.
pub(super) fn values(
    head: &TemplateHead,
    data: &DocumentData,
    fields: &BTreeMap<String, String>,
    signers: &[Signer],
    number: &str,
) -> Value {
    let branch = &data.branch;
    let nobody = || Value::from(BTreeMap::<String, Value>::new());
    let parties: BTreeMap<&str, Value> = head
        .parties
        .iter()
        .map(|party| {
            let given = data.parties.get(&party.code);
            (party.code.as_str(), given.map_or_else(nobody, holder))
        })
        .collect();
    context! {
        number,
        place => data.place,
        date => data.date.to_string(),
        advisor => data.advisor,
        account => data.account,
        branch => context! {
            name => branch.name, address => branch.address, city => branch.city, bank_name => branch.bank_name,
        },
        holders => data.holders.iter().map(holder).collect::<Vec<_>>(),
        firm => data.firm.as_ref().map_or_else(nobody, firm),
        parties,
        signers => signers.iter().map(|one| signer(head, one)).collect::<Vec<_>>(),
        fields,
    }
}

fn holder(holder: &Holder) -> Value {
    context! {
        first_name => holder.first_name,
        last_name => holder.last_name,
        full_name => holder.full_name(),
        pesel => holder.pesel,
        birth_date => holder.birth_date.map(|date| date.to_string()).unwrap_or_default(),
        id_document => holder.id_document,
        street => holder.street,
        postal_code => holder.postal_code,
        city => holder.city,
        phone => holder.phone,
        email => holder.email,
        citizenship => holder.citizenship.clone().unwrap_or_default(),
    }
}

fn firm(firm: &Firm) -> Value {
    context! {
        name => firm.name,
        legal_form => firm.legal_form,
        nip => firm.nip,
        regon => firm.regon,
        krs => firm.krs,
        street => firm.street,
        postal_code => firm.postal_code,
        city => firm.city,
        phone => firm.phone,
        email => firm.email,
    }
}

/// `kind` is the role as the head declares it: `holder` for `holder2`.
fn signer(head: &TemplateHead, signer: &Signer) -> Value {
    let kind = head
        .roles
        .iter()
        .find(|role| role.code == signer.role || role.many && numbered(&signer.role, &role.code))
        .map_or("", |role| role.code.as_str());
    context! {
        role => signer.role,
        kind,
        name => signer.name,
        capacity => signer.capacity,
        acts_for => signer.acts_for,
    }
}
