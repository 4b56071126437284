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

it('writes a call down with one line and Enter', async () => {
  const backend = await openDesk();
  const client = await clientOf(backend);
  const before = (await backend.clientContacts(client.id)).contacts.length;
  const user = userEvent.setup();
  render(ContactDialog, { client, onclose: () => undefined });
  const line = await screen.findByTestId('contact-subject');
  await waitFor(() => expect(document.activeElement).toBe(line));
  await user.type(line, 'Pyta o limit karty{Enter}');
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
  await waitFor(() => expect(desk.dialog).toMatchObject({ kind: 'contact', given: { subject: 'Pytanie o lokatę' } }));
});
