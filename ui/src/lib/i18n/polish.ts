const files = import.meta.glob<string>(['../../../messages/pl/*.ftl', '!**/cli.ftl'], { query: '?raw', import: 'default', eager: true });

/** A single-letter word never ends a line: its space does not break. */
const bindLetters = (text: string) => text.replace(/(?<=[\s(„–])([aiouwzAIOUWZ]) (?=[^\s=])/g, '$1\u00a0');

/** Polish message files: the first language, in the first chunk. */
export const polish: string[] = Object.values(files).map(bindLetters);
