import type { ClientInput, ClientKind, HoldingView, Segment } from '../backend';

/** What the in-memory backend keeps about an invented client. */
export type FakeClient = {
  id: string;
  number: string;
  revision: number;
  input: ClientInput;
  holdings: (HoldingView & { full: string })[];
  created: string;
};

const women = ['Anna', 'Łucja', 'Katarzyna', 'Zofia', 'Małgorzata', 'Świętosława', 'Ewa', 'Jadwiga', 'Żaneta', 'Helena'];
const men = ['Jan', 'Łukasz', 'Piotr', 'Stanisław', 'Michał', 'Grzegorz', 'Paweł', 'Zbigniew', 'Józef', 'Bartłomiej'];
const families = ['Woźniak', 'Mazur', 'Śliwa', 'Źrebiec', 'Kowalczyk', 'Lis', 'Dąbek', 'Ćwik', 'Gajda', 'Wróbel', 'Sikora', 'Pająk'];
const firms = ['Żwir', 'Młyn Łąkowy', 'Cukiernia Ptyś', 'Transport Źródło', 'Tartak Świerk', 'Ogrody Południe'];
const forms: [string, string][] = [['zoo', 'sp. z o.o.'], ['sa', 'S.A.'], ['jdg', ''], ['sj', 'sp.j.'], ['fundacja', 'Fundacja']];
const towns: [string, string][] = [['Wrocław', '50-101'], ['Świętochłowice', '41-600'], ['Kraków', '31-042'], ['Żyrardów', '96-300'], ['Łódź', '90-001'], ['Gdańsk', '80-180']];
const streets = ['ul. Źródlana', 'os. Słoneczne', 'pl. Wolności', 'al. Jana Pawła II', 'ul. Długa', 'ul. Łąkowa'];
export const fakeAdvisors = ['A. Lis', 'B. Kot', 'C. Wilk'];

/** A small repeatable generator: the same seed gives the same portfolio. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function weighted(digits: string, weights: number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index] ?? 0), 0);
}

export const peselCheck = (digits: string) => (10 - (weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10;
export const nipCheck = (digits: string) => weighted(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11;

/** The birth date inside a PESEL, or null when there is no such day. */
export function birthOf(pesel: string): string | null {
  const month = Number(pesel.slice(2, 4));
  const century = [1900, 2000, 2100, 2200, 1800][Math.floor(month / 20)];
  if (century === undefined) return null;
  const date = `${century + Number(pesel.slice(0, 2))}-${String(month % 20).padStart(2, '0')}-${pesel.slice(4, 6)}`;
  const real = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== date ? null : date;
}

export function emptyInput(kind: ClientKind = 'person'): ClientInput {
  return {
    kind, first_name: '', last_name: '', company_name: '', legal_form: '', pesel: '', nip: '', regon: '', krs: '',
    id_document: '', id_document_valid_until: '', street: '', postal_code: '', city: '', phone: '', email: '',
    segment: kind === 'person' ? 'individual' : 'business', advisor: '', consent_email: null, consent_phone: null,
    former_names: '', address_form: '', birth_date: '', birth_country: '', sex: '', citizenship: '', languages: '', other_documents: '', pkd: '',
    mail_street: '', mail_postal_code: '', mail_city: '', other_phones: '', other_emails: '', preferred_channel: '', preferred_hours: '',
  };
}

/** One invented client. */
export function makeClient(index: number, random: () => number): FakeClient {
  const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)] as T;
  const digits = (n: number) => Array.from({ length: n }, () => Math.floor(random() * 10)).join('');
  const business = random() < 0.24;
  const input = emptyInput(business ? 'business' : 'person');
  if (business) {
    const [code, suffix] = pick(forms);
    input.legal_form = code;
    input.company_name = code === 'fundacja' ? `Fundacja „${pick(firms)}”` : `${pick(firms)} ${suffix || pick(families)}`.trim();
    let nip = '';
    do nip = `${1 + Math.floor(random() * 8)}${digits(8)}`;
    while (nipCheck(nip) === 10);
    input.nip = nip + nipCheck(nip);
    input.krs = code === 'jdg' ? '' : `0000${digits(6)}`;
    input.segment = random() < 0.2 ? 'strategic' : 'business';
  } else {
    const woman = random() < 0.5;
    input.first_name = pick(woman ? women : men);
    input.last_name = pick(families);
    const year = 45 + Math.floor(random() * 58);
    const month = 1 + Math.floor(random() * 12) + (year > 99 ? 20 : 0);
    const body = `${String(year % 100).padStart(2, '0')}${String(month).padStart(2, '0')}${String(1 + Math.floor(random() * 28)).padStart(2, '0')}${digits(3)}${woman ? pick([0, 2, 4, 6, 8]) : pick([1, 3, 5, 7, 9])}`;
    input.pesel = body + peselCheck(body);
    input.id_document = `AZL${digits(6)}`;
    input.id_document_valid_until = `${2026 + Math.floor(random() * 8)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
  }
  const [city, code] = pick(towns);
  input.city = city;
  input.postal_code = code;
  input.street = `${pick(streets)} ${1 + Math.floor(random() * 90)}/${1 + Math.floor(random() * 40)}`;
  input.phone = `+48${5 + Math.floor(random() * 3)}${digits(8)}`;
  input.email = `klient${index}@example.pl`;
  input.advisor = pick(fakeAdvisors);
  input.consent_email = pick([true, false, null]);
  input.consent_phone = pick([true, false, null]);
  const full = `PL${digits(26)}`;
  return {
    id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    number: `K${String(index).padStart(6, '0')}`,
    revision: 1,
    input,
    holdings: [{
      id: `acc-${index}`, kind: 'account', product: null, state: 'active', ends_on: null, matures_soon: false, full, masked: `PL•• ${full.slice(4, 8)} •••• •••• •••• •••• ${full.slice(24)}`,
      balance: `${Math.floor(random() * 90000)}.${digits(2)}`, currency: 'PLN', balance_on: '2026-11-20', opened_on: '2015-07-30',
    }],
    created: '2026-11-20T08:00:00Z',
  };
}

export const segments: Segment[] = ['individual', 'business', 'strategic'];
export const nameOf = (input: ClientInput) =>
  input.kind === 'business' ? input.company_name : `${input.last_name} ${input.first_name}`.trim();

/** Folds Polish letters as the real search does. */
export const fold = (text: string) =>
  text.toLocaleLowerCase('pl').replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '');
