import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import OlderState from '../src/features/shell/OlderState.svelte';
import { setBackend } from '../src/lib/backend';
import { adopt } from '../src/lib/session.svelte';
import { openDesk } from './setup';

const older = { sealed_at: '2026-11-20T16:45', missing: 3 };

it('tells how much is missing since when, and an administrator goes on after a second question', async () => {
  const backend = await openDesk();
  const accept = vi.fn().mockResolvedValue(undefined);
  setBackend({ ...backend, vaultAcceptOlder: accept });
  const state = await backend.sessionState();
  await adopt({ ...state, person: { ...state.person!, role: 'administrator' }, rolled_back: older });
  const user = userEvent.setup();
  render(OlderState, { state: older });
  expect(screen.getByTestId('older-state').textContent).toContain('brakuje 3 wpisów z\u00a0ostatniej pracy (20.11.2026, 16:45)');
  await user.click(screen.getByTestId('older-accept'));
  expect(accept).not.toHaveBeenCalled();
  await user.click(await screen.findByTestId('older-accept-sure'));
  expect(accept).toHaveBeenCalledOnce();
});

it('leaves the decision to an administrator', async () => {
  const backend = await openDesk();
  const state = await backend.sessionState();
  await adopt({ ...state, person: { ...state.person!, role: 'advisor' }, rolled_back: { ...older, missing: 0 } });
  render(OlderState, { state: { ...older, missing: 0 } });
  expect(screen.getByTestId('older-state').textContent).toContain('Plik kluczy sejfu jest starszy');
  expect(screen.queryByTestId('older-accept')).toBeNull();
});
