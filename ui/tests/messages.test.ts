import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const languages = ['pl', 'en'] as const;

function filesOf(folder: string, ends: string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ends.some((end) => name.endsWith(end)))
    .map((name) => join(folder, name));
}

/** Key → the names of the values its sentence uses. */
function messagesOf(language: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const parts: [string, string][] = [];
  for (const file of filesOf(join(root, 'messages', language), ['.ftl'])) {
    let key = '';
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const head = /^([a-z][a-z0-9-]*) =/.exec(line)?.[1];
      if (head) {
        expect(found.has(head), `${head} is written twice (${file})`).toBe(false);
        key = head;
        found.set(key, new Set());
      }
      for (const [, name] of line.matchAll(/\{ ?\$([A-Za-z]+)/g)) found.get(key)?.add(name ?? '');
      for (const [, other] of line.matchAll(/\{ ([a-z][a-z0-9-]*) \}/g)) parts.push([key, other ?? '']);
    }
  }
  // A sentence that another one is a part of takes the values of both.
  for (const [whole, part] of parts) for (const name of found.get(part) ?? []) found.get(whole)?.add(name);
  return found;
}

const polish = messagesOf('pl');
const english = messagesOf('en');
const source = filesOf(join(root, 'src'), ['.ts', '.svelte']).filter((file) => !file.includes('backend/')).map((file) => readFileSync(file, 'utf8'));

