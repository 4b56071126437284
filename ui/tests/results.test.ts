import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { fireEvent } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { daysOf, figuresOf, nameOf, valueOf, words } from '../src/features/results/figures';
import ResultsPage from '../src/features/results/ResultsPage.svelte';
import type { MeasureRow } from '../src/lib/backend/backend';
import { navigate, place, startRouter } from '../src/lib/router.svelte';
import { toasts } from '../src/lib/toasts.svelte';
import { choose, openDesk } from './setup';

const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ');
const row = (part: Partial<MeasureRow>): MeasureRow => ({ code: '', name: '', count: 10, served: 5, missed: 2, cancelled: 2, minutes: 240, available: 480, service: 34, wait: 6, lead: 4, score: 465, scores: 5, ...part });

let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  stop = undefined;
});

async function open(where = '/results') {
  const backend = await openDesk();
  stop = startRouter();
  await navigate(where);
  render(ResultsPage);
  return { backend, user: userEvent.setup() };
}

it('the time is chosen by the calendar', () => {
  const of = (span: 'week' | 'month' | 'last-month' | 'quarter', today = '2026-11-23') => Object.values(daysOf(span, today, { from: '', to: '' })).join();
  expect(of('week')).toBe('2026-11-23,2026-11-29');
  expect(of('month')).toBe('2026-11-01,2026-11-30');
  expect(of('last-month', '2026-03-31')).toBe('2026-02-01,2026-02-28');
  expect(of('quarter')).toBe('2026-10-01,2026-12-31');
});

it('figures have their units, and nothing is not zero', () => {
  expect(plain(words(row({}), 'missed')), 'of those that were not called off').toBe('25%');
  expect(plain(words(row({}), 'load'))).toBe('50%');
  expect(plain(words(row({}), 'score'))).toBe('4,7 z 5');
  expect(plain(words(row({}), 'wait'))).toBe('6 min');
  expect(plain(words(row({ lead: 1 }), 'lead'))).toBe('1 dzień');
  expect(words(row({ score: null }), 'score')).toBe('–');
  expect(valueOf(row({ count: 2, cancelled: 2 }), 'missed')).toBeNull();
  expect(figuresOf('purpose'), 'a purpose has no time to be filled').not.toContain('load');
  expect(plain(nameOf(row({ code: '2026-11-23' }), 'week'))).toBe('23–29 listopada 2026');
});

it('shows figures, bars and the table behind them', async () => {
  const { user } = await open();
  expect(plain((await screen.findByTestId('figure-visits')).textContent)).toContain('8');
  expect(screen.getByTestId('results-bars').getAttribute('aria-hidden')).toBe('true');
  const table = screen.getByTestId('results-table');
  expect(table.closest('.visually-hidden'), 'heard, not seen').not.toBeNull();
  expect(table.textContent).toContain('otwarcie rachunku');
  await user.click(screen.getByTestId('results-as-table'));
  await waitFor(() => expect(screen.queryByTestId('results-bars')).toBeNull());
  expect(screen.getByTestId('results-table').closest('.visually-hidden')).toBeNull();
  await user.click(screen.getByTestId('results-by-advisor'));
  await waitFor(() => expect(screen.getByTestId('results-table').textContent).toContain('Anna Lis'));
  expect(place().query).toMatchObject({ by: 'advisor', span: 'month' });
});

it('own days stand in the address; an end before the beginning is told at its field', async () => {
  await open('/results?span=own&from=2026-11-23&to=2026-11-23');
  expect(plain((await screen.findByTestId('figure-visits')).textContent)).toContain('5');
  await fireEvent.input(screen.getByTestId('results-to'), { target: { value: '1.11.2026' } });
  await waitFor(() => expect(screen.getByTestId('results-to').getAttribute('aria-invalid')).toBe('true'));
  await fireEvent.input(screen.getByTestId('results-to'), { target: { value: '24.11.2026' } });
  await waitFor(() => expect(plain(screen.getByTestId('figure-visits').textContent)).toContain('6'));
});

it('a time without visits teaches', async () => {
  await open('/results?span=own&from=2025-01-01&to=2025-01-31');
  await waitFor(() => expect(document.body.textContent).toContain('nie było wizyt'));
  await choose('results-span', 'month');
  await screen.findByTestId('results-headline');
});

it('the table is saved, and it is said where', async () => {
  const { user } = await open('/results?by=week');
  await user.click(await screen.findByTestId('results-save'));
  await user.click(await screen.findByTestId('results-save-xlsx'));
  await waitFor(() => expect(plain(toasts().at(-1)?.text)).toContain('Wyniki week 2026-11-01–2026-11-30.xlsx'));
});
