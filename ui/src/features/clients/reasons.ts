import type { ClientInput, ClientKind } from '$lib/backend/backend';

/** Why a field of personal data is held; words under `why-…`. */
export type Reason = 'identify' | 'serve' | 'address' | 'consent' | 'firm';

/** Every field of the form has its reason (RODO art. 5(1)(b) and (c)): a field without one must not be there. */
export const reasonOf: Record<Exclude<keyof ClientInput, 'kind'>, Reason> = {
  first_name: 'identify', last_name: 'identify', pesel: 'identify', birth_date: 'identify', birth_country: 'identify', citizenship: 'identify',
  id_document: 'identify', id_document_valid_until: 'identify', other_documents: 'identify', street: 'identify', postal_code: 'identify', city: 'identify',
  company_name: 'firm', legal_form: 'firm', nip: 'firm', regon: 'firm', krs: 'firm', pkd: 'firm',
  phone: 'serve', email: 'serve', other_phones: 'serve', other_emails: 'serve', mail_street: 'serve', mail_postal_code: 'serve', mail_city: 'serve',
  segment: 'serve', advisor: 'serve',
  former_names: 'address', address_form: 'address', sex: 'address', languages: 'address', preferred_channel: 'address', preferred_hours: 'address',
  consent_email: 'consent', consent_phone: 'consent',
};

const ofFirms = new Set(['company_name', 'legal_form', 'nip', 'regon', 'krs', 'pkd']);
const ofPeople = new Set(['first_name', 'last_name', 'pesel', 'birth_date', 'birth_country', 'citizenship', 'id_document', 'id_document_valid_until', 'other_documents', 'former_names', 'address_form', 'sex', 'languages']);

/** Reasons with their fields, for one kind of client. */
export function reasonsFor(kind: ClientKind): { reason: Reason; fields: string[] }[] {
  const order: Reason[] = ['identify', 'firm', 'serve', 'address', 'consent'];
  const other = kind === 'person' ? ofFirms : ofPeople;
  return order
    .map((reason) => ({ reason, fields: Object.entries(reasonOf).filter(([field, why]) => why === reason && !other.has(field)).map(([field]) => field) }))
    .filter(({ fields }) => fields.length > 0);
}
