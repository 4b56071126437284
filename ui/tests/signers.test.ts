import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import Signers from '../src/features/documents/Signers.svelte';
import { Preparation } from '../src/features/documents/prepare.svelte';
import type { Backend } from '../src/lib/backend/backend';
import { findingText } from '../src/lib/errors';
import { newCommandId } from '../src/lib/ids';
import { openDesk } from './setup';

/** The firm with two members of the board and a prokurent; the members sign together. */
async function firm(backend: Backend): Promise<string> {
  const filter = { words: '', segment: null, kind: 'business' as const, advisor: null, mine: false, conditions: [] };
  const { rows } = await backend.clientPage(filter, 0, 400);
  for (const row of rows) {
    const ties = await backend.clientTies(row.id);
    if (ties.ties.filter((tie) => tie.kind === 'board_member' && tie.holds).length < 2) continue;
    await backend.representationSave(newCommandId(), row.id, ties.rule_revision, { rule: 'jointly', members: 2, text: null });
    return row.id;
  }
  throw new Error('no such firm among the invented ones');
}

async function prepared(): Promise<Preparation> {
  const backend = await openDesk();
  const work = new Preparation();
  await work.load(await firm(backend));
  work.choose('paper:rachunek-firmowy');
  await work.refresh();
  return work;
}

it('whoever is enough is ticked, and ticking others asks the check again', async () => {
  const work = await prepared();
  render(Signers, { work });
  const user = userEvent.setup();
  const people = screen.getAllByTestId('signer');
  const box = (at: number) => within(people[at]!).getByRole<HTMLInputElement>('checkbox');
  expect(people.map((one) => one.textContent?.includes('prokurent'))).toEqual([false, false, true]);
  expect(people.filter((_, at) => box(at).checked), 'a member with another one or with the prokurent').toHaveLength(2);
  expect(work.signers, 'nothing is sent while all is as proposed').toEqual([]);
  expect(work.blocked).toBe(false);

  for (const at of [0, 1, 2]) if (box(at).checked) await user.click(box(at));
  expect(work.blocked, 'somebody has to sign').toBe(true);
  expect(findingText(work.findings[0]!)).toContain('Nie wskazano nikogo');
  await user.click(box(0));
  await work.refresh();
  expect(work.findings.map((finding) => finding.code)).toEqual(['sign_members_missing']);
  await waitFor(() => expect(screen.getByTestId('signers-said').textContent, 'said where it is mended').toContain('jeszcze jednej osoby'));
  await user.click(box(1));
  await work.refresh();
  expect(work.findings).toEqual([]);
  expect(work.signers).toHaveLength(2);
  await waitFor(() => expect(people.map((one) => one.dataset['signs'])).toEqual(['true', 'true', 'false']));
});

it('who is asked about is the client of the form: another one starts anew', async () => {
  const work = await prepared();
  const [side] = work.choices;
  work.tick(side!, side!.people[0]!.client_id, false);
  expect(work.signers).toHaveLength(1);
  const backend = await openDesk();
  const filter = { words: '', segment: null, kind: 'person' as const, advisor: null, mine: false, conditions: [] };
  const [person] = (await backend.clientPage(filter, 0, 1)).rows;
  work.holder = { id: person!.id, name: person!.name };
  work.choose('paper:umowa-ror');
  expect(work.signers, 'before the answer comes too').toEqual([]);
  await work.refresh();
  expect(work.choices).toEqual([]);
  render(Signers, { work });
  expect(screen.queryByTestId('signers'), 'one way to sign is no choice').toBeNull();
});

it('above the limit the only supervisor is taken for the bank; of several one is chosen', async () => {
  const backend = await openDesk();
  const client = (await backend.appointmentRange('2026-11-23', '2026-11-23')).find((one) => one.start.endsWith('13:30'))?.client_id ?? '';
  const open = async () => {
    const work = new Preparation();
    await work.load(client);
    work.choose('paper:wniosek-kredyt');
    work.values['wniosek-kredyt.kwota'] = '50 000';
    await work.refresh();
    return work;
  };
  const work = await open();
  render(Signers, { work });
  expect(screen.queryByTestId('second-bank'), 'the advisor signs alone').toBeNull();
  work.values['wniosek-kredyt.kwota'] = '50 000,01';
  await work.refresh();
  await waitFor(() => expect(screen.getByTestId<HTMLSelectElement>('second-bank').value).toBe('p2'));
  expect(work.findings.map((finding) => finding.code)).not.toContain('second_bank_missing');

  await backend.personAdd(newCommandId(), 'Ewa Kier', 'supervisor', 'hasło Ewy jest długie');
  const other = await open();
  other.values['wniosek-kredyt.kwota'] = '80000';
  await other.refresh();
  expect(other.secondBank, 'of two nobody is taken').toBe('');
  expect(findingText(other.findings.find((finding) => finding.code === 'second_bank_missing')!)).toContain('50\u00a0000,00\u00a0zł');
  expect(other.blocked).toBe(true);
});
