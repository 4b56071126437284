import { hasMessage, t } from './i18n/index.svelte';

/** The message key of a purpose. */
export const purposeKey = (purpose: string): string => `purpose-${purpose.replaceAll('_', '-')}`;

/** A purpose in words: the title that the branch gave it, or the words of the program. */
export const purposeName = (purpose: string, title = ''): string => title || (hasMessage(purposeKey(purpose)) ? t(purposeKey(purpose)) : purpose);
