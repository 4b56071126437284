import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import AttentionPage from '../src/features/attention/AttentionPage.svelte';
import LongWithout from '../src/features/day/LongWithout.svelte';
import AttentionSection from '../src/features/settings/AttentionSection.svelte';
import { openDesk } from './setup';

it('names five of those who have waited longest and says how many there are', async () => {
  const backend = await openDesk();
  const { total } = await backend.contactsOverdue(true, 0);
  render(LongWithout);
  expect(within(await screen.findByTestId('long-without')).getAllByRole('listitem')).toHaveLength(5);
  expect(screen.getByTestId('long-without-all').textContent).toContain(String(total));
});

it('lists one’s own clients first and the branch on wish', async () => {
  const backend = await openDesk();
  const [mine, branch] = [await backend.contactsOverdue(true, 500), await backend.contactsOverdue(false, 500)];
  expect(branch.total).toBeGreaterThan(mine.total);
  const user = userEvent.setup();
  render(AttentionPage);
  expect(await screen.findAllByTestId('attention-row')).toHaveLength(mine.total);
  await user.click(screen.getByTestId('attention-branch'));
  await waitFor(() => expect(screen.getAllByTestId('attention-row')).toHaveLength(branch.total));
});

it('keeps the days of a segment and refuses what is no number of days', async () => {
  const backend = await openDesk();
  const user = userEvent.setup();
  render(AttentionSection);
  const field = await screen.findByTestId<HTMLInputElement>('attention-business');
  await waitFor(() => expect(field.value).toBe('180'));
  await user.clear(field);
  await user.type(field, 'rok');
  await user.click(screen.getByTestId('attention-save'));
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  await user.clear(field);
  await user.type(field, '120');
  await user.click(screen.getByTestId('attention-save'));
  await waitFor(async () => expect((await backend.contactsOverdue(true, 0)).levels.business).toBe(120));
});
