//! Visits, calendars of other programs, and people who came without a visit.

use clap::Subcommand;
use std::path::PathBuf;

/// Visits.
#[derive(Debug, Subcommand)]
pub enum AppointmentCommand {
    /// Book a visit, with the acting person unless another is named.
    Book {
        /// Client's id or number.
        #[arg(long)]
        client: String,
        /// Code of the purpose.
        #[arg(long)]
        purpose: String,
        /// Beginning, RFC 3339 or local `2026-11-23T10:15`.
        #[arg(long)]
        start: String,
        /// Length; the purpose's own when left out.
        #[arg(long)]
        minutes: Option<u32>,
        /// Id of who serves.
        #[arg(long)]
        advisor: Option<String>,
        /// Id of the room; the first fitting one when left out.
        #[arg(long)]
        room: Option<String>,
        /// Who comes along: id or number, `=` and `client`, `attorney`, `guardian`, `board` or `other`.
        #[arg(long = "guest", value_name = "CLIENT=ROLE")]
        guests: Vec<String>,
        /// Why the time is given though something stands in the way.
        #[arg(long, default_value = "")]
        overbook: String,
    },
    /// List visits of some days.
    List {
        /// First day.
        #[arg(long)]
        from: String,
        /// Last day.
        #[arg(long)]
        to: String,
    },
    /// Give a visit another time, and another advisor or room when they are named.
    Move {
        /// Id of the visit, as listing shows it.
        id: String,
        /// New beginning, RFC 3339 or local `2026-11-23T10:15`.
        #[arg(long)]
        start: String,
        /// New length; as before when left out.
        #[arg(long)]
        minutes: Option<u32>,
        /// Id of who serves.
        #[arg(long)]
        advisor: Option<String>,
        /// Id of the room.
        #[arg(long)]
        room: Option<String>,
        /// Why the time is given though something stands in the way.
        #[arg(long, default_value = "")]
        overbook: String,
    },
    /// Call a visit off.
    Cancel {
        /// Id of the visit, as listing shows it.
        id: String,
        /// Why.
        #[arg(long, default_value = "")]
        reason: String,
        /// Also the later visits of its series.
        #[arg(long)]
        later: bool,
    },
    /// Write the invitation of a visit for the client's calendar; of one that was called off, what takes it out again.
    Invite {
        /// Id of the visit, as listing shows it.
        id: String,
        /// File to write.
        #[arg(long)]
        out: PathBuf,
    },
    /// Take a step of the day: confirm, arrive, begin, finish, miss, back; settle for a day that is over.
    Step {
        /// Id of the visit, as listing shows it.
        id: String,
        /// Which.
        #[arg(value_parser = ["confirm", "arrive", "begin", "finish", "miss", "back"])]
        step: String,
        /// The identity of the client was established.
        #[arg(long)]
        identified: bool,
    },
    /// Free times for a purpose with anybody who serves clients, the earliest first.
    Slots {
        /// Code of the purpose.
        #[arg(long)]
        purpose: String,
        /// Whose visit it is; the length may depend on it.
        #[arg(long, default_value = "individual", value_parser = ["individual", "business", "strategic"])]
        segment: String,
        /// First day.
        #[arg(long)]
        from: String,
        /// Last day.
        #[arg(long)]
        to: String,
        /// Id of an advisor; several may be named.
        #[arg(long = "advisor")]
        advisors: Vec<String>,
        /// Times at which all who are named are free together.
        #[arg(long)]
        common: bool,
    },
    /// List purposes.
    Purposes,
}

/// Calendars of other programs.
#[derive(Debug, Subcommand)]
pub enum CalendarCommand {
    /// Read an iCalendar file: its times are kept free of visits.
    Import {
        /// The file.
        file: PathBuf,
    },
    /// Write visits of some days as an iCalendar file.
    Export {
        /// First day.
        #[arg(long)]
        from: String,
        /// Last day.
        #[arg(long)]
        to: String,
        /// Where to; nothing is ever written over.
        #[arg(long)]
        out: PathBuf,
        /// Only that the times are taken, without names and purposes.
        #[arg(long)]
        busy: bool,
    },
}

/// People who came without a visit.
#[derive(Debug, Subcommand)]
pub enum QueueCommand {
    /// Write somebody down; prints the number of the day.
    Add {
        /// Code of the purpose.
        #[arg(long)]
        purpose: String,
        /// Client's id or number, when it is known who it is.
        #[arg(long)]
        client: Option<String>,
        /// A line.
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Ask the next one to the desk.
    Next,
    /// Who waits and who is served, in the order of turns.
    List,
    /// Take a step: begin, finish, leave, back.
    Step {
        /// Id, as listing shows it.
        id: String,
        /// Which.
        #[arg(value_parser = ["begin", "finish", "leave", "back"])]
        step: String,
    },
}
