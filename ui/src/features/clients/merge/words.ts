import { t } from '$lib/i18n/index.svelte';

/** "taki sam PESEL, ten sam adres" for codes of what two clients have in common. */
export const commonWords = (common: string[]): string => common.map((code) => t(`common-${code.replaceAll('_', '-')}`)).join(', ');
