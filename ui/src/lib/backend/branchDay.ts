import type {
  BlockView,
  BookInput,
  BookingCheck,
  CalendarImport,
  ColumnHours,
  Measures,
  MonthDay,
  OpenItem,
  Prepared,
  PreparedDocument,
  PrintChoice,
  Purpose,
  PurposeVersion,
  QueueEntry,
  QueueView,
  RoomView,
  Saved,
  SeriesDay,
  SeriesInput,
  TaskInput,
  TaskStepInput,
  TaskTrail,
  TaskView,
  VisitDetails,
  VisitNoteInput,
  WaitingInput,
  WaitingView,
  WalkInInput,
  Unsettled,
} from './bindings';

/** What the window asks about the branch day: visits in full, the queue, those who wait, tasks, figures. */
export interface BranchDay {
  appointmentCheck(input: BookInput, visit: string | null): Promise<BookingCheck>;
  seriesPlan(input: BookInput, series: SeriesInput): Promise<SeriesDay[]>;
  seriesBook(commandId: string, input: BookInput, series: SeriesInput): Promise<Saved>;
  appointmentEdit(commandId: string, id: string, baseRevision: number, input: BookInput): Promise<Saved>;
  appointmentStep(commandId: string, id: string, baseRevision: number, step: string, identified: boolean | null): Promise<Saved>;
  visitDetails(id: string): Promise<VisitDetails>;
  visitNote(commandId: string, input: VisitNoteInput): Promise<Saved>;
  visitOpinion(commandId: string, kind: string, id: string, score: number, words: string): Promise<Saved>;
  visitPacket(commandId: string, id: string, packet: string): Promise<Saved>;
  dayPrepared(date: string): Promise<Prepared[]>;
  calendarBlocks(from: string, to: string): Promise<BlockView[]>;
  purposeVersions(): Promise<PurposeVersion[]>;
  purposeSave(commandId: string, from: string, purpose: Purpose): Promise<Saved>;
  rooms(): Promise<RoomView[]>;
  roomSave(commandId: string, room: RoomView): Promise<Saved>;
  queue(): Promise<QueueView>;
  queueAdd(commandId: string, input: WalkInInput): Promise<Saved>;
  queueStep(commandId: string, id: string, baseRevision: number, step: string, client: string | null, identified: boolean | null): Promise<Saved>;
  queueNext(commandId: string): Promise<QueueEntry | null>;
  waiting(): Promise<WaitingView[]>;
  waitingAdd(commandId: string, input: WaitingInput): Promise<Saved>;
  waitingClose(commandId: string, id: string, state: string): Promise<Saved>;
  tasks(mine: boolean): Promise<TaskView[]>;
  tasksClosed(limit: number): Promise<TaskView[]>;
  tasksOf(client: string): Promise<TaskView[]>;
  taskTrail(id: string): Promise<TaskTrail[]>;
  taskAdd(commandId: string, input: TaskInput): Promise<Saved>;
  taskStep(commandId: string, id: string, baseRevision: number, input: TaskStepInput): Promise<Saved>;
  openItems(client: string): Promise<OpenItem[]>;
  /** Days of a month: how many visits each has, and the first of them. */
  calendarMonth(from: string, to: string, mine: boolean, most: number): Promise<MonthDay[]>;
  measures(from: string, to: string): Promise<Measures>;
  measuresExport(from: string, to: string, by: string, format: string): Promise<string>;
  daySheetSave(date: string): Promise<string>;
  daySheetPrint(date: string, choice: PrintChoice): Promise<string>;
  visitConfirmation(id: string): Promise<string>;
  visitConfirmationPrepare(commandId: string, id: string): Promise<PreparedDocument>;
  calendarExportSave(from: string, to: string): Promise<string>;
  /** The invitation of a visit as a calendar file in the folder for saved files; gives where it is. */
  visitInvitationSave(visit: string): Promise<string>;
  /** Shows a reminder outside the window; false where the system has no place for it. */
  reminderShow(about: 'visit' | 'tasks', count: number): Promise<boolean>;
  /** Own visits that ask for a decision: not closed on their day, or something came in their way. */
  visitsUnsettled(): Promise<Unsettled[]>;
  /** When everybody who serves works on a day, and when the branch is open. */
  calendarColumns(date: string): Promise<ColumnHours[]>;
  busyFeedSave(): Promise<string>;
  blocksDrop(commandId: string): Promise<Saved>;
  /** An iCalendar file of another program: its times are kept free of visits. */
  calendarImport(commandId: string, content: Uint8Array): Promise<CalendarImport>;
}
