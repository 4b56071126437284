import { plainVisit } from '../src/lib/backend/fake/calendar';
import { describe, expect, it } from 'vitest';
import { shifted } from '../src/features/calendar/moves';
import { Schedule } from '../src/features/calendar/schedule.svelte';
import { dayItems } from '../src/features/day/timeline';
import type { AppointmentView, DayInfo } from '../src/lib/backend/backend';
import { openDesk } from './setup';

const visit = (start: string, minutes = 60): AppointmentView => {
  const end = `${start.slice(0, 11)}${String(Number(start.slice(11, 13)) + Math.floor((Number(start.slice(14)) + minutes) / 60)).padStart(2, '0')}:${String((Number(start.slice(14)) + minutes) % 60).padStart(2, '0')}`;
  return { ...plainVisit, id: start, revision: 1, client_id: 'c', client_name: 'Woźniak Ewa', purpose: 'review', start, end, minutes, state: 'booked', note: '', documents: 0 };
};
const days: DayInfo[] = ['2026-12-23', '2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28'].map((date) => ({ date, holiday: null, working: date === '2026-12-23' || date === '2026-12-28', hours: [] }));

const shown = { from: '08:00', to: '18:00' };
const keyed = (at: string, key: string, minutes = 60, resize = false, hours = shown) => shifted(visit(at, minutes), key, resize, days, hours);

describe('a visit moved by keys', () => {
  it('goes up and down by a quarter of an hour', () => {
    expect(keyed('2026-12-23T10:15', 'ArrowDown')).toEqual({ start: '2026-12-23T10:30', minutes: 60 });
    expect(keyed('2026-12-23T10:15', 'ArrowUp')).toEqual({ start: '2026-12-23T10:00', minutes: 60 });
  });
  it('steps over Christmas to the next working day and back', () => {
    expect(keyed('2026-12-23T10:15', 'ArrowRight')).toMatchObject({ start: '2026-12-28T10:15' });
    expect(keyed('2026-12-28T10:15', 'ArrowLeft')).toMatchObject({ start: '2026-12-23T10:15' });
  });
  it('goes to a Saturday that is worked', () => {
    const saturday: DayInfo = { date: '2026-12-19', holiday: null, working: true, hours: [{ from: '09:00', to: '13:00' }] };
    expect(shifted(visit('2026-12-18T10:15'), 'ArrowRight', false, [saturday], shown)).toMatchObject({ start: '2026-12-19T10:15' });
  });
  it('changes its length with Shift, down to a quarter of an hour', () => {
    expect(keyed('2026-12-23T10:15', 'ArrowDown', 30, true)).toMatchObject({ minutes: 45 });
    expect(keyed('2026-12-23T10:15', 'ArrowUp', 15, true)).toBe('shortest');
  });
  it('stays inside the hours shown, and follows them', () => {
    expect(keyed('2026-12-23T17:00', 'ArrowDown')).toBe('late');
    expect(keyed('2026-12-23T17:00', 'ArrowDown', 60, true)).toBe('late');
    expect(keyed('2026-12-23T08:00', 'ArrowUp')).toBe('early');
    expect(keyed('2026-12-23T17:00', 'ArrowDown', 60, false, { from: '08:00', to: '20:00' })).toMatchObject({ start: '2026-12-23T17:15' });
    expect(keyed('2026-12-23T08:00', 'ArrowUp', 60, false, { from: '07:00', to: '18:00' })).toMatchObject({ start: '2026-12-23T07:45' });
  });
  it('means nothing for other keys', () => {
    expect(keyed('2026-12-23T10:15', 'Home')).toBeNull();
    expect(keyed('2026-12-23T10:15', 'ArrowLeft', 60, true)).toBeNull();
  });
});

