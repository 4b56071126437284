//! Filled forms of invented clients.

use crate::numbers;
use opiekun_desk::views::{
    BookInput, ClientInput, DocumentInput, KindView, MoveInput, OverrideInput, PacketInput, SegmentView,
};
use std::collections::BTreeMap;

/// The `n`-th invented person: grown up, with an address and an identity card valid until 2033.
pub fn person(n: u32) -> ClientInput {
    let woman = n.is_multiple_of(2);
    ClientInput {
        first_name: if woman { "Łucja" } else { "Grzegorz" }.to_owned(),
        last_name: format!("Próbn{}{}", if woman { "a" } else { "y" }, numbers::letters(n)),
        pesel: numbers::nth_pesel(n),
        id_document: numbers::id_card(n),
        id_document_valid_until: "31.12.2033".to_owned(),
        street: format!("ul. Źródlana {}", n % 90 + 1),
        postal_code: "00-950".to_owned(),
        city: "Łódź".to_owned(),
        phone: format!("600{:06}", n % 1_000_000),
        email: format!("osoba.{n}@example.pl"),
        advisor: "A.Lis".to_owned(),
        ..ClientInput::empty(KindView::Person, SegmentView::Individual)
    }
}

/// A person with that name; everything else as of the `n`-th.
pub fn named(first: &str, last: &str, n: u32) -> ClientInput {
    ClientInput {
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        ..person(n)
    }
}

/// The `n`-th invented firm.
pub fn firm(n: u32) -> ClientInput {
    ClientInput {
        company_name: format!("Piekarnia „Pod Żurawiem” {}", numbers::letters(n)),
        legal_form: "zoo".to_owned(),
        nip: numbers::nip(n),
        regon: numbers::regon(n),
        krs: format!("{:010}", 300_000 + n),
        street: "rynek Główny 7".to_owned(),
        postal_code: "31-042".to_owned(),
        city: "Kraków".to_owned(),
        ..ClientInput::empty(KindView::Business, SegmentView::Business)
    }
}

/// A visit of that client, 30 minutes for a review.
pub fn visit(client: &str, start: &str) -> BookInput {
    BookInput {
        client_id: client.to_owned(),
        purpose: "review".to_owned(),
        start: start.to_owned(),
        minutes: 30,
        note: String::new(),
        ..BookInput::default()
    }
}

/// The same visit at another time.
pub fn moved(start: &str, minutes: u32) -> MoveInput {
    MoveInput {
        start: start.to_owned(),
        minutes,
        ..MoveInput::default()
    }
}

/// An account contract of one or two holders with the template's own field values; the sheet for depositors was signed
/// elsewhere.
pub fn contract(client: &str, second: Option<&str>) -> DocumentInput {
    DocumentInput {
        overrides: vec![passed("earlier_paper")],
        ..paper("umowa-ror", client, second)
    }
}

/// A paper with nothing but its holders.
pub fn paper(template: &str, client: &str, second: Option<&str>) -> DocumentInput {
    DocumentInput {
        template: template.to_owned(),
        language: "pl".to_owned(),
        client_id: client.to_owned(),
        second_holder: second.map(str::to_owned),
        parties: BTreeMap::new(),
        signers: Vec::new(),
        second_bank_signer: None,
        fields: BTreeMap::new(),
        overrides: Vec::new(),
    }
}

/// A warning that is passed over.
pub fn passed(code: &str) -> OverrideInput {
    OverrideInput {
        code: code.to_owned(),
        reason: "sprawdzono przy kliencie".to_owned(),
    }
}

/// A packet with nothing but its holders.
pub fn packet(purpose: &str, client: &str, second: Option<&str>) -> PacketInput {
    let paper = paper("", client, second);
    PacketInput {
        purpose: purpose.to_owned(),
        language: paper.language,
        client_id: paper.client_id,
        second_holder: paper.second_holder,
        parties: paper.parties,
        signers: paper.signers,
        second_bank_signer: paper.second_bank_signer,
        fields: paper.fields,
        overrides: paper.overrides,
        without: Vec::new(),
    }
}
