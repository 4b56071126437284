import { nowLocal } from '../../clock';
import type { AttitudeView, Backend, FieldError, PersonView, PotentialView, ValuationPart, Weights, WeightsRow } from '../backend';
import type { FakeClient } from './people';

type Means = {
  clients: Map<string, FakeClient>;
  today: string;
  me: () => PersonView | null;
  refuse: (code: string, params?: Record<string, string>, fields?: FieldError[]) => Promise<never>;
  once: <T>(id: string, run: () => T) => Promise<T>;
};

/** The value of a relation with invented clients: one invented account each. */
export function fakeValuation({ clients, today, me, refuse, once }: Means):
  Pick<Backend, 'clientValuation' | 'attitudeNote' | 'potentialRate' | 'valuationWeights' | 'valuationWeightsSave'> {
  const attitudes = new Map<string, AttitudeView[]>();
  const potentials = new Map<string, PotentialView[]>();
  const history: WeightsRow[] = [];
  const own: Weights = {
    balance: 30, products: 20, years: 20, potential: 15, staying: 15,
    full_balance: 200_000, full_products: 4, full_years: 10, full_days_over: 180, unhappy_loss: 60,
  };
  const counting = () => history.find((row) => row.valid_from <= today);
  const person = () => me()?.name ?? '';
  const wrong = (field: string, code: string, params: Record<string, string> = {}) => refuse('invalid', {}, [{ field, code, params }]);
  const scaled = (max: number, value: number, full: number) => Math.floor((max * Math.min(value, full)) / full);
  return {
    async clientValuation(id) {
      const client = clients.get(id);
      if (!client) return refuse('not_found', { what: 'client' });
      const n = Number(client.number.slice(1)) || 0;
      const weights = counting()?.weights ?? own;
      const [amount, years] = [(n * 4_321) % 260_000, n % 15];
      const rated = potentials.get(id)?.[0]?.potential;
      const unhappy = attitudes.get(id)?.[0]?.attitude === 'unhappy';
      const all: ValuationPart[] = [
        { part: 'balance', points: scaled(weights.balance, amount, weights.full_balance), max: weights.balance, code: 'balance', params: { amount: `${amount}.00` } },
        { part: 'products', points: scaled(weights.products, 1, weights.full_products), max: weights.products, code: 'products', params: { count: '1' } },
        { part: 'years', points: scaled(weights.years, years, weights.full_years), max: weights.years, code: 'years', params: { count: String(years) } },
        { part: 'potential', points: scaled(weights.potential, rated ?? 0, 10), max: weights.potential, ...(rated === undefined ? { code: 'potential_unknown', params: {} } : { code: 'potential', params: { count: String(rated) } }) },
        { part: 'staying', points: scaled(weights.staying, unhappy ? 100 - weights.unhappy_loss : 100, 100), max: weights.staying, code: unhappy ? 'staying_unhappy' : 'staying', params: {} },
      ];
      const parts = all.filter((part) => part.max > 0);
      return {
        score: parts.reduce((total, part) => total + part.points, 0), parts, weights_since: counting()?.valid_from ?? null,
        attitudes: attitudes.get(id) ?? [], potentials: potentials.get(id) ?? [],
      };
    },
    async attitudeNote(command, id, attitude, reason) {
      if (!reason.trim()) return wrong('reason', 'required');
      return once(command, () => {
        attitudes.set(id, [{ attitude, reason: reason.trim(), at: nowLocal(), person: person() }, ...(attitudes.get(id) ?? [])]);
        return { id: command, revision: 1 };
      });
    },
    async potentialRate(command, id, potential) {
      if (!(potential >= 0 && potential <= 10)) return wrong('potential', 'out_of_range', { min: '0', max: '10' });
      return once(command, () => {
        potentials.set(id, [{ potential, at: nowLocal(), person: person() }, ...(potentials.get(id) ?? [])]);
        return { id: command, revision: 1 };
      });
    },
    valuationWeights: async () => ({ current: counting()?.weights ?? own, history: [...history] }),
    async valuationWeightsSave(command, weights, from) {
      const sum = weights.balance + weights.products + weights.years + weights.potential + weights.staying;
      if (sum !== 100) return wrong('balance', 'sum_differs', { sum: String(sum), expected: '100' });
      return once(command, () => {
        history.unshift({ valid_from: from || today, set_at: nowLocal(), person: person(), weights });
        history.sort((a, b) => b.valid_from.localeCompare(a.valid_from));
        return { id: command, revision: 1 };
      });
    },
  };
}