/** Codes that the program may send, by the prefix of their words. */
const codes: Record<string, string[]> = {
  error: `wrong_passphrase too_many_attempts locked vault_missing vault_exists vault_damaged vault_newer vault_in_use folder_read_only disk_full io
    passphrase_too_short passphrase_too_plain wrong_recovery_key forbidden second_person_required approver_is_proposer approver_role person_unknown name_taken
    last_administrator not_found revision_conflict command_reused invalid client_duplicate appointment_conflict appointment_past time_missing
    appointment_cancelled document_blocked document_state document_unfilled template_unknown template_error missing_glyph printer_unavailable
    print_failed import_not_table import_empty import_too_large import_encoding import_columns import_unclosed_quote import_token cancelled
    audit_broken read_only busy internal consent_missing contact_answered not_mail mail_too_large mail_too_many mail_gone import_undone import_in_use import_closed
    import_too_wide import_not_workbook import_workbook_broken import_unpacked import_no_sheet import_sheet_unknown import_vcard import_vcard_version
    import_columns_twice import_broken import_map_broken import_map_field import_map_twice import_map_missing export_too_many export_empty
    handover_state handover_side handover_unfit handover_moved_on substitution_clash substitution_over template_state template_own_text template_other_text template_past template_in_force
    template_version_taken template_same_day template_days data_broken`.split(/\s+/),
  invalid: `required too_long control_character pesel_length pesel_digits pesel_check_digit pesel_date nip_length nip_digits nip_check_digit
    nip_unassignable regon_length regon_digits regon_check_digit krs_length krs_digits iban_length iban_country iban_characters iban_check
    sort_code_check_digit id_card_format id_card_check_digit passport_format passport_check_digit postcode_format phone_format email_format
    date_format date_missing_day date_past money_format name_missing legal_form_unknown kind_unknown segment_unknown consent_unknown
    duplicate_in_file duplicate_in_vault columns_count identifier_missing choice_unknown out_of_range number_format id_format sum_differs differs package_broken hours_overlap anchor_not_monday plans_same_day field_not_money
    field_not_date field_after_paper field_before_paper field_not_time field_not_number field_not_a_choice`.split(/\s+/),
  'sign-reason': 'id_expired id_expiring id_missing minor no_account representation_unknown representation_by_rule pesel_missing address_missing ready'.split(' '),
  finding: `id_expired id_expiring id_missing minor no_account holder_not_person field_required field_invalid holder_count template_not_valid
    same_person_twice pesel_missing address_missing ward_of_age ward_of_others pesel_unchecked pesel_reserved earlier_paper party_missing
    holder_not_firm second_bank_missing second_bank_nobody second_bank_advisor second_bank_unfit second_bank_no_place`.split(/\s+/),
  sign: `own sole_trader member members_jointly member_with_prokurent prokurent_alone prokurents_jointly legal_representative minor_with_consent
    rule_unknown own_rule one_member scope birth_date_unknown no_signers no_right members_missing member_or_prokurent member_beside_prokurent
    second_prokurent representative consent guardian curator paper_expired ward_with_consent court_consent mandate mandate_decision mandate_unknown helper`.split(/\s+/),
  'sign-answer': 'signs ask refuse'.split(' '),
  rule: 'single jointly two_or_with_prokurent text'.split(' '),
  'tie-role': `spouse parent guardian curator household owner partner board_member prokurent attorney liquidator beneficial_owner parent_company`.split(' '),
  'tie-client': 'parent guardian curator owner partner board_member prokurent attorney liquidator beneficial_owner parent_company'.split(' '),
  prokura: 'alone joint with_member'.split(' '),
  ward: 'partly_incapacitated absent disabled child'.split(' '),
  mandate: 'ordinary named court'.split(' '),
  'sign-note': 'expired expiring missing'.split(' '),
  timeline: 'created imported changed appointment_booked appointment_cancelled document_prepared document_printed document_annulled consent_given consent_withdrawn contact_phone_in contact_phone_out contact_email_in contact_email_out contact_sms_in contact_sms_out contact_letter_in contact_letter_out contact_in_person_in contact_in_person_out handover_offered handover_accepted handover_refused handover_withdrawn handover_lapsed handover_undone handover_letter attitude_decided attitude_undecided attitude_unhappy potential merged unmerged'.split(' '),
  'timeline-group': 'all visits calls mails letters questions papers consents attitude data moves'.split(' '),
  purpose: `account_opening card_application loan_consultation savings_consultation insurance_consultation data_change power_of_attorney complaint
    access_help document_signing review`.split(/\s+/),
  holiday: `new_year epiphany easter_sunday easter_monday labour_day constitution_day pentecost corpus_christi assumption all_saints independence_day
    christmas_eve christmas_day second_christmas_day`.split(/\s+/),
  attitude: 'decided undecided unhappy'.split(' '),
  'valuation-part': 'balance products years potential staying'.split(' '),
  'valuation-says': 'balance balance_left_out products years years_unknown potential potential_unknown staying staying_no_contact staying_unhappy staying_over staying_unhappy_over'.split(' '),
  'imports-kind': 'clients holdings'.split(' '),
  'imports-closed': 'too_old built_on'.split(' '),
  channel: 'phone email sms letter in_person'.split(' '),
  'consent-purpose': 'marketing partners survey'.split(' '),
  'consent-standing': 'given withdrawn imported_yes imported_no unknown'.split(' '),
  role: 'advisor supervisor administrator auditor'.split(' '),
  'document-state': 'prepared printed annulled superseded'.split(' '),
  'template-fault': `missing_head head head_value syntax unknown_name unknown_filter value too_long unknown_block unbalanced attribute unknown_role duplicate
    unsupported unknown_part unknown_clause unknown_note idle_note apart headings table_without_head role_without_signature too_large set`.split(/\s+/),
  'template-state': 'draft review approved coming in_force over withdrawn'.split(' '),
  'template-step': 'save submit approve return publish withdraw'.split(' '),
  'template-filter': 'kwota kwota_slownie data rachunek zamaskuj adres length'.split(' '),
  'copy-state': 'prepared printed handed-over signed sent accepted returned superseded destroyed'.split(' '),
  'handover-state': 'offered accepted planned refused withdrawn undone'.split(' '),
  'handover-why': 'offered held foreign'.split(' '),
  'passed-state': 'offered waiting taken refused withdrawn returned lapsed'.split(' '),
  'substitution-state': 'planned running over called_off'.split(' '),
  'legal-form': 'jdg sc sj sp sk ska zoo sa psa stowarzyszenie fundacja wspolnota spoldzielnia'.split(' '),
};
// A sum is no value of a row.
codes['refusal'] = [...(codes['invalid'] ?? []).filter((code) => !/^(sum_differs|differs|package_broken|hours_overlap|anchor_not_monday|plans_same_day|field_.+)$/.test(code)), 'formula', 'cell_error', 'zeros_lost', 'digits_lost', 'kind_clash', 'identifier_clash', 'product_twice', 'end_before_start', 'likely_duplicate'];
codes['tie-says'] = codes['tie-role'] ?? [];
codes['tie-line'] = codes['tie-client'] ?? [];

