import type { ClientInput } from '$lib/backend/backend';
import { languageName, regionName } from '$lib/codes';
import { phoneText, shortDate } from '$lib/format';
import { t } from '$lib/i18n/index.svelte';

const listed = (value: string, word: (code: string) => string) => value.split(';').map((code) => word(code.trim())).join(', ');

/** A field's value as people read it. */
export function fieldWords(field: keyof ClientInput, value: unknown): string {
  if (value === true || value === false || (value === null && field.startsWith('consent'))) {
    return t(value === null ? 'consent-unknown' : value ? 'consent-yes' : 'consent-no');
  }
  if (!value) return t('empty-value');
  const text = String(value);
  switch (field) {
    case 'segment': return t(`segment-${text}`);
    case 'legal_form': return t(`legal-form-${text}`);
    case 'sex': return t(`sex-${text}`);
    case 'address_form': return t(`address-form-${text}`);
    case 'preferred_channel': return t(`channel-${text.replaceAll('_', '-')}`);
    case 'birth_country': return regionName(text);
    case 'citizenship': return listed(text, regionName);
    case 'languages': return listed(text, languageName);
    case 'id_document_valid_until':
    case 'birth_date': return /^\d{4}-/.test(text) ? shortDate(text) : text; // as typed, or as a date field gives it
    case 'phone': return phoneText(text);
    case 'other_phones': return listed(text, phoneText);
    default: return text;
  }
}
