import { addDays } from '../../dates';
import type { DocumentInput, Finding, PlacedField, TemplateView } from '../backend';
import { fakePdf } from './pdf';
import { birthOf, nameOf, type FakeClient } from './people';

export const templates: TemplateView[] = [
  {
    code: 'umowa-ror', title: 'Umowa rachunku oszczędnościowo-rozliczeniowego', version: '2.0', language: 'pl', for_whom: 'person', parties: [],
    holders_min: 1, holders_max: 2,
    fields: [
      { name: 'wplata_poczatkowa', label: 'Pierwsza wpłata', help: '', kind: 'money', required: false, default: '0.00', choices: [] },
      { name: 'oplata_prowadzenie', label: 'Opłata za prowadzenie rachunku', help: '', kind: 'money', required: false, default: '0.00', choices: [] },
      { name: 'oplata_karta', label: 'Opłata za kartę', help: '', kind: 'money', required: false, default: '9.00', choices: [] },
      { name: 'wyciag', label: 'Wyciąg', help: '', kind: 'choice', required: false, default: 'elektroniczny', choices: ['elektroniczny', 'papierowy'] },
      { name: 'zgoda_marketing_email', label: 'Zgoda na oferty e-mailem', help: '', kind: 'choice', required: false, default: 'nie', choices: ['tak', 'nie'] },
      { name: 'zgoda_marketing_telefon', label: 'Zgoda na oferty telefonicznie', help: '', kind: 'choice', required: false, default: 'nie', choices: ['tak', 'nie'] },
    ],
  },
  { code: 'rachunek-firmowy', title: 'Umowa rachunku firmowego', version: '1.0', language: 'pl', for_whom: 'business', parties: [], holders_min: 0, holders_max: 0, fields: [] },
  {
    code: 'wniosek-kredyt', title: 'Wniosek o kredyt konsumencki', version: '1.0', language: 'pl', for_whom: 'person', parties: [], holders_min: 1, holders_max: 2,
    fields: [{ name: 'kwota', label: 'Kwota kredytu', help: '', kind: 'money', required: true, default: '', choices: [] }],
  },
];

const finding = (level: Finding['level'], code: string, params: Record<string, string> = {}, field: string | null = null): Finding =>
  ({ level, code, params, field });

/** Why this client could not sign today. */
export function signFindings(client: FakeClient, today: string): Finding[] {
  const found: Finding[] = [];
  const { input } = client;
  if (input.kind === 'business') return [finding('warn', 'representation_unknown')];
  if (!input.id_document) found.push(finding('block', 'id_missing'));
  else if (input.id_document_valid_until < today) found.push(finding('block', 'id_expired', { date: input.id_document_valid_until }));
  else if (input.id_document_valid_until < addDays(today, 60)) found.push(finding('warn', 'id_expiring', { date: input.id_document_valid_until }));
  const born = birthOf(input.pesel);
  if (born && addDays(today, -18 * 365 - 4) < born) found.push(finding('block', 'minor', { age: '17' }));
  return found;
}

export function checkDocument(input: DocumentInput, clients: (FakeClient | undefined)[], today: string): Finding[] {
  const found: Finding[] = [];
  const template = templates.find((one) => one.code === input.template);
  for (const client of clients) if (client?.input.kind === 'person') found.push(...signFindings(client, today));
  if (input.second_holder && input.second_holder === input.client_id) found.push(finding('block', 'same_person_twice'));
  for (const field of template?.fields ?? []) {
    const value = (input.fields[field.name] ?? field.default).trim();
    if (field.required && !value) found.push(finding('block', 'field_required', { field: field.name, label: field.label }, field.name));
    else if (field.kind === 'money' && !/^\d[\d \u00a0]*([,.]\d{1,2})?$/.test(value)) {
      found.push(finding('block', 'field_invalid', { field: field.name, label: field.label, reason: 'money_format' }, field.name));
    }
  }
  return found;
}

export function documentBytes(number: string, clients: FakeClient[], preview: boolean): Uint8Array {
  const names = clients.map((client) => nameOf(client.input));
  const clause = (n: number) => [`Par. ${n}.`, 'Bank otwiera i prowadzi rachunek dla Posiadacza na zasadach opisanych w umowie.', 'Posiadacz oswiadcza, ze dane podane w umowie sa prawdziwe.', ''];
  const first = [`Nr ${number}`, '', 'Posiadacz: ' + names.join(', '), '', ...clause(1), ...clause(2), ...clause(3), ...clause(4)];
  const pages = [first, [...clause(5), ...clause(6), ...clause(7)], ['Tabela oplat', 'Prowadzenie rachunku 0,00 zl', 'Przelew 0,00 zl', '', 'Podpisy:', ...names]];
  return fakePdf('Umowa rachunku', pages, preview ? 'PODGLAD' : undefined);
}

export function placedFields(holders: number): PlacedField[] {
  const fields: PlacedField[] = [];
  let order = 1;
  for (const page of [1, 2]) {
    for (let i = 0; i < holders; i += 1) {
      fields.push({ page, kind: 'initials', role: `holder${i + 1}`, order, x: 150 + i * 22, y: 268, w: 20, h: 10 });
      order += 1;
    }
  }
  for (let i = 0; i < holders; i += 1) {
    fields.push({ page: 3, kind: 'signature', role: `holder${i + 1}`, order, x: 20 + i * 90, y: 236, w: 65, h: 18 });
    order += 1;
  }
  fields.push({ page: 3, kind: 'signature', role: 'bank', order, x: 120, y: 262, w: 65, h: 18 });
  return fields;
}
