export type Theme = 'system' | 'light' | 'dark';

const system = window.matchMedia('(prefers-color-scheme: dark)');
let chosen: Theme = 'system';

function apply(): void {
  const dark = chosen === 'dark' || (chosen === 'system' && system.matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}

/** Sets the theme and remembers it for the first paint of the next start (boot.js). */
export function setTheme(theme: Theme): void {
  chosen = theme;
  try {
    localStorage.setItem('opiekun-theme', theme);
  } catch {
    // Without storage only the first paint may have the other theme.
  }
  apply();
}

system.addEventListener?.('change', apply);
