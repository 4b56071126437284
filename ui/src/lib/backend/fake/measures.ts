import type { AppointmentView, MeasureRow, Measures, PersonView } from '../backend';
import type { BranchDay } from '../branchDay';
import { nowLocal } from '../../clock';
import { weekStart } from '../../dates';
import { daysFrom } from './calendar';

type Refuse = (code: string, params?: Record<string, string>, fields?: { field: string; code: string; params: Record<string, string> }[]) => Promise<never>;
type Around = { appointments: AppointmentView[]; people: PersonView[]; refuse: Refuse };

/** Figures counted from the visits in memory; waits and opinions are invented, the same ones each time. */
export function fakeMeasures({ appointments, people, refuse }: Around): Pick<BranchDay, 'measures' | 'measuresExport'> {
  const row = (code: string, name: string, visits: AppointmentView[], available: number | null): MeasureRow => {
    const some = visits.length > 0;
    const of = (state: string) => visits.filter((visit) => visit.state === state).length;
    return {
      code, name, count: visits.length, served: of('served'), missed: of('no_show'), cancelled: of('cancelled'), available, service: some ? 28 + (visits.length % 9) : null, wait: some ? 4 + (visits.length % 5) : null,
      minutes: visits.filter((visit) => !['cancelled', 'no_show'].includes(visit.state)).reduce((sum, visit) => sum + visit.minutes, 0), lead: some ? 2 + (visits.length % 4) : null, score: visits.length > 1 ? 440 + (visits.length % 50) : null, scores: Math.floor(visits.length / 2),
    };
  };
  /** What becomes of a visit that is over: most are served. */
  const become = (visit: AppointmentView, nr: number): AppointmentView =>
    visit.state === 'booked' && visit.end < nowLocal() ? { ...visit, state: nr % 9 === 4 ? 'no_show' : nr % 7 === 3 ? 'cancelled' : 'served' } : visit;
  const by = (visits: AppointmentView[], key: (visit: AppointmentView) => string | null, name: (visit: AppointmentView) => string, available: number | null) => {
    const found = new Map<string, AppointmentView[]>();
    for (const visit of visits) {
      const code = key(visit);
      if (code) found.set(code, [...(found.get(code) ?? []), visit]);
    }
    return [...found].sort().map(([code, list]) => row(code, name(list[0]!), list, available));
  };
  return {
    async measures(from, to): Promise<Measures> {
      if (to < from) return refuse('invalid', {}, [{ field: 'to', code: 'out_of_range', params: { min: '0', max: '400' } }]);
      const visits = appointments.filter((visit) => visit.start.slice(0, 10) >= from && visit.start.slice(0, 10) <= to).map(become);
      const worked = daysFrom(from, to).filter((day) => day.working).length * 480;
      return {
        from, to, total: row('', '', visits, worked * people.length), by_purpose: by(visits, (visit) => visit.purpose, (visit) => visit.purpose_title, null), by_advisor: by(visits, (visit) => visit.advisor_id, (visit) => visit.advisor_name, worked),
        by_room: by(visits, (visit) => visit.room_id, (visit) => visit.room_name ?? '', worked), by_week: by(visits, (visit) => weekStart(visit.start.slice(0, 10)), () => '', null),
      };
    },
    measuresExport: async (from, to, side, format) => `/home/anna/Dokumenty/Opiekun/Wyniki ${side} ${from}–${to}.${format}`,
  };
}
