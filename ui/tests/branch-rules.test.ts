import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import PeopleSection from '../src/features/settings/PeopleSection.svelte';
import PurposesSection from '../src/features/settings/branch/PurposesSection.svelte';
import RoomsSection from '../src/features/settings/branch/RoomsSection.svelte';
import { readPurpose, skillOf, skillWords, writePurpose } from '../src/features/settings/branch/purposeForm';
import { codeOf, codeWords } from '../src/lib/codes';
import { session } from '../src/lib/session.svelte';
import { choose, openDesk } from './setup';

const set = (id: string, value: string) => fireEvent.input(screen.getByTestId(id), { target: { value } });
const row = (words: string) => screen.getAllByTestId('purpose-row').find((one) => one.textContent?.replaceAll('\u00a0', ' ').includes(words));
const change = async (words: string) => {
  await screen.findAllByTestId('purpose-row');
  await userEvent.click(row(words)!.querySelector('button')!);
};

it('a code of the branch is made of words, and read as words', () => {
  expect(codeOf('  Łączność: kredyty hipoteczne! ')).toBe('lacznosc_kredyty_hipoteczne');
  expect(codeWords('kredyty_hipoteczne')).toBe('kredyty hipoteczne');
  expect(skillOf(skillWords('business')), 'a segment stays one').toBe('business');
});

it('a purpose of the branch gets a code that no other one has', () => {
  const texts = { ...writePurpose(null), title: 'Pomoc w ePUAP' };
  expect(readPurpose(texts, null, []).purpose.code).toBe('pomoc_w_epuap');
  expect(readPurpose(texts, null, ['pomoc_w_epuap']).purpose.code).toBe('pomoc_w_epuap_2');
  expect(readPurpose({ ...texts, title: '—' }, null, []).problems).toEqual([{ field: 'title', code: 'required', params: {} }]);
  expect(readPurpose({ ...texts, minutes: 'pół' }, null, []).problems[0]?.field).toBe('minutes');
});

it('a purpose is changed from a later day, and stands below the one of today', async () => {
  const backend = await openDesk();
  render(PurposesSection);
  await change('przegląd potrzeb');
  await set('rules-minutes', '999');
  await set('rules-from', '1.12.2026');
  await fireEvent.click(screen.getByTestId('rules-save'));
  await waitFor(() => expect(screen.getByTestId('rules-minutes').getAttribute('aria-invalid'), 'the reason is at its field').toBe('true'));
  await set('rules-minutes', '50');
  await choose('rules-room', 'office');
  await set('rules-bring', 'zaświadczenie o dochodach\n\nwyciąg');
  await fireEvent.click(screen.getByTestId('rules-save'));
  await waitFor(() => expect(row('przegląd potrzebod 01.12.2026')).toBeTruthy());
  const later = (await backend.purposeVersions()).find((one) => one.from === '2026-12-01');
  expect(later?.rules).toMatchObject({ code: 'review', minutes: 50, room: 'office', bring: ['zaświadczenie o dochodach', 'wyciąg'] });
  expect((await backend.appointmentPurposes()).find((one) => one.code === 'review')?.minutes, 'today nothing changes').toBe(45);
});

it('the branch adds a purpose of its own, with a skill', async () => {
  const backend = await openDesk();
  render(PurposesSection);
  await userEvent.click(await screen.findByTestId('purpose-add'));
  await fireEvent.click(screen.getByTestId('rules-save'));
  await waitFor(() => expect(screen.getByTestId('rules-title').getAttribute('aria-invalid')).toBe('true'));
  await set('rules-title', 'Kredyt hipoteczny');
  await set('rules-skill', 'kredyty hipoteczne');
  await fireEvent.click(screen.getByTestId('rules-save'));
  await waitFor(() => expect(row('Kredyt hipoteczny')).toBeTruthy());
  expect((await backend.appointmentPurposes()).find((one) => one.code === 'kredyt_hipoteczny')).toMatchObject({ title: 'Kredyt hipoteczny', specialisation: 'kredyty_hipoteczne', offered: true });
});

it('a room is added, renamed and taken out of use; a name is there once', async () => {
  const backend = await openDesk();
  render(RoomsSection);
  await userEvent.click(await screen.findByTestId('room-add'));
  await set('room-name', 'Gabinet 1');
  await fireEvent.click(screen.getByTestId('room-save'));
  await waitFor(() => expect(screen.getByTestId('room-name').getAttribute('aria-invalid')).toBe('true'));
  expect(document.body.textContent).toContain('Pomieszczenie o\u00a0tej nazwie już jest');
  await set('room-name', 'Gabinet 2');
  await fireEvent.click(screen.getByTestId('room-save'));
  await waitFor(() => expect(screen.getAllByTestId('room-row')).toHaveLength(3));
  await userEvent.click(screen.getAllByTestId('room-change')[0]!);
  await userEvent.click(screen.getByTestId('room-active'));
  await fireEvent.click(screen.getByTestId('room-save'));
  await waitFor(async () => expect((await backend.rooms()).find((one) => one.name === 'Gabinet 1')?.active).toBe(false));
  expect(screen.getAllByTestId('room-row')[0]?.textContent).toContain('nieużywane');
});

it('who does not answer for the branch sees purposes and rooms, and changes nothing', async () => {
  await openDesk();
  if (session.state?.person) session.state.person.role = 'advisor';
  render(PurposesSection);
  render(RoomsSection);
  await screen.findAllByTestId('purpose-row');
  await screen.findAllByTestId('room-row');
  for (const id of ['purpose-add', 'purpose-change', 'room-add', 'room-change']) expect(screen.queryByTestId(id), id).toBeNull();
});

it('a person has languages and skills', async () => {
  const backend = await openDesk();
  render(PeopleSection);
  await userEvent.click((await screen.findAllByTestId('person-describe'))[0]!);
  await choose('list-person-languages', 'uk');
  await set('describe-skills', 'kredyty hipoteczne, ubezpieczenia');
  await fireEvent.click(screen.getByTestId('describe-save'));
  await waitFor(async () => expect((await backend.peopleList())[0]).toMatchObject({ languages: ['uk'], skills: ['kredyty_hipoteczne', 'ubezpieczenia'] }));
});
