import type { CopyState, CopyView } from '$lib/backend/backend';
import { t } from '$lib/i18n/index.svelte';

/** What a step is called: sending on means the archive for the bank's copy, and the client's own hands for theirs. */
export function moveLabel(copy: CopyView, to: CopyState): string {
  if (to === 'sent' || to === 'accepted') return t(`copy-do-${to}-${copy.keeper}`);
  return t(`copy-do-${to.replace('_', '-')}`);
}

/** Whose copy it is. */
export const keeperWords = (copy: CopyView) => (copy.keeper === 'bank' ? t('copy-for-bank') : t('copy-for-client', { name: copy.keeper_name }));
