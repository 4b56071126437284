import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import ClientCardView from '../src/features/clients/ClientCardView.svelte';
import ContactDialog from '../src/features/clients/contacts/ContactDialog.svelte';
import OpenQuestions from '../src/features/day/OpenQuestions.svelte';
import DeskDialogs from '../src/app/DeskDialogs.svelte';
import { desk } from '../src/lib/desk.svelte';
import { toasts } from '../src/lib/toasts.svelte';
import { openDesk } from './setup';

const clientOf = async (backend: Awaited<ReturnType<typeof openDesk>>) => {
  const question = (await backend.openQuestions())[0]!;
  return { id: question.client_id, name: question.client_name };
};

it('writes a call down with one line', async () => {
  const backend = await openDesk();
  const client = await clientOf(backend);
  const before = (await backend.clientContacts(client.id)).contacts.length;
  const user = userEvent.setup();
  render(ContactDialog, { client, onclose: () => undefined });
  const line = await screen.findByTestId('contact-subject');
  await waitFor(() => expect(document.activeElement).toBe(line));
  await user.type(line, 'Pyta o limit karty');
  // Enter sends the form in a browser; here it does not see a button that stands outside of it.
  (line as HTMLInputElement).form?.requestSubmit();
  await waitFor(async () => expect((await backend.clientContacts(client.id)).contacts.length).toBe(before + 1));
  expect((await backend.clientContacts(client.id)).contacts[0]).toMatchObject({ channel: 'phone', direction: 'in', subject: 'Pyta o limit karty' });
});

it('says at the field what is missing, and keeps what was typed', async () => {
  const backend = await openDesk();
  const user = userEvent.setup();
  render(ContactDialog, { client: await clientOf(backend), onclose: () => undefined });
  await user.type(await screen.findByTestId('contact-note'), 'Oddzwonić po południu');
  await user.click(screen.getByTestId('contact-save'));
  await waitFor(() => expect(screen.getByTestId('contact-subject').getAttribute('aria-invalid')).toBe('true'));
  expect((screen.getByTestId('contact-note') as HTMLTextAreaElement).value).toBe('Oddzwonić po południu');
});

it('blocks an offer by phone to who has not agreed, with the reason', async () => {
  const backend = await openDesk();
  const client = await clientOf(backend);
  await backend.consentState('c1', { client_id: client.id, purpose: 'marketing', channel: 'phone', given: false, text_version: 'M-3' });
  const user = userEvent.setup();
  render(ContactDialog, { client, onclose: () => undefined });
  await user.type(await screen.findByTestId('contact-subject'), 'Oferta kredytu');
  await user.click(screen.getByLabelText('bank'));
  await user.click(screen.getByLabelText('oferta'));
  await user.click(screen.getByTestId('contact-save'));
  expect((await screen.findByTestId('error')).textContent).toContain('Nie ma zgody klienta na');
});

it('does not take an offer for service by itself: who calls says what for', async () => {
  const backend = await openDesk();
  const client = await clientOf(backend);
  const before = (await backend.clientContacts(client.id)).contacts.length;
  const user = userEvent.setup();
  render(ContactDialog, { client, onclose: () => undefined });
  await user.type(await screen.findByTestId('contact-subject'), 'Oferta lokaty');
  await user.click(screen.getByLabelText('bank'));
  await user.click(screen.getByTestId('contact-save'));
  await waitFor(() => expect(screen.getByTestId('contact-aim').getAttribute('aria-invalid')).toBe('true'));
  expect((await backend.clientContacts(client.id)).contacts).toHaveLength(before);
});

it('lists questions on the day and closes them with an answer', async () => {
  const backend = await openDesk();
  const user = userEvent.setup();
  render(OpenQuestions, {});
  render(DeskDialogs, {});
  const waiting = await screen.findAllByTestId('question');
  expect(waiting[0]!.textContent).toContain('termin minął 20.11.2026');
  await user.click(screen.getAllByTestId('question-answer')[0]!);
  await user.type(await screen.findByTestId('answer-text'), 'Wysłano kopię umowy{Enter}');
  await waitFor(() => expect(screen.getAllByTestId('question')).toHaveLength(waiting.length - 1));
  expect(await backend.openQuestions()).toHaveLength(waiting.length - 1);
  expect(toasts().at(-1)?.text ?? '').toContain('Pytanie zamknięte');
});

it('makes a contact of an e-mail file dropped on the card', async () => {
  const backend = await openDesk();
  const client = await clientOf(backend);
  render(ClientCardView, { id: client.id, back: false });
  const card = (await screen.findByTestId('card-name')).closest('article')!;
  const file = new File(['Subject: Pytanie o lokatę\n\nDzień dobry'], 'list.eml');
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { files: [file], types: ['Files'] } });
  card.dispatchEvent(event);
  await waitFor(() => expect(desk.dialog).toMatchObject({ kind: 'contact', given: { contact: { subject: 'Pytanie o lokatę' } } }));
});

it('gives the focus back to where it was after a dialog, and to the list when the row is gone', async () => {
  const backend = await openDesk();
  const client = await clientOf(backend);
  const user = userEvent.setup();
  render(ClientCardView, { id: client.id, back: false });
  render(DeskDialogs, {});
  const held = (testid: string) => waitFor(() => expect((document.activeElement as HTMLElement | null)?.dataset['testid']).toBe(testid));
  const changes = await screen.findAllByTestId('consent-change');
  changes[1]!.focus();
  await user.keyboard('{Enter}');
  await screen.findByTestId('consent-save');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(changes[1]));

  screen.getByTestId('card-contact').focus();
  await user.keyboard('{Enter}');
  await screen.findByTestId('contact-subject');
  await user.keyboard('{Escape}');
  await held('card-contact');

  // Two questions wait; the first is answered, its row goes, and the next one is at hand.
  await backend.contactAdd('second', { client_id: client.id, channel: 'phone', direction: 'in', aim: 'service', at: '2026-11-23T08:00', subject: 'Drugie pytanie', note: '', answer_by: '2026-12-01', mail: '' });
  desk.changed();
  await waitFor(() => expect(screen.getAllByTestId('question')).toHaveLength(2));
  const first = screen.getAllByTestId('question-answer')[0]!;
  first.focus();
  await user.keyboard('{Enter}');
  await user.type(await screen.findByTestId('answer-text'), 'Wyjaśniono{Enter}');
  await waitFor(() => expect(screen.getAllByTestId('question')).toHaveLength(1));
  await held('question-answer');
  expect(document.activeElement).toBe(screen.getByTestId('question-answer'));
});
