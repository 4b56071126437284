//! The words for templates.

use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum TemplateCommand {
    /// List all versions with their state.
    List,
    /// Show the text of a version.
    Show(NamedArguments),
    /// Check a file: exit code 1 with line and field of each fault. Needs no vault.
    Validate {
        /// The template.
        file: PathBuf,
    },
    /// Invented data for a file, as JSON to change by hand and give to `render`. Needs no vault.
    Sample {
        /// The template.
        file: PathBuf,
        /// Only what the template cannot do without.
        #[arg(long)]
        least: bool,
    },
    /// Fill a file with data and save the pages, marked as a preview. Needs no vault.
    #[command(
        long_about = "Fill a file with data and save the pages, marked as a preview. Needs no vault.\n\n\
        The data are JSON as `sample` gives them: branch {name, address, city, bank_name}, advisor, place, date \
        (YYYY-MM-DD), holders [{first_name, last_name, pesel, birth_date, id_document, street, postal_code, city, phone, \
        email, citizenship}], account, fields {name: text}, firm {name, legal_form, nip, regon, krs, street, postal_code, \
        city, phone, email}, parties {code: a holder}, signers [{role, name, capacity, acts_for}]. Amounts are 1234,56 \
        and dates YYYY-MM-DD. account, fields, firm, parties and signers may be left out where the template does \
        without them."
    )]
    Render {
        /// The template.
        file: PathBuf,
        /// The data.
        #[arg(long, value_name = "FILE")]
        data: PathBuf,
        /// Where to save the PDF.
        #[arg(long)]
        out: PathBuf,
    },
    /// Keep a file as a draft of the version that its head names.
    Draft {
        /// The template.
        file: PathBuf,
    },
    /// Give a draft to a second person.
    Submit(NamedArguments),
    /// Approve a version as a second person; who changed it last cannot.
    Approve(NamedArguments),
    /// Send a version back to whoever writes it.
    SendBack {
        #[command(flatten)]
        named: NamedArguments,
        /// Why.
        #[arg(long)]
        reason: String,
    },
    /// Let an approved version count from a day on, today or later.
    Publish {
        #[command(flatten)]
        named: NamedArguments,
        /// First day, such as 2026-12-01.
        #[arg(long, value_name = "DATE")]
        from: String,
    },
    /// Take a version back before it counts, or give a draft up.
    Withdraw {
        #[command(flatten)]
        named: NamedArguments,
        /// Why.
        #[arg(long)]
        reason: String,
    },
}

/// A version by its name.
#[derive(Debug, Args)]
pub struct NamedArguments {
    /// Code of the template.
    pub code: String,
    /// Version.
    pub version: String,
    /// Language of the paper, two letters.
    #[arg(long, default_value = "pl", value_name = "LANG")]
    pub paper_language: String,
}
