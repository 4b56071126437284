import { cleanup, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach } from 'vitest';
import { setBackend } from '../src/lib/backend';
import { createFake } from '../src/lib/backend/fake';
import { desk } from '../src/lib/desk.svelte';
import { setLanguage } from '../src/lib/i18n/index.svelte';
import { adopt, session } from '../src/lib/session.svelte';

// The test document scrolls nowhere.
Element.prototype.scrollIntoView = () => undefined;

beforeEach(() => {
  window.location.hash = '#/';
});

afterEach(async () => {
  cleanup();
  desk.close();
  document.body.innerHTML = '';
  await setLanguage('pl');
});

/** A window over invented data: "open", "locked", "empty" (no vault) or "bare" (vault without clients). */
export async function openDesk(kind: 'open' | 'locked' | 'empty' | 'bare' = 'open') {
  const backend = createFake(new URLSearchParams(`fake=${kind}`));
  setBackend(backend);
  await adopt(await backend.sessionState());
  session.guide = kind === 'empty';
  return backend;
}

/** The test document does not find the chosen option by ":checked", which Svelte asks for. */
export async function choose(id: string, value: string): Promise<void> {
  const list = screen.getByTestId<HTMLSelectElement>(id);
  list.querySelector = (() => list.options[list.selectedIndex]) as typeof list.querySelector;
  await userEvent.selectOptions(list, value);
}
