//! What a client holds in the bank, as read from the bank's export. This program never moves money.

use crate::{
    FieldProblem, Invalid,
    client::{AccountDraft, parse_date},
    collation::fold,
    identifiers::Iban,
    money::{Currency, Money},
    text,
};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// Greatest length of a contract number in characters.
const NUMBER_MAX: usize = 60;

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal [$($word:literal),*]),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            /// All of them, in the order of lists.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Stable code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// Reads a code or a word of a bank's export; case and marks do not matter.
            ///
            /// # Errors
            /// [`Invalid::ChoiceUnknown`].
            pub fn parse(text: &str) -> Result<Self, Invalid> {
                match fold(text).as_str() {
                    $($code $(| $word)* => Ok(Self::$variant),)+
                    _ => Err(Invalid::ChoiceUnknown),
                }
            }
        }
    };
}

codes!(
    /// What kind of product it is.
    HoldingKind {
        /// Rachunek.
        Account = "account" ["rachunek", "ror", "konto", "rachunek biezacy"],
        /// Rachunek oszczędnościowy.
        Savings = "savings" ["oszczednosciowy", "rachunek oszczednosciowy", "konto oszczednosciowe"],
        /// Lokata.
        Deposit = "deposit" ["lokata", "depozyt"],
        /// Kredyt lub pożyczka.
        Loan = "loan" ["kredyt", "pozyczka"],
        /// Karta.
        Card = "card" ["karta"],
        /// Ubezpieczenie.
        Insurance = "insurance" ["ubezpieczenie", "polisa"],
    }
);

codes!(
    /// How it stands.
    HoldingState {
        /// Czynny.
        Active = "active" ["czynny", "czynna", "czynne", "aktywny", "aktywna", "aktywne", "otwarty"],
        /// Zablokowany.
        Blocked = "blocked" ["zablokowany", "zablokowana", "zablokowane", "blokada"],
        /// Zamknięty.
        Closed = "closed" ["zamkniety", "zamknieta", "zamkniete", "splacony", "rozwiazany"],
    }
);

impl HoldingKind {
    /// Whether its number is an account number.
    pub fn has_iban(self) -> bool {
        matches!(self, Self::Account | Self::Savings)
    }

    /// Whether its last day is a promise to talk before: money comes free or a cover ends.
    pub fn matures(self) -> bool {
        !matches!(self, Self::Account | Self::Savings)
    }
}

/// The texts of a row of the bank's export of products; empty means not given.
#[derive(Clone, Default, PartialEq, Eq)]
#[allow(missing_docs)] // fields are named as in Holding
pub struct RawHolding {
    pub product_kind: String,
    pub product_number: String,
    pub product: String,
    pub state: String,
    pub balance: String,
    pub currency: String,
    pub balance_on: String,
    pub opened_on: String,
    pub ends_on: String,
}

/// One product of one client.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holding {
    /// Kind.
    pub kind: HoldingKind,
    /// Account number in canonical form, or the contract number as the bank writes it.
    pub number: String,
    /// The bank's name of the product.
    pub product: Option<String>,
    /// State.
    pub state: HoldingState,
    /// Balance; what is owed for a loan.
    pub balance: Option<Money>,
    /// Day of the balance.
    pub balance_on: Option<NaiveDate>,
    /// First day.
    pub opened_on: Option<NaiveDate>,
    /// Last day: maturity of a deposit, last instalment of a loan, end of a card or a cover.
    pub ends_on: Option<NaiveDate>,
}

impl std::fmt::Debug for Holding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Holding({:?})", self.kind)
    }
}

