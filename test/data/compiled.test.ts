import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileBuiltIn, compileInputNames, type CompileInput } from '../../src/cli/compileBuiltIn.ts';
import { compileWorld, worldInputs } from '../../src/cli/compileWorld.ts';
import { compareText } from '../../src/lib/compare.ts';

const input = Object.fromEntries(
  compileInputNames.map((name) => [name, readFileSync(`data/${name}`, 'utf8')]),
) as unknown as CompileInput;

test('the shipped files are those that compiling the data gives, byte for byte', () => {
  const compiled: Record<string, string> = { ...compileBuiltIn(input) };
  for (const [name, { file, steps }] of Object.entries(worldInputs)) {
    compiled[name] = compileWorld(readFileSync(`node_modules/world-atlas/${file}`, 'utf8'), steps);
  }
  expect(readdirSync('public/data').toSorted(compareText)).toEqual(Object.keys(compiled).toSorted(compareText));
  for (const [name, text] of Object.entries(compiled)) {
    expect(readFileSync(`public/data/${name}`, 'utf8') === text, name).toBe(true);
  }
});

test('a fault in the data stops the compiler instead of passing through', () => {
  const csv = input['agreements-indonesia.csv'];
  const broken = (from: string, to: string): CompileInput => ({
    ...input,
    'agreements-indonesia.csv': csv.replace(from, to),
  });
  expect(() => compileBuiltIn(broken(',13.12;12.13,', ',13.12;12.99,'))).toThrow('unknown region 12.99');
  expect(() => compileBuiltIn(broken('nota_kesepahaman', 'surat'))).toThrow('unknown document surat');
  expect(() => compileBuiltIn(broken('2022-10-20', '2022-10-32'))).toThrow('no date: 2022-10-32');
  expect(() => compileBuiltIn(broken('2022-10-20,day', '2022-10,day'))).toThrow('not of precision day');
});