describe('messages', () => {
  it('exist in both languages, with the same values in each sentence', () => {
    expect([...english.keys()].sort()).toEqual([...polish.keys()].sort());
    for (const [key, values] of polish) {
      for (const value of english.get(key) ?? []) expect(values, `${key} lacks $${value} in Polish`).toContain(value);
    }
  });

  it('exist for every key in the code', () => {
    const asked = new Set<string>();
    for (const text of source) {
      for (const [, key = ''] of text.matchAll(/\bt\('([a-z0-9-]+)'/g)) asked.add(key);
      for (const [, yes = '', no = ''] of text.matchAll(/\bt\([^()'`]*\? '([a-z0-9-]+)' : '([a-z0-9-]+)'/g)) asked.add(yes).add(no);
    }
    expect(asked.size).toBeGreaterThan(250);
    for (const key of asked) expect(polish.has(key), `t('${key}') has no words`).toBe(true);
  });

  it('are all used', () => {
    const code = source.join('\n');
    const prefixes = [...code.matchAll(/[`']([a-z]+(?:-[a-z]+)*-)\$\{/g)].map((match) => match[1] ?? '');
    // Words by code of the program, and words of the command line and of sheets, tables and letters.
    const shared = /^(sign|error|invalid|refusal|finding|sign-reason|timeline|verify|audit-(action|result)|field|choice|signer|what|cli|refused|sheet|confirm|measure|weekday|month-of)-/;
    const lost = [...polish.keys()].filter((key) => !shared.test(key) && !code.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)));
    expect(lost).toEqual([]);
  });

  it('exist for every key that is put together from a prefix', () => {
    const prefixes = new Set(source.flatMap((text) => [...text.matchAll(/\bt\(`([a-z-]+-)\$\{/g)].map((match) => match[1] ?? '')));
    expect(prefixes.size).toBeGreaterThan(15);
    for (const prefix of prefixes) {
      expect([...polish.keys()].some((key) => key.startsWith(prefix)), `no message begins with ${prefix}`).toBe(true);
    }
  });

  it.each(Object.entries(codes))('have words for every code of %s', (prefix, list) => {
    for (const code of list) expect(polish.has(`${prefix}-${code.replaceAll('_', '-')}`), `${prefix}-${code}`).toBe(true);
  });

  // The code itself says which codes it sends; the lists above must not fall behind.
  it.each([
    ['sign', 'opiekun-desk/src/signing.rs', /(?:coded\(\s*|(?:Ground|Shortfall)::\w+ => )"([a-z_]+)"/g],
    ['tie-role', 'opiekun-domain/src/ties/kinds.rs', /(?<=fn code[^}]*)Self::\w+ => "([a-z_]+)"/g],
    ['template-fault', 'opiekun-desk/src/template_text.rs', /Kind::\w+(?:\(\w+\))? => \(\s*"([a-z_]+)"/g],
    ['rule', 'opiekun-domain/src/ties/representation.rs', /Self::\w+(?: \{ \.\. \})? => "([a-z_]+)"/g],
  ] as const)('know every code of %s that %s sends', (prefix, path, pattern) => {
    const rust = readFileSync(join(root, '../src-tauri/crates', path), 'utf8');
    const sent = [...rust.matchAll(pattern)].map((match) => match[1] ?? '');
    const known = prefix === 'tie-role' ? [...(codes['tie-role'] ?? []), ...(codes['prokura'] ?? [])] : codes[prefix];
    expect([...new Set(sent)].sort()).toEqual([...(known ?? [])].sort());
  });

  it.each(languages)('are all read without a fault in %s', async (language) => {
    const { FluentBundle, FluentResource } = await import('@fluent/bundle');
    const bundle = new FluentBundle(language, { useIsolating: false });
    for (const file of filesOf(join(root, 'messages', language), ['.ftl'])) {
      expect(bundle.addResource(new FluentResource(readFileSync(file, 'utf8')))).toEqual([]);
    }
    for (const key of polish.keys()) {
      const message = bundle.getMessage(key);
      expect(message?.value, key).toBeTruthy();
      const values = Object.fromEntries([...(polish.get(key) ?? [])].map((name) => [name, 3]));
      const faults: Error[] = [];
      bundle.formatPattern(message?.value ?? '', values, faults);
      expect(faults, key).toEqual([]);
    }
  });
});
