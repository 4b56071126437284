import type { ClientInput, ClientKind } from '$lib/backend/backend';

/** Fields of the form that hold text. */
export type TextKey = Exclude<keyof ClientInput, 'kind' | 'segment' | 'consent_email' | 'consent_phone'>;

/** Codes of legal forms, in the order of a branch's daily work. */
export const legalForms = ['jdg', 'sc', 'sj', 'sp', 'sk', 'ska', 'zoo', 'psa', 'sa', 'spoldzielnia', 'stowarzyszenie', 'fundacja', 'wspolnota'];

const contact: TextKey[] = ['street', 'postal_code', 'city', 'phone', 'email'];
const more: TextKey[] = ['mail_street', 'mail_postal_code', 'mail_city', 'other_phones', 'other_emails', 'preferred_channel', 'preferred_hours'];

/** Fields that the form keeps folded away until they are asked for or hold something. */
export function moreFieldsOf(kind: ClientKind): TextKey[] {
  return kind === 'person'
    ? ['former_names', 'address_form', 'citizenship', 'languages', 'birth_country', 'birth_date', 'sex', 'other_documents', ...more]
    : ['pkd', ...more];
}

/** The fields one kind of client has, in the order of the form. */
export function fieldsOf(kind: ClientKind): TextKey[] {
  return kind === 'person'
    ? ['first_name', 'last_name', 'pesel', 'id_document', 'id_document_valid_until', ...contact, ...moreFieldsOf(kind), 'advisor']
    : ['company_name', 'legal_form', 'nip', 'regon', 'krs', ...contact, ...moreFieldsOf(kind), 'advisor'];
}
