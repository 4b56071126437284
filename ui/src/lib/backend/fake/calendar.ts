import { addDays, clockOf, minuteOfDay, monthEnd, monthStart, weekday } from '../../dates';
import type { AppointmentView, DayInfo, Purpose } from '../backend';

const packets = new Set(['account_opening', 'card_application', 'power_of_attorney', 'data_change', 'document_signing']);
const purpose = (code: string, minutes: number): Purpose => ({
  code, title: '', minutes, minutes_business: minutes + 15, minutes_strategic: minutes + 30, before: 0, after: 0, room: code === 'loan_consultation' ? 'office' : null, specialisation: null, language: null,
  channel: 'branch', packet_person: packets.has(code) ? 'rachunek' : null, packet_business: packets.has(code) ? 'rachunek' : null, bring: code === 'loan_consultation' ? ['zaświadczenie o dochodach'] : [], offered: true,
});

/** What an ordinary visit has beside its own. */
export const plainVisit = {
  advisor_id: 'p1', advisor_name: 'Anna Lis', colleagues: [], guests: [], room_id: null, room_name: null, purpose_title: '', channel: 'branch',
  identified: null, confirmed_at: null, arrived_at: null, begun_at: null, ended_at: null, overbooked: '', series_id: null, packet_id: null, papers: 'none' as const,
};

export const purposes: Purpose[] = [
  ['account_opening', 60], ['card_application', 30], ['loan_consultation', 60], ['savings_consultation', 45],
  ['insurance_consultation', 45], ['data_change', 20], ['power_of_attorney', 30], ['complaint', 30], ['access_help', 20],
  ['document_signing', 30], ['review', 45],
].map(([code, minutes]) => purpose(String(code), Number(minutes)));

const holidays: Record<string, string> = {
  '01-01': 'new_year', '01-06': 'epiphany', '05-01': 'labour_day', '05-03': 'constitution_day', '08-15': 'assumption',
  '11-01': 'all_saints', '11-11': 'independence_day', '12-24': 'christmas_eve', '12-25': 'christmas_day', '12-26': 'second_christmas_day',
};

export function dayInfo(date: string): DayInfo {
  const holiday = holidays[date.slice(5)] ?? null;
  const working = holiday === null && weekday(date) < 6;
  return { date, holiday, working, hours: working ? [{ from: '09:00', to: '17:00' }] : [] };
}

export function daysFrom(from: string, to: string): DayInfo[] {
  const days: DayInfo[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(dayInfo(date));
  return days;
}

/** The visit that would overlap [start, start+minutes), if any. */
export function overlapping(all: AppointmentView[], start: string, minutes: number, except?: string): AppointmentView | undefined {
  const from = minuteOfDay(start);
  return all.find((other) =>
    other.state !== 'cancelled' && other.state !== 'no_show' && other.id !== except && other.start.slice(0, 10) === start.slice(0, 10) &&
    from < minuteOfDay(other.end) && minuteOfDay(other.start) < from + minutes);
}

export function slots(all: AppointmentView[], date: string, minutes: number, now: string): string[] {
  if (!dayInfo(date).working) return [];
  const found: string[] = [];
  for (let minute = 540; minute + minutes <= 1020; minute += 15) {
    const start = `${date}T${clockOf(minute)}`;
    if (start > now && !overlapping(all, start, minutes)) found.push(start);
  }
  return found;
}

/** Many visits over the working days of a month, a quarter of an hour after another: purpose, start, minutes and number. */
export function crowd(month: string, count: number): [string, string, number, number][] {
  const days = daysFrom(monthStart(month), monthEnd(month)).filter((day) => day.working);
  return Array.from({ length: count }, (_, n) => {
    const purpose = purposes[n % purposes.length]!;
    const minute = 540 + 15 * (Math.floor(n / days.length) % 30);
    return [purpose.code, `${days[n % days.length]!.date}T${clockOf(minute)}`, purpose.minutes, n];
  });
}
