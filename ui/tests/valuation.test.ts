import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import ValuationSection from '../src/features/clients/valuation/ValuationSection.svelte';
import { says } from '../src/features/clients/valuation/says';
import Weights from '../src/features/settings/ValuationSection.svelte';
import { openDesk } from './setup';

const someone = async (backend: Awaited<ReturnType<typeof openDesk>>) => {
  const [row] = (await backend.clientPage({ words: '', segment: null, kind: null, advisor: null, conditions: [], mine: false }, 0, 1)).rows;
  return { id: row!.id, name: row!.name };
};
const partOf = (name: string) => screen.getAllByTestId('valuation-part').find((one) => one.dataset.part === name)!;

it('says the facts of each part in words', async () => {
  await openDesk();
  expect(says({ code: 'years', params: { count: '7' } })).toBe('7 lat');
  expect(says({ code: 'years', params: { count: '2' } })).toBe('2 lata');
  expect(says({ code: 'years', params: { count: '0' } })).toBe('mniej niż rok');
  expect(says({ code: 'balance', params: { amount: '120000.50' } })).toBe('120\u00a0000,50\u00a0zł');
  expect(says({ code: 'staying_unhappy_over', params: { count: '1' } })).toBe('klient jest niezadowolony, kontakt spóźniony o\u00a01 dzień');
});

it('shows every part, and what is entered changes the score before one’s eyes', async () => {
  const backend = await openDesk();
  const client = await someone(backend);
  const { score } = await backend.clientValuation(client.id);
  const user = userEvent.setup();
  render(ValuationSection, { card: client });
  expect(await screen.findAllByTestId('valuation-part')).toHaveLength(5);
  expect(screen.getByTestId('valuation-score').textContent).toContain(String(score));

  await user.click(screen.getByTestId('attitude-note'));
  await user.click(await screen.findByTestId('attitude-save'));
  await waitFor(() => expect(screen.getByTestId('attitude-kind').getAttribute('aria-invalid')).toBe('true'));
  await user.click(within(screen.getByTestId('attitude-kind')).getByText('niezadowolony'));
  await user.click(screen.getByTestId('attitude-save'));
  await waitFor(() => expect(screen.getByTestId('attitude-reason').getAttribute('aria-invalid')).toBe('true'));
  await user.type(screen.getByTestId('attitude-reason'), 'Czekał na kartę trzy tygodnie');
  await user.click(screen.getByTestId('attitude-save'));
  await waitFor(() => expect(screen.getByTestId('attitude').textContent).toContain('Czekał na kartę trzy tygodnie'));
  expect(partOf('staying').textContent).toContain('klient jest niezadowolony');
  await waitFor(() => expect(screen.getByTestId('valuation-score').textContent).toContain(String(score - 9)));
});

it('keeps earlier attitudes in reach', async () => {
  const backend = await openDesk();
  const client = await someone(backend);
  await backend.attitudeNote('c1', client.id, 'undecided', 'Porównuje oferty');
  await backend.attitudeNote('c2', client.id, 'decided', 'Wybrał nasz bank');
  render(ValuationSection, { card: client });
  expect((await screen.findByTestId('attitude')).textContent).toContain('Wybrał nasz bank');
  expect(screen.getByTestId('attitude-earlier').textContent).toContain('Porównuje oferty');
});

it('counts the weights while they are typed and refuses what does not make 100', async () => {
  const backend = await openDesk();
  const user = userEvent.setup();
  render(Weights);
  const field = await screen.findByTestId<HTMLInputElement>('weight-balance');
  await waitFor(() => expect(field.value).toBe('30'));
  const type = async (id: string, text: string) => {
    await user.clear(screen.getByTestId(id));
    if (text) await user.type(screen.getByTestId(id), text);
  };
  await type('weight-balance', '0');
  expect(screen.getByTestId('weight-sum').textContent).toContain('70');
  await user.click(screen.getByTestId('weights-save'));
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  await type('weight-staying', '45');
  await type('weight-full_years', 'dużo');
  await user.click(screen.getByTestId('weights-save'));
  await waitFor(() => expect(screen.getByTestId('weight-full_years').getAttribute('aria-invalid')).toBe('true'));
  await type('weight-full_years', '12');
  await user.click(screen.getByTestId('weights-save'));
  await screen.findByTestId('weights-row');
  expect((await backend.valuationWeights()).current).toMatchObject({ balance: 0, staying: 45, full_years: 12 });
});
