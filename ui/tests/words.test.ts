import { expect, it } from 'vitest';
import { typeWords } from '../src/features/clients/contacts/media';
import { fieldWords } from '../src/lib/fieldWords';
import { conditionWords } from '../src/features/clients/views/conditions';
import { signReasonText } from '../src/lib/errors';
import { fileSize, phoneText, unbroken } from '../src/lib/format';
import { setLanguage, t } from '../src/lib/i18n/index.svelte';
import { say, toasts } from '../src/lib/toasts.svelte';
import { openDesk } from './setup';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

it('a name that ends a sentence brings its full stop along, and only that', () => {
  expect(plain(t('contact-saved', { client: 'Żwir sp. z o.o.' }))).toBe('Zapisano kontakt: Żwir sp. z o.o.');
  expect(plain(t('consent-saved', { client: 'Żwir sp. z o.o.' }))).toBe('Zapisano oświadczenie: Żwir sp. z o.o. Wcześniejsze pozostają w historii.');
  expect(t('contact-saved', { client: 'Anna Lis' })).toBe('Zapisano kontakt: Anna Lis.');
  expect(t('answer-about', { client: 'A', subject: 'czeka...' }), 'three points are no mistake').toBe('A: czeka...');
});

it('states agree with the kind of product', () => {
  const blocked = (kind: string) => t('holding-state-blocked', { kind });
  expect(['account', 'savings', 'deposit', 'loan', 'card', 'insurance'].map(blocked)).toEqual(['zablokowany', 'zablokowany', 'zablokowana', 'zablokowany', 'zablokowana', 'zablokowane']);
  expect(t('account-opened', { kind: 'insurance', date: '1.02.2024' })).toBe('Zawarte 1.02.2024.');
});

it.each([
  ['segment', 'is_not', 'business', 'Segment inny niż firmowy'], ['city', 'is_not', 'Łódź', 'Miejscowość inna niż Łódź'],
  ['last_name', 'is_not', 'Lis', 'Nazwisko inne niż Lis'], ['other_phones', 'is_not', '1', 'Inne telefony inne niż 1'],
  ['holding', 'is_not', 'deposit', 'Nie ma produktu: lokata'], ['city', 'empty', '', 'Miejscowość: nie wpisano'],
])('a condition on %s (%s) agrees with its field', (field, test, value, says) => {
  expect(plain(conditionWords({ field, test, value }, [{ field: 'segment', kind: 'choice', choices: [] }, { field: 'holding', kind: 'choice', choices: [] }]))).toBe(says);
});

it('a firm without an entry in KRS is not sent there', () => {
  const says = (where: string) => plain(signReasonText({ code: 'representation_unknown', params: { where } }));
  expect(says('krs')).toContain('w KRS');
  expect(says('deed')).toContain('w umowie spółki');
  for (const where of ['ceidg', 'deed', 'owners']) expect(says(where)).not.toContain('KRS');
});

it('an attachment is called what people call it', () => {
  expect(typeWords('application/pdf', 'umowa.pdf')).toBe('PDF');
  expect(typeWords('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'saldo.xlsx')).toBe('arkusz');
  expect(typeWords('application/octet-stream', 'dane.xyz')).toBe('plik XYZ');
  expect(typeWords('application/octet-stream', '')).toBe('plik');
  expect(plain(fileSize('437'))).toBe('poniżej 1 kB');
  expect(plain(fileSize('0'))).toBe('0 kB');
  expect(plain(fileSize('1400000'))).toBe('1,4 MB');
});

it('small words do not end a line in titles', () => expect(unbroken('Umowa o kartę i konto Żwir sp. z o.o.')).toBe('Umowa o\u00a0kartę i\u00a0konto Żwir sp.\u00a0z\u00a0o.o.'));

it('a message is not shown in another language than it was said in', async () => {
  await openDesk();
  say('Zapisano zmiany.');
  expect(toasts().map((toast) => toast.text)).toEqual(['Zapisano zmiany.']);
  await setLanguage('en');
  expect(toasts()).toEqual([]);
});

it('a Polish telephone is written in one way, however it is kept; a foreign one keeps its prefix', () => {
  expect(['+48600100200', '+48 600 100 200'].map((phone) => plain(phoneText(phone)))).toEqual(['600 100 200', '600 100 200']);
  expect(phoneText('+380 67 123 4567')).toBe('+380 67 123 4567');
  expect(plain(fieldWords('other_phones', '+48600100200; +48 22 123 45 67'))).toBe('600 100 200, 221 234 567');
});
