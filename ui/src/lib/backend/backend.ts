import type {
  AppointmentView,
  Assigned,
  AssignInput,
  AssignmentView,
  AuditRow,
  BackupMade,
  BookInput,
  BranchView,
  CallCheck,
  CallInput,
  CallListView,
  CallSheet,
  CareView,
  ClientCard,
  ClientContacts,
  ClientFilter,
  ClientInput,
  ClientPage,
  ClientSelection,
  ClientTies,
  ConsentInput,
  ContactInput,
  MailForm,
  ContactView,
  CopiesWaiting,
  CopyState,
  CopyView,
  Created,
  DayInfo,
  DayView,
  DocumentInput,
  DocumentRow,
  ExportInput,
  Exported,
  FieldError,
  FilterField,
  FreeTime,
  Finding,
  HandoverCard,
  HandoverCheck,
  HandoverInput,
  HandoverView,
  Hits,
  HoldingsPreview,
  HoldingsReport,
  ImportMode,
  ImportPreview,
  ImportProgress,
  ImportReport,
  ImportSource,
  ImportUndone,
  ImportView,
  LikelyView,
  Listed,
  MaturingView,
  MergeInput,
  MergeSides,
  MergeView,
  MoveInput,
  LettersMade,
  OpeningView,
  OverdueList,
  PacketInput,
  PacketPlan,
  PacketPurpose,
  PacketView,
  PersonView,
  PeselCheckView,
  PreparedDocument,
  PrintChoice,
  PrintProgress,
  Printer,
  Purpose,
  RevealField,
  Role,
  RuleView,
  Saved,
  SavedView,
  SaveViewInput,
  Segment,
  SlotQuery,
  ServiceLevels,
  ClientValuation,
  ComparedLine,
  Weights,
  WeightsSettings,
  WorkingView,
  SessionState,
  SigningChoice,
  SignVerdict,
  SubstitutionInput,
  Suspects,
  SubstitutionView,
  TemplateChecked,
  TemplateOpened,
  TemplateRow,
  TemplateView,
  TieInput,
  VerifyReport,
} from './bindings';

import type { BranchDay } from './branchDay';

export type * from './bindings';

/**
 * All that the window may ask of the program. There are two implementations: the real one over Tauri and one in memory for
 * tests and for work in a browser. `commandId` is a UUIDv7 made by the window; the same id sent twice is applied once.
 */
export interface Backend extends BranchDay {
  sessionState(): Promise<SessionState>;
  vaultCreate(name: string, passphrase: string): Promise<Created>;          // opens the session too
  vaultUnlock(name: string | null, passphrase: string): Promise<SessionState>;
  vaultRecover(recoveryKey: string, name: string, newPassphrase: string): Promise<SessionState>; // the name may stay empty while one person works here
  vaultLock(): Promise<void>;
  /** An administrator goes on from a state older than the last seal. */
  vaultAcceptOlder(): Promise<void>;
  passphraseChange(current: string, next: string): Promise<void>;
  recoveryKeyRenew(passphrase: string): Promise<Created>;
  peopleList(): Promise<PersonView[]>;
  personAdd(commandId: string, name: string, role: Role, passphrase: string): Promise<PersonView>;
  personDescribe(commandId: string, id: string, signature: string, specialisation: Segment | null, languages: string[], skills: string[]): Promise<void>;
  personDisable(commandId: string, id: string): Promise<void>;
  settingsSave(language: "pl" | "en", theme: "system" | "light" | "dark", idleMinutes: number): Promise<void>;
  touch(): Promise<void>;                                                   // the person is active (throttled by the window), for the idle lock
  onLocked(handler: () => void): () => void;                                // event `locked` from the backend

  clientPage(filter: ClientFilter, offset: number, limit: number): Promise<ClientPage>;
  clientFind(words: string, limit: number): Promise<Hits>;
  clientCard(id: string): Promise<ClientCard>;
  clientInput(id: string): Promise<ClientInput>;                            // full values for the edit form (audited as reveal)
  clientReveal(id: string, field: RevealField, account: string | null): Promise<string>;
  clientCheck(input: ClientInput): Promise<FieldError[]>;                    // live validation
  clientSave(commandId: string, id: string | null, baseRevision: number | null, input: ClientInput): Promise<Saved>; // conflict: WireError code "revision_conflict" params {fields}
  advisors(): Promise<string[]>;
  maturing(days: number): Promise<MaturingView[]>;                          // what ends from today on, soonest first

