import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import ImportDialog from '../src/features/import/ImportDialog.svelte';
import { openDesk } from './setup';

const header = 'Nr klienta;Typ;Nazwisko;Imię;PESEL;Nazwa firmy;NIP;REGON;KRS;Forma prawna;Ulica;Kod pocztowy;Miejscowość;Telefon;E-mail;Segment;Dowód';
const row = (number: string, pesel: string) => `${number};O;Śliwa;Łucja;${pesel};;;;;;ul. Długa 1;50-101;Wrocław;600100200;l@example.pl;indywidualny;`;
const good = '44051401359';
const file = (rows: string[]) => new File([[header, ...rows].join('\r\n')], 'portfel.csv', { type: 'text/csv' });

async function choose(content: File) {
  const backend = await openDesk('bare');
  const onclose = vi.fn();
  const user = userEvent.setup();
  render(ImportDialog, { onclose });
  await user.upload(screen.getByTestId('import-file'), content);
  return { backend, onclose, user };
}

describe('the import', () => {
  it('shows what will be read and why rows are refused before anything is saved', async () => {
    const { backend } = await choose(file([row('K1', good), row('K2', '44051401358'), row('K1', good)]));
    expect((await screen.findByTestId('import-preview-good')).textContent).toBe('1');
    expect(screen.getByTestId('import-preview-refused').textContent).toBe('2');
    const reasons = screen.getAllByTestId('import-error').map((line) => line.textContent);
    expect(reasons[0]).toContain('PESEL ma złą cyfrę kontrolną: jest 8, powinna być 9');
    expect(reasons[1]).toContain('Ten sam klient jest już w');
    expect((await backend.clientPage({ words: '', segment: null, kind: null, advisor: null }, 0, 10)).total).toBe(0);
  });

  it('reads the good rows in, reports, and a second time creates nothing twice', async () => {
    const { backend, user, onclose } = await choose(file([row('K1', good), row('K2', '44051401358')]));
    await user.click(await screen.findByTestId('import-apply'));
    const report = await screen.findByTestId('import-report');
    expect(report.dataset['imported']).toBe('1');
    await user.click(screen.getByTestId('import-save-refused'));
    await user.click(screen.getByTestId('import-close'));
    expect(onclose).toHaveBeenCalled();
    const again = await backend.importPreview(new Uint8Array(await file([row('K1', good)]).arrayBuffer()));
    expect([again.good, again.already]).toEqual([0, 1]);
  });

  it('says which columns are missing', async () => {
    await choose(new File(['a;b\n1;2'], 'x.csv'));
    await waitFor(() => expect(screen.getByTestId('error').textContent).toContain('brakuje kolumn: Nr klienta, Typ, Nazwisko'));
    expect(screen.queryByTestId('import-apply')).toBeNull();
  });
});
