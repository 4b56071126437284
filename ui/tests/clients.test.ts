import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import ClientForm from '../src/features/clients/ClientForm.svelte';
import { blank, differences, merge } from '../src/features/clients/form.svelte';
import { draftOf, forgetSecrets, keepDraft } from '../src/lib/drafts.svelte';
import { portfolio } from '../src/features/clients/portfolio.svelte';
import { desk } from '../src/lib/desk.svelte';
import { lock } from '../src/lib/session.svelte';
import { say, toasts } from '../src/lib/toasts.svelte';
import { navigate, place, startRouter } from '../src/lib/router.svelte';
import { openDesk } from './setup';

describe('the client form', () => {
  it('speaks next to the field when typing ends, and not about fields nobody has touched', async () => {
    await openDesk();
    const user = userEvent.setup();
    render(ClientForm, { id: null });
    await user.type(await screen.findByTestId('form-pesel'), '44051401358');
    await user.tab();
    const reason = await screen.findByText('Zła cyfra kontrolna: jest 8, powinna być 9');
    const field = screen.getByTestId('form-pesel');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(reason.closest('p')?.id).toBe(field.getAttribute('aria-describedby'));
    expect(screen.getByTestId('form-last-name').getAttribute('aria-invalid')).toBeNull();
  });

  it('refuses an incomplete client and points at the first wrong field', async () => {
    await openDesk();
    const user = userEvent.setup();
    render(ClientForm, { id: null });
    await user.type(await screen.findByTestId('form-first-name'), 'Ewa');
    await user.click(screen.getByTestId('client-save'));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('form-last-name')));
  });

  it('saves and opens the card', async () => {
    const backend = await openDesk();
    const user = userEvent.setup();
    const stop = startRouter();
    render(ClientForm, { id: null });
    await user.type(await screen.findByTestId('form-first-name'), 'Ewa');
    await user.type(screen.getByTestId('form-last-name'), 'Żurawska');
    await user.type(screen.getByTestId('form-pesel'), '44051401359');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(place().path).toMatch(/^\/clients\/new-/));
    expect((await backend.clientFind('zurawska', 5)).hits).toHaveLength(1);
    stop();
  });

  it('asks before unsaved changes are left', async () => {
    await openDesk();
    const user = userEvent.setup();
    const stop = startRouter();
    render(ClientForm, { id: null });
    await user.type(await screen.findByTestId('form-first-name'), 'Ewa');
    const leaving = navigate('/day');
    await user.click(await screen.findByTestId('leave-keep'));
    expect(await leaving).toBe(true);
    expect(draftOf('new')?.input.first_name).toBe('Ewa');
    stop();
  });
});

describe('a conflict', () => {
  const base = { ...blank(), phone: '1', city: 'Łódź', email: 'a' };
  const saved = { ...base, phone: '2', city: 'Opole' };
  const mine = { ...base, phone: '3', email: 'b' };
  it('lists what was saved meanwhile and marks fields changed by both', () => {
    expect(differences(base, saved, mine)).toEqual([
      expect.objectContaining({ field: 'city', both: false }),
      expect.objectContaining({ field: 'phone', both: true, saved: '2', mine: '3' }),
    ]);
  });
  it('puts the changes made here on top of the saved ones', () => {
    expect(merge(base, saved, mine)).toMatchObject({ phone: '3', city: 'Opole', email: 'b' });
  });
});

it('on lock the list, dialogs and messages are forgotten', async () => {
  await openDesk();
  portfolio.filter.words = 'Woźniak';
  await portfolio.reload(false);
  desk.show({ kind: 'book', client: { id: 'x', name: 'Woźniak Ewa' } });
  say('Umówiono wizytę: Woźniak Ewa');
  await lock();
  expect([portfolio.total, portfolio.filter.words, portfolio.row(0), desk.dialog, toasts().length]).toEqual([null, '', undefined, null, 0]);
});

it('on lock no identifier stays in a draft', () => {
  const input = { ...blank(), first_name: 'Ewa', pesel: '44051401359', id_document: 'ABC123456' };
  keepDraft('new', { input, base: blank(), revision: null });
  keepDraft('known', { input, base: input, revision: 3 });
  forgetSecrets();
  expect(draftOf('new')?.input).toMatchObject({ first_name: 'Ewa', pesel: '', id_document: '' });
  expect(draftOf('known')).toBeUndefined();
});
