import type { ImportError, ImportPreview } from '../backend';
import { checkInput } from './check';
import { emptyInput, type FakeClient } from './people';

export type Parsed = { preview: ImportPreview; clients: FakeClient[]; refused: string[] };

const columns: Record<string, string> = {
  Nazwisko: 'last_name', Imię: 'first_name', PESEL: 'pesel', 'Nazwa firmy': 'company_name', NIP: 'nip', REGON: 'regon',
  KRS: 'krs', Ulica: 'street', 'Kod pocztowy': 'postal_code', Miejscowość: 'city', Telefon: 'phone', 'E-mail': 'email', Dowód: 'id_document',
};

/** Reads a portfolio as simply as possible: one line a row, `;`, no quoted line breaks. */
export function parsePortfolio(content: Uint8Array, known: Set<string>): Parsed {
  let encoding = 'UTF-8';
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    encoding = 'windows-1250';
    text = new TextDecoder('windows-1250').decode(content);
  }
  const lines = text.split(/\r?\n/).filter((line) => line.trim());
  const header = (lines[0] ?? '').split(';');
  const missing = ['Nr klienta', 'Typ', 'Nazwisko'].filter((name) => !header.includes(name));
  if (missing.length) throw { code: 'import_columns', params: { missing: missing.join(', ') }, fields: [] };
  const errors: ImportError[] = [];
  const clients: FakeClient[] = [];
  const refused: string[] = [];
  const seen = new Map<string, number>();
  let already = 0;
  for (const [offset, row] of lines.slice(1).entries()) {
    const line = offset + 2;
    const cells = row.split(';').map((cell) => cell.replace(/^"|"$/g, '').replaceAll('""', '"'));
    const at = (name: string) => cells[header.indexOf(name)]?.trim() ?? '';
    const input = emptyInput(at('Typ') === 'F' ? 'business' : 'person');
    for (const [column, field] of Object.entries(columns)) Object.assign(input, { [field]: at(column) });
    if (input.kind === 'business') input.legal_form = 'zoo';
    input.advisor = at('Opiekun').replace('.', '. ');
    const number = at('Nr klienta');
    const first = seen.get(number);
    const wrong = checkInput(input)[0];
    if (first !== undefined) errors.push({ line, column: 'Nr klienta', field: 'number', code: 'duplicate_in_file', params: { line: String(first) } });
    else if (wrong) {
      const column = Object.entries(columns).find(([, field]) => field === wrong.field)?.[0] ?? wrong.field;
      errors.push({ line, column, field: wrong.field, code: wrong.code, params: wrong.params });
    } else if (known.has(number)) already += 1;
    else clients.push({ id: `imported-${number}`, number, revision: 1, input, accounts: [], created: '2026-11-23T08:40:00Z' });
    if (errors.at(-1)?.line === line) refused.push(row);
    seen.set(number, first ?? line);
  }
  const preview: ImportPreview = {
    token: `t${lines.length}`, encoding, separator: ';', columns: header, rows: lines.length - 1, good: clients.length, already,
    refused: errors.length, errors, sample: lines.slice(1, 6).map((line) => line.split(';').map((cell, i) => (/PESEL|Rachunek|Dowód/.test(header[i] ?? '') && cell ? '•••••' : cell))),
  };
  return { preview, clients, refused };
}
