import { describe, expect, test } from 'vitest';
import { indexDataset } from '../../../src/domain/DatasetIndex.ts';
import { toRegionId } from '../../../src/domain/ids.ts';
import { chooseGaps, chooseLevel, chooseScope, type WantedGaps } from '../../../src/view/gapChoice.ts';
import { readGapItem } from '../../../src/view/gapItem.ts';
import { gapScope } from '../../../src/view/gapScope.ts';
import { dataset, ranking, table } from './screenData.ts';

const index = indexDataset(dataset);
const usual: WantedGaps = { level: 'regency-city', list: 'new' };

function choose(item: string | undefined, wanted: WantedGaps = usual) {
  const read = readGapItem(item, dataset, table);
  const { scope, level, list } = chooseGaps(table, ranking, index, read, wanted);
  return { scope: scope.id, level, list };
}

describe('what is listed', () => {
  test('as wanted, where nothing is named', () => {
    expect(choose(undefined)).toEqual({ scope: undefined, level: 'regency-city', list: 'new' });
    expect(choose(undefined, { level: 'province', list: 'renew', scope: toRegionId('33') })).toEqual({
      scope: '33',
      level: 'province',
      list: 'renew',
    });
  });

  test('a level that the scope does not have gives way to one that it has; an unknown scope to the whole', () => {
    expect(choose(undefined, { level: 'region', list: 'new' }).level).toBe('regency-city');
    expect(choose(undefined, { ...usual, scope: toRegionId('77') }).scope).toBeUndefined();
  });

  test('a pair shows the list it stands in, in the kept scope where that holds it', () => {
    expect(choose('33.01|33.02')).toEqual({ scope: undefined, level: 'regency-city', list: 'renew' });
    expect(choose('33|34')).toMatchObject({ level: 'province', list: 'new' });
    expect(choose('33.01|33.02', { ...usual, scope: toRegionId('33') }).scope).toBe('33');
    expect(choose('33.01|33.02', { ...usual, scope: toRegionId('34') }).scope).toBeUndefined();
    // Around 33.01 its pair with DKI Jakarta stands among the others.
    expect(choose('31|33.01', { ...usual, scope: toRegionId('33.01') })).toEqual({
      scope: '33.01',
      level: 'regency-city',
      list: 'new',
    });
    expect(choose('31|33.01')).toMatchObject({ scope: undefined, level: 'jakarta' });
  });

  test('a link to a region opens on something; what was chosen by hand there stays, empty or not', () => {
    expect(choose('33.01', { level: 'province', list: 'extend' })).toEqual({
      scope: '33.01',
      level: 'regency-city',
      list: 'new',
    });
    expect(choose('33.01', { ...usual, list: 'extend', scope: toRegionId('33.01') }).list).toBe('extend');
  });
});

describe('changes', () => {
  test('another scope keeps level and list where they hold something there', () => {
    expect(chooseScope(table, ranking, index, toRegionId('33.01'), { ...usual, list: 'renew' })).toEqual({
      scope: '33.01',
      level: 'regency-city',
      list: 'renew',
    });
    expect(chooseScope(table, ranking, index, toRegionId('34.01'), { ...usual, list: 'renew' }).list).toBe(
      'new',
    );
    expect(chooseScope(table, ranking, index, undefined, usual)).toEqual(usual);
  });

  test('another level keeps the list where it holds something there', () => {
    const whole = gapScope(table, index, undefined);
    expect(chooseLevel(ranking, whole, 'regency-city', 'renew')).toBe('renew');
    expect(chooseLevel(ranking, whole, 'province', 'renew')).toBe('new');
  });
});