  filterFields(): Promise<FilterField[]>;                                    // fields that a condition may name
  savedViews(): Promise<SavedView[]>;                                        // own ones first
  viewSave(commandId: string, input: SaveViewInput): Promise<Saved>;
  viewDrop(commandId: string, view: string): Promise<void>;
  clientsExport(commandId: string, input: ExportInput): Promise<Exported>;   // more than 50 clients: a second person; audited

  clientsAssign(commandId: string, input: AssignInput): Promise<Assigned>;   // at once, by who acts for others
  assignmentUndo(commandId: string, id: string): Promise<Assigned>;
  assignments(): Promise<AssignmentView[]>;                                  // newest first
  callLists(): Promise<CallListView[]>;                                      // own open ones
  callSheet(list: string): Promise<CallSheet>;
  callCheck(input: CallInput): Promise<CallCheck>;
  callsAdd(commandId: string, input: CallInput): Promise<Listed>;
  callsUndo(commandId: string, list: string, addedWith: string): Promise<void>;
  callSettle(commandId: string, list: string, client: string, state: string): Promise<void>;
  callListClose(commandId: string, list: string): Promise<void>;

  clientLikely(client: string | null, input: ClientInput): Promise<LikelyView[]>; // who in the register may be the client of this form
  clientDuplicates(id: string): Promise<LikelyView[]>;
  suspects(onProgress: (p: ImportProgress) => void): Promise<Suspects>;        // the whole register looked through
  tellApart(commandId: string, one: string, other: string): Promise<void>;
  untellApart(commandId: string, one: string, other: string): Promise<void>;
  mergeSides(keep: string, giveUp: string): Promise<MergeSides>;             // whole values of both (audited as reveal)
  clientMerge(commandId: string, merge: MergeInput): Promise<Saved>;
  mergeUndo(commandId: string, merge: string): Promise<Saved>;
  mergesOf(id: string): Promise<MergeView[]>;                                // newest first

  clientTies(id: string): Promise<ClientTies>;                              // with the rule, the graph and the capital group
  tieAdd(commandId: string, input: TieInput): Promise<Saved>;
  tieEnd(commandId: string, id: string, baseRevision: number, until: string): Promise<Saved>;
  tieRemove(commandId: string, id: string, baseRevision: number): Promise<Saved>;
  representationSave(commandId: string, client: string, baseRevision: number, rule: RuleView): Promise<Saved>; // base 0: there was none
  /** An empty date is today; `beyond` ordinary management a court has to consent. */
  representationCheck(client: string, signers: string[], date: string, beyond: boolean): Promise<SignVerdict>;

  importOpen(bytes: Uint8Array): Promise<ImportSource>;                      // CSV, XLSX or vCard; nothing is judged yet
  importSheet(token: string, sheet: string): Promise<ImportSource>;          // another sheet of the workbook, under a new token
  importMapKeep(commandId: string, token: string, name: string, fields: string[]): Promise<void>;
  importMapDrop(commandId: string, name: string): Promise<void>;
  importJudge(token: string, fields: string[], mode: ImportMode, leaveLikely: boolean): Promise<ImportPreview>; // a field's code for every column, '' for none
  careToday(): Promise<CareView>;                                           // whose clients one looks after, and which offers wait
  handoverCheck(selection: ClientSelection, receiver: string): Promise<HandoverCheck>; // an empty receiver is not chosen yet
  handoverOffer(commandId: string, input: HandoverInput): Promise<Saved>;
  handoverList(): Promise<HandoverView[]>;                                   // newest first
  handoverCard(id: string): Promise<HandoverCard>;
  handoverAccept(commandId: string, id: string, without: string[], reason: string): Promise<Saved>;
  handoverRefuse(commandId: string, id: string, reason: string): Promise<Saved>;
  handoverWithdraw(commandId: string, id: string): Promise<Saved>;
  handoverUndo(commandId: string, id: string, rest: boolean): Promise<Saved>; // rest: without those who have gone further
  handoverLetters(commandId: string, id: string, apart: boolean, onProgress: (p: ImportProgress) => void): Promise<LettersMade>; // into save_folder
  substitutionList(): Promise<SubstitutionView[]>;                           // those that end last first
  substitutionSet(commandId: string, input: SubstitutionInput): Promise<Saved>;
  substitutionEnd(commandId: string, id: string): Promise<Saved>;

