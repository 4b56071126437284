//! The words for what is done to many clients at once.

use clap::{Args, Subcommand};

/// Clients picked for something that is done to many.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct PickedArguments {
    /// Name of a kept view: all clients that it shows.
    #[arg(long, value_name = "NAME")]
    pub view: Option<String>,
    /// Ids or numbers, parted by commas.
    #[arg(long, value_delimiter = ',', value_name = "ID,ID")]
    pub clients: Vec<String>,
}

#[derive(Debug, Subcommand)]
pub enum CallsCommand {
    /// Open lists with how far each has come.
    List,
    /// Clients of a list.
    Show {
        /// Name or id of the list.
        list: String,
    },
    /// Puts clients on a list; one of a new name is begun.
    Add {
        /// Name or id of the list.
        #[arg(long)]
        list: String,
        /// What a new list is for.
        #[arg(long, default_value = "service", value_parser = ["service", "offer"])]
        aim: String,
        #[command(flatten)]
        picked: PickedArguments,
    },
}
