/** What must not outlive the session: names, numbers and words typed while the vault was open. */
const wipers = new Set<() => void>();

/** Registers a store that empties itself on lock. */
export function wipeOnLock(wiper: () => void): void {
  wipers.add(wiper);
}

/** Called on every lock, by hand or by idle time. */
export function wipeAll(): void {
  for (const wiper of wipers) wiper();
}
