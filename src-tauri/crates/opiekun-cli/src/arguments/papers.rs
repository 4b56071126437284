//! The words for papers, packets and printed copies.

use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum DocumentCommand {
    /// List templates.
    Templates,
    /// Make, store and save a document.
    Prepare(PrepareArguments),
    /// List purposes of packets.
    Purposes,
    /// Make and store all papers of a purpose.
    Packet(PacketArguments),
    /// Print copies into one file and note them as printed: of a document, or of a packet.
    Print {
        /// Id of the document or packet, as preparing shows it.
        id: String,
    },
    /// Printed copies that wait for something.
    Copies,
    /// Find a printed copy by the code on its pages, or move it to its next state.
    Copy {
        /// The code, such as K7M4-2QXR-9D8.
        code: String,
        /// State to move it to.
        #[arg(long, value_parser = ["printed", "handed_over", "signed", "sent", "accepted", "returned", "destroyed"])]
        to: Option<String>,
        /// Why, for a step that is not the usual one.
        #[arg(long, default_value = "", requires = "to")]
        reason: String,
    },
}

/// People and warnings of papers.
#[derive(Debug, Args)]
pub struct PeopleArguments {
    /// Client's id or number.
    #[arg(long)]
    pub client: String,
    /// Second holder's id or number.
    #[arg(long)]
    pub second_holder: Option<String>,
    /// Somebody else the paper speaks of, such as `--party attorney=K000006`.
    #[arg(long = "party", value_name = "CODE=ID", value_parser = parse_field)]
    pub parties: Vec<(String, String)>,
    /// Who signs for a firm, a child or a ward; ids or numbers, parted by commas. Whoever is enough when left out.
    #[arg(long, value_delimiter = ',', value_name = "ID,ID")]
    pub signers: Vec<String>,
    /// A warning to pass over and why, such as `--override earlier_paper=podpisany w maju`.
    #[arg(long = "override", value_name = "CODE=REASON", value_parser = parse_field)]
    pub overrides: Vec<(String, String)>,
}

#[derive(Debug, Args)]
pub struct PacketArguments {
    /// Code of the purpose.
    #[arg(long)]
    pub purpose: String,
    #[command(flatten)]
    pub people: PeopleArguments,
    /// A field of a paper, such as `--field umowa-ror.oplata_karta=7,00`.
    #[arg(long = "field", value_name = "TEMPLATE.NAME=VALUE", value_parser = parse_field)]
    pub fields: Vec<(String, String)>,
    /// Codes of templates to leave out, parted by commas.
    #[arg(long, value_delimiter = ',', value_name = "CODE,CODE")]
    pub without: Vec<String>,
}

#[derive(Debug, Args)]
pub struct PrepareArguments {
    /// Code of the template.
    #[arg(long)]
    pub template: String,
    /// Language of the paper, two letters.
    #[arg(long, default_value = "pl", value_name = "LANG")]
    pub paper_language: String,
    #[command(flatten)]
    pub people: PeopleArguments,
    /// A field of the template, such as `--field oplata_karta=7,00`.
    #[arg(long = "field", value_name = "NAME=VALUE", value_parser = parse_field)]
    pub fields: Vec<(String, String)>,
    /// Take this as the time of preparing; the same request then gives the same bytes.
    #[arg(long, value_name = "RFC3339")]
    pub fixed_time: Option<chrono::DateTime<chrono::FixedOffset>>,
    /// Where to save the PDF.
    #[arg(long)]
    pub out: PathBuf,
}

fn parse_field(text: &str) -> Result<(String, String), &'static str> {
    text.split_once('=')
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .ok_or("NAME=VALUE")
}
