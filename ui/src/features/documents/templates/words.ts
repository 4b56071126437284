import type { TemplateFault, TemplateRow } from '$lib/backend/backend';
import { wireArgs } from '$lib/errors';
import { shortDate } from '$lib/format';
import { hasMessage, t } from '$lib/i18n/index.svelte';

/** A fault in words, with the part it stands in when that is not the text itself. */
export function faultText(fault: TemplateFault): string {
  const key = `template-fault-${fault.code.replaceAll('_', '-')}`;
  // Names and details are shown as they stand in the text: numbers and dates in them are no values of a sentence.
  const what = hasMessage(key) ? t(key, fault.params) : t('template-fault-unknown', { code: fault.code });
  return fault.part ? t('template-fault-in-part', { part: fault.part, what }) : what;
}

export const noteText = (note: { code: string; params: Record<string, string> }): string => t(`template-note-${note.code}`, wireArgs(note.params));

/** "po angielsku"; nothing for Polish. */
export const languageNote = (row: TemplateRow): string => (row.language === 'pl' ? '' : t(`paper-language-${row.language}`));

/** The days on which a version counts: "od 1.12.2026", "1.11.2026–30.11.2026". */
export function daysText(row: TemplateRow): string {
  if (!row.from) return '';
  return row.to ? t('template-days-both', { from: shortDate(row.from), to: shortDate(row.to) }) : t('template-days-from', { from: shortDate(row.from) });
}
