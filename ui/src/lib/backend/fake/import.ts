import type { ClientInput, ImportError, ImportNote, ImportPreview } from '../backend';
import { checkInput } from './check';
import { emptyInput, nameOf, type FakeClient } from './people';

export type Parsed = { preview: ImportPreview; clients: FakeClient[]; refused: string[] };

const columns: Record<string, string> = {
  Nazwisko: 'last_name', Imię: 'first_name', PESEL: 'pesel', 'Nazwa firmy': 'company_name', NIP: 'nip', REGON: 'regon',
  KRS: 'krs', Ulica: 'street', 'Kod pocztowy': 'postal_code', Miejscowość: 'city', Telefon: 'phone', 'E-mail': 'email', Dowód: 'id_document',
};

/** Columns that are read in another way than as a text of the form. */
const others = ['Nr klienta', 'Typ', 'Opiekun', 'Segment', 'Forma prawna', 'Ważny do', 'Rachunek', 'Saldo', 'Data otwarcia', 'Zgoda e-mail', 'Zgoda telefon'];
const ofFirms = ['company_name', 'nip', 'regon', 'krs'];
const plain = (text: string) => text.replace(/[\s-]/g, '').replace(/^\+48/, '');

function otherFields(input: ClientInput, known: ClientInput): string[] {
  return Object.values(columns).filter((field) => {
    const [theirs, ours] = [input, known].map((one) => plain(String(one[field as keyof ClientInput] ?? '')));
    return theirs !== '' && theirs !== ours;
  });
}

/** Reads a portfolio as simply as possible: one line a row, `;`, no quoted line breaks. */
export function parsePortfolio(content: Uint8Array, known: Map<string, FakeClient>): Parsed {
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
  const differences: ImportNote[] = [];
  const ignoredValues: ImportNote[] = [];
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
    } else if (known.has(number)) {
      already += 1;
      const fields = otherFields(input, known.get(number)!.input);
      if (fields.length) differences.push({ line, fields });
    }
    else clients.push({ id: `imported-${number}`, number, revision: 1, input, holdings: [], created: '2026-11-23T08:40:00Z' });
    if (errors.at(-1)?.line === line) refused.push(row);
    else {
      const fields = input.kind === 'person' ? ofFirms.filter((field) => input[field as keyof ClientInput]) : [];
      if (fields.length) ignoredValues.push({ line, fields });
    }
    seen.set(number, first ?? line);
  }
  const preview: ImportPreview = {
    token: `t${lines.length}`, encoding, separator: ';', columns: header, rows: lines.length - 1, good: clients.length, already,
    differing: differences.length, differences, ignored_values: ignoredValues,
    ignored_columns: header.filter((name) => name && !(name in columns) && !others.includes(name)),
    refused: errors.length, errors, sample: clients.slice(0, 5).map(({ number, input }) => [number, nameOf(input), input.city, input.nip || '•••••', '']),
  };
  return { preview, clients, refused };
}
