import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import Guide from '../src/features/start/Guide.svelte';
import Unlock from '../src/features/start/Unlock.svelte';
import { strengthOf } from '../src/lib/strength';
import { session } from '../src/lib/session.svelte';
import { openDesk } from './setup';

const passphrase = 'zielona herbata o świcie';

describe('the first start', () => {
  it('makes a vault, shows the recovery key once and leads to the portfolio, by keyboard', async () => {
    await openDesk('empty');
    const user = userEvent.setup();
    render(Guide);
    expect(document.activeElement, 'Enter goes on at once').toBe(screen.getByTestId('guide-next'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('guide-name')));
    await user.keyboard('Anna Lis');
    await user.type(screen.getByTestId('guide-pass'), passphrase);
    await user.type(screen.getByTestId('guide-pass2'), `${passphrase}{Enter}`);
    const key = await screen.findByTestId('recovery-key');
    expect(key.querySelectorAll('li')).toHaveLength(8);
    const last = key.querySelector('li:last-child')?.textContent ?? '';

    await user.type(screen.getByTestId('recovery-confirm'), 'zzzzzzz');
    expect(screen.getByText(/To nie jest ostatnia grupa/)).toBeTruthy();
    fireEvent.click(screen.getByTestId('guide-next'));
    expect(screen.queryByTestId('guide-demo'), 'an unconfirmed key must not be passed by').toBeNull();

    await user.clear(screen.getByTestId('recovery-confirm'));
    await user.type(screen.getByTestId('recovery-confirm'), last.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'));
    await user.click(screen.getByTestId('guide-next'));
    await user.click(await screen.findByTestId('guide-empty'));
    await waitFor(() => expect(session.guide).toBe(false));
    expect(session.state?.person?.name).toBe('Anna Lis');
  });

  it('does not go on with two different passphrases', async () => {
    const backend = await openDesk('empty');
    const user = userEvent.setup();
    render(Guide);
    await user.click(screen.getByTestId('guide-next'));
    await user.type(await screen.findByTestId('guide-name'), 'Anna Lis');
    await user.type(screen.getByTestId('guide-pass'), passphrase);
    await user.type(screen.getByTestId('guide-pass2'), 'zielona herbata o zmroku');
    await user.click(screen.getByTestId('guide-next'));
    expect(screen.getByText('Oba hasła muszą być takie same')).toBeTruthy();
    expect((await backend.sessionState()).vault).toBe('missing');
  });
});

describe('before anybody is in', () => {
  it('Tab goes from passphrase to passphrase, and to what shows both', async () => {
    await openDesk('empty');
    const user = userEvent.setup();
    render(Guide);
    await user.click(screen.getByTestId('guide-next'));
    (await screen.findByTestId('guide-pass')).focus();
    await user.tab();
    expect(document.activeElement).toBe(screen.getByTestId('guide-pass2'));
    await user.tab();
    expect(document.activeElement).toBe(screen.getByTestId('passphrase-show'));
    await user.keyboard(' ');
    expect(['guide-pass', 'guide-pass2'].map((id) => screen.getByTestId<HTMLInputElement>(id).type)).toEqual(['text', 'text']);
  });

  it.each(['empty', 'locked'] as const)('F1 tells what to do (%s)', async (kind) => {
    await openDesk(kind);
    const user = userEvent.setup();
    render(kind === 'empty' ? Guide : Unlock);
    await user.keyboard('{F1}');
    expect((await screen.findByRole('dialog')).textContent).toMatch(kind === 'empty' ? /Program prosi kolejno/ : /Wpisz hasło i\snaciśnij Enter/);
  });

  it('the door begins in its first field', async () => {
    await openDesk('locked');
    render(Unlock);
    expect(document.activeElement).toBe(screen.getByTestId('unlock-name'));
  });
});

describe('unlocking', () => {
  it('says that the passphrase is wrong, then counts the wait down', async () => {
    await openDesk('locked');
    const user = userEvent.setup();
    render(Unlock);
    await user.type(screen.getByTestId('unlock-name'), 'Anna Lis');
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await user.type(screen.getByTestId('unlock-pass'), 'nie to hasło{Enter}');
      expect((await screen.findAllByText(/Hasło nie pasuje/)).length).toBeGreaterThan(0);
    }
    await user.type(screen.getByTestId('unlock-pass'), 'nie to hasło{Enter}');
    expect(await screen.findByText(/Następna możliwa za 30\s?sekund/)).toBeTruthy();
    expect((screen.getByTestId('unlock-submit') as HTMLButtonElement).disabled).toBe(true);
  });

  it('opens for the chosen person', async () => {
    await openDesk('locked');
    const user = userEvent.setup();
    render(Unlock);
    await user.type(screen.getByTestId('unlock-name'), 'Piotr Sowa');
    await user.type(screen.getByTestId('unlock-pass'), `${passphrase}{Enter}`);
    await waitFor(() => expect(session.state?.person?.name).toBe('Piotr Sowa'));
  });
});

it.each([['', 'empty'], ['krótkie', 'short'], ['aaaaaaaaaaaaaaaa', 'weak'], ['12345678901234', 'weak'], ['zielona herb', 'fair'], [passphrase, 'strong']])(
  'judges "%s" as %s', (text, strength) => expect(strengthOf(text)).toBe(strength));
