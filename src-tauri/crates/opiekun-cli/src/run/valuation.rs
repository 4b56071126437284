//! The value of a relation, part by part.

use super::client_id;
use crate::outcome::{Printer, Run};
use opiekun_desk::{
    Desk,
    domain::money::{Currency, Money},
    views::ValuationPart,
};

pub fn valuation(desk: &Desk, printer: &Printer, client: &str) -> Run {
    let valuation = desk.client_valuation(&client_id(desk, client)?)?;
    printer.answer(&valuation, || {
        let score = printer.words("valuation-score", &[("score", valuation.score.to_string())]);
        let attitude = match valuation.attitudes.first() {
            Some(note) => printer.words(
                "cli-valuation-attitude",
                &[
                    (
                        "attitude",
                        printer.words(&format!("attitude-{}", note.attitude), &[]),
                    ),
                    ("reason", note.reason.clone()),
                    ("when", note.at.replace('T', " ")),
                ],
            ),
            None => printer.words("cli-valuation-attitude-none", &[]),
        };
        std::iter::once(score)
            .chain(valuation.parts.iter().map(|part| line(printer, part)))
            .chain(std::iter::once(attitude))
            .collect()
    })
}

fn line(printer: &Printer, part: &ValuationPart) -> String {
    let params: Vec<(&str, String)> = part
        .params
        .iter()
        .map(|(name, value)| (name.as_str(), readable(name, value)))
        .collect();
    let says = printer.words(
        &format!("valuation-says-{}", part.code.replace('_', "-")),
        &params,
    );
    printer.words(
        "cli-valuation-line",
        &[
            (
                "part",
                printer.words(&format!("valuation-part-{}", part.part), &[]),
            ),
            ("says", says),
            ("points", part.points.to_string()),
            ("max", part.max.to_string()),
        ],
    )
}

/// Amounts as people read them.
fn readable(name: &str, value: &str) -> String {
    if name == "amount"
        && let Ok(money) = Money::parse(value, Currency::Pln)
    {
        return money.polish();
    }
    value.to_owned()
}
