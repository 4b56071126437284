import { beforeEach, describe, expect, it } from 'vitest';
import { fixClock } from '../src/lib/clock';
import { addMinutes, daysBetween, isDate, readDate, weekStart } from '../src/lib/dates';
import { dayWords, duration, instantWords, money, shortDate, unbroken, whenWords } from '../src/lib/format';
import { setLanguage, t } from '../src/lib/i18n/index.svelte';
import { newCommandId } from '../src/lib/ids';

const today = '2026-11-23';
beforeEach(() => fixClock(`${today}T09:40`));

describe('dates as people say them', () => {
  it.each([
    ['2026-11-23T10:15', 'dziś 10:15'],
    ['2026-11-24T10:15', 'jutro 10:15'],
    ['2026-11-25T10:15', 'pojutrze 10:15'],
    ['2026-11-22T10:15', 'wczoraj 10:15'],
    ['2026-12-01T09:00', 'wtorek, 1 grudnia, 09:00'],
  ])('%s is "%s"', (time, words) => expect(whenWords(time, today)).toBe(words));

  it('names the year once the date is far away', () => expect(dayWords('2027-11-24', today)).toBe('24 listopada 2027'));
  it('writes short dates the Polish way', () => expect(shortDate('2026-01-05')).toBe('05.01.2026'));
  it('keeps a legal form in one piece', () => expect(unbroken('Zając Ogrody sp. z o.o.')).toBe('Zając Ogrody sp.\u00a0z\u00a0o.o.'));
  it('shows an instant in the time of the counter, winter and summer', () => {
    expect(instantWords('2026-11-23T08:41:00Z')).toBe('dziś 09:41');
    expect(instantWords('2026-07-01T08:41:00Z')).toBe('01.07.2026, 10:41');
  });
  it('speaks English too', async () => {
    await setLanguage('en');
    expect(whenWords('2026-11-24T10:15', today)).toBe('tomorrow 10:15');
  });
});

describe('dates as people type them', () => {
  it.each([
    ['24.11.2026', '2026-11-24'], ['24.11', '2026-11-24'], ['1.2', '2027-02-01'], ['5-1-27', '2027-01-05'], ['2026-12-24', '2026-12-24'],
    ['jutro', '2026-11-24'], ['Dziś', today], ['29.02.2028', '2028-02-29'],
  ])('%s', (text, iso) => expect(readDate(text, today)).toBe(iso));
  it.each(['31.02.2026', '29.02.2027', 'kiedyś', '', '13', '2026-13-01'])('%s is no date', (text) => expect(readDate(text, today)).toBeNull());
});

describe('calendar arithmetic', () => {
  it('does not care about the change of clocks', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(addMinutes('2026-10-25T01:30', 120)).toBe('2026-10-25T03:30');
  });
  it('crosses midnight and years', () => expect(addMinutes('2026-12-31T23:50', 20)).toBe('2027-01-01T00:10'));
  it('begins the week on Monday', () => expect(weekStart('2026-11-22')).toBe('2026-11-16'));
  it('knows which days exist', () => expect([isDate('2028-02-29'), isDate('2027-02-29')]).toEqual([true, false]));
});

describe('money', () => {
  it.each([['1234.56', '1 234,56 zł'], ['0.5', '0,50 zł'], ['-12.00', '−12,00 zł'], ['12345678901234567.89', '12 345 678 901 234 567,89 zł']])(
    '%s', (text, shown) => expect(money(text).replaceAll('\u00a0', ' ')).toBe(shown));
});

describe('Polish plurals', () => {
  it.each([[1, '1 wizyta.'], [2, '2 wizyty.'], [5, '5 wizyt.'], [12, '12 wizyt.'], [22, '22 wizyty.'], [112, '112 wizyt.']])(
    '%i', (count, words) => expect(t('day-visits', { count })).toBe(words));
  it('has hours without empty minutes', () => expect([duration(45), duration(60), duration(90)]).toEqual(['45 min', '1 godz.', '1 godz. 30 min']));
  it('never leaves a single letter at the end of a line', () => expect(t('guide-welcome-title')).toContain('w\u00a0Opiekunie'));
});

it('command ids are version 7 and sort by time', () => {
  const [first, second] = [newCommandId(1_000), newCommandId(2_000)];
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(first < second).toBe(true);
});
