import { expect, test } from 'vitest';
import { issueCodes } from '../../src/domain/Dataset.ts';
import type { Message } from '../../src/i18n/defineMessages.ts';
import { issuesMessages } from '../../src/i18n/messages/issues.ts';

const placeholders = (message: Message | undefined): string =>
  [...new Set(JSON.stringify(message ?? '').match(/\{\w+\}/g) ?? [])]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join(' ');

test('every code has a sentence and a remedy, and nothing else is there', () => {
  const keys = issueCodes.flatMap((code) => [code, `${code}.remedy`]);
  expect(new Set(Object.keys(issuesMessages.en))).toEqual(new Set(keys));
});

test.each(['id', 'de'] as const)('%s says something of its own with the same parameters', (language) => {
  for (const [key, english] of Object.entries<Message>(issuesMessages.en)) {
    const translated = (issuesMessages[language] as Readonly<Record<string, Message>>)[key];
    expect(placeholders(translated), key).toBe(placeholders(english));
    expect(translated, key).not.toEqual(english);
  }
});
