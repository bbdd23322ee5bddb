import { expect, it } from 'vitest';
import { countSources } from '../../../src/view/data/countSources.ts';
import { aDataset, anAgreement } from '../../support/builders.ts';
import { builtIn } from '../../support/builtIn.ts';

it('agreements are counted by site or by the text of their source, those without one apart', () => {
  const { agreements } = aDataset({
    agreements: ['https://www.a.go.id/x', 'http://a.go.id/y', ' Register 2024 ', '', undefined].map((source) =>
      anAgreement()
        .between('33.01', '33.02')
        .with(source === undefined ? {} : { source }),
    ),
  });
  expect(countSources(agreements)).toEqual({
    sources: [
      { name: 'a.go.id', count: 2 },
      { name: 'Register 2024', count: 1 },
    ],
    without: 2,
  });
  const all = countSources(builtIn().agreements);
  expect(all.sources.reduce((sum, { count }) => sum + count, all.without)).toBe(builtIn().agreements.length);
});
