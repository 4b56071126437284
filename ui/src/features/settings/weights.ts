import type { FieldError, Weights } from '$lib/backend/backend';
import { count } from '$lib/format';

/** Parts of the score, in the order of the card. */
export const parts = ['balance', 'products', 'years', 'potential', 'staying'] as const;
/** From where on a part gives all of its points, and what unhappiness takes. */
export const measures = ['full_balance', 'full_products', 'full_years', 'full_days_over', 'unhappy_loss'] as const;
const all = [...parts, ...measures];

export type WeightTexts = Record<(typeof all)[number], string>;

/** As the fields show them. */
export function writeWeights(weights: Weights | null): WeightTexts {
  return Object.fromEntries(all.map((name) => [name, weights ? count(weights[name]) : ''])) as WeightTexts;
}

const number = (text: string): number | null => {
  const bare = text.replace(/[\s,]/g, '');
  return /^\d{1,10}$/.test(bare) ? Number(bare) : null;
};

/** Sum of the parts; what is no number counts as nothing. */
export const sum = (texts: WeightTexts): number => parts.reduce((total, name) => total + (number(texts[name]) ?? 0), 0);

/** The numbers of the fields, and the fields that hold none. A number that no measure knows is refused here, as the call carries small ones only. */
export function readWeights(texts: WeightTexts): { weights: Partial<Weights>; problems: FieldError[] } {
  const weights: Partial<Weights> = {};
  const problems: FieldError[] = [];
  for (const name of all) {
    const value = number(texts[name]);
    const max = name === 'full_balance' ? 1_000_000_000 : 1_095;
    if (value === null) problems.push({ field: name, code: 'number_format', params: {} });
    else if (value > max) problems.push({ field: name, code: 'out_of_range', params: { min: '0', max: String(max) } });
    else weights[name] = value;
  }
  return { weights, problems };
}
