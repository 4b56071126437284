import type { ImportUndone } from './backend/backend';
import { t } from './i18n/index.svelte';

/** What the undoing of an import did, in words. */
export function undoneWords({ kind, removed, restored }: ImportUndone): string {
  const products = kind === 'holdings';
  const said = [];
  if (removed > 0 || restored === 0) said.push(t(products ? 'import-undone-holdings' : 'import-undone', { count: removed }));
  if (restored > 0) said.push(t(products ? 'import-restored-holdings' : 'import-restored', { count: restored }));
  return said.join(' ');
}
