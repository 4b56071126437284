import { afterEach, beforeEach, expect, it } from 'vitest';
import { arrival, navigate, startRouter } from '../src/lib/router.svelte';

let stop = () => undefined as void;
beforeEach(() => void (stop = startRouter()));
afterEach(() => stop());

/** What the window does when somebody goes back, or sets another address. */
const pop = (state: unknown) => window.dispatchEvent(new PopStateEvent('popstate', { state }));

it('knows a new place from one that was left before', async () => {
  await navigate('/day');
  const { entry } = arrival();
  await navigate('/clients');
  expect(arrival()).toEqual({ entry: entry + 1, back: false });
  pop({ index: entry });
  expect(arrival()).toEqual({ entry, back: true });
  await navigate('/calendar');
  expect(arrival()).toEqual({ entry: entry + 1, back: false });
  pop(null);
  expect(arrival(), 'an address that was set is a new place').toEqual({ entry: entry + 2, back: false });
});
