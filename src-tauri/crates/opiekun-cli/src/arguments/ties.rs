//! The words for ties between clients and the right to sign.

use clap::{Args, Subcommand, builder::PossibleValuesParser};
use opiekun_domain::ties::{TieKind, Ward};

fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(TieKind::ALL.map(TieKind::code))
}

fn wards() -> PossibleValuesParser {
    let none = std::iter::once("");
    PossibleValuesParser::new(none.chain(Ward::ALL.map(Ward::code)))
}

#[derive(Debug, Args)]
pub struct TiesArguments {
    /// Client's id or number.
    pub id: String,
    /// Kind of a new tie: the other client is it to this one.
    #[arg(long, value_name = "KIND", requires = "other", value_parser = kinds())]
    pub add: Option<String>,
    /// The other client's id or number.
    #[arg(long)]
    pub other: Option<String>,
    /// This client is it to the other one, not the other way round.
    #[arg(long)]
    pub reversed: bool,
    /// Percent, such as 33,33.
    #[arg(long, default_value = "")]
    pub share: String,
    /// How a prokurent acts.
    #[arg(long, default_value = "", hide_default_value = true, value_parser = ["", "alone", "joint", "with_member"])]
    pub prokura: String,
    /// What an attorney may do; with --mandate named, the matters that the decision names.
    #[arg(long, default_value = "")]
    pub scope: String,
    /// For whom a curator was appointed.
    #[arg(long, default_value = "", hide_default_value = true, value_parser = wards())]
    pub ward: String,
    /// How far a guardian or curator may act.
    #[arg(long, default_value = "", hide_default_value = true, value_parser = ["", "ordinary", "named", "court"])]
    pub mandate: String,
    /// Reference of the court's decision.
    #[arg(long, default_value = "")]
    pub decision: String,
    /// First day.
    #[arg(long, default_value = "")]
    pub since: String,
    /// Id of a tie that ends.
    #[arg(long, value_name = "TIE", conflicts_with = "add", requires = "until")]
    pub end: Option<String>,
    /// Id of a tie that was written down by mistake and goes.
    #[arg(long, value_name = "TIE", conflicts_with_all = ["add", "end"])]
    pub remove: Option<String>,
    /// Last day.
    #[arg(long, default_value = "")]
    pub until: String,
}

#[derive(Debug, Subcommand)]
pub enum RepresentationCommand {
    /// May these people sign on that day?
    Check {
        /// The firm's, or the person's, id or number.
        #[arg(long, visible_alias = "client")]
        business: String,
        /// Ids or numbers of the signers, parted by commas.
        #[arg(long, value_delimiter = ',', required = true)]
        signers: Vec<String>,
        /// The day; today when left out.
        #[arg(long, default_value = "")]
        date: String,
        /// What they sign goes beyond ordinary management.
        #[arg(long)]
        beyond_ordinary: bool,
    },
    /// Write down who signs for a firm.
    Set {
        /// The firm's id or number.
        #[arg(long)]
        business: String,
        /// The rule.
        #[arg(long, value_parser = ["single", "jointly", "two_or_with_prokurent", "text"])]
        rule: String,
        /// Members together, for jointly.
        #[arg(long)]
        members: Option<u32>,
        /// The register's words, for text.
        #[arg(long)]
        text: Option<String>,
    },
}
