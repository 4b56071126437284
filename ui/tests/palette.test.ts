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

it('finds actions by the beginnings of their words', async () => {
  await openDesk();
  expect(actionsFor('umow').map((action) => action.id)).toEqual(['book']);
  expect(actionsFor('nowy kli').map((action) => action.id)).toEqual(['new']);
  expect(actionsFor('').length).toBeGreaterThan(8);
});
