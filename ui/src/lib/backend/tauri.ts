import { Channel, invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Backend, DocumentInput, ImportProgress, ImportSource, MailForm, WireError } from './backend';
import { commands } from './bindings';

type Answer<T> = Promise<{ status: 'ok'; data: T } | { status: 'error'; error: WireError }>;

/** The data of an answer; a refusal rejects with its `WireError`. */
async function data<T>(answer: Answer<T>): Promise<T> {
  const given = await answer;
  if (given.status === 'error') throw given.error;
  return given.data;
}

/** An answer that carries nothing but the fact that it was done. */
const done = async (answer: Answer<null>): Promise<void> => void (await data(answer));

/** Commands that answer with raw bytes; the generated bindings do not know them. */
async function bytes(command: string, args: { id: string } | { input: DocumentInput } | { text: string; full: boolean }): Promise<Uint8Array> {
  return new Uint8Array(await invoke<ArrayBuffer>(command, args));
}

function channel(onProgress: (progress: ImportProgress) => void): Channel<ImportProgress> {
  const progress = new Channel<ImportProgress>();
  progress.onmessage = onProgress;
  return progress;
}

/** The program behind the window. Besides the generated bindings the only file that knows Tauri. */
export const tauriBackend: Backend = {
  sessionState: () => data(commands.sessionState()),
  vaultCreate: (name, passphrase) => data(commands.vaultCreate(name, passphrase)),
  vaultUnlock: (name, passphrase) => data(commands.vaultUnlock(name, passphrase)),
  vaultRecover: (recoveryKey, name, newPassphrase) => data(commands.vaultRecover(recoveryKey, name, newPassphrase)),
  vaultLock: () => done(commands.vaultLock()),
  vaultAcceptOlder: () => done(commands.vaultAcceptOlder()),
  passphraseChange: (current, next) => done(commands.passphraseChange(current, next)),
  recoveryKeyRenew: (passphrase) => data(commands.recoveryKeyRenew(passphrase)),
  peopleList: () => data(commands.peopleList()),
  personAdd: (commandId, name, role, passphrase) => data(commands.personAdd(commandId, name, role, passphrase)),
  personDescribe: (commandId, id, signature, specialisation, languages, skills) =>
    done(commands.personDescribe(commandId, id, signature, specialisation, languages, skills)),
  personDisable: (commandId, id) => done(commands.personDisable(commandId, id)),
  settingsSave: (language, theme, idleMinutes) => done(commands.settingsSave(language, theme, idleMinutes)),
  touch: () => commands.touch(),
  onLocked(handler) {
    const stop = listen('locked', handler);
    return () => void stop.then((unlisten) => unlisten());
  },

  clientPage: (filter, offset, limit) => data(commands.clientPage(filter, offset, limit)),
  clientFind: (words, limit) => data(commands.clientFind(words, limit)),
  clientCard: (id) => data(commands.clientCard(id)),
  clientInput: (id) => data(commands.clientInput(id)),
  clientReveal: (id, field, account) => data(commands.clientReveal(id, field, account)),
  clientCheck: (input) => data(commands.clientCheck(input)),
  clientSave: (commandId, id, baseRevision, input) => data(commands.clientSave(commandId, id, baseRevision, input)),
  advisors: () => data(commands.advisors()),
  filterFields: () => data(commands.filterFields()),
  savedViews: () => data(commands.savedViews()),
  clientsAssign: (id, input) => data(commands.clientsAssign(id, input)),
  assignmentUndo: (id, assignment) => data(commands.assignmentUndo(id, assignment)),
  assignments: () => data(commands.assignments()),
  callLists: () => data(commands.callLists()),
  callSheet: (list) => data(commands.callSheet(list)),
  callCheck: (input) => data(commands.callCheck(input)),
  callsAdd: (id, input) => data(commands.callsAdd(id, input)),
  callsUndo: (id, list, addedWith) => done(commands.callsUndo(id, list, addedWith)),
  callSettle: (id, list, client, state) => done(commands.callSettle(id, list, client, state)),
  callListClose: (id, list) => done(commands.callListClose(id, list)),
  viewSave: (id, input) => data(commands.viewSave(id, input)),
  viewDrop: (id, view) => done(commands.viewDrop(id, view)),
  clientsExport: (id, input) => data(commands.clientsExport(id, input)),
  clientLikely: (client, input) => data(commands.clientLikely(client, input)),
  clientDuplicates: (id) => data(commands.clientDuplicates(id)),
  suspects: (onProgress) => data(commands.suspects(channel(onProgress))),
  tellApart: (id, one, other) => done(commands.tellApart(id, one, other)),
  untellApart: (id, one, other) => done(commands.untellApart(id, one, other)),
  mergeSides: (keep, giveUp) => data(commands.mergeSides(keep, giveUp)),
  clientMerge: (id, merge) => data(commands.clientMerge(id, merge)),
  mergeUndo: (id, merge) => data(commands.mergeUndo(id, merge)),
  mergesOf: (id) => data(commands.mergesOf(id)),
  maturing: (days) => data(commands.maturing(days)),

  clientTies: (id) => data(commands.clientTies(id)),
  tieAdd: (commandId, input) => data(commands.tieAdd(commandId, input)),
  tieRemove: (id, tie, base) => data(commands.tieRemove(id, tie, base)),
  tieEnd: (commandId, id, baseRevision, until) => data(commands.tieEnd(commandId, id, baseRevision, until)),
  representationSave: (commandId, client, baseRevision, rule) => data(commands.representationSave(commandId, client, baseRevision, rule)),
  representationCheck: (client, signers, date, beyond) => data(commands.representationCheck(client, signers, date, beyond)),

  importOpen: (content) => invoke<ImportSource>('import_open', content),
  importSheet: (token, sheet) => data(commands.importSheet(token, sheet)),
  importMapKeep: (commandId, token, name, fields) => done(commands.importMapKeep(commandId, token, name, fields)),
  importMapDrop: (commandId, name) => done(commands.importMapDrop(commandId, name)),
  importJudge: (token, fields, mode, leaveLikely) => data(commands.importJudge(token, fields, mode, leaveLikely)),
  careToday: () => data(commands.careToday()),
  handoverCheck: (selection, receiver) => data(commands.handoverCheck(selection, receiver)),
  handoverOffer: (commandId, input) => data(commands.handoverOffer(commandId, input)),
  handoverList: () => data(commands.handoverList()),
  handoverCard: (id) => data(commands.handoverCard(id)),
  handoverAccept: (commandId, id, without, reason) => data(commands.handoverAccept(commandId, id, without, reason)),
  handoverRefuse: (commandId, id, reason) => data(commands.handoverRefuse(commandId, id, reason)),
  handoverWithdraw: (commandId, id) => data(commands.handoverWithdraw(commandId, id)),
  handoverUndo: (commandId, id, rest) => data(commands.handoverUndo(commandId, id, rest)),
  handoverLetters: (commandId, id, apart, onProgress) => data(commands.handoverLetters(commandId, id, apart, channel(onProgress))),
  substitutionList: () => data(commands.substitutionList()),
  substitutionSet: (commandId, input) => data(commands.substitutionSet(commandId, input)),
  substitutionEnd: (commandId, id) => data(commands.substitutionEnd(commandId, id)),

  importApply: (token, onProgress) => data(commands.importApply(token, channel(onProgress))),
  holdingsPreview: (token) => data(commands.holdingsPreview(token)),
  holdingsApply: (token, onProgress) => data(commands.holdingsApply(token, channel(onProgress))),
  importCancel: (token) => done(commands.importCancel(token)),
  importsMade: () => data(commands.importsMade()),
  importUndo: (commandId, id) => data(commands.importUndo(commandId, id)),
  importRefusedSave: (token) => data(commands.importRefusedSave(token)),
  mailSave: (contactId) => data(commands.mailSave(contactId)),
  attachmentSave: (contactId, no) => data(commands.attachmentSave(contactId, no)),
  vcardSave: (client) => data(commands.vcardSave(client)),
  vcardsSave: (selection) => data(commands.vcardsSave(selection)),
  demoFill: (clients, onProgress) => data(commands.demoFill(clients, channel(onProgress))),

  clientContacts: (clientId) => data(commands.clientContacts(clientId)),
  openQuestions: () => data(commands.openQuestions()),
  contactsOverdue: (mine, limit) => data(commands.contactsOverdue(mine, limit)),
  serviceLevelsSave: (levels) => done(commands.serviceLevelsSave(levels)),
  clientValuation: (clientId) => data(commands.clientValuation(clientId)),
  attitudeNote: (commandId, clientId, attitude, reason) => data(commands.attitudeNote(commandId, clientId, attitude, reason)),
  potentialRate: (commandId, clientId, potential) => data(commands.potentialRate(commandId, clientId, potential)),
  valuationWeights: () => data(commands.valuationWeights()),
  valuationWeightsSave: (commandId, weights, validFrom) => data(commands.valuationWeightsSave(commandId, weights, validFrom)),
  contactAdd: (commandId, input) => data(commands.contactAdd(commandId, input)),
  contactAnswer: (commandId, id, answer) => data(commands.contactAnswer(commandId, id, answer)),
  consentState: (commandId, input) => data(commands.consentState(commandId, input)),
  contactFromEml: (clientId, content) => invoke<MailForm>('contact_from_eml', content, { headers: { 'client-id': clientId } }),

  appointmentPurposes: () => data(commands.appointmentPurposes()),
  appointmentRange: (from, to) => data(commands.appointmentRange(from, to)),
  calendarDays: (from, to) => data(commands.calendarDays(from, to)),
  appointmentBook: (commandId, input) => data(commands.appointmentBook(commandId, input)),
  appointmentMove: (commandId, id, baseRevision, input) => data(commands.appointmentMove(commandId, id, baseRevision, input)),
  appointmentCancel: (commandId, id, baseRevision, reason, later) =>
    data(commands.appointmentCancel(commandId, id, baseRevision, reason, later)),
  freeSlots: (date, minutes) => data(commands.freeSlots(date, minutes)),
  opening: () => data(commands.opening()),
  openingSave: (opening) => done(commands.openingSave(opening)),
  working: (person) => data(commands.working(person)),
  workingSave: (working) => done(commands.workingSave(working)),
  appointmentSlots: (query) => data(commands.appointmentSlots(query)),
  appointmentCheck: (input, visit) => data(commands.appointmentCheck(input, visit)),
  seriesPlan: (input, series) => data(commands.seriesPlan(input, series)),
  seriesBook: (commandId, input, series) => data(commands.seriesBook(commandId, input, series)),
  appointmentEdit: (commandId, id, baseRevision, input) => data(commands.appointmentEdit(commandId, id, baseRevision, input)),
  appointmentStep: (commandId, id, baseRevision, step, identified) => data(commands.appointmentStep(commandId, id, baseRevision, step, identified)),
  visitDetails: (id) => data(commands.visitDetails(id)),
  visitNote: (commandId, input) => data(commands.visitNote(commandId, input)),
  visitOpinion: (commandId, kind, id, score, words) => data(commands.visitOpinion(commandId, kind, id, score, words)),
  visitPacket: (commandId, id, packet) => data(commands.visitPacket(commandId, id, packet)),
  dayPrepared: (date) => data(commands.dayPrepared(date)),
  calendarBlocks: (from, to) => data(commands.calendarBlocks(from, to)),
  purposeVersions: () => data(commands.purposeVersions()),
  purposeSave: (commandId, from, purpose) => data(commands.purposeSave(commandId, from, purpose)),
  rooms: () => data(commands.rooms()),
  roomSave: (commandId, room) => data(commands.roomSave(commandId, room)),
  queue: () => data(commands.queue()),
  queueAdd: (commandId, input) => data(commands.queueAdd(commandId, input)),
  queueStep: (commandId, id, baseRevision, step, client, identified) => data(commands.queueStep(commandId, id, baseRevision, step, client, identified)),
  queueNext: (commandId) => data(commands.queueNext(commandId)),
  waiting: () => data(commands.waiting()),
  waitingAdd: (commandId, input) => data(commands.waitingAdd(commandId, input)),
  waitingClose: (commandId, id, state) => data(commands.waitingClose(commandId, id, state)),
  tasks: (mine) => data(commands.tasks(mine)),
  tasksClosed: (limit) => data(commands.tasksClosed(limit)),
  tasksOf: (client) => data(commands.tasksOf(client)),
  taskTrail: (id) => data(commands.taskTrail(id)),
  taskAdd: (commandId, input) => data(commands.taskAdd(commandId, input)),
  taskStep: (commandId, id, baseRevision, input) => data(commands.taskStep(commandId, id, baseRevision, input)),
  openItems: (client) => data(commands.openItems(client)),
  measures: (from, to) => data(commands.measures(from, to)),
  dayView: (date) => data(commands.dayView(date)),

  documentTemplates: () => data(commands.documentTemplates()),
  documentCheck: (input) => data(commands.documentCheck(input)),
  documentSigners: (papers) => data(commands.documentSigners(papers)),
  documentPreview: (input) => bytes('document_preview', { input }),
  documentPrepare: (commandId, input) => data(commands.documentPrepare(commandId, input)),
  documentPrintFile: (commandId, id) => data(commands.documentPrintFile(commandId, id)),
  peselCheckNote: (commandId, client, reserved) => data(commands.peselCheckNote(commandId, client, reserved)),
  peselCheck: (client) => data(commands.peselCheck(client)),
  packetPurposes: () => data(commands.packetPurposes()),
  packetCheck: (input) => data(commands.packetCheck(input)),
  packetPrepare: (commandId, input) => data(commands.packetPrepare(commandId, input)),
  packet: (id) => data(commands.packet(id)),
  packetPackage: (id) => data(commands.packetPackage(id)),
  packetPrint: (commandId, id, choice) => data(commands.packetPrint(commandId, id, choice)),
  packetPrintFile: (commandId, id) => data(commands.packetPrintFile(commandId, id)),
  copiesOf: (document) => data(commands.copiesOf(document)),
  copiesWaiting: () => data(commands.copiesWaiting()),
  copyFind: (code) => data(commands.copyFind(code)),
  copyMove: (commandId, id, baseRevision, to, reason) => data(commands.copyMove(commandId, id, baseRevision, to, reason)),
  documentFields: (id) => data(commands.documentFields(id)),
  documentList: (client) => data(commands.documentList(client)),
  documentOne: (id) => data(commands.documentOne(id)),
  documentPdf: (id) => bytes('document_pdf', { id }),
  documentSave: (id) => data(commands.documentSave(id)),
  documentPrint: (commandId, id, choice) => data(commands.documentPrint(commandId, id, choice)),
  printers: () => data(commands.printers()),
  printHabit: (kind) => data(commands.printHabit(kind)),
  printFollow: (job) => data(commands.printFollow(job)),
  documentAnnul: (commandId, id, baseRevision, reason, approver, approverPassphrase) =>
    data(commands.documentAnnul(commandId, id, baseRevision, reason, approver, approverPassphrase)),

  templateList: () => data(commands.templateList()),
  templateOpen: (id) => data(commands.templateOpen(id)),
  templateBegin: (id) => data(commands.templateBegin(id)),
  templateCheck: (id, text) => data(commands.templateCheck(id, text)),
  templatePreview: (text, full) => bytes('template_preview', { text, full }),
  templateCompare: (before, text) => data(commands.templateCompare(before, text)),
  templateSave: (commandId, id, baseRevision, text) => data(commands.templateSave(commandId, id, baseRevision, text)),
  templateSubmit: (commandId, id, baseRevision) => data(commands.templateSubmit(commandId, id, baseRevision)),
  templateApprove: (commandId, id, baseRevision) => data(commands.templateApprove(commandId, id, baseRevision)),
  templateSendBack: (commandId, id, baseRevision, reason) => data(commands.templateSendBack(commandId, id, baseRevision, reason)),
  templatePublish: (commandId, id, baseRevision, from) => data(commands.templatePublish(commandId, id, baseRevision, from)),
  templateWithdraw: (commandId, id, baseRevision, reason) => data(commands.templateWithdraw(commandId, id, baseRevision, reason)),

  branch: () => data(commands.branch()),
  branchSave: (branch) => done(commands.branchSave(branch)),
  branchLogo: async () => new Uint8Array(await invoke<ArrayBuffer>('branch_logo')),
  branchLogoSet: async (file) => { await invoke('branch_logo_set', file); },
  backupMake: () => data(commands.backupMake()),
  verify: () => data(commands.verify()),
  auditRecent: (limit) => data(commands.auditRecent(limit)),
};
