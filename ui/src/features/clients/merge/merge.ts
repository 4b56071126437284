import type { ClientInput, MergeSide, MergeSides } from '$lib/backend/backend';

export type Side = 'keep' | 'give_up';
export type Choice = { field: keyof ClientInput; keep: ClientInput[keyof ClientInput]; give_up: ClientInput[keyof ClientInput] };

/** Fields that are shown under a mask. */
export const sensitive = new Set<string>(['pesel', 'id_document', 'other_documents']);

/** Each word of a number with all but its last two signs covered, as on the card; dates beside a paper stay. */
export const masked = (text: string): string =>
  text.replace(/[\p{L}\d]{6,}/gu, (word) => '•'.repeat(word.length - 2) + word.slice(-2));

const empty = (value: unknown) => value === '' || value === null;

/** Fields in which the two sides differ. */
export function choices(sides: MergeSides): Choice[] {
  const { keep, give_up } = sides;
  return (Object.keys(keep.input) as (keyof ClientInput)[])
    .filter((field) => keep.input[field] !== give_up.input[field])
    .map((field) => ({ field, keep: keep.input[field], give_up: give_up.input[field] }));
}

/** What is offered first: what the row that stays says, and the other one where it says nothing. */
export function preset(all: Choice[]): Record<string, Side> {
  return Object.fromEntries(all.map(({ field, keep, give_up }) => [field, empty(keep) && !empty(give_up) ? 'give_up' : 'keep']));
}

/** The fields as they shall be. */
export function merged(sides: MergeSides, chosen: Record<string, Side>): ClientInput {
  const out: Record<string, unknown> = { ...sides.keep.input };
  for (const [field, side] of Object.entries(chosen)) if (side === 'give_up') out[field] = sides.give_up.input[field as keyof ClientInput];
  return out as ClientInput;
}

/** The same pair with the sides changed over. */
export const swapped = ({ keep, give_up }: MergeSides): MergeSides => ({ keep: give_up, give_up: keep });

/** The choices after the sides changed over: who was chosen stays chosen. */
export const turned = (chosen: Record<string, Side>): Record<string, Side> =>
  Object.fromEntries(Object.entries(chosen).map(([field, side]) => [field, side === 'keep' ? 'give_up' : 'keep']));

export const nameOfSide = (side: MergeSide) => `${side.client.name} (${side.client.number})`;
