//! The words for papers, packets and printed copies.

use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum DocumentCommand {
    /// List templates.
    Templates,
    /// Say what stands in the way of signing; nothing is made.
    Check(CheckArguments),
    /// Make, store and save a document.
    Prepare(PrepareArguments),
    /// Print the copies of a document, into one file or on a printer.
    Print(PrintArguments),
    /// Save a stored document as a PDF.
    Save {
        /// Id of the document, as preparing shows it.
        id: String,
        /// Where to save it.
        #[arg(long)]
        out: PathBuf,
    },
    /// Save documents with their data and a manifest as one ZIP file for the archive.
    Package {
        /// Ids of the documents, as preparing shows them.
        #[arg(required = true)]
        ids: Vec<String>,
        /// Where to save the package.
        #[arg(long)]
        out: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub enum PacketCommand {
    /// List purposes of packets.
    Purposes,
    /// Say what stands in the way of each paper of a purpose; nothing is made.
    Check(PacketArguments),
    /// Make and store all papers of a purpose, for one client or for many.
    Prepare(PacketArguments),
    /// Print all copies of a packet, into one file or on a printer, behind a sheet that says where to sign.
    Print(PrintArguments),
    /// Save the documents of a packet as PDFs in a folder.
    Save {
        /// Id of the packet, as preparing shows it.
        id: String,
        /// The folder.
        #[arg(long)]
        out: PathBuf,
    },
    /// Save the documents of a packet as one ZIP file for the archive.
    Package {
        /// Id of the packet, as preparing shows it.
        id: String,
        /// Where to save the package.
        #[arg(long)]
        out: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub enum PackageCommand {
    /// Compare every file of a package with its manifest; needs no vault. Finds damage, not forgery: who can change a file can
    /// change the manifest too.
    Verify {
        /// The package.
        file: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub enum CopyCommand {
    /// Printed copies that wait for something, or all in one state.
    List {
        /// State of the copies.
        #[arg(long, value_parser = ["prepared", "printed", "handed_over", "signed", "sent", "returned", "superseded"])]
        state: Option<String>,
    },
    /// Find a printed copy by the code on its pages.
    Find {
        /// The code, such as K7M4-2QXR-9D8.
        code: String,
    },
    /// Move a printed copy to its next state.
    Move {
        /// The code, such as K7M4-2QXR-9D8.
        code: String,
        /// The state.
        #[arg(long, value_parser = ["printed", "handed_over", "signed", "sent", "accepted", "returned", "destroyed"])]
        to: String,
        /// Why, for a step that is not the usual one.
        #[arg(long, default_value = "")]
        reason: String,
    },
}

/// How copies are printed.
#[derive(Debug, Args)]
pub struct PrintArguments {
    /// Id of what is printed, as preparing shows it.
    pub id: String,
    /// A printer of the system; without it the copies go into one file to be printed elsewhere.
    #[arg(long)]
    pub printer: Option<String>,
    /// Only on the front of each sheet.
    #[arg(long, requires = "printer")]
    pub one_sided: bool,
    /// One of the printer's trays.
    #[arg(long, requires = "printer", default_value = "")]
    pub tray: String,
}

/// People and warnings of papers.
#[derive(Debug, Args)]
pub struct PeopleArguments {
    /// Second holder's id or number.
    #[arg(long)]
    pub second_holder: Option<String>,
    /// Somebody else the paper speaks of, such as `--party attorney=K000006`.
    #[arg(long = "party", value_name = "CODE=ID", value_parser = parse_field)]
    pub parties: Vec<(String, String)>,
    /// Who signs for a firm, a child or a ward; ids or numbers, parted by commas. Whoever is enough when left out.
    #[arg(long, value_delimiter = ',', value_name = "ID,ID")]
    pub signers: Vec<String>,
    /// Who signs for the bank beside the advisor, above the limit: the name of a supervisor or their id.
    #[arg(long, value_name = "NAME|ID")]
    pub bank_signer: Option<String>,
    /// A warning to pass over and why, such as `--override earlier_paper=podpisany w maju`.
    #[arg(long = "override", value_name = "CODE=REASON", value_parser = parse_field)]
    pub overrides: Vec<(String, String)>,
}

#[derive(Debug, Args)]
pub struct PacketArguments {
    /// Code of the purpose.
    #[arg(long)]
    pub purpose: String,
    /// Client's id or number; several give a packet to each.
    #[arg(long = "client", value_name = "ID", required = true)]
    pub clients: Vec<String>,
    /// Language of the papers: pl, en, uk, or two side by side: pl+en, pl+uk. A paper that is not there in it is Polish.
    #[arg(long, default_value = "pl", value_name = "LANG")]
    pub paper_language: String,
    #[command(flatten)]
    pub people: PeopleArguments,
    /// A field of a paper, such as `--field umowa-ror.oplata_karta=7,00`; of the second holder's own paper
    /// `--field fatca-crs#2.miejsce_urodzenia=…`. What several papers ask alike is given once.
    #[arg(long = "field", value_name = "TEMPLATE.NAME=VALUE", value_parser = parse_field)]
    pub fields: Vec<(String, String)>,
    /// Codes of templates to leave out, parted by commas.
    #[arg(long, value_delimiter = ',', value_name = "CODE,CODE")]
    pub without: Vec<String>,
    /// Folder for the PDFs, each under its number; made when it is missing.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

/// A paper that is looked at before it is made.
#[derive(Debug, Args)]
pub struct CheckArguments {
    /// Code of the template.
    #[arg(long)]
    pub template: String,
    /// Client's id or number.
    #[arg(long)]
    pub client: String,
    /// Language of the paper: pl, en, uk, or two side by side: pl+en, pl+uk.
    #[arg(long, default_value = "pl", value_name = "LANG")]
    pub paper_language: String,
    #[command(flatten)]
    pub people: PeopleArguments,
    /// A field of the template, such as `--field oplata_karta=7,00`.
    #[arg(long = "field", value_name = "NAME=VALUE", value_parser = parse_field)]
    pub fields: Vec<(String, String)>,
}

#[derive(Debug, Args)]
pub struct PrepareArguments {
    #[command(flatten)]
    pub paper: CheckArguments,
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
