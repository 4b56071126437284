//! One list of commands for the handler, the bindings and, through `command_names.rs`, the access control list.

use tauri::{Wry, ipc::Invoke};

macro_rules! registry {
    (typed: [$($typed:tt)*], raw: [$($raw:tt)*]) => {
        /// Answers the window's calls.
        pub(crate) fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($typed)* $($raw)*]
        }

        /// The typed commands as TypeScript sees them. Those that carry raw bytes are written by hand.
        pub fn bindings() -> tauri_specta::Builder<Wry> {
            tauri_specta::Builder::<Wry>::new().disable_serde_phases()
                .typ::<opiekun_desk::views::ImportSource>().commands(tauri_specta::collect_commands![$($typed)*])
        }
    };
}

use crate::commands::{
    calendar, clients, contacts, documents, handovers, imports, merging, people, session, ties, upkeep,
    valuation, views,
};

registry! {
    typed: [
        session::session_state,
        session::vault_create,
        session::vault_unlock,
        session::vault_recover,
        session::vault_lock,
        session::vault_accept_older,
        session::passphrase_change,
        session::recovery_key_renew,
        session::touch,
        people::people_list,
        people::person_add,
        people::person_describe,
        people::person_disable,
        upkeep::settings_save,
        upkeep::branch,
        upkeep::branch_save,
        clients::client_page,
        clients::client_find,
        clients::client_card,
        clients::client_input,
        clients::client_reveal,
        clients::client_check,
        clients::client_save,
        clients::advisors,
        clients::maturing,
        views::filter_fields,
        views::saved_views,
        views::view_save,
        views::view_drop,
        views::clients_export,
        merging::client_likely,
        merging::client_duplicates,
        merging::merge_sides,
        merging::client_merge,
        merging::merge_undo,
        merging::merges_of,
        contacts::client_contacts,
        contacts::open_questions,
        contacts::contacts_overdue,
        contacts::service_levels_save,
        valuation::client_valuation,
        valuation::attitude_note,
        valuation::potential_rate,
        valuation::valuation_weights,
        valuation::valuation_weights_save,
        contacts::contact_add,
        contacts::contact_answer,
        contacts::consent_state,
        ties::client_ties,
        ties::tie_add,
        ties::tie_end,
        ties::representation_save,
        ties::representation_check,
        imports::import_sheet,
        imports::import_judge,
        imports::import_map_keep,
        imports::import_map_drop,
        handovers::handover_check,
        handovers::handover_offer,
        handovers::handover_list,
        handovers::handover_card,
        handovers::handover_accept,
        handovers::handover_refuse,
        handovers::handover_withdraw,
        handovers::handover_undo,
        handovers::handover_letters,
        handovers::care_today,
        handovers::substitution_list,
        handovers::substitution_set,
        handovers::substitution_end,
        imports::import_apply,
        imports::holdings_preview,
        imports::holdings_apply,
        imports::import_cancel,
        imports::import_refused_save,
        imports::imports_made,
        imports::import_undo,
        imports::vcard_save,
        imports::vcards_save,
        imports::demo_fill,
        calendar::appointment_purposes,
        calendar::appointment_range,
        calendar::calendar_days,
        calendar::appointment_book,
        calendar::appointment_move,
        calendar::appointment_cancel,
        calendar::free_slots,
        calendar::day_view,
        documents::document_templates,
        documents::document_check,
        documents::document_prepare,
        documents::document_fields,
        documents::document_list,
        documents::document_one,
        documents::document_save,
        documents::document_print,
        documents::document_annul,
        documents::printers,
        upkeep::backup_make,
        upkeep::verify,
        upkeep::audit_recent,
    ],
    raw: [
        imports::import_open,
        contacts::contact_from_eml,
        documents::document_preview,
        documents::document_pdf,
    ]
}
