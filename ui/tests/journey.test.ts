import { expect, it } from 'vitest';
import { Preparation, wireMoney } from '../src/features/documents/prepare.svelte';
import { errorText, findingText, refusalText, wireError } from '../src/lib/errors';
import { newCommandId } from '../src/lib/ids';
import { openDesk } from './setup';

it('a visit is booked once for one command, and the time is then taken', async () => {
  const backend = await openDesk();
  const [client] = (await backend.clientPage({ words: '', segment: null, kind: 'person', advisor: null, mine: false, conditions: [] }, 0, 1)).rows;
  const free = await backend.freeSlots('2026-11-24', 30);
  const input = { client_id: client?.id ?? '', purpose: 'review', start: free[0] ?? '', minutes: 30, note: '' };
  const command = newCommandId();
  const first = await backend.appointmentBook(command, input);
  expect(await backend.appointmentBook(command, input), 'a double click must not book twice').toEqual(first);
  expect(await backend.freeSlots('2026-11-24', 30)).not.toContain(free[0]);
});

it('a document is checked, shown, prepared and found again on the card', async () => {
  const backend = await openDesk();
  const visit = (await backend.appointmentRange('2026-11-23', '2026-11-23')).find((one) => one.start.endsWith('12:00'));
  const work = new Preparation();
  await work.load(visit?.client_id ?? null);
  expect(work.purpose, 'a packet is the usual way').not.toBe(null);
  work.choose('paper:umowa-ror');
  work.reasons['id_expiring'] = 'nowy dowód w przyszłym tygodniu';
  await work.refresh();
  expect(work.blocked).toBe(false);
  expect(new TextDecoder().decode(work.preview?.slice(0, 5))).toBe('%PDF-');
  work.values['umowa-ror.wplata_poczatkowa'] = 'dużo';
  await work.refresh();
  expect(work.blocked).toBe(true);
  expect(findingText(work.findings?.[0] ?? { code: '', params: {} })).toMatch(/Pierwsza wpłata|ważny/);
  work.values['umowa-ror.wplata_poczatkowa'] = '1 234,5';
  await work.refresh();
  const made = await work.prepare();
  expect(made).toMatch(/^\/documents\/d\d+$/);
  expect((await backend.clientCard(visit?.client_id ?? '')).documents.map((row) => `/documents/${row.id}`)).toContain(made);
});

it('a packet is checked paper by paper, prepared at once and printed as copies with codes', async () => {
  const backend = await openDesk();
  const visit = (await backend.appointmentRange('2026-11-23', '2026-11-23')).find((one) => one.start.endsWith('12:00'));
  const work = new Preparation();
  await work.load(visit?.client_id ?? null);
  await work.refresh();
  expect(work.papers.map((paper) => paper.template.code)).toEqual(['umowa-ror']);
  work.without = ['umowa-ror'];
  await work.refresh();
  expect(work.blocked, 'nothing is left to prepare').toBe(true);
  work.without = [];
  await work.refresh();
  const made = await work.prepare();
  const id = made?.split('/').at(-1) ?? '';
  expect(made).toMatch(/^\/documents\/packets\//);
  await backend.packetPrint(newCommandId(), id, { printer: null, two_sided: true, tray: '' });
  expect((await backend.packet(id)).copies.map((copy) => copy.keeper)).toEqual(['bank', 'client']);
});

it.each([['1 234,5', '1234.50'], ['0', '0.00'], ['12 zł', '12.00'], ['dużo', 'dużo'], ['1,234', '1,234']])('reads the amount "%s"', (typed, wire) => expect(wireMoney(typed)).toBe(wire));

it('puts errors into words, with field names, dates and plurals', () => {
  expect(errorText({ code: 'revision_conflict', params: { fields: 'phone,postal_code' }, fields: [] })).toContain('(Telefon, Kod pocztowy)');
  expect(errorText({ code: 'too_many_attempts', params: { seconds: '2' }, fields: [] })).toContain('2 sekundy');
  expect(errorText({ code: 'something_new', params: {}, fields: [] })).toContain('something_new');
  expect(errorText(wireError(new Error('boom')))).not.toContain('boom');
  expect(refusalText({ code: 'nip_check_digit', params: { found: '4', expected: '7' } })).toBe('NIP ma złą cyfrę kontrolną: jest 4, powinna być 7');
});
