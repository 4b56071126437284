import type { ClientInput, FieldError } from '../backend';
import { isDate } from '../../dates';
import { birthOf, nipCheck, peselCheck } from './people';

type Reason = [code: string, params?: Record<string, string>] | null;

function pesel(value: string): Reason {
  if (/\D/.test(value)) return ['pesel_digits'];
  if (value.length !== 11) return ['pesel_length', { length: String(value.length) }];
  const expected = peselCheck(value);
  if (expected !== Number(value[10])) return ['pesel_check_digit', { found: value[10] ?? '', expected: String(expected) }];
  return birthOf(value) ? null : ['pesel_date'];
}

function nip(value: string): Reason {
  const digits = value.replace(/^PL/i, '').replaceAll('-', '');
  if (/\D/.test(digits)) return ['nip_digits'];
  if (digits.length !== 10) return ['nip_length', { length: String(digits.length) }];
  const expected = nipCheck(digits);
  if (expected === 10) return ['nip_unassignable'];
  return expected === Number(digits[9]) ? null : ['nip_check_digit', { found: digits[9] ?? '', expected: String(expected) }];
}

const pattern = (test: RegExp, code: string) => (value: string): Reason => (test.test(value) ? null : [code]);

const rules: Partial<Record<keyof ClientInput, (value: string) => Reason>> = {
  pesel,
  nip,
  id_document: pattern(/^[A-Z]{3}\d{6}$/i, 'id_card_format'),
  id_document_valid_until: (value) => (isDate(value) ? null : ['date_format']),
  postal_code: pattern(/^\d{2}-\d{3}$/, 'postcode_format'),
  phone: pattern(/^\+?[\d ()-]{9,16}$/, 'phone_format'),
  email: pattern(/^[^@\s]+@[^@\s]+\.[^@\s]+$/, 'email_format'),
};

/** A light copy of the checks behind the door: enough to exercise every state of the form. */
export function checkInput(input: ClientInput): FieldError[] {
  const found: FieldError[] = [];
  const add = (field: string, reason: Reason) => {
    if (reason) found.push({ field, code: reason[0], params: reason[1] ?? {} });
  };
  const required: (keyof ClientInput)[] =
    input.kind === 'business' ? ['company_name', 'legal_form'] : ['first_name', 'last_name'];
  for (const field of required) if (!String(input[field] ?? '').trim()) add(field, ['required']);
  for (const [field, rule] of Object.entries(rules)) {
    const value = String(input[field as keyof ClientInput] ?? '').trim();
    if (value) add(field, rule(value));
  }
  const ids = input.kind === 'business' ? input.nip + input.krs : input.pesel + input.id_document;
  if (!ids) add(input.kind === 'business' ? 'nip' : 'pesel', ['identifier_missing']);
  return found;
}
