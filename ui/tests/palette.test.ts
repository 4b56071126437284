import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { actionsFor } from '../src/features/palette/actions';
import Palette from '../src/features/palette/Palette.svelte';
import { place, startRouter } from '../src/lib/router.svelte';
import { openDesk } from './setup';

it('finds a client without Polish marks and opens the card with Enter', async () => {
  const backend = await openDesk();
  const stop = startRouter();
  const { hits } = await backend.clientFind('lucja', 8);
  expect(hits.length).toBeGreaterThan(1);
  const onclose = vi.fn();
  const user = userEvent.setup();
  render(Palette, { onclose });
  const input = await screen.findByTestId('palette-input');
  await user.type(input, 'lucja');
  await waitFor(() => expect(screen.getAllByTestId('palette-item')).toHaveLength(hits.length));
  await user.type(input, '{ArrowDown}{Enter}');
  expect(onclose).toHaveBeenCalled();
  await waitFor(() => expect(place().path).toBe(`/clients/${hits[1]?.id}`));
  stop();
});

it('says that there are more than fit, and opens the list with the words', async () => {
  const backend = await openDesk();
  const stop = startRouter();
  const { total } = await backend.clientPage({ words: 'k', segment: null, kind: null, advisor: null, mine: false, conditions: [] }, 0, 1);
  expect(total).toBeGreaterThan(8);
  const user = userEvent.setup();
  render(Palette, { onclose: vi.fn() });
  const input = await screen.findByTestId('palette-input');
  await user.type(input, 'k');
  const all = await screen.findByTestId('palette-all');
  expect((all.textContent ?? '').replaceAll('\u00a0', ' ').trim()).toBe(`Pokaż wszystkie ${total} w Klientach`);
  await user.type(input, '{ArrowDown}'.repeat(8));
  expect(all.getAttribute('aria-selected')).toBe('true');
  await user.type(input, '{Enter}');
  await waitFor(() => expect(place().query['words']).toBe('k'));
  stop();
});

it('does not offer the list when everything is shown', async () => {
  const backend = await openDesk();
  const first = (await backend.clientPage({ words: '', segment: null, kind: null, advisor: null, mine: false, conditions: [] }, 0, 1)).rows[0]!;
  const user = userEvent.setup();
  render(Palette, { onclose: vi.fn() });
  await user.type(await screen.findByTestId('palette-input'), first.number);
  await screen.findAllByTestId('palette-item');
  await new Promise((done) => setTimeout(done, 50));
  expect(screen.queryByTestId('palette-all')).toBeNull();
});

it('finds actions by the beginnings of their words', async () => {
  await openDesk();
  expect(actionsFor('umow').map((action) => action.id)).toEqual(['book']);
  expect(actionsFor('nowy kli').map((action) => action.id)).toEqual(['new']);
  expect(actionsFor('').length).toBeGreaterThan(8);
});

it.each([['30.11', '2026-11-30'], ['jutro', '2026-11-24'], ['w piątek', '2026-11-27'], ['we wtorek', '2026-11-24'], ['w poniedzialek', '2026-11-30'], ['friday', '2026-11-27']])('leads to a day of the calendar: %s', async (words, date) => {
  await openDesk();
  const stop = startRouter();
  const [first] = actionsFor(words);
  expect(first?.id).toBe('to-day');
  first?.run();
  await waitFor(() => expect([place().segments[1], place().query['view']]).toEqual([date, 'day']));
  stop();
});

it('offers no day for other words', async () => {
  await openDesk();
  expect(actionsFor('umow').some((action) => action.id === 'to-day')).toBe(false);
  expect(actionsFor('').some((action) => action.id === 'to-day')).toBe(false);
});
