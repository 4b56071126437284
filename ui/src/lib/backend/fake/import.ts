import type { ClientInput, ImportChange, ImportError, ImportExample, ImportLikely, ImportMode, ImportNote, ImportPreview, ImportSource } from '../backend';
import { checkInput } from './check';
import { speaksOfHoldings } from './holdings';
import { emptyInput, nameOf, type FakeClient } from './people';

export type Opened = { source: ImportSource; encoding: string; header: string[]; rows: string[][] };
export type Parsed = { preview: ImportPreview; clients: FakeClient[]; changed: FakeClient[] };

const columns: Record<string, string> = {
  Nazwisko: 'last_name', Imię: 'first_name', PESEL: 'pesel', 'Nazwa firmy': 'company_name', NIP: 'nip', REGON: 'regon',
  KRS: 'krs', Ulica: 'street', 'Kod pocztowy': 'postal_code', Miejscowość: 'city', Telefon: 'phone', 'E-mail': 'email', Dowód: 'id_document',
};

/** Columns that are read in another way than as a text of the form. */
const others: Record<string, string> = {
  'Nr klienta': 'number', Typ: 'kind', Opiekun: 'advisor', Segment: 'segment', 'Forma prawna': 'legal_form', 'Ważny do': 'id_document_valid_until',
  Rachunek: 'account', Saldo: 'balance', 'Data otwarcia': 'opened_on', 'Zgoda e-mail': 'consent_email', 'Zgoda telefon': 'consent_phone',
};
const known: Record<string, string> = { ...columns, ...others };
const ofFirms = ['company_name', 'nip', 'regon', 'krs'];
const plain = (text: string) => text.replace(/[\s-]/g, '').replace(/^\+48/, '');

function otherFields(input: ClientInput, known: ClientInput): string[] {
  return Object.values(columns).filter((field) => {
    const [theirs, ours] = [input, known].map((one) => plain(String(one[field as keyof ClientInput] ?? '')));
    return theirs !== '' && theirs !== ours;
  });
}

type Added = { line: number; client: FakeClient };

/** Somebody with the same name and telephone. */
function likely(line: number, input: ClientInput, register: FakeClient[], added: Added[]): ImportLikely | null {
  const same = (other: ClientInput) => plain(input.phone) !== '' && plain(other.phone) === plain(input.phone) && nameOf(other) === nameOf(input);
  const common = ['name', 'phone'];
  const client = register.find((one) => same(one.input));
  if (client) return { line, client: client.number, other_line: null, common };
  const row = added.find((one) => same(one.client.input));
  return row ? { line, client: null, other_line: row.line, common } : null;
}

/** Opens a portfolio as simply as possible: one line a row, `;`, no quoted line breaks. */
export function openPortfolio(content: Uint8Array): Opened {
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
  const rows = lines.slice(1).map((row) => row.split(';').map((cell) => cell.replace(/^"|"$/g, '').replaceAll('""', '"')));
  const samples = (at: number) => [...new Set(rows.map((row) => row[at]?.trim() ?? '').filter(Boolean))].slice(0, 3).map((value) => (/\d{11}/.test(value) ? `${value.slice(0, 2)}•••••••${value.slice(-2)}` : value));
  const source: ImportSource = {
    token: `t${lines.length}`, format: 'csv', encoding, separator: ';', sheets: [], sheet: '', rows: rows.length,
    columns: header.map((name, at) => ({ header: name, field: known[name] ?? '', samples: samples(at) })),
    fields: Object.values(known), maps: [], holdings: speaksOfHoldings(header),
  };
  return { source, encoding, header, rows };
}

/** Judges the rows of an opened portfolio. */
export function judgePortfolio(opened: Opened, fields: string[], mode: ImportMode, leaveLikely: boolean, register: Map<string, FakeClient>): Parsed {
  const { header, rows } = opened;
  if (!fields.includes('last_name')) throw { code: 'import_columns', params: { missing: 'Nazwisko, Imię, Nazwa firmy' }, fields: [] };
  const errors: ImportError[] = [];
  const added: Added[] = [];
  const likelyRows: ImportLikely[] = [];
  const changed: FakeClient[] = [];
  const examples: ImportExample[] = [];
  const groups = new Map<string, ImportChange>();
  const seen = new Map<string, number>();
  const differences: ImportNote[] = [];
  const ignoredValues: ImportNote[] = [];
  let already = 0;
  let unknown = 0;
  for (const [offset, cells] of rows.entries()) {
    const line = offset + 2;
    const at = (field: string) => cells[fields.indexOf(field)]?.trim() ?? '';
    const input = emptyInput(at('kind') === 'F' ? 'business' : 'person');
    for (const field of Object.values(columns)) Object.assign(input, { [field]: at(field) });
    if (input.kind === 'business') input.legal_form = 'zoo';
    input.advisor = at('advisor').replace('.', '. ');
    const number = at('number');
    const first = seen.get(number);
    const wrong = checkInput(input)[0];
    const held = register.get(number);
    if (first !== undefined) errors.push({ line, column: 'Nr klienta', field: 'number', code: 'duplicate_in_file', params: { line: String(first) } });
    else if (wrong) errors.push({ line, column: header[fields.indexOf(wrong.field)] ?? wrong.field, field: wrong.field, code: wrong.code, params: wrong.params });
    else if (held) {
      const differing = otherFields(input, held.input);
      if (differing.length === 0 || mode === 'new') {
        already += 1;
        if (differing.length) differences.push({ line, fields: differing });
      } else {
        const given = Object.fromEntries(differing.map((field) => [field, input[field as keyof ClientInput]]));
        examples.push({
          line, number: held.number, name: nameOf(held.input),
          values: differing.map((field) => ({ field, before: String(held.input[field as keyof ClientInput] ?? ''), after: String(input[field as keyof ClientInput] ?? '') })),
        });
        changed.push({ ...held, revision: held.revision + 1, input: { ...held.input, ...given } });
        const group = groups.get(differing.join()) ?? { fields: differing, rows: 0, lines: [] };
        groups.set(differing.join(), { ...group, rows: group.rows + 1, lines: [...group.lines, line] });
      }
    } else if (mode === 'update') unknown += 1;
    else {
      const like = likely(line, input, [...register.values()], added);
      if (like) likelyRows.push(like);
      if (like && leaveLikely) errors.push({ line, column: '', field: 'row', code: 'likely_duplicate', params: like.client ? { number: like.client, line: '0' } : { line: String(like.other_line) } });
      else added.push({ line, client: { id: `imported-${number}`, number, revision: 1, input, holdings: [], created: '2026-11-23T08:40:00Z' } });
    }
    if (errors.at(-1)?.line !== line) {
      const foreign = input.kind === 'person' ? ofFirms.filter((field) => input[field as keyof ClientInput]) : [];
      if (foreign.length) ignoredValues.push({ line, fields: foreign });
    }
    seen.set(number, first ?? line);
  }
  const clients = added.map((one) => one.client);
  const preview: ImportPreview = {
    token: opened.source.token, mode, columns: header, rows: rows.length, good: clients.length, already, unknown,
    changing: changed.length, changes: [...groups.values()], examples,
    likely: likelyRows.length, likely_rows: likelyRows, leave_likely: leaveLikely, differing: differences.length, differences, ignored_values: ignoredValues,
    ignored_columns: header.filter((name, at) => name && !fields[at]),
    refused: errors.length, errors, sample: clients.slice(0, 5).map(({ number, input }) => [number, nameOf(input), input.city, input.nip || '•••••', '']),
  };
  return { preview, clients, changed };
}
