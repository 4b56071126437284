import { language } from './i18n/index.svelte';

/** ISO 3166-1: Poland and the countries of most newcomers first, the rest by code. */
const nearCountries = ['PL', 'UA', 'BY', 'DE', 'GB', 'IN', 'GE', 'VN'];
const allCountries = 'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'.split(' ');
export const countryCodes: readonly string[] = [...nearCountries, ...allCountries.filter((code) => !nearCountries.includes(code))];

/** ISO 639-1: the languages spoken most at a Polish desk. */
export const languageCodes: readonly string[] = ['pl', 'uk', 'ru', 'be', 'en', 'de', 'vi', 'hi', 'ka', 'tr', 'es', 'fr', 'it', 'ro', 'cs', 'sk', 'lt', 'zh', 'ar', 'ne', 'bn', 'hy'];

const names = new Map<string, Intl.DisplayNames>();

function namesOf(type: 'region' | 'language'): Intl.DisplayNames {
  const key = `${language()}-${type}`;
  let found = names.get(key);
  if (!found) names.set(key, (found = new Intl.DisplayNames([language()], { type })));
  return found;
}

/** The country's name in the language of the window. */
export const regionName = (code: string): string => namesOf('region').of(code) ?? code;

/** The language's name in the language of the window. */
export const languageName = (code: string): string => namesOf('language').of(code) ?? code;

/** A code of the branch made from words: "Kredyty hipoteczne" → "kredyty_hipoteczne". */
export const codeOf = (words: string): string =>
  words.trim().toLocaleLowerCase('pl').replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '').slice(0, 40);

/** A code of the branch as words: "kredyty_hipoteczne" → "kredyty hipoteczne". */
export const codeWords = (code: string): string => code.replaceAll('_', ' ');
