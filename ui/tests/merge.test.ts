import { describe, expect, it } from 'vitest';
import type { ClientInput, ClientRow, MergeSides } from '../src/lib/backend/backend';
import { blank } from '../src/features/clients/form.svelte';
import { fieldWords } from '../src/lib/fieldWords';
import { choices, merged, preset, swapped, turned } from '../src/features/clients/merge/merge';

const row = (number: string) => ({ id: number, number, revision: 1 }) as unknown as ClientRow;
const side = (number: string, input: Partial<ClientInput>) => ({ client: row(number), input: { ...blank(), ...input } });
const sides: MergeSides = {
  keep: side('K1', { last_name: 'Woźniak', phone: '600100200', email: '', consent_email: null }),
  give_up: side('K2', { last_name: 'Wozniak', phone: '600100200', email: 'l@example.pl', consent_email: false }),
};

describe('two entries of one client', () => {
  it('asks only about fields that differ', () => {
    expect(choices(sides).map(({ field }) => field)).toEqual(['last_name', 'email', 'consent_email']);
  });

  it('offers what stays, and the other side where that one says nothing', () => {
    const chosen = preset(choices(sides));
    expect(chosen).toEqual({ last_name: 'keep', email: 'give_up', consent_email: 'give_up' });
    expect(merged(sides, chosen)).toMatchObject({ last_name: 'Woźniak', email: 'l@example.pl', consent_email: false, phone: '600100200' });
  });

  it('tells a date however it was written', () => {
    expect(fieldWords('id_document_valid_until', '31.12.2033')).toBe('31.12.2033');
    expect(fieldWords('birth_date', '1991-08-24')).toContain('1991');
  });

  it('keeps the same values when the sides change over', () => {
    const chosen = { ...preset(choices(sides)), last_name: 'give_up' as const };
    expect(merged(swapped(sides), turned(chosen))).toEqual(merged(sides, chosen));
  });
});
