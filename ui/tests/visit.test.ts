import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
// Loaded beforehand: the dialogs come in parts of their own, and the first load takes longer than a test waits.
import '../src/features/calendar/BookDialog.svelte';
import '../src/features/calendar/CancelDialog.svelte';
import '../src/features/calendar/EditVisitDialog.svelte';
import '../src/features/calendar/NoteDialog.svelte';
import '../src/features/calendar/OpinionDialog.svelte';
import '../src/features/calendar/VisitDialog.svelte';
import '../src/features/day/HereDialog.svelte';
import DeskDialogs from '../src/app/DeskDialogs.svelte';
import { Preparation } from '../src/features/documents/prepare.svelte';
import type { AppointmentView, Backend } from '../src/lib/backend/backend';
import { desk } from '../src/lib/desk.svelte';
import { place } from '../src/lib/router.svelte';
import { session } from '../src/lib/session.svelte';
import { toasts } from '../src/lib/toasts.svelte';
import { stepsOf } from '../src/lib/visitSteps';
import { openDesk } from './setup';

const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ').trim();
const at = async (backend: Backend, start: string): Promise<AppointmentView> => {
  const found = (await backend.appointmentRange(start.slice(0, 10), start.slice(0, 10))).find((one) => one.start === start);
  if (!found) throw new Error(`no visit at ${start}`);
  return structuredClone(found);
};
/** The dialog of a visit over the invented day. */
async function open(start: string, prepare: (backend: Backend, visit: AppointmentView) => Promise<void> = async () => undefined) {
  const backend = await openDesk();
  await prepare(backend, await at(backend, start));
  render(DeskDialogs);
  const appointment = await at(backend, start);
  desk.show({ kind: 'visit', appointment });
  await screen.findByTestId('visit-when');
  return { backend, appointment, user: userEvent.setup() };
}

describe('the steps of a visit', () => {
  const now = '2026-11-23T09:40';
  const steps = (state: AppointmentView['state'], start: string) => stepsOf({ state, start }, now);
  it('fit its state and its day', () => {
    expect(steps('booked', '2026-11-23T10:15')).toEqual(['arrive', 'begin', 'confirm']);
    expect(steps('booked', '2026-11-23T09:00'), 'whoever is late may still come').toEqual(['arrive', 'begin', 'miss']);
    expect(steps('booked', '2026-11-24T10:00'), 'nobody arrives a day early').toEqual(['confirm']);
    expect(steps('confirmed', '2026-11-24T10:00')).toEqual(['back']);
    expect(steps('arrived', '2026-11-23T10:15')).toEqual(['begin', 'back']);
    expect(steps('in_service', '2026-11-23T09:00')).toEqual(['finish', 'back']);
    expect(steps('served', '2026-11-23T09:00')).toEqual(['back']);
    expect(steps('cancelled', '2026-11-23T09:00')).toEqual([]);
  });
});

