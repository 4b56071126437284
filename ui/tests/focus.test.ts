import { waitFor } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { returnFocus } from '../src/lib/focus';

const drawn = (name: string) => `<article tabindex="0" data-redrawn="${name}">${name}</article>`;

it('gives the focus back to what was drawn anew after a dialog, not to the first button of the page', async () => {
  document.body.innerHTML = `<main id="content" tabindex="-1"><div><button>Wcześniej</button><div class="grid">${drawn('a')}${drawn('b')}</div></div></main>`;
  const grid = document.querySelector('.grid');
  const second = document.querySelector<HTMLElement>('[data-redrawn="b"]');
  second?.focus();
  const giveBack = returnFocus();
  second?.blur();
  giveBack();
  await waitFor(() => expect(document.activeElement).toBe(second));

  // A move a moment later draws every visit again.
  if (grid) grid.innerHTML = drawn('a') + drawn('b');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('b'));

  // The visit is no more: what stands nearest takes the focus.
  if (grid) grid.innerHTML = drawn('a');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Wcześniej'));
});
