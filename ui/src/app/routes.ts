import type { Component } from 'svelte';

type Page = () => Promise<{ default: Component }>;

/** First segment of the path → its screen, loaded on first visit. */
export const pages: Record<string, Page> = {
  day: () => import('$features/day/DayPage.svelte'),
  clients: () => import('$features/clients/ClientsPage.svelte'),
  calendar: () => import('$features/calendar/CalendarScreen.svelte'),
  tasks: () => import('$features/tasks/TasksPage.svelte'),
  documents: () => import('$features/documents/DocumentsPage.svelte'),
  results: () => import('$features/results/ResultsPage.svelte'),
  handovers: () => import('$features/handovers/HandoversPage.svelte'),
  calls: () => import('$features/calls/CallsPage.svelte'),
  duplicates: () => import('$features/clients/merge/DuplicatesPage.svelte'),
  attention: () => import('$features/attention/AttentionPage.svelte'),
  settings: () => import('$features/settings/SettingsPage.svelte'),
};

const loaded = new Map<string, Component>();

/** The screen of a path segment; unknown segments show the day. */
export async function pageOf(segment: string | undefined): Promise<Component> {
  const name = segment && segment in pages ? segment : 'day';
  let page = loaded.get(name);
  if (!page) {
    page = (await (pages[name] as Page)()).default;
    loaded.set(name, page);
  }
  return page;
}

/** Fetches the other screens while nobody waits, so that any first visit is instant. */
export function warmUp(): void {
  setTimeout(() => {
    for (const name of Object.keys(pages)) void pageOf(name);
  }, 1_500);
}
