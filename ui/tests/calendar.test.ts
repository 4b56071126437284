import { describe, expect, it } from 'vitest';
import { shifted } from '../src/features/calendar/moves';
import { Schedule } from '../src/features/calendar/schedule.svelte';
import { dayItems } from '../src/features/day/timeline';
import type { AppointmentView, DayInfo } from '../src/lib/backend/backend';
import { openDesk } from './setup';

const visit = (start: string, minutes = 60): AppointmentView => {
  const end = `${start.slice(0, 11)}${String(Number(start.slice(11, 13)) + Math.floor((Number(start.slice(14)) + minutes) / 60)).padStart(2, '0')}:${String((Number(start.slice(14)) + minutes) % 60).padStart(2, '0')}`;
  return { id: start, revision: 1, client_id: 'c', client_name: 'Woźniak Ewa', purpose: 'review', start, end, minutes, state: 'booked', note: '', documents: 0 };
};
const days: DayInfo[] = ['2026-12-23', '2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28'].map((date) => ({ date, holiday: null, working: date === '2026-12-23' || date === '2026-12-28', hours: [] }));

describe('a visit moved by keys', () => {
  it('goes up and down by a quarter of an hour', () => {
    expect(shifted(visit('2026-12-23T10:15'), 'ArrowDown', false, days)).toEqual({ start: '2026-12-23T10:30', minutes: 60 });
    expect(shifted(visit('2026-12-23T10:15'), 'ArrowUp', false, days)).toEqual({ start: '2026-12-23T10:00', minutes: 60 });
  });
  it('steps over Christmas to the next working day and back', () => {
    expect(shifted(visit('2026-12-23T10:15'), 'ArrowRight', false, days)?.start).toBe('2026-12-28T10:15');
    expect(shifted(visit('2026-12-28T10:15'), 'ArrowLeft', false, days)?.start).toBe('2026-12-23T10:15');
  });
  it('changes its length with Shift, down to a quarter of an hour', () => {
    expect(shifted(visit('2026-12-23T10:15', 30), 'ArrowDown', true, days)?.minutes).toBe(45);
    expect(shifted(visit('2026-12-23T10:15', 15), 'ArrowUp', true, days)).toBeNull();
  });
  it('stays inside the day', () => expect(shifted(visit('2026-12-23T17:00'), 'ArrowDown', false, days)).toBeNull());
});

describe('the schedule', () => {
  it('moves a visit through the backend and says where it is now', async () => {
    await openDesk();
    const schedule = new Schedule();
    await schedule.load('2026-11-23');
    const first = schedule.visits.find((one) => one.start === '2026-11-23T12:00');
    expect(await schedule.key(first?.id ?? '', 'ArrowDown', false)).toBe(true);
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

describe('the plan of the day', () => {
  const plan = [visit('2026-11-23T12:00'), visit('2026-11-23T09:00', 30)];
  it('sorts visits, marks the present and offers only free time ahead', () => {
    const items = dayItems(plan, '2026-11-23T10:05', true);
    expect(items.map((item) => item.kind)).toEqual(['visit', 'now', 'gap', 'visit', 'gap']);
    expect(items[2]).toMatchObject({ from: '10:15', to: '12:00', minutes: 105 });
  });
  it('marks the visit that is going on', () => {
    expect(dayItems(plan, '2026-11-23T12:10', true).find((item) => item.kind === 'visit' && item.when === 'now')).toBeTruthy();
  });
  it('offers nothing on a day off', () => expect(dayItems([], '2026-11-22T10:00', false).some((item) => item.kind === 'gap')).toBe(false));
});
