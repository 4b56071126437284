//! The words of the command line.

mod day;
mod many;
mod papers;
mod templates;
mod ties;

pub use day::{AppointmentCommand, CalendarCommand, QueueCommand};
pub use many::{CallsCommand, PickedArguments};
pub use papers::{
    CheckArguments, CopyCommand, DocumentCommand, PackageCommand, PacketArguments, PacketCommand,
    PeopleArguments, PrepareArguments, PrintArguments,
};
pub use templates::{NamedArguments, TemplateCommand};
pub use ties::{RepresentationCommand, TiesArguments};

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Client portfolio, appointments and papers of a bank branch advisor: the command line.
#[derive(Debug, Parser)]
#[command(name = "opiekunctl", version, arg_required_else_help = true)]
pub struct Arguments {
    /// Folder of the vault; the one the window uses when left out.
    #[arg(long, global = true, value_name = "DIR")]
    pub vault: Option<PathBuf>,
    /// File whose first line is the passphrase.
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Name of the person who acts; the first person when left out.
    #[arg(long, global = true, value_name = "NAME")]
    pub user: Option<String>,
    /// One JSON object on standard output.
    #[arg(long, global = true)]
    pub json: bool,
    /// Language of sentences.
    #[arg(long, global = true, value_enum, default_value = "pl")]
    pub language: LanguageChoice,
    #[command(subcommand)]
    pub command: Command,
}

/// Language of sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LanguageChoice {
    /// Polish.
    Pl,
    /// English.
    En,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a vault with its first person and print the recovery key.
    Init {
        /// Name of the first person.
        #[arg(long, default_value = "Administrator")]
        name: String,
    },
    /// People of the desk.
    #[command(subcommand)]
    User(UserCommand),
    /// Fill the register with invented clients that have valid identifiers.
    Demo {
        /// How many.
        #[arg(long)]
        clients: u32,
        /// Same seed, same data.
        #[arg(long)]
        seed: u64,
        /// Visits on coming working days.
        #[arg(long, default_value_t = 0)]
        appointments: u32,
    },
    /// Import a file, list imports, undo one.
    #[command(subcommand)]
    Import(ImportCommand),
    /// Tables for other programs.
    #[command(subcommand)]
    Export(ExportCommand),
    /// Clients.
    #[command(subcommand)]
    Client(ClientCommand),
    /// Who may sign for a client.
    #[command(subcommand)]
    Representation(RepresentationCommand),
    /// Contacts with clients.
    #[command(subcommand)]
    Contacts(ContactsCommand),
    /// One's own lists of clients to telephone.
    #[command(subcommand)]
    Calls(CallsCommand),
    /// Visits.
    #[command(subcommand)]
    Appointment(AppointmentCommand),
    /// Calendars of other programs.
    #[command(subcommand)]
    Calendar(CalendarCommand),
    /// People who came without a visit.
    #[command(subcommand)]
    Queue(QueueCommand),
    /// Papers.
    #[command(subcommand)]
    Document(DocumentCommand),
    /// All papers of a purpose at once.
    #[command(subcommand)]
    Packet(PacketCommand),
    /// Packages of documents for the archive.
    #[command(subcommand)]
    Package(PackageCommand),
    /// Printed copies.
    #[command(subcommand)]
    Copy(CopyCommand),
    /// Templates of papers: check a file, write versions of one's own, approve and publish them.
    #[command(subcommand)]
    Template(TemplateCommand),
    /// Check an identifier without a vault.
    Check {
        /// What it should be.
        kind: CheckKind,
        /// The value.
        #[arg(allow_hyphen_values = true)]
        value: String,
    },
    /// An amount of złoty in words.
    Words {
        /// Such as `1234,56`.
        #[arg(allow_hyphen_values = true)]
        amount: String,
    },
    /// Days off and working days.
    #[command(subcommand)]
    Workdays(WorkdaysCommand),
    /// Write a backup file.
    Backup {
        /// Where to.
        file: PathBuf,
    },
    /// Put a backup into an empty or new folder.
    Restore {
        /// The backup.
        file: PathBuf,
        /// The folder.
        #[arg(long, value_name = "DIR")]
        into: PathBuf,
    },
    /// Check audit chain, integrity and file hashes.
    Verify,
}

#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Add a person with an own passphrase.
    Add {
        /// Name.
        #[arg(long)]
        name: String,
        /// What the person may do.
        #[arg(long, value_parser = ["advisor", "supervisor", "administrator", "auditor"])]
        role: String,
        /// File whose first line is the new person's passphrase.
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: PathBuf,
    },
    /// List everybody.
    List,
    /// Take a person's right to enter away.
    Disable {
        /// Id or name.
        person: String,
    },
}

