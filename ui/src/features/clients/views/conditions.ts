import type { ConditionView, FilterField } from '$lib/backend/backend';
import { fieldName } from '$lib/errors';
import { t } from '$lib/i18n/index.svelte';
import { fieldWords } from '$lib/fieldWords';
import type { ClientInput } from '$lib/backend/backend';

/** The questions that fit a kind of field. */
export const testsOf: Record<string, readonly string[]> = {
  text: ['contains', 'is', 'begins', 'is_not', 'empty', 'given'],
  choice: ['is', 'is_not', 'empty', 'given'],
  date: ['until', 'since', 'empty', 'given'],
  flag: ['is', 'is_not', 'empty', 'given'],
};

/** Whether a question needs something to compare with. */
export const needsValue = (test: string): boolean => test !== 'empty' && test !== 'given';

/** The words of a choice of a field. */
export function choiceWords(field: string, code: string): string {
  if (field === 'holding') return t(`holding-kind-${code}`);
  if (field === 'kind') return t(`kind-${code}`);
  return fieldWords(field as keyof ClientInput, code === 'true' ? true : code === 'false' ? false : code);
}

/** The grammatical gender of a field's name, for the words that go with it. */
export const genderOf = (field: string): string => t('condition-gender', { name: field });

/** "Miejscowość zawiera „Łódź”". */
export function conditionWords(condition: ConditionView, fields: FilterField[]): string {
  const kind = fields.find((one) => one.field === condition.field)?.kind;
  const value = kind === 'choice' || kind === 'flag' ? choiceWords(condition.field, condition.value) : condition.value;
  return t(`condition-${condition.test.replaceAll('_', '-')}`, { field: fieldName(condition.field), gender: genderOf(condition.field), value });
}
