import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import ImportDialog from '../src/features/import/ImportDialog.svelte';
import { openDesk } from './setup';

const header = 'Nr klienta;Typ;Nazwisko;Imię;PESEL;Nazwa firmy;NIP;REGON;KRS;Forma prawna;Ulica;Kod pocztowy;Miejscowość;Telefon;E-mail;Segment;Dowód';
const row = (number: string, pesel: string) => `${number};O;Śliwa;Łucja;${pesel};;;;;;ul. Długa 1;50-101;Wrocław;600100200;l@example.pl;indywidualny;`;
const good = '44051401359';
const file = (rows: string[]) => new File([[header, ...rows].join('\r\n')], 'portfel.csv', { type: 'text/csv' });

const plain = (element: HTMLElement) => element.textContent?.replaceAll('\u00a0', ' ');

async function choose(content: File) {
  const backend = await openDesk('bare');
  const onclose = vi.fn();
  const user = userEvent.setup();
  render(ImportDialog, { onclose });
  await user.upload(screen.getByTestId('import-file'), content);
  return { backend, onclose, user };
}

/** With the columns as guessed on to the dry run. */
async function check(content: File) {
  const stage = await choose(content);
  await stage.user.click(await screen.findByTestId('import-judge'));
  return stage;
}

describe('the import', () => {
  it('shows what will be read and why rows are refused before anything is saved', async () => {
    const { backend } = await check(file([row('K1', good), row('K2', '44051401358'), row('K1', good)]));
    expect((await screen.findByTestId('import-preview-good')).textContent).toBe('1');
    expect(screen.getByTestId('import-preview-refused').textContent).toBe('2');
    const reasons = screen.getAllByTestId('import-error').map((line) => line.textContent);
    expect(reasons[0]).toContain('PESEL ma złą cyfrę kontrolną: jest 8, powinna być 9');
    expect(reasons[1]).toContain('Ten sam klient jest już w');
    expect((await backend.clientPage({ words: '', segment: null, kind: null, advisor: null, mine: false, conditions: [] }, 0, 10)).total).toBe(0);
  });

  it('reads the good rows in, reports, and a second time creates nothing twice', async () => {
    const { backend, user, onclose } = await check(file([row('K1', good), row('K2', '44051401358')]));
    await user.click(await screen.findByTestId('import-apply'));
    const report = await screen.findByTestId('import-report');
    expect(report.dataset['imported']).toBe('1');
    await user.click(screen.getByTestId('import-save-refused'));
    await user.click(screen.getByTestId('import-close'));
    expect(onclose).toHaveBeenCalled();
    const source = await backend.importOpen(new Uint8Array(await file([row('K1', good)]).arrayBuffer()));
    const again = await backend.importJudge(source.token, source.columns.map((column) => column.field), 'new', false);
    expect([again.good, again.already]).toEqual([0, 1]);
  });

  it('names known clients with other data, columns nobody knows and values that are not kept', async () => {
    const { backend, user } = await check(file([row('K1', good)]));
    await user.click(await screen.findByTestId('import-apply'));
    await user.click(await screen.findByTestId('import-close'));
    cleanup();
    const other = row('K1', good).replace('600100200', '600100201').replace(';;;;;;ul.', ';;5260250995;;;;ul.');
    render(ImportDialog, { onclose: vi.fn() });
    await user.upload(screen.getByTestId('import-file'), new File([`${header};Hobby\r\n${other};szachy`], 'portfel.csv'));
    await user.click(await screen.findByTestId('import-judge'));
    const said = await screen.findByTestId('import-differing');
    expect(plain(said)).toBe('1 klient jest już w rejestrze z innymi danymi. Nic nie zmieniono.');
    expect(said.nextElementSibling?.textContent).toContain('2NIP, Telefon');
    expect(plain(screen.getByTestId('import-ignored-columns'))).toBe('Tej kolumnie nie przypisano pola, więc program ją pomija: Hobby');
    expect(plain(screen.getByTestId('import-ignored-values'))).toContain('W 1 wierszu są wartości');
    const known = await backend.clientFind('Śliwa', 5);
    expect((await backend.clientCard(known.hits[0]!.id)).phone).toContain('200');
  });

  it('heads the sample with what its cells hold', async () => {
    await check(file([row('K1', good)]));
    const heads = within(await screen.findByRole('region', { name: 'Pierwsze wiersze pliku' })).getAllByRole('columnheader');
    expect(heads.map((head) => head.textContent)).toEqual(['Numer klienta', 'Klient', 'Miejscowość', 'PESEL lub NIP', 'Rachunek']);
  });

  it('does not begin to read a file without an end', async () => {
    const huge = new File(['x'], 'huge.csv');
    Object.defineProperty(huge, 'size', { value: 2 ** 40 });
    const reading = vi.spyOn(huge, 'arrayBuffer');
    await choose(huge);
    expect((await screen.findByTestId('error')).textContent).toContain('64 MB');
    expect(reading).not.toHaveBeenCalled();
  });

  it('asks for the columns of names before it reads any row', async () => {
    const { user } = await check(new File(['a;b\nKot;Ewa'], 'x.csv'));
    await waitFor(() => expect(plain(screen.getByTestId('error'))).toContain('Nie wiadomo, w których kolumnach są: Nazwisko, Imię, Nazwa firmy'));
    expect(screen.queryByTestId('import-apply')).toBeNull();
    await user.selectOptions(screen.getByTestId('import-field-0'), 'last_name');
    expect(screen.queryByTestId('error')).toBeNull();
  });

  it('shows samples and lets a field belong to one column only', async () => {
    const { user } = await choose(new File([`${header};Drugie nazwisko\r\n${row('K1', good)};Kos`], 'x.csv'));
    const table = await screen.findByRole('group', { name: 'Kolumny pliku' });
    expect(plain(table)).toContain('44•••••••59');
    expect(plain(table)).not.toContain(good);
    const [first, second] = [screen.getByTestId<HTMLSelectElement>('import-field-2'), screen.getByTestId<HTMLSelectElement>('import-field-17')];
    expect([first.value, second.value]).toEqual(['last_name', '']);
    await user.selectOptions(second, 'last_name');
    expect([first.value, second.value]).toEqual(['', 'last_name']);
    await user.click(screen.getByTestId('import-judge'));
    expect(plain(await screen.findByRole('region', { name: 'Pierwsze wiersze pliku' }))).toContain('Kos Łucja');
  });

  it('changes known clients when asked to, says what, and takes it back', async () => {
    const { backend, user } = await check(file([row('K1', good)]));
    await user.click(await screen.findByTestId('import-apply'));
    await user.click(await screen.findByTestId('import-close'));
    cleanup();
    render(ImportDialog, { onclose: vi.fn() });
    await user.upload(screen.getByTestId('import-file'), file([row('K1', good).replace('600100200', '600100201'), row('K9', '02070803628').replace('Śliwa', 'Wrona')]));
    await user.click(await screen.findByTestId('import-mode-update'));
    await user.click(screen.getByTestId('import-judge'));
    expect((await screen.findByTestId('import-preview-changing')).textContent).toBe('1');
    expect(screen.getByTestId('import-preview-unknown').textContent).toBe('1');
    expect(screen.getByTestId('import-change').textContent).toBe('Telefon12');
    expect(plain(screen.getByTestId('import-apply'))?.trim()).toBe('Zmień dane 1 klienta');
    await user.click(screen.getByTestId('import-apply'));
    expect((await screen.findByTestId('import-report')).dataset['changed']).toBe('1');
    const [hit] = (await backend.clientFind('Śliwa', 5)).hits;
    expect((await backend.clientCard(hit!.id)).phone).toContain('201');
    await user.click(screen.getByTestId('import-undo'));
    await user.click(screen.getByTestId('import-undo-sure'));
    expect(plain(await screen.findByTestId('import-undone'))?.trim()).toBe('1 klient odzyskał poprzednie dane.');
    expect((await backend.clientCard(hit!.id)).phone).toContain('200');
  });

  it('names rows that look like somebody, and leaves them out when told so', async () => {
    const { user } = await check(file([row('K1', good), row('K2', '02070803628'), row('K3', '44051401458').replace('600100200', '600100209')]));
    const said = await screen.findByTestId('import-likely');
    expect(said.dataset['count']).toBe('1');
    const [likely] = screen.getAllByTestId('import-likely-row').map((line) => plain(line));
    expect(likely).toBe('3wiersz 2imię i nazwisko lub nazwa, telefon');
    expect(screen.getByTestId('import-preview-good').textContent).toBe('3');
    await user.click(screen.getByTestId('import-likely-leave'));
    await waitFor(() => expect(screen.getByTestId('import-preview-good').textContent).toBe('2'));
    expect(screen.getByTestId('import-preview-refused').textContent).toBe('1');
    expect(plain(screen.getByTestId('import-error'))).toContain('Możliwy duplikat: wiersz 2');
    expect(screen.getByTestId<HTMLInputElement>('import-likely-leave').checked).toBe(true);
    await user.click(screen.getByTestId('import-apply'));
    expect((await screen.findByTestId('import-report')).dataset['imported']).toBe('2');
    expect(screen.queryByTestId('import-likely')).toBeNull();
  });

  it('keeps a mapping under a name and offers it when the columns are there', async () => {
    const odd = () => new File(['Miano;Pierwsze;PESEL\nKot;Ewa;44051401359'], 'x.csv');
    const { user } = await choose(odd());
    await user.selectOptions(await screen.findByTestId('import-field-0'), 'last_name');
    await user.selectOptions(screen.getByTestId('import-field-1'), 'first_name');
    await user.click(screen.getByTestId('import-map-keep'));
    await user.type(screen.getByTestId('import-map-name'), 'Stary system{Enter}');
    expect(await screen.findByTestId('import-maps')).toHaveProperty('value', 'Stary system');
    await user.click(screen.getByTestId('import-other'));
    await user.upload(screen.getByTestId('import-file'), odd());
    await user.selectOptions(await screen.findByTestId('import-maps'), 'Stary system');
    expect(screen.getByTestId<HTMLSelectElement>('import-field-1').value).toBe('first_name');
    await user.click(screen.getByTestId('import-judge'));
    expect((await screen.findByTestId('import-preview-good')).textContent).toBe('1');
  });
});
