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
  await work.refresh();
  expect(work.blocked).toBe(false);
  expect(new TextDecoder().decode(work.preview?.slice(0, 5))).toBe('%PDF-');
  work.values['wplata_poczatkowa'] = 'dużo';
  await work.refresh();
  expect(work.blocked).toBe(true);
  expect(findingText(work.findings?.[0] ?? { code: '', params: {} })).toMatch(/Wpłata początkowa|ważny/);
  work.values['wplata_poczatkowa'] = '1 234,5';
  await work.refresh();
  const done = await work.prepare();
  expect(done?.fields.map((field) => field.order)).toEqual([...Array(done?.fields.length).keys()].map((i) => i + 1));
  expect((await backend.clientCard(visit?.client_id ?? '')).documents.map((row) => row.id)).toContain(done?.id);
});

it.each([['1 234,5', '1234.50'], ['0', '0.00'], ['12 zł', '12.00'], ['dużo', 'dużo'], ['1,234', '1,234']])('reads the amount "%s"', (typed, wire) => expect(wireMoney(typed)).toBe(wire));

it('puts errors into words, with field names, dates and plurals', () => {
  expect(errorText({ code: 'revision_conflict', params: { fields: 'phone,postal_code' }, fields: [] })).toContain('(Telefon, Kod pocztowy)');
  expect(errorText({ code: 'too_many_attempts', params: { seconds: '2' }, fields: [] })).toContain('2 sekundy');
  expect(errorText({ code: 'something_new', params: {}, fields: [] })).toContain('something_new');
  expect(errorText(wireError(new Error('boom')))).not.toContain('boom');
  expect(refusalText({ code: 'nip_check_digit', params: { found: '4', expected: '7' } })).toBe('NIP ma złą cyfrę kontrolną: jest 4, powinna być 7');
});
