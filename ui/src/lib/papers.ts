import { hasMessage, t } from './i18n/index.svelte';

/** Visits that end with a signature: these need papers ready before the client sits down. */
const signing = new Set(['account_opening', 'card_application', 'power_of_attorney', 'data_change', 'document_signing']);

export const needsPapers = (purpose: string): boolean => signing.has(purpose);

/** The message key of a purpose. */
export const purposeKey = (purpose: string): string => `purpose-${purpose.replaceAll('_', '-')}`;

/** A purpose in words: the title that the branch gave it, or the words of the program. */
export const purposeName = (purpose: string, title = ''): string => title || (hasMessage(purposeKey(purpose)) ? t(purposeKey(purpose)) : purpose);
