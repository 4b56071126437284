import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import CardTimeline from '../src/features/clients/CardTimeline.svelte';
import { choicesOf, within } from '../src/features/clients/history';
import type { TimelineItem } from '../src/lib/backend/backend';
import { openDesk } from './setup';

const item = (kind: TimelineItem['kind'], code: string, params: Record<string, string> = {}): TimelineItem =>
  ({ at: '2026-11-20T10:00:00.000Z', kind, code, params, ref_id: 'k1', attachments: [] });
const call = (subject: string, more: Record<string, string> = {}) => item('contact', 'contact_phone_in', { subject, ...more });
const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ').trim();
const groupOf = (button: HTMLElement) => button.dataset['group'];
const rows = () => screen.queryAllByTestId('timeline-row');

describe('the groups of the history', () => {
  const items = [call('karta'), call('opłata', { answer_by: '2026-11-27' }), item('contact', 'contact_email_out', { subject: 'lokata' }),
    item('contact', 'contact_in_person_in', { subject: 'dowód' }), item('document', 'document_prepared'), item('merge', 'merged', { number: 'K7' }),
    item('handover', 'handover_offered'), item('attitude', 'potential', { potential: '7' }), item('changed', 'changed', { fields: 'phone' })];
  it('take each entry where people look for it, a question twice', () => {
    const count = (group: Parameters<typeof within>[1]) => within(items, group).length;
    expect([count('all'), count('calls'), count('questions'), count('mails'), count('visits'), count('papers'), count('moves'), count('attitude'), count('data')])
      .toEqual([9, 2, 1, 1, 1, 1, 2, 1, 1]);
  });
  it('are offered only where there is something, beside the one that counts', () => {
    expect(choicesOf([call('karta')], 'all')).toEqual(['all', 'calls']);
    expect(choicesOf([call('karta')], 'letters')).toEqual(['all', 'calls', 'letters']);
  });
});

describe('the history on the card', () => {
  it('is narrowed by the arrows, and the next card starts with all of it', async () => {
    await openDesk();
    const user = userEvent.setup();
    const items = [call('karta'), item('document', 'document_prepared', { number: '1', title: 'Umowa' }), call('opłata')];
    const { unmount } = render(CardTimeline, { items });
    expect(rows()).toHaveLength(3);
    const radios = screen.getAllByRole('radio');
    expect(radios.filter((one) => one.tabIndex === 0), 'one stop of the Tab key').toHaveLength(1);
    radios[0]!.focus();
    await user.keyboard('{ArrowRight}');
    expect(groupOf(document.activeElement as HTMLElement)).toBe('calls');
    await waitFor(() => expect(rows()).toHaveLength(2));
    unmount();
    render(CardTimeline, { items: [item('document', 'document_prepared', { number: '2', title: 'Umowa' }), call('karta')] });
    const chosen = screen.getAllByRole('radio').filter((one) => one.getAttribute('aria-checked') === 'true');
    expect(chosen.map(groupOf), 'what was chosen for one client hides nothing of the next').toEqual(['all']);
    expect(rows()).toHaveLength(2);
  });

  it('shows the answer with its question, and what still waits', async () => {
    await openDesk();
    render(CardTimeline, { items: [call('karta', { answer_by: '2026-11-27', answer: '', answered_at: '' }), call('opłata', { answer_by: '2026-11-20', answer: 'Opłata wynosi 7 zł', answered_at: '2026-11-21T09:00' })] });
    expect(plain(screen.getByTestId('timeline-answer').textContent)).toMatch(/^Odpowiedź \(.*9:00\): Opłata wynosi 7 zł$/);
    expect(plain(screen.getByTestId('timeline-waits').textContent)).toBe('Czeka na odpowiedź do 27.11.2026.');
  });

  it('draws a part of two thousand entries, and more on demand', async () => {
    await openDesk();
    const user = userEvent.setup();
    render(CardTimeline, { items: Array.from({ length: 2000 }, (_, n) => call(`rozmowa ${n}`)) });
    expect(rows()).toHaveLength(8);
    expect(plain(screen.getByTestId('timeline-more').textContent)).toBe('Pokaż jeszcze 50 wpisów (pozostało: 1992)');
    await user.click(screen.getByTestId('timeline-more'));
    await waitFor(() => expect(rows()).toHaveLength(58));
  });

  it('saves an attachment of an e-mail under its name', async () => {
    const backend = await openDesk();
    const user = userEvent.setup();
    const client = (await backend.clientPage({ words: '', segment: null, kind: 'person', advisor: null, mine: false, conditions: [] }, 0, 1)).rows[0]!;
    const mail = 'Subject: Umowa\r\n\r\nW załączniku\r\nContent-Disposition: attachment; filename="umowa.pdf"\r\n';
    const form = await backend.contactFromEml(client.id, new TextEncoder().encode(mail));
    expect(form.attachments.map((one) => one.name)).toEqual(['umowa.pdf']);
    await backend.contactAdd('mail', form.contact);
    const { timeline } = await backend.clientCard(client.id);
    render(CardTimeline, { items: timeline });
    expect(plain((await screen.findByTestId('attachment')).textContent)).toContain('umowa.pdf');
    await user.click(screen.getByTestId('attachment-save'));
    const { toasts } = await import('../src/lib/toasts.svelte');
    await waitFor(() => expect(JSON.stringify(toasts())).toContain('/home/anna/Dokumenty/Opiekun/umowa.pdf'));
  });
});