describe('the schedule', () => {
  it('moves a visit through the backend and says where it is now', async () => {
    await openDesk();
    const schedule = new Schedule();
    await schedule.load('2026-11-23');
    const first = schedule.visits.find((one) => one.start === '2026-11-23T12:00');
    expect(await schedule.key(first?.id ?? '', 'ArrowDown', false)).toEqual({ start: '2026-11-23T12:15', minutes: 60 });
    expect(schedule.announcement).toContain('przeniesiono na dziś 12:15');
    await schedule.load('2026-11-23');
    expect(schedule.find(first?.id ?? '')?.start).toBe('2026-11-23T12:15');
  });

  it('leaves the visit where it was when the time is taken, and says why', async () => {
    await openDesk();
    const schedule = new Schedule();
    await schedule.load('2026-11-23');
    const noon = schedule.visits.find((one) => one.start === '2026-11-23T12:00');
    expect(await schedule.move(noon as AppointmentView, { start: '2026-11-23T10:30', minutes: 60 })).toBe(false);
    expect(schedule.announcement).toContain('zajęty');
    await schedule.load('2026-11-23');
    expect(schedule.find(noon?.id ?? '')?.start).toBe('2026-11-23T12:00');
  });
});

describe('the schedule at the edges', () => {
  it('says why a visit stays at the end of the hours shown, also when asked twice', async () => {
    const backend = await openDesk();
    const [client] = (await backend.clientPage({ words: '', segment: null, kind: 'person', advisor: null, mine: false, conditions: [] }, 0, 1)).rows;
    const late = await backend.appointmentBook('late', { client_id: client?.id ?? '', purpose: 'review', start: '2026-11-27T17:15', minutes: 45, note: '', overbooked: 'prosi o późną godzinę' });
    const schedule = new Schedule();
    await schedule.load('2026-11-23');
    expect(await schedule.key(late.id, 'ArrowDown', false)).toBeNull();
    const first = schedule.announcement;
    expect(first.replaceAll('\u00a0', ' ')).toContain('bez zmian, nadal piątek, 27 listopada, 17:15. Ten dzień kończy się w kalendarzu o 18:00.');
    await schedule.key(late.id, 'ArrowDown', false);
    expect(schedule.announcement, 'a live region is silent when nothing changes').not.toBe(first);
  });

  it('keeps what was asked last, whatever comes late', async () => {
    const backend = await openDesk();
    const range = backend.appointmentRange;
    let slow: (() => void) | undefined;
    backend.appointmentRange = async (from, to) => {
      if (from === '2026-11-23') await new Promise<void>((done) => (slow = done));
      return range(from, to);
    };
    const schedule = new Schedule();
    const first = schedule.load('2026-11-23');
    await schedule.load('2026-12-07');
    slow?.();
    await first;
    expect(schedule.loaded).toEqual({ from: '2026-12-07', to: '2026-12-13' });
    expect(schedule.visits).toEqual([]);
  });
});

describe('the plan of the day', () => {
  const plan = [visit('2026-11-23T12:00'), visit('2026-11-23T09:00', 30)];
  const worked = [{ from: '09:00', to: '17:00' }];
  const gaps = (items: ReturnType<typeof dayItems>) => items.flatMap((item) => (item.kind === 'gap' ? [`${item.from}–${item.to}`] : []));
  it('offers nothing in a break, after hours, or while another calendar takes the time', () => {
    const shifts = [{ from: '10:00', to: '13:00' }, { from: '13:30', to: '18:00' }];
    const training = [{ start: '2026-11-23T15:00', end: '2026-11-23T16:00' }];
    expect(gaps(dayItems(plan, '2026-11-23T08:00', shifts, training))).toEqual(['10:00–12:00', '13:30–15:00', '16:00–18:00']);
  });
  it('sorts visits, marks the present and offers only free time ahead', () => {
    const items = dayItems(plan, '2026-11-23T10:05', worked);
    expect(items.map((item) => item.kind)).toEqual(['visit', 'now', 'gap', 'visit', 'gap']);
    expect(items[2]).toMatchObject({ from: '10:15', to: '12:00', minutes: 105 });
  });
  it('marks the visit that is going on', () => {
    expect(dayItems(plan, '2026-11-23T12:10', worked).find((item) => item.kind === 'visit' && item.when === 'now')).toBeTruthy();
  });
  it('offers nothing on a day off', () => expect(dayItems([], '2026-11-22T10:00', []).some((item) => item.kind === 'gap')).toBe(false));
});
