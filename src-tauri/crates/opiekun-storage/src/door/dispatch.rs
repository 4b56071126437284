//! Which handler answers which command.

use super::{
    Change, Context, apart, appointment, assignment, branch_day, calls, client, contact, copy, document,
    handover, holding, import, import_close, import_map, import_undo, merge, person, queue, substitution,
    task, template, tie, valuation, view, visit_day,
};
use crate::StorageError;
use opiekun_domain::command::Command;

pub(super) fn dispatch(context: &Context<'_>, command: &Command) -> Result<Change, StorageError> {
    match command {
        Command::AddClient { client } => client::add(context, client),
        Command::EditClient { id, draft } => client::edit(context, *id, draft),
        Command::MergeClients {
            id,
            keep,
            give_up,
            give_up_base,
            draft,
        } => {
            let pair = merge::Pair {
                keep: *keep,
                give_up: *give_up,
                give_up_base: *give_up_base,
            };
            merge::merge(context, *id, &pair, draft)
        }
        Command::UndoMerge { merge } => merge::undo(context, *merge),
        Command::TellApart { one, other } => apart::tell(context, *one, *other),
        Command::UntellApart { one, other } => apart::untell(context, *one, *other),
        Command::ExportClients { clients, fields, .. } => Ok(view::export(context, *clients, fields)),
        Command::SaveView {
            id,
            name,
            shared,
            spec,
        } => view::save(context, *id, name, *shared, spec),
        Command::DropView { id } => view::drop(context, *id),
        Command::ImportHoldings { import, holdings } => holding::part(context, *import, holdings),
        Command::ImportClients { import, mode, rows } => import::part(context, *import, *mode, rows),
        Command::UndoImport { import } => import_undo::undo(context, *import),
        Command::CloseImport { import } => import_close::close(context, *import),
        Command::KeepImportMap { name, map } => import_map::keep(context, name, map),
        Command::DropImportMap { name } => import_map::forget(context, name),
        Command::BookAppointment { visit } => appointment::book(context, visit),
        Command::BookSeries { id, visits } => appointment::book_series(context, *id, visits),
        Command::MoveAppointment {
            id,
            slot,
            advisor,
            room,
            overbooked,
            doubles,
        } => appointment::reschedule(context, *id, *slot, *advisor, *room, (overbooked, *doubles)),
        Command::EditAppointment {
            id,
            guests,
            colleagues,
            channel,
            note,
        } => {
            let around = appointment::Around {
                guests,
                colleagues,
                channel: *channel,
                note,
            };
            appointment::edit(context, *id, &around)
        }
        Command::StepAppointment { id, step, identified } => {
            visit_day::step(context, *id, *step, *identified)
        }
        Command::CancelSeries { from, reason } => appointment::cancel_series(context, *from, reason),
        Command::LinkPacket { id, packet } => visit_day::link(context, *id, *packet),
        Command::NoteVisit {
            about,
            outcome,
            note,
            tasks,
        } => visit_day::note(context, *about, *outcome, note, tasks),
        Command::NoteOpinion { opinion } => visit_day::opinion(context, opinion),
        Command::SaveRoom { room } => branch_day::room(context, room),
        Command::SetPurpose { from, today, rules } => branch_day::purpose(context, *from, *today, rules),
        Command::AddWalkIn {
            id,
            day,
            client,
            purpose,
            note,
        } => queue::add(context, *id, *day, *client, *purpose, note),
        Command::StepWalkIn {
            id,
            step,
            client,
            identified,
        } => queue::step(context, *id, *step, *client, *identified),
        Command::AddWaiting { waiting } => queue::wait(context, waiting),
        Command::CloseWaiting { id, state } => queue::close(context, *id, *state),
        Command::AddTask { task } => task::add(context, task),
        Command::StepTask {
            id,
            step,
            reason,
            next,
        } => task::step(context, *id, step, reason, *next),
        Command::KeepBlocks { person, events } => branch_day::keep(context, *person, events),
        Command::DropBlocks { person } => branch_day::drop_all(context, *person),
        Command::CancelAppointment { id, reason } => appointment::cancel(context, *id, reason),
        Command::StoreDocument { document } => document::store(context, document),
        Command::StorePacket {
            id,
            purpose,
            title,
            client,
            documents,
        } => {
            let packet = document::Packet {
                id: *id,
                purpose,
                title,
                client: *client,
            };
            document::store_packet(context, &packet, documents)
        }
        Command::PrepareCopies { copies } => copy::prepare(context, copies),
        Command::PrintCopies { copies } => copy::print(context, copies),
        Command::MoveCopy { id, state, reason } => copy::shift(context, *id, *state, reason),
        Command::NotePeselCheck { id, client, reserved } => {
            document::note_pesel_check(context, *id, *client, *reserved)
        }
        Command::SaveTemplate { id, text } => template::save(context, *id, text),
        Command::SubmitTemplate { id } => template::submit(context, *id),
        Command::ApproveTemplate { id, sha256 } => template::approve(context, *id, sha256),
        Command::ReturnTemplate { id, reason } => template::send_back(context, *id, reason),
        Command::PublishTemplate { id, from, today } => template::publish(context, *id, *from, *today),
        Command::WithdrawTemplate { id, reason, today } => template::withdraw(context, *id, reason, *today),
        Command::AnnulDocument { id, reason } => document::annul(context, *id, reason),
        Command::AddPerson { id, name, role } => person::add(context, *id, name, *role),
        Command::DescribePerson {
            id,
            signature,
            specialisation,
            languages,
            skills,
        } => {
            let skilled = person::Skilled { languages, skills };
            person::describe(context, *id, signature.as_deref(), *specialisation, &skilled)
        }
        Command::DisablePerson { id } => person::disable(context, *id),
        Command::AddContact { contact, mail } => contact::add(context, contact, mail.as_deref()),
        Command::AnswerContact { id, answer } => contact::answer(context, *id, answer),
        Command::StateConsent {
            id,
            client,
            purpose,
            channel,
            given,
            text_version,
        } => contact::consent(context, *id, *client, (*purpose, *channel), *given, text_version),
        Command::AddTie { id, tie } => tie::add(context, *id, tie),
        Command::EndTie { id, until } => tie::end(context, *id, *until),
        Command::RemoveTie { id } => tie::remove(context, *id),
        Command::SetRepresentation { firm, rule } => tie::represent(context, *firm, rule),
        Command::OfferHandover { handover } => handover::offer(context, handover),
        Command::AcceptHandover {
            id,
            without,
            reason,
            today,
        } => handover::accept(context, *id, without, reason, *today),
        Command::RefuseHandover { id, reason } => handover::refuse(context, *id, reason),
        Command::WithdrawHandover { id } => handover::withdraw(context, *id),
        Command::StartHandover { id, today } => handover::start(context, *id, *today),
        Command::UndoHandover { id, rest } => handover::undo(context, *id, *rest),
        Command::MarkHandoverLetters { id } => handover::mark_letters(context, *id),
        Command::SetSubstitution { id, substitution } => substitution::set(context, *id, substitution),
        Command::EndSubstitution { id, today } => substitution::end(context, *id, *today),
        Command::AssignClients {
            id,
            clients,
            advisor,
            reason,
        } => assignment::assign(context, *id, clients, *advisor, reason),
        Command::UndoAssignment { id } => assignment::undo(context, *id),
        Command::ListCalls {
            list,
            name,
            aim,
            clients,
        } => calls::put(context, *list, name, *aim, clients),
        Command::UnlistCalls { list, added_with } => calls::take(context, *list, *added_with),
        Command::SettleCall { list, client, state } => calls::settle(context, *list, *client, *state),
        Command::CloseCallList { list } => calls::close(context, *list),
        Command::NoteAttitude {
            id,
            client,
            attitude,
            reason,
        } => valuation::note(context, *id, *client, *attitude, reason),
        Command::RatePotential {
            id,
            client,
            potential,
        } => valuation::rate(context, *id, *client, *potential),
        Command::SetWeights {
            id,
            valid_from,
            weights,
        } => valuation::set_weights(context, *id, *valid_from, weights),
    }
}
