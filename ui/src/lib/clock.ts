/** Local date and minute at the counter, "2026-11-23T09:40", whatever the time zone of the machine. */
export type LocalTime = string;

let fixed: LocalTime | null = null;

const counter = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Warsaw',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The present minute at the counter. */
export function nowLocal(): LocalTime {
  return fixed ?? counter.format(new Date()).replace(' ', 'T');
}

/** A UTC instant (RFC 3339) as local time at the counter. */
export function toLocal(instant: string): LocalTime {
  return counter.format(new Date(instant)).replace(' ', 'T');
}

/** Stops the clock, for tests and for the in-memory backend. */
export function fixClock(at: LocalTime | null): void {
  fixed = at;
}