  importApply(token: string, onProgress: (p: ImportProgress) => void): Promise<ImportReport>;
  holdingsPreview(token: string): Promise<HoldingsPreview>;                    // an opened export of products, judged; nothing is written
  holdingsApply(token: string, onProgress: (p: ImportProgress) => void): Promise<HoldingsReport>;
  importCancel(token: string): Promise<void>;
  importsMade(): Promise<ImportView[]>;                                      // newest first
  importUndo(commandId: string, id: string): Promise<ImportUndone>;
  importRefusedSave(token: string): Promise<string>;                        // writes the refused rows + reason column as CSV into save_folder, returns path
  mailSave(contactId: string): Promise<string>;                              // into save_folder, returns path
  attachmentSave(contactId: string, no: number): Promise<string>;            // into save_folder, returns path
  vcardSave(client: string): Promise<string>;                                // into save_folder, returns path
  vcardsSave(selection: ClientSelection): Promise<string>;                         // of a list of 50 at most
  demoFill(clients: number, onProgress: (p: ImportProgress) => void): Promise<number>; // demo portfolio from the first-start guide

  clientContacts(clientId: string): Promise<ClientContacts>;
  openQuestions(): Promise<ContactView[]>;                                   // the most pressing first
  contactsOverdue(mine: boolean, limit: number): Promise<OverdueList>;       // those furthest over their service level first
  serviceLevelsSave(levels: ServiceLevels): Promise<void>;
  clientValuation(clientId: string): Promise<ClientValuation>;
  attitudeNote(commandId: string, clientId: string, attitude: string, reason: string): Promise<Saved>;
  potentialRate(commandId: string, clientId: string, potential: number): Promise<Saved>;
  valuationWeights(): Promise<WeightsSettings>;
  valuationWeightsSave(commandId: string, weights: Weights, validFrom: string): Promise<Saved>;   // empty means today
  contactAdd(commandId: string, input: ContactInput): Promise<Saved>;
  contactAnswer(commandId: string, id: string, answer: string): Promise<Saved>;
  consentState(commandId: string, input: ConsentInput): Promise<Saved>;
  contactFromEml(clientId: string, content: Uint8Array): Promise<MailForm>;

  appointmentPurposes(): Promise<Purpose[]>;
  appointmentRange(from: string, to: string): Promise<AppointmentView[]>;   // [from, to] dates
  calendarDays(from: string, to: string): Promise<DayInfo[]>;
  appointmentBook(commandId: string, input: BookInput): Promise<Saved>;
  appointmentMove(commandId: string, id: string, baseRevision: number, input: MoveInput): Promise<Saved>;
  appointmentCancel(commandId: string, id: string, baseRevision: number, reason: string, later: boolean): Promise<Saved>;
  freeSlots(date: string, minutes: number): Promise<string[]>;              // local starts on that day within working time, 15-minute grid
  opening(): Promise<OpeningView>;
  openingSave(opening: OpeningView): Promise<void>;
  working(person: string | null): Promise<WorkingView>;                     // of whoever acts, when nobody is named
  workingSave(working: WorkingView): Promise<void>;
  appointmentSlots(query: SlotQuery): Promise<FreeTime[]>;
  dayView(date: string): Promise<DayView>;

