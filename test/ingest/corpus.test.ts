import { describe, expect, it } from 'vitest';
import { builtIn } from '../support/builtIn.ts';
import { differences, readCorpus } from '../support/importCorpus.ts';

/**
 * Messy files with what is to come of them, both written by people who had not seen the readers: see the READMEs beside
 * them. Everything stated is compared: agreements field by field, names that are asked, quarantine, rows set aside.
 */
describe('messy files load as their authors expect', () => {
  const cases = readCorpus();

  it('are at least forty, and one for each bad kind', () => {
    expect(cases.filter(({ name }) => !name.includes('-bad-')).length).toBeGreaterThanOrEqual(40);
    expect(cases.filter(({ expected }) => expected.fileError !== undefined).length).toBeGreaterThanOrEqual(
      20,
    );
  });

  it.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    expect(await differences(one, builtIn())).toEqual([]);
  });
});
