import type { Component } from 'svelte';
import { nowLocal } from '$lib/clock';
import { readDate } from '$lib/dates';
import { desk } from '$lib/desk.svelte';
import { fullDate } from '$lib/format';
import { t } from '$lib/i18n/index.svelte';
import { ArrowLeftRight, CalendarDays, CalendarPlus, ChartColumn, Clock, EyeOff, FileCheck, FilePlus, FileText, Hourglass, ListChecks, Lock, Phone, Plus, Settings, Sun, Upload, Users } from '$lib/icons';
import { navigate } from '$lib/router.svelte';
import { lock, session } from '$lib/session.svelte';
import { sayError } from '$lib/toasts.svelte';

export type Action = { id: string; label: string; keys?: string; icon: Component<{ size?: number; strokeWidth?: number; 'aria-hidden'?: 'true' }>; run: () => void };

const fold = (text: string) => text.toLocaleLowerCase('pl').replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '');

function all(): Action[] {
  const go = (path: string) => () => void navigate(path);
  const write: Action[] = [
    { id: 'book', label: t('card-book'), keys: 'Alt+U', icon: CalendarPlus, run: () => desk.show({ kind: 'book' }) },
    { id: 'prepare', label: t('card-prepare'), icon: FilePlus, run: go('/documents/prepare') },
    { id: 'task', label: t('task-add'), icon: Plus, run: () => desk.show({ kind: 'task-add' }) },
    { id: 'new', label: t('client-new'), icon: Plus, run: go('/clients/new') },
    { id: 'import', label: t('import-open'), icon: Upload, run: () => desk.show({ kind: 'import' }) },
  ];
  return [
    ...(session.canWrite ? write : []),
    { id: 'day', label: t('nav-day'), keys: 'Alt+1', icon: Sun, run: go('/day') },
    { id: 'clients', label: t('nav-clients'), keys: 'Alt+2', icon: Users, run: go('/clients') },
    { id: 'handovers', label: t('handovers-title'), icon: ArrowLeftRight, run: go('/handovers') },
    { id: 'duplicates', label: t('suspects-title'), icon: Users, run: go('/duplicates') },
    { id: 'attention', label: t('attention-title'), icon: Clock, run: go('/attention') },
    ...(session.canWrite ? [{ id: 'calls', label: t('calls-title'), icon: Phone, run: go('/calls') }] : []),
    { id: 'calendar', label: t('nav-calendar'), keys: 'Alt+3', icon: CalendarDays, run: go('/calendar') },
    { id: 'waiting', label: t('waiting-title'), icon: Hourglass, run: go('/calendar/waiting') },
    { id: 'tasks', label: t('nav-tasks'), keys: 'Alt+4', icon: ListChecks, run: go('/tasks') },
    { id: 'documents', label: t('nav-documents'), keys: 'Alt+5', icon: FileText, run: go('/documents') },
    { id: 'templates', label: t('templates-title'), icon: FileCheck, run: go('/documents/templates') },
    { id: 'results', label: t('nav-results'), keys: 'Alt+6', icon: ChartColumn, run: go('/results') },
    { id: 'settings', label: t('nav-settings'), keys: 'Alt+7', icon: Settings, run: go('/settings') },
    { id: 'shield', label: t('shortcut-shield'), keys: 'F9', icon: EyeOff, run: () => (session.shield = true) },
    { id: 'lock', label: t('shortcut-lock'), keys: 'Ctrl+L', icon: Lock, run: () => void lock().catch(sayError) },
  ];
}

/** "30.11", "jutro", "w piątek": that day in the calendar. */
function dayAsked(words: string): Action[] {
  const date = readDate(words, nowLocal().slice(0, 10));
  return date ? [{ id: 'to-day', label: t('palette-day', { day: fullDate(date) }), icon: CalendarDays, run: () => void navigate(`/calendar/${date}?view=day`) }] : [];
}

/** Actions whose words begin with every typed word; all of them for nothing typed. */
export function actionsFor(words: string): Action[] {
  const typed = fold(words).split(/\s+/).filter(Boolean);
  return [...dayAsked(words), ...all().filter((action) => {
    const parts = fold(action.label).split(/\s+/);
    return typed.every((word) => parts.some((part) => part.startsWith(word)));
  })];
}
