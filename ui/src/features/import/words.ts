import type { ImportSource } from '$lib/backend/backend';
import { t } from '$lib/i18n/index.svelte';

const separators: Record<string, string> = { ';': 'separator-semicolon', ',': 'separator-comma', '\t': 'separator-tab', '|': 'separator-bar' };

/** What a file was taken for. */
export function readAs(source: ImportSource): string {
  if (source.format === 'xlsx') return t('import-as-xlsx', { sheet: source.sheet });
  if (source.format === 'vcard') return t('import-as-vcard');
  const named = separators[source.separator];
  return t('import-as-csv', { encoding: source.encoding, separator: named ? t(named) : source.separator });
}
