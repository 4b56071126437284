import type { Coded } from '$lib/backend/backend';
import { signText, wireArgs } from '$lib/errors';
import { hasMessage, t } from '$lib/i18n/index.svelte';

/** What a visit of the next day lacks, in a line; of signers in the same words as on the card. */
export function missingText({ code, params }: Coded): string {
  if (code === 'signers_missing' && params['reason'] && params['reason'] !== 'no_signers' && params['reason'] !== 'members_missing') return signText({ code: params['reason'], params });
  const key = `missing-${code.replaceAll('_', '-')}`;
  return hasMessage(key) ? t(key, wireArgs(params)) : t('missing-unknown', { code });
}
