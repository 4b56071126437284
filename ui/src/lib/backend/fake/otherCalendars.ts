import { nowLocal } from '../../clock';
import { addDays } from '../../dates';
import type { BlockView } from '../backend';
import type { BranchDay } from '../branchDay';

type Refuse = (code: string, params?: Record<string, string>) => Promise<never>;

/** Times that a calendar of another program keeps: none until one is read. */
export function fakeOtherCalendars(refuse: Refuse): Pick<BranchDay, 'calendarBlocks' | 'calendarImport' | 'blocksDrop'> {
  const blocks: BlockView[] = [];
  return {
    calendarBlocks: async (from, to) => blocks.filter((block) => block.start.slice(0, 10) <= to && block.end.slice(0, 10) >= from),
    async calendarImport(_command, content) {
      if (!new TextDecoder().decode(content).startsWith('BEGIN:VCALENDAR')) return refuse('ical_not_calendar', { line: '1' });
      const today = nowLocal().slice(0, 10);
      const block = (id: string, person: string, title: string, day: string, from: string, to: string): BlockView => ({ id, person_id: person, title, start: `${day}T${from}`, end: `${day}T${to}`, all_day: false });
      blocks.splice(0, blocks.length, block('b1', 'p1', 'Odprawa', today, '14:15', '15:00'), block('b2', 'p1', 'Szkolenie', addDays(today, 1), '12:00', '14:00'), block('b3', 'p2', '', today, '10:00', '11:00'));
      return { added: 3, changed: 0, already: 0, times: 12, own: 1, truncated: false, skipped: [{ code: 'ical_zone_unknown', params: { line: '41' } }] };
    },
    async blocksDrop() {
      blocks.splice(0);
      return { id: 'p1', revision: 1 };
    },
  };
}
