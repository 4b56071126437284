import { backend } from './backend';
import type { ClientKind, Hit } from './backend/backend';
import { sayError } from './toasts.svelte';

/** A client chosen from what was found; `detail` tells two of one name apart. */
export type Picked = { id: string; name: string; kind?: ClientKind; detail?: string };

export const pickedOf = (hit: Hit): Picked => ({ id: hit.id, name: hit.name, kind: hit.kind, detail: `${hit.number} · ${hit.detail}` });

/** Clients found for what is being typed, with one of them marked. Make it while a component starts. */
export class Finder {
  words = $state('');
  hits = $state.raw<Hit[]>([]);
  /** Whether there are more than the list has room for. */
  more = $state(false);
  active = $state(0);

  /** `fits` leaves out who cannot be meant; `most` is the length of the list. */
  constructor(most: number, fits: (hit: Hit) => boolean = () => true, onfound: () => void = () => undefined) {
    $effect(() => {
      const text = this.words.trim();
      let stale = false;
      if (!text) {
        this.hits = [];
        this.more = false;
        return;
      }
      // A few more are asked for, so that the list is full also when somebody is left out.
      const timer = setTimeout(() => {
        backend().clientFind(text, most + 4).then(({ hits }) => {
          if (stale) return;
          const fitting = hits.filter(fits);
          this.hits = fitting.slice(0, most);
          this.more = fitting.length > most;
          onfound();
        }, sayError);
      }, 20);
      return () => {
        stale = true;
        clearTimeout(timer);
      };
    });
    $effect(() => {
      void this.words;
      this.active = 0;
    });
  }

  /** Moves the mark for an arrow key in a list of `length`; false for any other key. */
  move(key: string, length: number): boolean {
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return false;
    this.active = (this.active + step + length) % Math.max(1, length);
    return true;
  }
}
