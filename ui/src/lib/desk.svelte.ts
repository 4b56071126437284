import type { AppointmentView, ClientSelection, ContactInput, ContactView, MailForm, TaskView } from './backend/backend';
import { wipeOnLock } from './wipe';

/** What is known already of a visit that is to be booked. `waiting` is the wish that it fulfils. */
export type BookAsked = { client?: { id: string; name: string }; date?: string; start?: string; purpose?: string; advisor?: string; room?: string; waiting?: string };

/** What is wished of a visit that is to be moved: the time, how long, with whom, where. `waiting` is the wish on the list that it fulfils. */
export type MoveAsked = { to?: string; minutes?: number; advisor?: string; room?: string; waiting?: string };

/** Somebody who was served, with a visit or without one. */
export type ServedOne = { kind: 'visit' | 'walk_in'; id: string; name: string; client: string | null; /** The client's own name, where `name` is a number or an hour. */ known?: string };

/** Steps of a task that ask for something. */
export type TaskStep = 'snooze' | 'postpone' | 'delegate' | 'escalate' | 'drop';

/** Dialogs that any screen may open; the shell draws them, so that features need not know each other. */
export type DeskDialog =
  | { kind: 'palette' }
  | { kind: 'help' }
  | { kind: 'import' }
  | ({ kind: 'book' } & BookAsked)
  | { kind: 'contact'; client: { id: string; name: string }; given?: MailForm; call?: ContactInput }
  | { kind: 'answer'; question: ContactView }
  | { kind: 'pass-on'; selection: ClientSelection }
  | { kind: 'assign'; selection: ClientSelection; count: number }
  | { kind: 'list-calls'; selection: ClientSelection }
  | { kind: 'task-add'; client?: { id: string; name: string } }
  | { kind: 'task-step'; task: TaskView; step: TaskStep }
  | { kind: 'task-trail'; task: TaskView }
  | { kind: 'visit'; appointment: AppointmentView }
  | ({ kind: 'move'; appointment: AppointmentView } & MoveAsked)
  | { kind: 'earlier'; appointment: AppointmentView }
  | { kind: 'cancel'; appointment: AppointmentView }
  | { kind: 'visit-edit'; appointment: AppointmentView }
  | { kind: 'visit-note'; about: ServedOne; ask: boolean }
  | { kind: 'opinion'; about: ServedOne; /** Said when the client has answered, not before their eyes. */ after?: () => void }
  | { kind: 'here'; client: { id: string; name: string } };

const open = $state<{ dialog: DeskDialog | null; changes: number }>({ dialog: null, changes: 0 });

export const desk = {
  get dialog(): DeskDialog | null {
    return open.dialog;
  },
  show(dialog: DeskDialog): void {
    open.dialog = dialog;
  },
  close(): void {
    open.dialog = null;
  },
  /** Grows whenever stored data changed through this window; screens read it to load again. */
  get changes(): number {
    return open.changes;
  },
  changed(): void {
    open.changes += 1;
  },
};

wipeOnLock(() => desk.close());
