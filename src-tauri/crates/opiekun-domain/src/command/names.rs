//! What each change is called in the audit trail, and who may make it.

use super::{Command, EXPORT_ALONE_MAX};
use crate::access::Act;

impl Command {
    /// Stable name for the audit trail.
    pub fn action(&self) -> &'static str {
        match self {
            Self::AddClient { .. } => "client.add",
            Self::EditClient { .. } => "client.edit",
            Self::MergeClients { .. } => "client.merge",
            Self::UndoMerge { .. } => "client.unmerge",
            Self::TellApart { .. } => "client.apart",
            Self::UntellApart { .. } => "client.apart.undo",
            Self::ExportClients { .. } => "client.export",
            Self::SaveView { .. } => "view.save",
            Self::DropView { .. } => "view.drop",
            Self::ImportClients { .. } => "client.import",
            Self::ImportHoldings { .. } => "holding.import",
            Self::UndoImport { .. } => "import.undo",
            Self::CloseImport { .. } => "import.close",
            Self::KeepImportMap { .. } => "import.map.keep",
            Self::DropImportMap { .. } => "import.map.drop",
            Self::BookAppointment { .. } => "appointment.book",
            Self::BookSeries { .. } => "appointment.series",
            Self::EditAppointment { .. } => "appointment.edit",
            Self::StepAppointment { .. } => "appointment.step",
            Self::CancelSeries { .. } => "appointment.series.cancel",
            Self::LinkPacket { .. } => "appointment.packet",
            Self::NoteVisit { .. } => "visit.note",
            Self::NoteOpinion { .. } => "visit.opinion",
            Self::SaveRoom { .. } => "room.save",
            Self::SetPurpose { .. } => "purpose.set",
            Self::AddWalkIn { .. } => "queue.add",
            Self::StepWalkIn { .. } => "queue.step",
            Self::AddWaiting { .. } => "waiting.add",
            Self::CloseWaiting { .. } => "waiting.close",
            Self::AddTask { .. } => "task.add",
            Self::StepTask { .. } => "task.step",
            Self::KeepBlocks { .. } => "block.keep",
            Self::DropBlocks { .. } => "block.drop",
            Self::MoveAppointment { .. } => "appointment.move",
            Self::CancelAppointment { .. } => "appointment.cancel",
            Self::StoreDocument { .. } => "document.prepare",
            Self::StorePacket { .. } => "packet.prepare",
            Self::PrepareCopies { .. } => "copy.prepare",
            Self::PrintCopies { .. } => "copy.print",
            Self::MoveCopy { .. } => "copy.move",
            Self::NotePeselCheck { .. } => "pesel.check",
            Self::SaveTemplate { .. } => "template.save",
            Self::SubmitTemplate { .. } => "template.submit",
            Self::ApproveTemplate { .. } => "template.approve",
            Self::ReturnTemplate { .. } => "template.return",
            Self::PublishTemplate { .. } => "template.publish",
            Self::WithdrawTemplate { .. } => "template.withdraw",
            Self::AnnulDocument { .. } => "document.annul",
            Self::AddPerson { .. } => "person.add",
            Self::DescribePerson { .. } => "person.describe",
            Self::DisablePerson { .. } => "person.disable",
            Self::AddContact { .. } => "contact.add",
            Self::AnswerContact { .. } => "contact.answer",
            Self::StateConsent { .. } => "consent.state",
            Self::AddTie { .. } => "tie.add",
            Self::EndTie { .. } => "tie.end",
            Self::RemoveTie { .. } => "tie.remove",
            Self::SetRepresentation { .. } => "representation.set",
            Self::OfferHandover { .. } => "handover.offer",
            Self::AcceptHandover { .. } => "handover.accept",
            Self::RefuseHandover { .. } => "handover.refuse",
            Self::WithdrawHandover { .. } => "handover.withdraw",
            Self::StartHandover { .. } => "handover.start",
            Self::UndoHandover { .. } => "handover.undo",
            Self::MarkHandoverLetters { .. } => "handover.letters",
            Self::SetSubstitution { .. } => "substitution.set",
            Self::EndSubstitution { .. } => "substitution.end",
            Self::AssignClients { .. } => "client.assign",
            Self::UndoAssignment { .. } => "client.assign.undo",
            Self::ListCalls { .. } => "call.list",
            Self::UnlistCalls { .. } => "call.unlist",
            Self::SettleCall { .. } => "call.settle",
            Self::CloseCallList { .. } => "call.close",
            Self::NoteAttitude { .. } => "attitude.note",
            Self::RatePotential { .. } => "client.potential",
            Self::SetWeights { .. } => "valuation.weights",
        }
    }

    /// What the role must be allowed to do.
    pub fn act(&self) -> Act {
        match self {
            Self::AddPerson { .. } | Self::DescribePerson { .. } | Self::DisablePerson { .. } => {
                Act::ManagePeople
            }
            Self::SetWeights { .. } | Self::AssignClients { .. } | Self::UndoAssignment { .. } => {
                Act::Approve
            }
            Self::ApproveTemplate { .. } | Self::ReturnTemplate { .. } => Act::Approve,
            Self::SaveTemplate { .. }
            | Self::SaveRoom { .. }
            | Self::SetPurpose { .. }
            | Self::SubmitTemplate { .. }
            | Self::PublishTemplate { .. }
            | Self::WithdrawTemplate { .. } => Act::WriteTemplates,
            _ => Act::Serve,
        }
    }

    /// Whether a second person must agree.
    pub fn needs_second_person(&self) -> bool {
        match self {
            Self::AnnulDocument { .. } => true,
            Self::ExportClients { clients, .. } => *clients > EXPORT_ALONE_MAX,
            _ => false,
        }
    }
}
