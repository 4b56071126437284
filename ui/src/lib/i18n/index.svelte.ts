import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { polish } from './polish';

export type Language = 'pl' | 'en';
export type Args = Record<string, FluentVariable>;

function bundleOf(language: Language, sources: string[]): FluentBundle {
  const bundle = new FluentBundle(language === 'pl' ? 'pl-PL' : 'en-GB', { useIsolating: false });
  for (const source of sources) bundle.addResource(new FluentResource(source));
  return bundle;
}

const bundles: Partial<Record<Language, FluentBundle>> = { pl: bundleOf('pl', polish) };
const shown = $state<{ language: Language }>({ language: 'pl' });

/** The language of the window; reading it in a component makes the component follow a change. */
export function language(): Language {
  return shown.language;
}

/** Switches the language; English is loaded on first use. */
export async function setLanguage(next: Language): Promise<void> {
  if (!bundles[next]) bundles[next] = bundleOf(next, (await import('./english')).english);
  shown.language = next;
  document.documentElement.lang = next;
}

/** Whether a message with this key exists. */
export function hasMessage(key: string): boolean {
  return bundles[shown.language]?.hasMessage(key) ?? false;
}

/** A name such as "sp. z o.o." brings along the full stop of the sentence it ends. */
const stopped = (text: string) => text.replace(/(?<=[^.])\.\.(?=$|[\s”)])/g, '.');

/** The words for `key`. An unknown key shows itself, so that nothing is silently empty. */
export function t(key: string, args?: Args): string {
  const bundle = bundles[shown.language];
  const message = bundle?.getMessage(key);
  if (!bundle || !message?.value) return key;
  const text = bundle.formatPattern(message.value, args, []);
  return args ? stopped(text) : text;
}
