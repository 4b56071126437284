const files = import.meta.glob<string>(['../../../messages/en/*.ftl', '!**/cli.ftl'], { query: '?raw', import: 'default', eager: true });

/** English message files, loaded when someone switches. */
export const english: string[] = Object.values(files);
