import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
// Loaded beforehand: the dialogs come in parts of their own, and the first load takes longer than a test waits.
import '../src/features/calendar/NoteDialog.svelte';
import '../src/features/day/HereDialog.svelte';
import DeskDialogs from '../src/app/DeskDialogs.svelte';
import DayPage from '../src/features/day/DayPage.svelte';
import HereDialog from '../src/features/day/HereDialog.svelte';
import { missingText } from '../src/features/day/missing';
import { openText, openWay } from '../src/features/day/openItems';
import type { AppointmentView, Backend, OpenItem } from '../src/lib/backend/backend';
import { desk } from '../src/lib/desk.svelte';
import { place } from '../src/lib/router.svelte';
import { toasts } from '../src/lib/toasts.svelte';
import { choose, openDesk } from './setup';

const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
const entries = () => screen.queryAllByTestId('queue-entry');

async function open(prepare: (backend: Backend) => Promise<void> = async () => undefined) {
  const backend = await openDesk();
  await prepare(backend);
  render(DayPage);
  render(DeskDialogs);
  await screen.findAllByTestId('day-visit');
  return { backend, user: userEvent.setup() };
}
const someone = async (backend: Backend) => (await backend.clientPage({ words: '', segment: null, kind: 'person', advisor: null, mine: false, conditions: [] }, 0, 1)).rows[0]!;

describe('the queue', () => {
  it('takes somebody from the door to the note, by number', async () => {
    const { backend, user } = await open();
    expect(plain(screen.getByTestId('queue').textContent)).toContain('Nikt nie czeka.');
    expect(screen.queryByTestId('queue-next'), 'nobody to invite').toBeNull();
    expect(screen.getByTestId('day-book').className).toContain('primary');
    await user.click(screen.getByTestId('queue-add'));
    await screen.findByTestId('walk-in-save');
    await choose('walk-in-purpose', 'complaint');
    await user.click(screen.getByTestId('walk-in-save'));
    await waitFor(() => expect(entries()).toHaveLength(1));
    expect(plain(entries()[0]?.textContent)).toMatch(/^Numer 1 ?reklamacja/);
    expect(plain(entries()[0]?.textContent)).toContain('kolej teraz');
    expect(screen.getByTestId('day-book').className, 'one main thing to do').not.toContain('primary');
    await user.click(screen.getByTestId('queue-next'));
    await screen.findByTestId('queue-finish');
    expect(plain(toasts().at(-1)?.text)).toBe('Zaproś: Numer 1.');
    await user.click(screen.getByTestId('queue-finish'));
    await user.click(await screen.findByTestId('link-save'));
    expect(await screen.findByTestId('note-save'), 'nobody has to be known').toBeTruthy();
    expect(desk.dialog).toMatchObject({ kind: 'visit-note', about: { kind: 'walk_in', name: 'Numer 1', client: null } });
    expect((await backend.queue()).walk_ins[0]?.state).toBe('served');
  });

  it('shows no name of whoever came without a visit, and when their turn is', async () => {
    let name = '';
    await open(async (backend) => {
      const client = await someone(backend);
      name = client.name;
      await backend.queueAdd('q1', { client_id: client.id, purpose: 'review', note: '' });
      await backend.queueAdd('q2', { client_id: null, purpose: 'review', note: '' });
    });
    await waitFor(() => expect(entries()).toHaveLength(2));
    expect(screen.getByTestId('queue').textContent).not.toContain(name);
    expect(plain(entries()[1]?.textContent)).toContain('kolej ok. 10:00 (za 20 min)');
  });

  it('prepares the papers of whoever is served without a visit', async () => {
    let client = '';
    const { user } = await open(async (backend) => {
      client = (await someone(backend)).id;
      await backend.queueAdd('q1', { client_id: client, purpose: 'account_opening', note: '' });
    });
    await user.click(await screen.findByTestId('queue-begin'));
    await user.click(await screen.findByTestId('queue-prepare'));
    expect(place()).toMatchObject({ segments: ['documents', 'prepare', client], query: { packet: 'rachunek' } });
  });

  it('asks who it is when it comes out', async () => {
    const { backend, user } = await open(async (one) => void (await one.queueAdd('q1', { client_id: null, purpose: 'review', note: '' })));
    await user.click(await screen.findByTestId('queue-link'));
    await user.click(await screen.findByTestId('link-save'));
    expect(screen.getByTestId('link-client').getAttribute('aria-invalid')).toBe('true');
    await user.type(screen.getByTestId('link-client'), 'maz');
    await user.click((await screen.findAllByTestId('link-client-option'))[0]!);
    await user.click(screen.getByTestId('link-save'));
    await waitFor(async () => expect((await backend.queue()).walk_ins[0]).toMatchObject({ state: 'in_service', client_name: expect.stringContaining('Mazur') }));
  });

  it('lets somebody leave', async () => {
    const { backend, user } = await open(async (one) => void (await one.queueAdd('q1', { client_id: null, purpose: 'review', note: '' })));
    await user.click(await screen.findByTestId('queue-leave'));
    await waitFor(() => expect(entries()).toHaveLength(0));
    expect((await backend.queue()).walk_ins[0]?.state).toBe('left');
  });
});

