//! What ties two clients together.

use super::{Care, CareForm};
use crate::{Invalid, ids::ClientId, text};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What the first client of a tie is to the second one: "`from` is the *kind* of `to`".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TieKind {
    /// Małżonek; holds both ways.
    Spouse,
    /// Rodzic, who represents a minor child (art. 98 of the family code).
    Parent,
    /// Opiekun prawny (art. 155 and 175 of the family code); carries how far they may act.
    Guardian,
    /// Kurator (art. 99 and 178 to 184 of the family code); carries for whom and how far they may act.
    Curator,
    /// Wspólne gospodarstwo; holds both ways.
    Household,
    /// Wspólnik, akcjonariusz or the entrepreneur of a sole business; carries a share.
    Owner,
    /// Wspólnik uprawniony do reprezentacji: of a civil, registered or professional partnership, or komplementariusz.
    Partner,
    /// Członek zarządu.
    BoardMember,
    /// Prokurent (art. 109¹ of the civil code); carries the kind of prokura.
    Prokurent,
    /// Pełnomocnik (art. 98 of the civil code); carries a scope.
    Attorney,
    /// Likwidator.
    Liquidator,
    /// Beneficjent rzeczywisty (art. 2(2)(1) of the act of 1 March 2018 against money laundering); carries a share.
    BeneficialOwner,
    /// Spółka dominująca in a capital group (art. 4 §1(4) of the code of companies).
    ParentCompany,
}

impl TieKind {
    /// Every kind in the order of lists.
    pub const ALL: [Self; 13] = [
        Self::Spouse,
        Self::Parent,
        Self::Guardian,
        Self::Curator,
        Self::Household,
        Self::Owner,
        Self::Partner,
        Self::BoardMember,
        Self::Prokurent,
        Self::Attorney,
        Self::Liquidator,
        Self::BeneficialOwner,
        Self::ParentCompany,
    ];

    /// Stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Spouse => "spouse",
            Self::Parent => "parent",
            Self::Guardian => "guardian",
            Self::Curator => "curator",
            Self::Household => "household",
            Self::Owner => "owner",
            Self::Partner => "partner",
            Self::BoardMember => "board_member",
            Self::Prokurent => "prokurent",
            Self::Attorney => "attorney",
            Self::Liquidator => "liquidator",
            Self::BeneficialOwner => "beneficial_owner",
            Self::ParentCompany => "parent_company",
        }
    }

    /// Reads a code.
    ///
    /// # Errors
    /// [`Invalid::ChoiceUnknown`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.code() == text.trim())
            .ok_or(Invalid::ChoiceUnknown)
    }

    /// Whether "a is … of b" says the same as "b is … of a".
    pub fn both_ways(self) -> bool {
        matches!(self, Self::Spouse | Self::Household)
    }

    /// Whether the first one must be a person, and whether the second one must be: `None` where either may stand.
    pub fn people(self) -> (Option<bool>, Option<bool>) {
        match self {
            Self::Spouse | Self::Parent | Self::Guardian | Self::Curator | Self::Household => {
                (Some(true), Some(true))
            }
            Self::Owner => (None, Some(false)),
            // A komplementariusz may be a company; it signs through its own representation.
            Self::Partner => (None, Some(false)),
            Self::BoardMember | Self::Prokurent | Self::Liquidator | Self::BeneficialOwner => {
                (Some(true), Some(false))
            }
            Self::Attorney => (Some(true), None),
            Self::ParentCompany => (Some(false), Some(false)),
        }
    }
}

/// A share in hundredths of a percent, 1 to 10,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ShareBasisPoints(u16);

impl ShareBasisPoints {
    /// A share of that many hundredths of a percent.
    ///
    /// # Errors
    /// [`Invalid::ShareRange`] outside 1 to 10,000.
    pub fn new(points: u16) -> Result<Self, Invalid> {
        if (1..=10_000).contains(&points) {
            Ok(Self(points))
        } else {
            Err(Invalid::ShareRange)
        }
    }

    /// Reads "25", "33,33", "33.3 %".
    ///
    /// # Errors
    /// [`Invalid::NumberFormat`], [`Invalid::ShareRange`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let bare: String = text
            .trim()
            .trim_end_matches('%')
            .chars()
            .filter(|sign| !sign.is_whitespace())
            .collect();
        let (whole, part) = bare.split_once([',', '.']).unwrap_or((&bare, ""));
        let digits = |text: &str| text.chars().all(|sign| sign.is_ascii_digit());
        if whole.is_empty() || whole.len() > 3 || part.len() > 2 || !digits(whole) || !digits(part) {
            return Err(Invalid::NumberFormat);
        }
        let points = format!("{whole}{part:0<2}")
            .parse()
            .map_err(|_| Invalid::NumberFormat)?;
        Self::new(points)
    }

    /// Hundredths of a percent.
    pub fn points(self) -> u16 {
        self.0
    }
}

