import { hasMessage, t } from './i18n/index.svelte';

/** A tray of a printer in words; a name that only the printer's maker knows stays as it is (PWG 5100.3 names the usual ones). */
export function trayName(tray: string): string {
  const number = /^tray-(\d+)$/.exec(tray);
  if (number) return t('tray-number', { number: number[1] ?? '' });
  const id = `tray-${tray}`;
  return hasMessage(id) ? t(id) : tray;
}
