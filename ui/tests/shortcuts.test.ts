import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
// Loaded beforehand: the pages come in parts of their own, and the first load takes longer than a test waits.
import '../src/features/calendar/BookDialog.svelte';
import '../src/features/calendar/CalendarScreen.svelte';
import '../src/features/tasks/TasksPage.svelte';
import Shell from '../src/app/Shell.svelte';
import { desk } from '../src/lib/desk.svelte';
import { navigate, startRouter } from '../src/lib/router.svelte';
import { adopt } from '../src/lib/session.svelte';
import { shortcuts } from '../src/lib/shortcuts.svelte';
import { openDesk } from './setup';

const book = () => fireEvent.keyDown(window, { key: 'u', code: 'KeyU', altKey: true });
const offered = () => shortcuts().filter((one) => one.keys === 'Alt+u').length;

let stop = () => undefined as void;
beforeEach(() => {
  stop = startRouter();
});
afterEach(() => stop());

it('books a visit from every screen', async () => {
  await navigate('/tasks');
  await openDesk();
  render(Shell);
  await waitFor(() => expect(offered()).toBe(1));
  await book();
  expect(desk.dialog).toEqual({ kind: 'book' });
});

it('books on the day that the calendar shows', async () => {
  await navigate('/calendar/2026-11-26?view=day');
  await openDesk();
  render(Shell);
  await screen.findByTestId('calendar-book');
  expect(offered(), 'the help tells it once').toBe(1);
  await book();
  expect(desk.dialog).toMatchObject({ kind: 'book', date: '2026-11-26' });
});

it('books nothing for who only looks', async () => {
  await navigate('/tasks');
  const backend = await openDesk();
  await adopt({ ...(await backend.sessionState()), read_only: true });
  render(Shell);
  await waitFor(() => expect(shortcuts().length).toBeGreaterThan(4));
  await book();
  expect(offered()).toBe(0);
  expect(desk.dialog).toBeNull();
});
