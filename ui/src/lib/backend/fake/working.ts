import type { Backend, OpeningView, WorkingView } from '../backend';

type Refuse = (code: string, params?: Record<string, string>, fields?: { field: string; code: string; params: Record<string, string> }[]) => Promise<never>;

const HOURS = /^\s*(\d{1,2}([:.]\d{2})?\s*[-–]\s*\d{1,2}([:.]\d{2})?\s*[,;]?\s*)*$/;
const week = () => [...Array<string>(5).fill('9:00–17:00'), '', ''];

/** Opening hours and working time; the times offered stay those of the usual week. */
export function fakeWorking(refuse: Refuse): Pick<Backend, 'opening' | 'openingSave' | 'working' | 'workingSave'> {
  let opening: OpeningView = { week: week(), exceptions: [] };
  const people = new Map<string, WorkingView>();
  const wrong = (field: string) => ({ field, code: 'hours_format', params: {} });
  return {
    opening: async () => structuredClone(opening),
    async openingSave(next) {
      const fields = next.week.flatMap((hours, day) => (HOURS.test(hours) ? [] : [wrong(`week.${day}`)]));
      if (fields.length) return refuse('invalid', {}, fields);
      opening = structuredClone(next);
    },
    working: async (person) => structuredClone(people.get(person ?? '') ?? {
      person_id: person ?? '', plans: [{ from: '1990-01-01', until: '', anchor: '1990-01-01', weeks: [opening.week] }], exceptions: [], absences: [],
    }),
    async workingSave(next) {
      const fields = next.plans.flatMap((plan, nr) => plan.weeks.flatMap((days, at) => days.flatMap((hours, day) => (HOURS.test(hours) ? [] : [wrong(`plans.${nr}.${at}.${day}`)]))));
      if (fields.length) return refuse('invalid', {}, fields);
      people.set(next.person_id, structuredClone(next));
    },
  };
}
