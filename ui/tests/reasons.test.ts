import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../src/features/clients/fields';
import { blank } from '../src/features/clients/form.svelte';
import { reasonOf, reasonsFor } from '../src/features/clients/reasons';

describe('why personal data is held', () => {
  it('gives every field of the form a reason', () => {
    const fields = Object.keys(blank()).filter((field) => field !== 'kind');
    expect(Object.keys(reasonOf).sort()).toEqual(fields.sort());
  });

  it.each(['person', 'business'] as const)('tells a %s about the fields of its own form and no others', (kind) => {
    const told = reasonsFor(kind).flatMap(({ fields }) => fields);
    const shown = [...fieldsOf(kind), 'segment', 'consent_email', 'consent_phone'];
    expect(told.sort()).toEqual(shown.sort());
  });
});