#[derive(Debug, Subcommand)]
pub enum ImportCommand {
    /// A client portfolio as CSV or XLSX, or contacts as vCard.
    Clients {
        #[command(flatten)]
        source: SourceArguments,
        /// Add new clients, update known ones, or both.
        #[arg(long, value_enum, default_value = "new")]
        mode: ModeChoice,
        /// Leave new rows out that are probably a client known already, or the same as another row.
        #[arg(long)]
        leave_likely: bool,
        /// Say what would happen and write nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// What clients hold, from the bank's export of products as CSV or XLSX.
    Holdings {
        /// The file.
        file: PathBuf,
        /// Sheet of a workbook; the first one with a table when left out.
        #[arg(long, value_name = "NAME")]
        sheet: Option<String>,
        /// Say what would happen and write nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Show which column would be read as which field, with masked samples, and write nothing.
    Preview {
        #[command(flatten)]
        source: SourceArguments,
    },
    /// List the imports that were made.
    List,
    /// Take the clients or products of an import out again and give changed ones their former values back, for 90 days
    /// and while nothing is built on any of them.
    Undo {
        /// Id of the import, as `import list` shows it.
        id: String,
    },
}

#[derive(Debug, Args)]
pub struct SourceArguments {
    /// The file.
    pub file: PathBuf,
    /// Which column is which field: `{"columns": {"Nazwisko": "last_name", "Uwagi": null}}`. Columns that it does not
    /// name are left out. Guessed from the headers when left out.
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
    /// Sheet of a workbook; the first one with a table when left out.
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
}

/// What an import may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ModeChoice {
    /// Add new clients; known ones stay as they are.
    New,
    /// Update known clients with what the file gives; new ones stay out.
    Update,
    /// Both.
    Both,
}

#[derive(Debug, Subcommand)]
pub enum ExportCommand {
    /// Clients of a kept view, or all of them; the ending of the file decides the format (csv, xlsx).
    Clients {
        /// Name of a kept view.
        #[arg(long)]
        view: Option<String>,
        /// File to write; an existing one is replaced.
        #[arg(long)]
        out: PathBuf,
        /// Name of the second person, needed for more than 50 clients.
        #[arg(long, requires = "approver_passphrase_file")]
        approver: Option<String>,
        /// File whose first line is that person's passphrase.
        #[arg(long, requires = "approver")]
        approver_passphrase_file: Option<PathBuf>,
    },
}

#[derive(Debug, Subcommand)]
pub enum ClientCommand {
    /// A new client from fields, such as `last_name=Nowak first_name=Anna kind=person`.
    Add {
        /// Fields as `code=value`.
        #[arg(required = true)]
        fields: Vec<String>,
    },
    /// Changes fields of a client; the others stay.
    Edit {
        /// Client's id or number.
        id: String,
        /// Fields as `code=value`; an empty value clears.
        #[arg(required = true)]
        fields: Vec<String>,
    },
    /// Makes two entries of one client into one: what the kept one says counts, the other one fills the gaps.
    Merge {
        /// Id or number of the entry that stays.
        #[arg(long)]
        keep: String,
        /// Id or number of the entry that is given up.
        #[arg(long)]
        give_up: String,
    },
    /// Looks through the whole register for entries that may be one client.
    Duplicates,
    /// Takes a merge back.
    Unmerge {
        /// Id or number of the client that stayed.
        id: String,
    },
    /// Gives clients to an advisor at once, without an offer.
    Assign {
        #[command(flatten)]
        picked: PickedArguments,
        /// Name of the new advisor.
        #[arg(long)]
        to: String,
        /// Why, in one line.
        #[arg(long)]
        reason: String,
    },
    /// Gives the clients of such an act back to whoever had them.
    AssignUndo {
        /// Id of the act, as `client assign` shows it.
        id: String,
    },
    /// Find by beginnings of words or by an identifier.
    Find {
        /// The words.
        #[arg(required = true)]
        words: Vec<String>,
        /// Most hits.
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
    /// Show a card with masked identifiers.
    Show {
        /// Id or number.
        id: String,
    },
    /// Show the value of the relation with every part of the score.
    Valuation {
        /// Id or number.
        id: String,
    },
    /// Save the business card (vCard 4) in the current folder.
    Vcard {
        /// Id or number.
        id: String,
    },
    /// Write down what the register of reserved PESEL numbers answered about a client just now: that the number is free, or
    /// with --reserved that it is not. The register itself is asked elsewhere. The answer counts for the day.
    PeselCheck {
        /// Id or number.
        id: String,
        /// The number is reserved.
        #[arg(long)]
        reserved: bool,
    },
    /// List ties, add one with --add, give one its last day with --end.
    Ties(Box<TiesArguments>),
}

#[derive(Debug, Subcommand)]
pub enum ContactsCommand {
    /// Clients without a contact for longer than their segment can count on, the longest first.
    Overdue {
        /// Only one's own clients and those of colleagues one stands in for.
        #[arg(long)]
        mine: bool,
        /// Most lines.
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Write an e-mail file down as a contact and keep it whole, with its attachments.
    Mail {
        /// Client's id or number.
        #[arg(long)]
        client: String,
        /// The e-mail file (.eml).
        file: PathBuf,
    },
    /// Save the whole e-mail of a contact as it came (.eml) in the current folder.
    Original {
        /// Id of the contact, as `client show` has it in the history.
        contact: String,
    },
    /// Save an attachment of a contact's e-mail in the current folder. It is never opened.
    Attachment {
        /// Id of the contact, as `client show` has it in the history.
        contact: String,
        /// Which one, counted from 0.
        #[arg(long, default_value_t = 0)]
        no: u32,
    },
}

#[derive(Debug, Subcommand)]
pub enum WorkdaysCommand {
    /// Statutory days off of a year.
    List {
        /// From 1990 on.
        #[arg(value_parser = clap::value_parser!(i32).range(1990..=2200))]
        year: i32,
    },
    /// The date some working days later, or earlier when negative.
    Add {
        /// The day that does not count.
        date: String,
        /// How many.
        #[arg(allow_hyphen_values = true, value_parser = clap::value_parser!(i32).range(-10_000..=10_000))]
        count: i32,
    },
}

/// Kinds of identifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CheckKind {
    Pesel,
    Nip,
    Regon,
    Krs,
    Iban,
    IdCard,
    Passport,
    Postcode,
    Phone,
}