describe('the dialog of a visit', () => {
  it('shows what the visit needs and leads to the packet that it calls for', async () => {
    const { user } = await open('2026-11-23T12:00');
    expect(screen.getByTestId('visit-papers').dataset['papers']).toBe('missing');
    expect(plain(screen.getByTestId('visit-papers').textContent)).toBe('jeszcze nieprzygotowane');
    expect((await screen.findByTestId('visit-bring')).textContent).toContain('dowód osobisty');
    await user.click(screen.getByTestId('visit-prepare'));
    await waitFor(() => expect(place().query['packet']).toBe('rachunek'));
  });

  it('opens the packet that was asked for, whoever it is for', async () => {
    const backend = await openDesk();
    const usual = backend.packetPurposes;
    backend.packetPurposes = async () => [...(await usual()), { code: 'zmiana-danych', title: 'Zmiana danych', for_whom: 'person', holders_min: 1, holders_max: 1, bring: [] }];
    const work = new Preparation();
    await work.load((await at(backend, '2026-11-23T12:00')).client_id, 'zmiana-danych');
    expect(work.what).toBe('purpose:zmiana-danych');
  });

  it('shows who serves too and that it is one of a series', async () => {
    const { backend, appointment } = await open('2026-11-24T10:00');
    expect(screen.queryByTestId('visit-colleagues')).toBeNull();
    expect(screen.queryByTestId('visit-series')).toBeNull();
    await backend.seriesBook('series', { client_id: appointment.client_id, purpose: 'review', start: '2026-12-01T10:00', minutes: 45, note: '', colleagues: ['p2'] }, { every: 'weekly', count: 2 });
    desk.close();
    await tick();
    desk.show({ kind: 'visit', appointment: await at(backend, '2026-12-01T10:00') });
    await waitFor(() => expect(screen.getByTestId('visit-colleagues').textContent).toBe('Piotr Sowa'));
    expect(plain(screen.getByTestId('visit-series').textContent)).toBe('jedna z powtarzanych wizyt');
  });

  it('copies the confirmation as words for a message', async () => {
    const { user, backend } = await open('2026-11-23T12:00');
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await user.click(await screen.findByTestId('visit-copy'));
    await waitFor(() => expect(write).toHaveBeenCalled());
    expect(write.mock.calls[0]?.[0]).toBe(await backend.visitConfirmation((await at(backend, '2026-11-23T12:00')).id));
  });

  it('shows the words themselves when the clipboard refuses', async () => {
    const { user, backend, appointment } = await open('2026-11-23T12:00');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    await user.click(await screen.findByTestId('visit-copy'));
    const area = await screen.findByTestId<HTMLTextAreaElement>('visit-copy-text');
    expect(area.value).toBe(await backend.visitConfirmation(appointment.id));
    expect(area.readOnly).toBe(true);
    await waitFor(() => expect(document.activeElement).toBe(area));
    expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length]);
  });

  it('saves the invitation for the calendar of the client, and what takes it out again', async () => {
    const { user, backend, appointment } = await open('2026-11-24T10:00');
    const save = vi.spyOn(backend, 'visitInvitationSave');
    await user.click(await screen.findByTestId('visit-invite'));
    await waitFor(() => expect(plain(toasts().at(-1)?.text)).toContain('Zaproszenie 2026-11-23.ics'));
    await user.click(screen.getByTestId('visit-cancel'));
    await user.click(await screen.findByTestId('cancel-invite'));
    await user.click(screen.getByTestId('cancel-save'));
    await waitFor(() => expect(plain(toasts().at(-1)?.text)).toMatch(/^Odwołano wizytę: .*\.ics/));
    expect(save.mock.calls).toEqual([[appointment.id], [appointment.id]]);
  });

  it('takes the client from the door to the opinion', async () => {
    const { backend, user } = await open('2026-11-23T10:15');
    await user.click(await screen.findByTestId('visit-identified'));
    await user.click(screen.getByTestId('visit-step-arrive'));
    await waitFor(async () => expect(await at(backend, '2026-11-23T10:15')).toMatchObject({ state: 'arrived', identified: true }));
    expect((await screen.findAllByTestId('open-item')).map((one) => one.dataset['code']), 'what else is open with whoever came').toEqual(['id_expiring', 'task_open']);
    await user.click(screen.getByTestId('here-close'));
    desk.show({ kind: 'visit', appointment: await at(backend, '2026-11-23T10:15') });
    await waitFor(() => expect(screen.getByTestId('visit-state').textContent).toContain('klient czeka'));
    await user.click(screen.getByTestId('visit-step-begin'));
    await user.click(await screen.findByTestId('visit-step-finish'));
    await user.type(await screen.findByTestId('note-text'), 'Rachunek otwarty');
    await user.type(screen.getByTestId('note-step'), 'Zadzwonić w sprawie karty');
    await user.clear(screen.getByTestId('note-days'));
    await user.click(screen.getByTestId('note-save'));
    expect(screen.getByTestId('note-days').getAttribute('aria-invalid'), 'a step without its day').toBe('true');
    await user.type(screen.getByTestId('note-days'), '2');
    await user.click(screen.getByTestId('note-save'));
    const visit = await at(backend, '2026-11-23T10:15');
    const scores = await screen.findAllByTestId('opinion-score');
    expect(scores.map((one) => plain(one.textContent))).toEqual(['1bardzo źle', '2źle', '3przeciętnie', '4dobrze', '5bardzo dobrze']);
    expect(screen.getByTestId<HTMLButtonElement>('opinion-save').disabled, 'nothing is chosen for the client').toBe(true);
    expect(document.activeElement?.textContent, 'no score looks chosen').toBe('Jak oceniają Państwo dzisiejszą obsługę?');
    await user.click(scores[3]!);
    await user.click(screen.getByTestId('opinion-save'));
    expect((await screen.findByRole('dialog')).textContent).not.toContain(visit.client_name);
    await screen.findByTestId('opinion-thanks');
    expect(screen.queryByTestId('opinion-save')).toBeNull();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Dziękujemy'));
    await user.click(screen.getByTestId('opinion-leave'));
    await waitFor(() => expect(desk.dialog).toBeNull());
    expect(session.shield, 'other clients stay covered').toBe(true);
    expect(toasts().map((one) => one.text).join(), 'nor is a name said over the cover').not.toContain('Zapisano notatkę');
    session.shield = false;
    await waitFor(() => expect(plain(toasts().at(-1)?.text)).toContain('Zapisano notatkę'));
    const details = await backend.visitDetails(visit.id);
    expect(details).toMatchObject({ asked: true, notes: [{ outcome: 'done', note: 'Rachunek otwarty' }] });
    expect(details.tasks.map((task) => task.title)).toEqual(['Zadzwonić w sprawie karty']);
  });

  it('thanks whoever gives no opinion, and covers the screen just the same', async () => {
    const { user, appointment } = await open('2026-11-23T10:15');
    const after = vi.fn();
    desk.show({ kind: 'opinion', about: { kind: 'visit', id: appointment.id, name: appointment.client_name, client: appointment.client_id }, after });
    await screen.findByTestId('opinion-skip');
    await user.keyboard('{Escape}');
    await screen.findByTestId('opinion-thanks');
    await user.click(screen.getByTestId('opinion-leave'));
    expect(session.shield).toBe(true);
    expect(after).not.toHaveBeenCalled();
    session.shield = false;
    expect(after).toHaveBeenCalledOnce();
  });

  it('shows the note afterwards and asks for an opinion only once', async () => {
    const { user } = await open('2026-11-23T09:00', async (backend, visit) => {
      await backend.appointmentStep('s1', visit.id, 1, 'begin', null);
      await backend.appointmentStep('s2', visit.id, 2, 'finish', null);
      await backend.visitNote('s3', { kind: 'visit', id: visit.id, outcome: 'thinking', note: 'Wróci po urlopie', steps: [] });
      await backend.visitOpinion('s4', 'visit', visit.id, 5, '');
    });
    expect((await screen.findByTestId('visit-notes')).textContent).toContain('klient się zastanawia');
    expect(screen.queryByTestId('visit-ask')).toBeNull();
    expect(screen.queryByTestId('visit-move'), 'what is over stays where it was').toBeNull();
    await user.click(screen.getByTestId('visit-again'));
    expect(desk.dialog).toMatchObject({ kind: 'book', purpose: 'data_change' });
  });

  it('changes who comes along', async () => {
    const { backend, user } = await open('2026-11-24T10:00');
    await user.click(screen.getByTestId('visit-edit'));
    await user.click(await screen.findByTestId('guest-add'));
    await user.type(screen.getByTestId('guest-find'), 'maz');
    await user.click((await screen.findAllByTestId('guest-find-option'))[0]!);
    await waitFor(() => expect(screen.getAllByTestId('guest')).toHaveLength(1));
    await user.click(screen.getByTestId('edit-save'));
    await waitFor(async () => expect((await at(backend, '2026-11-24T10:00')).guests).toMatchObject([{ role: 'other' }]));
  });

  it('changes who serves too', async () => {
    const { backend, user } = await open('2026-11-24T10:00');
    await user.click(screen.getByTestId('visit-edit'));
    const box = () => within(screen.getByTestId('edit-colleagues')).getByRole<HTMLInputElement>('checkbox');
    await screen.findByTestId('edit-colleagues');
    expect(within(screen.getByTestId('edit-colleagues')).getAllByRole('checkbox').map((one) => plain(one.closest('label')?.textContent)), 'whoever serves is not their own colleague').toEqual(['Piotr Sowa']);
    await user.click(box());
    await user.click(screen.getByTestId('edit-save'));
    await waitFor(async () => expect((await at(backend, '2026-11-24T10:00')).colleagues).toEqual(['p2']));
    desk.show({ kind: 'visit-edit', appointment: await at(backend, '2026-11-24T10:00') });
    await waitFor(() => expect(box().checked).toBe(true));
    await user.click(box());
    await user.click(screen.getByTestId('edit-save'));
    await waitFor(async () => expect((await at(backend, '2026-11-24T10:00')).colleagues).toEqual([]));
  });

  it('says of a colleague who is busy at the choice of them', async () => {
    const { backend, user } = await open('2026-11-24T10:00', async (backend, visit) => {
      await backend.appointmentBook('busy', { client_id: visit.client_id, purpose: 'review', start: '2026-11-24T10:30', minutes: 45, note: '', advisor_id: 'p2' });
    });
    await user.click(screen.getByTestId('visit-edit'));
    const box = within(await screen.findByTestId('edit-colleagues')).getByRole('checkbox');
    await user.click(box);
    await user.click(screen.getByTestId('edit-save'));
    const said = await screen.findByTestId('edit-colleagues-error');
    expect(plain(said.textContent)).toBe('Ktoś z zaznaczonych ma już wtedy wizytę: wt. 24 listopada, 10:30–11:15. Odznacz tę osobę albo przenieś wizytę.');
    await waitFor(() => expect(document.activeElement).toBe(box));
    expect(box.getAttribute('aria-describedby')).toBe(said.id);
    expect((await at(backend, '2026-11-24T10:00')).colleagues).toEqual([]);
  });

  it('names absence as a reason only once the visit has begun', async () => {
    const backend = await openDesk();
    render(DeskDialogs);
    const reasons = () => screen.getAllByRole<HTMLInputElement>('radio').map((one) => one.value);
    desk.show({ kind: 'cancel', appointment: await at(backend, '2026-11-24T10:00') });
    await screen.findByTestId('cancel-save');
    expect(reasons()).toEqual(['client', 'advisor', 'mistake', 'other']);
    desk.close();
    await tick();
    desk.show({ kind: 'cancel', appointment: await at(backend, '2026-11-23T09:00') });
    await screen.findByTestId('cancel-save');
    expect(reasons()).toContain('noshow');
  });

  it('cancels the rest of a series on wish', async () => {
    const backend = await openDesk();
    const [client] = (await backend.clientPage({ words: '', segment: null, kind: 'person', advisor: null, mine: false, conditions: [] }, 0, 1)).rows;
    await backend.seriesBook('series', { client_id: client!.id, purpose: 'review', start: '2026-12-01T10:00', minutes: 45, note: '' }, { every: 'weekly', count: 3 });
    render(DeskDialogs);
    desk.show({ kind: 'cancel', appointment: await at(backend, '2026-12-08T10:00') });
    const user = userEvent.setup();
    await user.click(await screen.findByTestId('cancel-later'));
    await user.click(screen.getByTestId('cancel-save'));
    await waitFor(async () => expect((await backend.appointmentRange('2026-12-01', '2026-12-31')).map((one) => one.state)).toEqual(['booked', 'cancelled', 'cancelled']));
  });

  it('offers nothing to whoever the freed time does not suit', async () => {
    const { user } = await open('2026-11-24T10:00', async (backend, visit) => {
      const wish = { client_id: visit.client_id, purpose: 'loan_consultation', advisor_id: 'p1', from: '2026-11-24', to: '2026-11-24', visit_id: null, note: '' };
      await backend.waitingAdd('w1', { ...wish, from: '2026-11-25', to: '2026-11-27' });
      await backend.waitingAdd('w2', { ...wish, advisor_id: 'p2' });
    });
    await user.click(screen.getByTestId('visit-cancel'));
    await user.click(await screen.findByTestId('cancel-save'));
    await waitFor(() => expect(plain(toasts().at(-1)?.text)).toMatch(/^Odwołano wizytę/));
    expect(plain(toasts().at(-1)?.text)).not.toContain('Na termin czeka');
    expect(toasts().at(-1)?.action).toBeUndefined();
  });

  it('offers a time that fell free to whoever waits for one', async () => {
    const { backend, user, appointment } = await open('2026-11-24T10:00', async (backend, visit) => {
      await backend.waitingAdd('w1', { client_id: visit.client_id, purpose: 'loan_consultation', advisor_id: 'p1', from: '2026-11-24', to: '2026-11-24', visit_id: null, note: '' });
    });
    await user.click(screen.getByTestId('visit-cancel'));
    await user.click(await screen.findByTestId('cancel-save'));
    await waitFor(() => expect(plain(toasts().at(-1)?.text)).toContain('Na termin czeka'));
    expect((await at(backend, appointment.start)).state).toBe('cancelled');
    toasts().at(-1)?.action?.run();
    expect(desk.dialog, 'the freed time itself, not one that was free all along').toMatchObject({ kind: 'book', purpose: 'loan_consultation', date: '2026-11-24', start: '10:00', advisor: 'p1' });
  });
});
