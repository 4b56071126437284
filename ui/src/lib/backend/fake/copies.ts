import type { CopiesWaiting, CopyMove, CopyState, CopyView, DocumentRow } from '../backend';

const steps: Record<CopyState, CopyMove[]> = {
  prepared: [{ to: 'printed', reason: false }, { to: 'destroyed', reason: true }],
  printed: [{ to: 'signed', reason: false }, { to: 'handed_over', reason: false }, { to: 'destroyed', reason: true }],
  handed_over: [{ to: 'signed', reason: false }, { to: 'printed', reason: true }, { to: 'destroyed', reason: true }],
  signed: [{ to: 'sent', reason: false }, { to: 'returned', reason: true }],
  sent: [{ to: 'accepted', reason: false }, { to: 'returned', reason: true }],
  returned: [{ to: 'signed', reason: false }, { to: 'destroyed', reason: true }],
  superseded: [{ to: 'destroyed', reason: false }],
  accepted: [],
  destroyed: [],
};

const codes = ['K7M4-2QXR-9D8', 'Z3PA-71TB-X02', 'H5WV-00QE-6NC', 'B9DR-KK4M-T1S'];

/** Printed copies without a printer. */
export class FakeCopies {
  readonly all: CopyView[] = [];

  /** One for the bank, one for each holder. */
  print(document: DocumentRow, holders: string[], now: string): void {
    for (const name of ['', ...holders]) {
      this.all.push({
        id: `k${this.all.length + 1}`, revision: 1, code: codes[this.all.length % codes.length] ?? '', document_id: document.id, number: document.number,
        title: document.title, client_id: document.client_id, client_name: document.client_name, nr: this.of(document.id).length + 1,
        keeper: name ? 'client' : 'bank', keeper_name: name, state: 'printed', since: now, days: 0, reason: '', changed: [], next: steps.printed,
      });
    }
  }

  of = (document: string): CopyView[] => this.all.filter((copy) => copy.document_id === document);

  move(id: string, to: CopyState, reason: string): CopyView | null {
    const copy = this.all.find((one) => one.id === id);
    if (!copy?.next.some((next) => next.to === to)) return null;
    return Object.assign(copy, { state: to, reason, revision: copy.revision + 1, next: steps[to] });
  }

  waiting(): CopiesWaiting {
    const list = (state: CopyState) => this.all.filter((copy) => copy.state === state);
    return { unprinted: list('prepared'), at_desk: list('printed'), at_clients: list('handed_over'), unsent: list('signed'), returned: list('returned'), to_destroy: list('superseded') };
  }
}
