//! The words for ties between clients and the right to sign.

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub struct TiesArguments {
    /// Client's id or number.
    pub id: String,
    /// Kind of a new tie, such as board_member: the other client is it to this one.
    #[arg(long, value_name = "KIND", requires = "other")]
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
    /// alone, joint or with_member.
    #[arg(long, default_value = "")]
    pub prokura: String,
    /// What an attorney may do; with --mandate named, the matters that the decision names.
    #[arg(long, default_value = "")]
    pub scope: String,
    /// For whom a curator was appointed: partly_incapacitated, absent, disabled or child.
    #[arg(long, default_value = "")]
    pub ward: String,
    /// How far a guardian or curator may act: ordinary, named or court.
    #[arg(long, default_value = "")]
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
        /// single, jointly, two_or_with_prokurent or text.
        #[arg(long)]
        rule: String,
        /// Members together, for jointly.
        #[arg(long)]
        members: Option<u32>,
        /// The register's words, for text.
        #[arg(long)]
        text: Option<String>,
    },
}
