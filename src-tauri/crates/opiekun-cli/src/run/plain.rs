//! Commands that need no vault.

use crate::{
    arguments::{CheckKind, WorkdaysCommand},
    outcome::{Printer, Run, Stop},
};
use opiekun_desk::{
    DeskError,
    domain::{
        Invalid,
        client::parse_date,
        holidays,
        identifiers::*,
        money::{Currency, Money},
        words,
    },
    views::Params,
};
use serde_json::json;
use std::process::ExitCode;

pub fn check(printer: &Printer, kind: CheckKind, value: &str) -> Run {
    let text = |s: &str| s.to_owned();
    let outcome: Result<String, Invalid> = match kind {
        CheckKind::Pesel => Pesel::parse(value).map(|v| text(v.as_str())),
        CheckKind::Nip => Nip::parse(value).map(|v| text(v.as_str())),
        CheckKind::Regon => Regon::parse(value).map(|v| text(v.as_str())),
        CheckKind::Krs => Krs::parse(value).map(|v| text(v.as_str())),
        CheckKind::Iban => Iban::parse(value).map(|v| text(v.as_str())),
        CheckKind::IdCard => IdCardNumber::parse(value).map(|v| text(v.as_str())),
        CheckKind::Passport => PassportNumber::parse(value).map(|v| text(v.as_str())),
        CheckKind::Postcode => PostalCode::parse(value).map(|v| text(v.as_str())),
        CheckKind::Phone => Phone::parse(value).map(|v| text(v.as_str())),
    };
    match outcome {
        Ok(value) => printer.answer(&json!({ "valid": true, "value": value }), || {
            vec![printer.words("cli-valid", &[])]
        }),
        Err(reason) => {
            let params: Params = reason
                .params()
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect();
            let message = printer.reason(reason.code(), &params);
            let object =
                json!({ "valid": false, "code": reason.code(), "params": params, "message": message });
            printer.answer(&object, Vec::new)?;
            printer.aside(&message);
            Ok(ExitCode::from(1))
        }
    }
}

pub fn words(printer: &Printer, amount: &str) -> Run {
    let money = Money::parse(amount, Currency::Pln).map_err(|reason| DeskError::field("amount", reason))?;
    let (short, full) = (words::amount(money), words::amount_in_full(money));
    printer.answer(&json!({ "words": short, "full": full }), || {
        vec![short.clone(), full.clone()]
    })
}

pub fn workdays(printer: &Printer, command: &WorkdaysCommand) -> Run {
    match command {
        WorkdaysCommand::List { year } => {
            let days: Vec<(String, String)> = holidays::of_year(*year)
                .into_iter()
                .map(|day| {
                    (
                        day.date.to_string(),
                        printer.words(&opiekun_desk::words::key("holiday", day.code), &[]),
                    )
                })
                .collect();
            let list: Vec<_> = days
                .iter()
                .map(|(date, name)| json!({ "date": date, "name": name }))
                .collect();
            printer.answer(&json!({ "holidays": list }), || {
                days.iter()
                    .map(|(date, name)| format!("{date}  {name}"))
                    .collect()
            })
        }
        WorkdaysCommand::Add { date, count } => {
            let date = parse_date(date).map_err(|reason| Stop::from(DeskError::field("date", reason)))?;
            let day = holidays::add_working_days(date, *count).to_string();
            printer.answer(&json!({ "date": day }), || vec![day.clone()])
        }
    }
}
