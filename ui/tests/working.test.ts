import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { hoursShown, idle } from '../src/features/calendar/hours';
import OpeningSection from '../src/features/settings/working/OpeningSection.svelte';
import WorkingSection from '../src/features/settings/working/WorkingSection.svelte';
import type { AppointmentView, DayInfo } from '../src/lib/backend/backend';
import { choose, openDesk } from './setup';

const day = (...hours: [string, string][]): DayInfo => ({ date: '2026-11-24', working: hours.length > 0, holiday: null, hours: hours.map(([from, to]) => ({ from, to })) });

it('what is not worked lies before, between and after', () => {
  expect(idle(day(['09:00', '12:00'], ['12:30', '16:00']))).toEqual([{ from: '00:00', to: '09:00' }, { from: '12:00', to: '12:30' }, { from: '16:00', to: '24:00' }]);
  expect(idle(day(['00:00', '24:00']))).toEqual([]);
  expect(idle(day()), 'a day off is marked as a whole').toEqual([]);
});

it('the calendar grows to the hours somebody works or comes in', () => {
  const visit = (start: string, end: string) => ({ start: `2026-11-24T${start}`, end: `2026-11-24T${end}` }) as AppointmentView;
  expect(hoursShown([day(['09:00', '17:00'])], [])).toEqual({ from: '08:00', to: '18:00' });
  expect(hoursShown([day(['06:30', '14:00'])], [visit('18:15', '19:05')])).toEqual({ from: '06:00', to: '20:00' });
  expect(hoursShown([day(['12:00', '24:00'])], [])).toEqual({ from: '08:00', to: '24:00' });
});

it('opening hours are changed day by day, and what is wrong is told at its day', async () => {
  const backend = await openDesk();
  render(OpeningSection);
  const saturday = await screen.findByTestId('opening-5');
  await fireEvent.input(saturday, { target: { value: 'rano' } });
  await fireEvent.click(screen.getByTestId('opening-save'));
  await waitFor(() => expect(saturday.getAttribute('aria-invalid')).toBe('true'));
  await fireEvent.input(saturday, { target: { value: '9-13' } });
  await fireEvent.click(screen.getByTestId('opening-save'));
  await waitFor(async () => expect((await backend.opening()).week[5]).toBe('9-13'));
});

it('a new plan starts from what is in force, and a rota has a week for each turn', async () => {
  const backend = await openDesk();
  render(WorkingSection);
  await fireEvent.click(await screen.findByTestId('working-plan-add'));
  await choose('working-rota', '2');
  await fireEvent.input(await screen.findByTestId('working-1-0'), { target: { value: '12–20' } });
  await fireEvent.click(screen.getByTestId('absence-add'));
  await fireEvent.click(screen.getByTestId('absence-remove-0'));
  await fireEvent.click(screen.getByTestId('working-save'));
  const me = (await backend.sessionState()).person?.id ?? '';
  await waitFor(async () => expect((await backend.working(me)).plans.length).toBe(2));
  const [plan] = (await backend.working(me)).plans;
  expect(plan?.weeks[1], 'as the first, but for the changed day').toEqual(['12–20', ...(plan?.weeks[0]?.slice(1) ?? [])]);
  expect(plan?.weeks[0]?.[0]).toBe('9:00–17:00');
  expect((await backend.working(me)).absences).toEqual([]);
});