describe('visits of the day', () => {
  it('come in, wait in the queue and begin, and say so in words', async () => {
    const { user } = await open();
    const visit = () => screen.getAllByTestId('day-visit').find((one) => one.textContent?.includes('12:00'))!;
    expect(within(visit()).getByTestId('visit-state').textContent).toContain('umówiona');
    await user.click(within(visit()).getByTestId('day-step-arrive'));
    await waitFor(() => expect(within(visit()).getByTestId('visit-state').textContent).toContain('klient czeka'));
    await waitFor(() => expect(entries().map((one) => one.dataset['kind'])).toEqual(['visit']));
    expect(plain(entries()[0]?.querySelector('a')?.textContent), 'clients may see the screen').toBe('Wizyta 12:00');
    if (desk.dialog) desk.close();
    await user.click(await screen.findByTestId('queue-next'));
    await waitFor(() => expect(within(visit()).getByTestId('visit-state').dataset['state']).toBe('in_service'));
    expect(within(visit()).getByTestId('day-step-finish')).toBeTruthy();
  });

  it('of the next working day say what they lack', async () => {
    const { user } = await open();
    const section = await screen.findByTestId('tomorrow');
    expect(plain(section.querySelector('h2')?.textContent)).toBe('Przygotuj: jutro');
    expect(plain(within(section).getByTestId('tomorrow-visit').textContent)).toContain('wizyta niepotwierdzona');
    await user.click(within(section).getByTestId('tomorrow-open'));
    expect(desk.dialog).toMatchObject({ kind: 'visit' });
  });
});

describe('whoever is here', () => {
  const item = (code: string, more: Partial<OpenItem> = {}): OpenItem => ({ client_id: 'c1', client_name: 'Woźniak Ewa', tie: '', code, params: {}, packet: null, ...more });

  it('sees all that is open with them, the family and the firm', async () => {
    const backend = await openDesk();
    backend.openItems = async () => [
      item('id_expired', { params: { date: '2026-11-01' }, packet: 'zmiana-danych' }), item('product_ends', { tie: 'family', client_name: 'Woźniak Jan', params: { kind: 'deposit', date: '2026-12-01' } }),
      item('copy_unsigned', { tie: 'firm', client_name: 'Żwir sp. z o.o.', params: { title: 'Umowa rachunku', code: 'X' } }),
    ];
    const user = userEvent.setup();
    render(HereDialog, { client: { id: 'c1', name: 'Woźniak Ewa' }, onclose: () => undefined });
    await waitFor(() => expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual(['Klient', 'Rodzina', 'Firma']));
    expect(screen.getAllByTestId('open-item').map((one) => plain(one.querySelector('span')?.textContent))).toEqual([
      'dokument tożsamości stracił ważność 01.11.2026', 'Woźniak Jan: lokata: koniec 01.12.2026', 'Żwir sp. z o.o.: egzemplarz bez podpisu: Umowa rachunku',
    ]);
    await user.click(screen.getAllByTestId('open-way')[0]!);
    await waitFor(() => expect([place().path, place().query['packet']]).toEqual(['/documents/prepare/c1', 'zmiana-danych']));
  });

  it('has a way and words for every open matter', () => {
    expect(openWay(item('copy_unsigned'))).toBe('/documents/copies');
    expect(openWay(item('task_open'))).toBe('/clients/c1');
    for (const code of ['id_expired', 'id_expiring', 'copy_unsigned', 'question_open', 'task_open', 'product_ends']) expect(openText(item(code, { params: { date: '2026-11-24', title: 'a', subject: 'b', kind: 'loan' } }))).not.toContain(code);
    expect(openText(item('new_code'))).toContain('new_code');
  });

  it('is told what a visit lacks', () => {
    const says = (code: string, params: Record<string, string> = {}) => plain(missingText({ code, params }));
    expect(says('papers_blocked', { count: '2' })).toBe('dokumentów nie można jeszcze przygotować: 2 przeszkody');
    expect(says('signers_missing', { reason: 'member_or_prokurent' })).toBe('Brakuje podpisu drugiej osoby reprezentującej firmę albo prokurenta.');
    for (const code of ['papers_missing', 'papers_outdated', 'signers_missing', 'not_confirmed', 'no_phone']) expect(says(code)).not.toContain(code);
  });
});

describe('the sentence under the day', () => {
  const said = () => plain(document.querySelector('header p')?.textContent);
  const withVisits = (change: (visits: AppointmentView[]) => AppointmentView[]) => open(async (backend) => {
    const usual = backend.dayView;
    backend.dayView = async (date) => {
      const view = await usual(date);
      return { ...view, appointments: change(structuredClone(view.appointments)) };
    };
  });
  const first = (visits: AppointmentView[]) => visits.find((one) => one.start === '2026-11-23T09:00')!;

  it('counts no visit that was called off, and does not announce it', async () => {
    await withVisits((visits) => visits.map((one) => ({ ...one, state: one === first(visits) ? 'cancelled' : one.state })));
    await waitFor(() => expect(said()).toMatch(/^4 wizyty\. Następna o 10:15:/));
  });

  it('says of whoever has not come that they are not here yet', async () => {
    await withVisits((visits) => visits.map((one) => (one === first(visits) ? { ...one, end: '2026-11-23T10:00', state: 'confirmed' } : one)));
    await waitFor(() => expect(said()).toMatch(/O 09:00: .*Klienta jeszcze nie ma\.$/));
  });

  it('says who waits and who is served', async () => {
    await withVisits((visits) => visits.map((one) => (one === first(visits) ? { ...one, state: 'arrived' } : one)));
    await waitFor(() => expect(said()).toMatch(/Czeka: .*\(wizyta o 09:00\)\.$/));
    cleanup();
    await withVisits((visits) => visits.map((one) => (one === first(visits) ? { ...one, state: 'in_service', begun_at: '2026-11-23T09:05' } : one)));
    await waitFor(() => expect(said()).toMatch(/Teraz: .*\(od 09:05\)\.$/));
  });
});