impl Holding {
    /// Checks every text of a row.
    ///
    /// # Errors
    /// All refused fields with their reasons.
    pub fn parse(raw: &RawHolding) -> Result<Self, Vec<FieldProblem>> {
        let mut problems = Vec::new();
        let kind = take(
            &mut problems,
            "product_kind",
            if raw.product_kind.trim().is_empty() {
                Err(Invalid::Required)
            } else {
                HoldingKind::parse(&raw.product_kind)
            },
        );
        let number = match kind {
            Some(kind) if kind.has_iban() => {
                take(&mut problems, "product_number", Iban::parse(&raw.product_number))
                    .map(|iban| iban.as_str().to_owned())
            }
            _ => take(
                &mut problems,
                "product_number",
                contract_number(&raw.product_number),
            ),
        };
        let product = take(
            &mut problems,
            "product",
            text::optional(&raw.product, text::NAME_MAX),
        );
        let state = if raw.state.trim().is_empty() {
            Some(HoldingState::Active)
        } else {
            take(&mut problems, "product_state", HoldingState::parse(&raw.state))
        };
        let currency = if raw.currency.trim().is_empty() {
            Some(Currency::Pln)
        } else {
            take(&mut problems, "currency", Currency::parse(raw.currency.trim()))
        };
        let balance = given(&mut problems, "balance", &raw.balance, |text| {
            Money::parse(text, currency.unwrap_or(Currency::Pln))
        });
        let balance_on = given(&mut problems, "balance_on", &raw.balance_on, parse_date);
        let opened_on = given(&mut problems, "opened_on", &raw.opened_on, parse_date);
        let ends_on = given(&mut problems, "ends_on", &raw.ends_on, parse_date);
        if let (Some(first), Some(last)) = (opened_on, ends_on)
            && last < first
        {
            problems.push(FieldProblem {
                field: "ends_on",
                reason: Invalid::EndBeforeStart,
            });
        }
        match (kind, number, product, state) {
            (Some(kind), Some(number), Some(product), Some(state)) if problems.is_empty() => Ok(Self {
                kind,
                number,
                product,
                state,
                balance,
                balance_on,
                opened_on,
                ends_on,
            }),
            _ => Err(problems),
        }
    }

    /// The account of a row of a portfolio.
    pub fn of_account(account: &AccountDraft, read_on: NaiveDate) -> Self {
        Self {
            kind: HoldingKind::Account,
            number: account.iban.as_str().to_owned(),
            product: None,
            state: HoldingState::Active,
            balance: account.balance,
            balance_on: account.balance.map(|_| read_on),
            opened_on: account.opened_on,
            ends_on: None,
        }
    }

    /// The account number, when it has one.
    pub fn iban(&self) -> Option<Iban> {
        self.kind
            .has_iban()
            .then(|| Iban::parse(&self.number).ok())
            .flatten()
    }

    /// What a screen shows until the person asks for more.
    pub fn masked(&self) -> String {
        match self.iban() {
            Some(iban) => iban.masked(),
            None => text::mask(&self.number, 0, 4.min(self.number.chars().count() / 2)),
        }
    }

    /// The whole number as people read it.
    pub fn readable(&self) -> String {
        self.iban()
            .map_or_else(|| self.number.clone(), |iban| iban.grouped())
    }

    /// Whether its end comes within so many days from `today` on; one that ended already no longer does.
    pub fn matures_within(&self, today: NaiveDate, days: u32) -> bool {
        let until = today
            .checked_add_days(Days::new(u64::from(days)))
            .unwrap_or(today);
        self.kind.matures()
            && self.state != HoldingState::Closed
            && self.ends_on.is_some_and(|end| today <= end && end <= until)
    }
}

fn take<T>(problems: &mut Vec<FieldProblem>, field: &'static str, result: Result<T, Invalid>) -> Option<T> {
    result
        .map_err(|reason| problems.push(FieldProblem { field, reason }))
        .ok()
}

fn given<T>(
    problems: &mut Vec<FieldProblem>,
    field: &'static str,
    text: &str,
    parse: impl FnOnce(&str) -> Result<T, Invalid>,
) -> Option<T> {
    if text.trim().is_empty() {
        None
    } else {
        take(problems, field, parse(text))
    }
}

fn contract_number(text: &str) -> Result<String, Invalid> {
    let number = text::clean(text, NUMBER_MAX)?;
    if number.is_empty() {
        Err(Invalid::Required)
    } else {
        Ok(number)
    }
}
