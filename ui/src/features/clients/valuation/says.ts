import type { ValuationPart } from '$lib/backend/backend';
import { money } from '$lib/format';
import { t } from '$lib/i18n/index.svelte';

/** The facts of a part in words: "7 lat", "120 000,00 zł". */
export function says({ code, params }: Pick<ValuationPart, 'code' | 'params'>): string {
  return t(`valuation-says-${code.replaceAll('_', '-')}`, { amount: params.amount ? money(params.amount) : '', count: Number(params.count ?? 0) });
}
