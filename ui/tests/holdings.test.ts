import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import ImportDialog from '../src/features/import/ImportDialog.svelte';
import { openDesk } from './setup';

const header = 'Nr klienta;Rodzaj;Numer;Produkt;Stan;Saldo;Waluta;Saldo na dzień;Data otwarcia;Data końca;Oddział';
const deposit = (client: string, number: string) => `${client};lokata;${number};Lokata roczna;czynna;1 000,00;PLN;2026-11-20;2026-05-05;2027-05-05;x`;
const file = (rows: string[], head = header) => new File([[head, ...rows].join('\r\n')], 'produkty.csv', { type: 'text/csv' });
const plain = (element: HTMLElement) => element.textContent?.replaceAll('\u00a0', ' ').trim();

async function choose(content: File) {
  const backend = await openDesk();
  const { rows } = await backend.clientPage({ words: '', segment: null, kind: null, advisor: null, mine: false, conditions: [] }, 0, 1);
  const user = userEvent.setup();
  const onclose = vi.fn();
  render(ImportDialog, { onclose });
  await user.upload(screen.getByTestId('import-file'), content);
  return { backend, user, onclose, client: rows[0]!.id };
}

const mixed = () => file([deposit('K000001', 'LOK 1'), deposit('K000002', 'LOK 2'), deposit('Z1', 'LOK 3'), 'K000001;akcje;A 1;;;;;;;;', deposit('K000001', 'LOK 1')]);

describe('an export of products', () => {
  it('is known by its headers and goes the short way to what will be read', async () => {
    await choose(mixed());
    expect(await screen.findByRole('dialog', { name: 'Produkty klientów' })).toBeTruthy();
    const shown = ['added', 'updated', 'unknown', 'refused'].map((what) => screen.getByTestId(`holdings-preview-${what}`).textContent);
    expect(shown).toEqual(['2', '0', '1', '2']);
    expect(screen.queryByTestId('import-judge')).toBeNull();
    expect(plain(screen.getByTestId('holdings-unknown'))).toBe('Tego klienta nie ma w rejestrze, więc program pomija wiersz 4.');
    expect(plain(screen.getByTestId('holdings-ignored-columns'))).toBe('Tej kolumny program nie czyta: Oddział');
    const reasons = screen.getAllByTestId('import-error').map(plain);
    expect(reasons[0]).toContain('Wartość spoza listy');
    expect(reasons[1]).toContain('Ten sam produkt tego klienta jest już w wierszu 2 pliku');
    expect(screen.getAllByTestId('holdings-sample')).toHaveLength(2);
    expect(plain(screen.getByTestId('holdings-apply'))).toBe('Wczytaj 2 produkty');
  });

  it('is read in, and the same file again updates and doubles nothing', async () => {
    const { backend, user, onclose } = await choose(mixed());
    await user.click(await screen.findByTestId('holdings-apply'));
    const report = await screen.findByTestId('holdings-report');
    expect(report.dataset).toMatchObject({ added: '2', updated: '0', unknown: '1', refused: '2' });
    expect(plain(report)).toContain('Dopisano 2 produkty');
    const found = await backend.clientFind('K000001', 5);
    const held = (await backend.clientCard(found.hits[0]!.id)).holdings;
    expect(held.filter((one) => one.product === 'Lokata roczna')).toHaveLength(1);
    await user.click(screen.getByTestId('import-close'));
    expect(onclose).toHaveBeenCalled();
    cleanup();
    render(ImportDialog, { onclose });
    await user.upload(screen.getByTestId('import-file'), mixed());
    expect((await screen.findByTestId('holdings-preview-updated')).textContent).toBe('2');
    expect(screen.getByTestId('holdings-preview-added').textContent).toBe('0');
  });

  it('says so when nothing in it can be read, and lets another file be chosen', async () => {
    const { user } = await choose(file([deposit('Z1', 'LOK 3')]));
    const apply = await screen.findByTestId('holdings-apply');
    expect(plain(apply)).toBe('Nie ma czego wczytać');
    expect((apply as HTMLButtonElement).disabled).toBe(true);
    await user.click(screen.getByTestId('import-other'));
    expect(await screen.findByTestId('import-file')).toBeTruthy();
  });

  it('without a column of kinds leaves the columns to the person and says what is missing', async () => {
    await choose(file(['K000001;LOK 1'], 'Nr klienta;Numer'));
    expect(await screen.findByTestId('import-judge')).toBeTruthy();
    expect(plain(screen.getByTestId('error'))).toContain('Rodzaj');
  });
});
