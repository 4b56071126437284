import { nowLocal } from '../../clock';
import type { Purpose, PurposeVersion } from '../backend';
import type { BranchDay } from '../branchDay';
import { purposes } from './calendar';

type Refuse = (code: string, params?: Record<string, string>, fields?: { field: string; code: string; params: Record<string, string> }[]) => Promise<never>;

/** Rules of purposes from a day on: those of today are changed in place, later ones wait. */
export function fakeBranchRules(refuse: Refuse): Pick<BranchDay, 'purposeVersions' | 'purposeSave'> {
  const later: PurposeVersion[] = [];
  const builtIn = new Set(purposes.map((one) => one.code));
  const wrong = (from: string, purpose: Purpose) => [
    ...(from < nowLocal().slice(0, 10) ? [{ field: 'from', code: 'in_past', params: {} }] : []),
    ...(!purpose.title && !builtIn.has(purpose.code) ? [{ field: 'title', code: 'required', params: {} }] : []),
    ...(['minutes', 'minutes_business', 'minutes_strategic'] as const).filter((field) => purpose[field] < 5 || purpose[field] > 480).map((field) => ({ field, code: 'out_of_range', params: { min: '5', max: '480' } })),
  ];
  return {
    purposeVersions: async () => structuredClone([...purposes.flatMap((rules) => [{ from: '', rules }, ...later.filter((one) => one.rules.code === rules.code)]), ...later.filter((one) => !purposes.some((rules) => rules.code === one.rules.code))]),
    async purposeSave(_command, from, purpose) {
      const fields = wrong(from, purpose);
      if (fields.length) return refuse('invalid', {}, fields);
      if (from > nowLocal().slice(0, 10)) {
        const at = later.findIndex((one) => one.from === from && one.rules.code === purpose.code);
        later.splice(at < 0 ? later.length : at, at < 0 ? 0 : 1, { from, rules: structuredClone(purpose) });
      } else {
        const at = purposes.findIndex((one) => one.code === purpose.code);
        purposes.splice(at < 0 ? purposes.length : at, at < 0 ? 0 : 1, structuredClone(purpose));
      }
      return { id: purpose.code, revision: 1 };
    },
  };
}