  documentTemplates(): Promise<TemplateView[]>;
  documentCheck(input: DocumentInput): Promise<Finding[]>;
  documentSigners(papers: DocumentInput[]): Promise<SigningChoice>;           // each holder and firm of the papers once
  documentPreview(input: DocumentInput): Promise<Uint8Array>;               // PDF marked PODGLĄD, nothing stored
  documentPrepare(commandId: string, input: DocumentInput): Promise<PreparedDocument>;
  documentList(client: string | null): Promise<DocumentRow[]>;
  documentOne(id: string): Promise<DocumentRow>;                             // however old it is
  documentPdf(id: string): Promise<Uint8Array>;
  documentSave(id: string): Promise<string>;                                // into save_folder, returns path
  documentPrint(commandId: string, id: string, choice: PrintChoice): Promise<{ job: string; revision: number }>;
  printers(): Promise<Printer[]>;
  /** How papers of a kind were printed last; nothing before the first time. */
  printHabit(kind: string): Promise<PrintChoice | null>;
  /** How far a job is. */
  printFollow(job: string): Promise<PrintProgress>;
  documentAnnul(commandId: string, id: string, baseRevision: number, reason: string, approver: string, approverPassphrase: string): Promise<Saved>; // four eyes: a second person (supervisor or administrator), never the one who proposes

  documentPrintFile(commandId: string, id: string): Promise<{ job: string; revision: number }>; // the job is the path of the file
  peselCheckNote(commandId: string, client: string, reserved: boolean): Promise<Saved>; // what the register of reserved numbers answered
  peselCheck(client: string): Promise<PeselCheckView | null>;
  packetPurposes(): Promise<PacketPurpose[]>;
  packetCheck(input: PacketInput): Promise<PacketPlan>;                      // papers in the order of signing, with findings
  packetPrepare(commandId: string, input: PacketInput): Promise<PacketView>; // all papers or none
  packet(id: string): Promise<PacketView>;
  /** Writes the documents of a packet into one file for the archive; answers with its path. */
  packetPackage(id: string): Promise<string>;
  packetPrint(commandId: string, id: string, choice: PrintChoice): Promise<{ job: string; revision: number }>;
  packetPrintFile(commandId: string, id: string): Promise<{ job: string; revision: number }>;
  copiesOf(document: string): Promise<CopyView[]>;
  copiesWaiting(): Promise<CopiesWaiting>;
  copyFind(code: string): Promise<CopyView>;
  copyMove(commandId: string, id: string, baseRevision: number, to: CopyState, reason: string): Promise<Saved>;
  templateList(): Promise<TemplateRow[]>;                                   // those of the program and those of the branch
  templateOpen(id: string): Promise<TemplateOpened>;
  templateBegin(id: string | null): Promise<string>;                         // a text to begin a new version from
  templateCheck(id: string | null, text: string): Promise<TemplateChecked>;
  templatePreview(text: string, full: boolean): Promise<Uint8Array>;         // PDF with invented people, marked PODGLĄD
  templateCompare(before: string, text: string): Promise<ComparedLine[]>;
  templateSave(commandId: string, id: string | null, baseRevision: number | null, text: string): Promise<Saved>;
  templateSubmit(commandId: string, id: string, baseRevision: number): Promise<Saved>;
  templateApprove(commandId: string, id: string, baseRevision: number): Promise<Saved>; // never by who changed it last
  templateSendBack(commandId: string, id: string, baseRevision: number, reason: string): Promise<Saved>;
  templatePublish(commandId: string, id: string, baseRevision: number, from: string): Promise<Saved>; // today or later
  templateWithdraw(commandId: string, id: string, baseRevision: number, reason: string): Promise<Saved>; // before it counts
  documentFields(id: string): Promise<PreparedDocument>;                     // the field map of a stored document
  branch(): Promise<BranchView>;                                             // the branch as papers name it
  branchSave(branch: BranchView): Promise<void>;
  branchLogo(): Promise<Uint8Array>;                                         // the sign of the bank, a PNG file; empty without one
  branchLogoSet(file: Uint8Array): Promise<void>;                            // an empty file takes it away
  backupMake(): Promise<BackupMade>;                                        // into save_folder
  verify(): Promise<VerifyReport>;
  auditRecent(limit: number): Promise<AuditRow[]>;
}
