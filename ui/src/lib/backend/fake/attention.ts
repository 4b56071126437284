import { addDays, daysBetween } from '../../dates';
import type { Backend, FieldError, PersonView, ServiceLevels } from '../backend';
import { shortName } from './handovers';
import { nameOf, type FakeClient } from './people';

type Means = {
  clients: Map<string, FakeClient>;
  today: string;
  me: () => PersonView | null;
  refuse: (code: string, params?: Record<string, string>, fields?: FieldError[]) => Promise<never>;
};

/** Who has waited too long, among invented clients: each has an invented day of the last contact. */
export function fakeAttention({ clients, today, me, refuse }: Means): Pick<Backend, 'contactsOverdue' | 'serviceLevelsSave'> {
  let levels: ServiceLevels = { individual: 365, business: 180, strategic: 90 };
  return {
    async contactsOverdue(mine, limit) {
      const all = [...clients.values()]
        .filter((one) => !mine || one.input.advisor === shortName(me()?.name ?? ''))
        .map((one) => {
          const n = Number(one.number.slice(1)) || 0;
          const last = n % 9 === 0 ? null : addDays(today, -((n * 37) % 700));
          const came_on = addDays(today, -600);
          return { id: one.id, number: one.number, name: nameOf(one.input), spoken: one.input.kind === 'person' ? `${one.input.first_name} ${one.input.last_name}` : one.input.company_name, segment: one.input.segment, advisor: one.input.advisor, last, came_on, days_over: daysBetween(last ?? came_on, today) - levels[one.input.segment] };
        })
        .filter((one) => one.days_over > 0)
        .sort((a, b) => b.days_over - a.days_over);
      return { total: all.length, clients: all.slice(0, limit), levels };
    },
    async serviceLevelsSave(next) {
      const wrong = (Object.keys(next) as (keyof ServiceLevels)[]).find((one) => !(next[one] >= 7 && next[one] <= 1095));
      if (wrong) return refuse('invalid', {}, [{ field: wrong, code: 'out_of_range', params: { min: '7', max: '1095' } }]);
      levels = next;
    },
  };
}
