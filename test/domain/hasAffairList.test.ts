import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hasAffairList } from '../../src/domain/hasAffairList.ts';
import { readAffairs } from '../../src/ingest/builtin/readAffairs.ts';

const listed = readAffairs(readFileSync('data/affairs.json', 'utf8'));

test('the 32 affairs that ship are the list, and so is a part of them', () => {
  expect(listed).toHaveLength(32);
  expect(hasAffairList({ affairs: listed })).toBe(true);
  for (const affair of listed) expect(hasAffairList({ affairs: [affair] })).toBe(true);
});

test('no affairs, or one that the law does not know, are none', () => {
  expect(hasAffairList({ affairs: [] })).toBe(false);
  const [first] = listed;
  if (first === undefined) throw new Error('no affairs');
  for (const code of ['water', '1.3', '4.33', '1.07']) {
    expect(hasAffairList({ affairs: [first, { ...first, code: code as typeof first.code }] }), code).toBe(
      false,
    );
  }
});
