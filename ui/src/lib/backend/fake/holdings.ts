import type { Backend, HoldingsPreview, ImportError } from '../backend';
import type { Opened } from './import';
import type { FakeClient } from './people';

const kinds: Record<string, string> = { rachunek: 'account', oszczędnościowy: 'savings', lokata: 'deposit', kredyt: 'loan', karta: 'card', polisa: 'insurance' };
const known = ['Nr klienta', 'Rodzaj', 'Numer', 'Numer rachunku/umowy', 'Produkt', 'Stan', 'Saldo', 'Waluta', 'Saldo na dzień', 'Data otwarcia', 'Data końca'];
const numbers = ['Numer', 'Numer rachunku/umowy'];

/** Whether a file is an export of products: a number of a client and one of a product, and nobody's name. */
export const speaksOfHoldings = (header: string[]) =>
  header.includes('Nr klienta') && header.some((name) => numbers.includes(name)) && !['Nazwisko', 'Imię', 'Nazwa firmy', 'PESEL', 'NIP'].some((name) => header.includes(name));

type Row = { line: number; client: string; kind: string; number: string; product: string | null; state: string; balance: string | null; ends_on: string | null };
type Opening = { opened: Opened; cancelled: boolean };
type Before = { client: FakeClient; holdings: FakeClient['holdings'] };
type Parts = {
  opening: (token: string) => Opening | undefined;
  byNumber: (number: string) => FakeClient | undefined;
  /** Puts the import into the list of imports, with what the clients held before it. */
  made: (id: string, sums: { added: number; changed: number }, before: Before[]) => void;
};

function judge({ header, rows }: Opened) {
  if (!header.includes('Rodzaj')) throw { code: 'import_columns', params: { missing: 'Rodzaj' }, fields: [] };
  const [good, errors]: [Row[], ImportError[]] = [[], []];
  const seen = new Map<string, number>();
  for (const [offset, cells] of rows.entries()) {
    const line = offset + 2;
    const at = (...names: string[]) => cells[header.findIndex((name) => names.includes(name))]?.trim() ?? '';
    const [client, number, kind] = [at('Nr klienta'), at(...numbers), kinds[at('Rodzaj')]];
    const first = seen.get(`${client} ${number}`);
    const refuse = (column: string, field: string, code: string, params = {}) => void errors.push({ line, column, field, code, params });
    if (!client) refuse('Nr klienta', 'number', 'required');
    else if (!kind) refuse('Rodzaj', 'product_kind', 'choice_unknown');
    else if (first !== undefined) refuse('Numer', 'product_number', 'product_twice', { line: String(first) });
    else {
      seen.set(`${client} ${number}`, line);
      const state = at('Stan').startsWith('zamk') ? 'closed' : at('Stan').startsWith('zablok') ? 'blocked' : 'active';
      good.push({ line, client, kind, number, product: at('Produkt') || null, state, balance: at('Saldo').replace(/\s/g, '').replace(',', '.') || null, ends_on: at('Data końca') || null });
    }
  }
  return { good, errors };
}

const masked = (number: string) => `••••${number.slice(-4)}`;

/** Reading products as simply as possible. */
export function fakeHoldings({ opening, byNumber, made }: Parts): Pick<Backend, 'holdingsPreview' | 'holdingsApply'> {
  const opened = (token: string) => {
    const held = opening(token);
    if (!held) throw { code: 'import_token', params: {}, fields: [] };
    return held;
  };
  const preview = (token: string): HoldingsPreview => {
    const file = opened(token).opened;
    const { good, errors } = judge(file);
    const here = good.filter((row) => byNumber(row.client));
    const strangers = good.filter((row) => !byNumber(row.client));
    const updated = here.filter((row) => byNumber(row.client)?.holdings.some((held) => held.full === row.number)).length;
    return {
      token, rows: file.rows.length, added: here.length - updated, updated, unknown: strangers.length, unknown_lines: strangers.map((row) => row.line),
      ignored_columns: file.header.filter((name) => name && !known.includes(name)), refused: errors.length, errors,
      sample: here.slice(0, 5).map(({ client, kind, product, number, ends_on }) => ({ client, kind, product, masked: masked(number), ends_on })),
    };
  };
  return {
    holdingsPreview: async (token) => preview(token),
    async holdingsApply(token, onProgress) {
      const held = opened(token);
      const { added, updated, unknown, unknown_lines, ignored_columns, refused, errors } = preview(token);
      const { good } = judge(held.opened);
      onProgress({ done: 0, total: good.length });
      await new Promise((next) => setTimeout(next, 40));
      const sums = held.cancelled ? { added: 0, updated: 0 } : { added, updated };
      const before = new Map<string, Before>();
      for (const row of held.cancelled ? [] : good) {
        const client = byNumber(row.client);
        if (!client) continue;
        if (!before.has(client.id)) before.set(client.id, { client, holdings: client.holdings });
        const at = client.holdings.findIndex((one) => one.full === row.number);
        const product = {
          id: `held-${row.number}`, kind: row.kind, masked: masked(row.number), full: row.number, product: row.product, state: row.state, balance: row.balance,
          currency: 'PLN', balance_on: null, opened_on: null, ends_on: row.ends_on, matures_soon: false,
        };
        client.holdings = at < 0 ? [...client.holdings, product] : client.holdings.with(at, { ...product, id: client.holdings[at]!.id });
      }
      onProgress({ done: good.length, total: good.length });
      if (!held.cancelled) made(`${token}-holdings`, { added, changed: updated }, [...before.values()]);
      return { id: held.cancelled ? '' : `${token}-holdings`, ...sums, unknown, unknown_lines, ignored_columns, refused, errors, cancelled: held.cancelled };
    },
  };
}
