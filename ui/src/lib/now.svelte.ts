import { nowLocal, type LocalTime } from './clock';

/** The present minute at the counter, moving on by itself. Call it while a component starts. */
export function movingNow(): { readonly at: LocalTime; readonly today: string } {
  let at = $state(nowLocal());
  $effect(() => {
    const timer = setInterval(() => (at = nowLocal()), 10_000);
    return () => clearInterval(timer);
  });
  return {
    get at() {
      return at;
    },
    get today() {
      return at.slice(0, 10);
    },
  };
}