/// How a prokurent may act (art. 109⁴ and 109⁵ of the civil code).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Prokura {
    /// Samoistna: alone.
    Alone,
    /// Łączna: with another prokurent.
    Joint,
    /// Łączna niewłaściwa: only with a member of the board or a representing partner (art. 109⁴ §1¹).
    WithMember,
}

impl Prokura {
    /// Stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::Joint => "joint",
            Self::WithMember => "with_member",
        }
    }

    /// Reads a code.
    ///
    /// # Errors
    /// [`Invalid::ChoiceUnknown`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        [Self::Alone, Self::Joint, Self::WithMember]
            .into_iter()
            .find(|kind| kind.code() == text.trim())
            .ok_or(Invalid::ChoiceUnknown)
    }
}

/// What a tie carries beside its kind. Only what fits the kind can be there: see [`TieDetail::of`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "detail", rename_all = "snake_case")]
pub enum TieDetail {
    /// Nothing.
    None,
    /// A share, when it is known.
    Share {
        /// Hundredths of a percent.
        share: Option<ShareBasisPoints>,
    },
    /// The kind of prokura.
    Prokura {
        /// How the prokurent may act.
        prokura: Prokura,
    },
    /// What an attorney may do, as written in the power of attorney.
    Scope {
        /// Up to 500 characters.
        scope: String,
    },
    /// How far a guardian or curator may act.
    Care(Care),
}

/// What a form gives beside the kind; only what fits the kind is read.
#[derive(Debug, Clone, Copy, Default)]
pub struct DetailForm<'a> {
    /// Percent.
    pub share: &'a str,
    /// Kind of prokura.
    pub prokura: &'a str,
    /// For whom a curator was appointed.
    pub ward: &'a str,
    /// What a guardian or curator may do; its scope is also an attorney's.
    pub care: CareForm<'a>,
}

impl TieDetail {
    /// What a kind carries, from the texts of a form.
    ///
    /// # Errors
    /// The field and why it was refused; `scope` is required of an attorney, `prokura` of a prokurent, `mandate` of a
    /// guardian, `ward` and `mandate` of a curator.
    pub fn of(kind: TieKind, form: &DetailForm<'_>) -> Result<Self, (&'static str, Invalid)> {
        let (share, care) = (form.share, &form.care);
        match kind {
            TieKind::Owner | TieKind::BeneficialOwner | TieKind::Partner | TieKind::ParentCompany => {
                Ok(Self::Share {
                    share: if share.trim().is_empty() {
                        None
                    } else {
                        Some(ShareBasisPoints::parse(share).map_err(|reason| ("share", reason))?)
                    },
                })
            }
            TieKind::Prokurent => Prokura::parse(form.prokura)
                .map(|prokura| Self::Prokura { prokura })
                .map_err(|reason| ("prokura", reason)),
            TieKind::Attorney => match text::clean(care.scope, 500) {
                Ok(scope) if scope.is_empty() => Err(("scope", Invalid::Required)),
                Ok(scope) => Ok(Self::Scope { scope }),
                Err(reason) => Err(("scope", reason)),
            },
            TieKind::Guardian => Care::of(None, care).map(Self::Care),
            TieKind::Curator => Care::of(Some(form.ward), care).map(Self::Care),
            TieKind::Spouse
            | TieKind::Parent
            | TieKind::Household
            | TieKind::BoardMember
            | TieKind::Liquidator => Ok(Self::None),
        }
    }
}

/// A tie: `from` is the *kind* of `to`, from one day to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tie {
    /// Who is something to the other.
    pub from: ClientId,
    /// To whom.
    pub to: ClientId,
    /// What.
    pub kind: TieKind,
    /// What belongs to it.
    pub detail: TieDetail,
    /// First day; unknown when absent.
    pub since: Option<NaiveDate>,
    /// Last day on which it holds; still holding when absent.
    pub until: Option<NaiveDate>,
}

impl Tie {
    /// Whether it holds on that day, both ends included.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// Checks what a single tie can be checked for without the register.
    ///
    /// # Errors
    /// The field and the reason: a client tied to itself, an end before the beginning.
    pub fn check(&self) -> Result<(), (&'static str, Invalid)> {
        if self.from == self.to {
            return Err(("other", Invalid::SameClient));
        }
        if let (Some(since), Some(until)) = (self.since, self.until)
            && until < since
        {
            return Err(("until", Invalid::EndBeforeStart));
        }
        Ok(())
    }
}
