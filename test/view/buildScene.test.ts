import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/Dataset.ts';
import { toAgreementId, toRegionId } from '../../src/domain/ids.ts';
import { shortNamesOf } from '../../src/domain/regionName.ts';
import { defaultAppearance } from '../../src/domain/ViewSettings.ts';
import { defaultFilters } from '../../src/graph/defaultFilters.ts';
import { deriveNetwork } from '../../src/graph/deriveNetwork.ts';
import { translatorFor } from '../../src/i18n/translate.ts';
import { buildScene } from '../../src/view/buildScene.ts';
import { describeScene } from '../../src/view/describeScene.ts';
import { pickAt, mouseReach } from '../../src/view/pickAt.ts';
import type { Scene, SceneMark, SceneTie } from '../../src/view/Scene.ts';
import type { SceneInput } from '../../src/view/SceneInput.ts';
import { tokensOf } from '../../src/view/tokens.ts';
import { aBorder, aDataset, anAgreement, aRegion } from '../support/builders.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

const asOf = '2026-11-23';
const at = (lon: number, lat: number) => ({ lon, lat });

/**
 * 33.01 cooperates with 33.02 (stated ahead), 33.03 (assumed) and 33.71 (undated); it borders 33.04, with which nothing
 * is recorded; 33.05 has a tie with 33.06 elsewhere; of 33.07 nothing is recorded.
 */
const dataset: Dataset = aDataset({
  asOf,
  regions: [
    aRegion('33', at(110, -7.2)),
    aRegion('33.01', at(110, -7)),
    aRegion('33.02', at(111, -7)),
    aRegion('33.03', at(110, -6)),
    aRegion('33.04', at(109, -7)),
    aRegion('33.05', at(112, -8)),
    aRegion('33.06', at(113, -8)),
    aRegion('33.07', at(114, -8)),
    aRegion('33.71', { ...at(110, -8), level: 'city' }),
    aRegion('33.08'),
  ],
  borders: [aBorder('33.01', '33.04'), aBorder('33.01', '33.02')],
  agreements: [
    anAgreement('A1').between('33.01', '33.02').signed('2024-01-01').until('2030-01-01'),
    anAgreement('A2').between('33.01', '33.03').signed('2025-01-01').as('KB'),
    anAgreement('A3').between('33.01', '33.71'),
    anAgreement('A4').between('33.05', '33.06').signed('2025-01-01').as('KB'),
    anAgreement('A5').between('33.04', 'out:kyoto').signed('2025-01-01').as('MoU'),
    anAgreement('A6').between('33.08', '33.05').signed('2025-01-01').as('KB'),
  ],
});
const { network } = deriveNetwork(dataset, defaultFilters(dataset, asOf), noLinkDecisions);
const tokens = tokensOf.light;

function sceneOf(fields: Partial<SceneInput> = {}): Scene {
  return buildScene({
    dataset,
    network,
    theme: 'light',
    appearance: defaultAppearance,
    names: shortNamesOf(dataset),
    ...fields,
  });
}
const select = (id: string) => ({ selection: { type: 'region', id: toRegionId(id) } as const });
const markOf = (scene: Scene, id: string): SceneMark => {
  const mark = scene.markOf.get(id);
  if (mark === undefined) throw new Error(`no mark ${id}`);
  return mark;
};
const tieOf = (scene: Scene, id: string): SceneTie => {
  const tie = scene.ties.find((entry) => entry.id === id);
  if (tie === undefined) throw new Error(`no tie ${id}`);
  return tie;
};
const states = (scene: Scene): Record<string, string> =>
  Object.fromEntries(scene.marks.map((mark) => [mark.id, mark.state]));

describe('the scene at rest', () => {
  const scene = sceneOf();

  it('shows every region, hollow where nothing is recorded', () => {
    expect(states(scene)).toEqual({
      '33': 'no-record',
      '33.01': 'rest',
      '33.02': 'rest',
      '33.03': 'rest',
      '33.04': 'rest',
      '33.05': 'rest',
      '33.06': 'rest',
      '33.07': 'no-record',
      '33.08': 'rest',
      '33.71': 'rest',
    });
    expect(markOf(scene, '33.07').fill).toBe(tokens.land);
    expect(scene.focused).toBe(false);
    expect(scene.areas).toEqual([]);
  });

  it('puts a region without coordinates into a strip below all others, with its ties', () => {
    expect(scene.ties.map((tie) => tie.id).toSorted()).toEqual([
      '33.01|33.02',
      '33.01|33.03',
      '33.01|33.71',
      '33.05|33.06',
      '33.05|33.08',
    ]);
    const { parked, y } = markOf(scene, '33.08');
    expect(parked).toBe(true);
    expect(scene.marks.filter((mark) => mark.parked === true)).toHaveLength(1);
    expect(scene.parking).toMatchObject({ count: 1, lacks: 'place' });
    for (const mark of scene.marks) {
      if (mark.id === '33.08') continue;
      expect(mark.y).toBeLessThan(scene.parking?.box.y1 ?? 0);
    }
    expect(y).toBeGreaterThan(scene.parking?.box.y1 ?? Infinity);
    expect(y).toBeLessThan(scene.parking?.box.y2 ?? 0);
  });

  it('has a shape per level', () => {
    expect(markOf(scene, '33').shape).toBe('square');
    expect(markOf(scene, '33.01').shape).toBe('circle');
    expect(markOf(scene, '33.71').shape).toBe('diamond');
    expect(scene.levels.map(({ level }) => level)).toEqual(['province', 'regency', 'city']);
  });

  it('draws certainty as strength only: no double lines, no dashes', () => {
    expect(tieOf(scene, '33.01|33.02').opacity).toBe(0.78);
    expect(tieOf(scene, '33.01|33.03').opacity).toBe(0.38);
    expect(tieOf(scene, '33.01|33.71').opacity).toBe(0.2);
    for (const tie of scene.ties) {
      expect(tie.core).toBeUndefined();
      expect(tie.dash).toBeUndefined();
    }
  });
});

describe('a selected region', () => {
  const scene = sceneOf(select('33.01'));

  it('tells partners by certainty from the bordering region with nothing recorded and the rest', () => {
    expect(states(scene)).toEqual({
      '33': 'no-record',
      '33.01': 'selected',
      '33.02': 'partner',
      '33.03': 'partner',
      '33.04': 'bordering',
      '33.05': 'dimmed',
      '33.06': 'dimmed',
      '33.07': 'no-record',
      '33.08': 'dimmed',
      '33.71': 'partner-not-known',
    });
    expect(markOf(scene, '33.01').ring).toBeDefined();
    expect(markOf(scene, '33.71').stroke).toBe(tokens.teal);
    expect(markOf(scene, '33.04').stroke).toBe(tokens.turmeric);
  });

  it('draws its ties by certainty: one line, a double one, a paler one with a wider core', () => {
    const [sure, assumed, unknown] = ['33.01|33.02', '33.01|33.03', '33.01|33.71'].map((id) =>
      tieOf(scene, id),
    );
    expect(sure?.core).toBeUndefined();
    expect(assumed?.core?.width).toBe(1);
    expect(unknown?.core?.width).toBe(1.5);
    expect([sure?.colour, assumed?.colour, unknown?.colour]).toEqual([
      tokens.teal,
      tokens.teal,
      tokens.tealDimmed,
    ]);
    for (const tie of [sure, assumed, unknown]) {
      expect(tie?.opacity).toBe(1);
      expect(tie?.dash).toBeUndefined();
      expect(tie?.casing?.width).toBeCloseTo((tie?.width ?? 0) + 2.4, 9);
    }
    expect(tieOf(scene, '33.05|33.06').opacity).toBe(0.16);
  });

  it('dashes only what is missing', () => {
    expect(scene.ties.filter((tie) => tie.dash !== undefined).map((tie) => tie.id)).toEqual([
      'gap:33.01|33.04',
    ]);
  });

  it('fills its polygon, tints partners, washes those not known, turmeric for the bordering one', () => {
    const fills = new Map(scene.areas.map((area) => [area.regionId as string, area.fill]));
    expect([...fills.keys()].toSorted()).toEqual(['33.01', '33.02', '33.03', '33.04', '33.71']);
    expect(fills.get('33.02')?.toUpperCase()).toBe(tokens.tealTint);
    expect(fills.get('33.71')?.toUpperCase()).toBe(tokens.tealWash);
    expect(fills.get('33.02')).not.toBe(fills.get('33.01'));
  });

  it('lies above everything, its partners above the rest', () => {
    const order = scene.marks.map((mark) => mark.id as string);
    expect(order.at(-1)).toBe('33.01');
    expect(order.indexOf('33.02')).toBeGreaterThan(order.indexOf('33.05'));
    const importance = (id: string) => markOf(scene, id).label.importance;
    expect(importance('33.01')).toBeGreaterThan(importance('33.04'));
    expect(importance('33.04')).toBeGreaterThan(importance('33.02'));
    expect(importance('33.02')).toBeGreaterThan(importance('33.05'));
  });

  it('of which nothing is recorded is hollow and hatched', () => {
    const empty = sceneOf(select('33.07'));
    expect(markOf(empty, '33.07').fill).toBe(tokens.land);
    expect(empty.areas).toHaveLength(1);
    expect(empty.areas[0]?.hatch).toBeDefined();
  });

  it('that is not in the data selects nothing', () => {
    expect(sceneOf(select('99.99')).focused).toBe(false);
  });
});

describe('other things in focus', () => {
  it('a tie brings its two ends forward', () => {
    const scene = sceneOf({
      selection: { type: 'tie', a: toRegionId('33.02'), b: toRegionId('33.01') },
    });
    expect(states(scene)).toMatchObject({ '33.01': 'selected', '33.02': 'selected', '33.03': 'dimmed' });
    expect(tieOf(scene, '33.01|33.02').state).toBe('selected');
  });

  it('an agreement brings its regions and their tie forward', () => {
    const scene = sceneOf({ selection: { type: 'agreement', id: toAgreementId('A4') } });
    expect(states(scene)).toMatchObject({ '33.05': 'selected', '33.06': 'selected', '33.01': 'dimmed' });
    expect(tieOf(scene, '33.05|33.06').state).toBe('selected');
    expect(tieOf(scene, '33.01|33.02').state).toBe('dimmed');
  });

  it('a neighbourhood dims what lies beyond its steps', () => {
    const scene = sceneOf({ ego: { id: toRegionId('33.02'), steps: 2 } });
    expect(states(scene)).toMatchObject({ '33.02': 'selected', '33.03': 'rest', '33.05': 'dimmed' });
    expect(tieOf(scene, '33.01|33.03').state).toBe('rest');
  });

  it('a way is drawn in ink and stands alone', () => {
    const scene = sceneOf({
      path: ['33.02', '33.01', '33.03'].map(toRegionId),
      ...select('33.01'),
    });
    expect(states(scene)).toMatchObject({
      '33.02': 'path',
      '33.01': 'path',
      '33.03': 'path',
      '33.71': 'dimmed',
    });
    expect(tieOf(scene, '33.01|33.02').colour).toBe(tokens.ink);
    expect(tieOf(scene, '33.01|33.71').state).toBe('dimmed');
  });

  it('pairs given as gaps are dashed, the chosen one stronger', () => {
    const scene = sceneOf({
      gapPairs: [
        { a: toRegionId('33.05'), b: toRegionId('33.07') },
        { a: toRegionId('33.04'), b: toRegionId('33.07'), chosen: true },
      ],
    });
    expect(tieOf(scene, 'gap:33.05|33.07')).toMatchObject({ dash: [4.5, 3.2], colour: tokens.turmeric });
    expect(tieOf(scene, 'gap:33.04|33.07')).toMatchObject({ dash: [7, 4], colour: tokens.turmericText });
  });

  it('outside parties are triangles beside their region, only where asked for', () => {
    expect(sceneOf().marks.some((mark) => mark.kind === 'party')).toBe(false);
    const scene = sceneOf({ appearance: { ...defaultAppearance, outsideParties: true } });
    const party = markOf(scene, 'out:kyoto');
    expect(party).toMatchObject({ shape: 'triangle', x: markOf(scene, '33.04').x });
    expect(Math.hypot(party.shiftX, party.shiftY)).toBeGreaterThan(markOf(scene, '33.04').radiusNear);
    expect(tieOf(scene, 'out:out:kyoto|33.04').state).toBe('outside');
  });
});

describe('colour and layout', () => {
  it('colours by a measure and leaves regions without value grey', () => {
    const values = Float64Array.from(network.regions, (_, node) => (node === 0 ? Number.NaN : node));
    const scene = sceneOf({
      appearance: { ...defaultAppearance, colour: 'betweenness' },
      colourValues: values,
    });
    expect(scene.colour.type).toBe('ramp');
    expect(markOf(scene, '33.01').fill).not.toBe(markOf(scene, '33.71').fill);
  });

  it('takes force positions, draws no land and leaves out regions without one', () => {
    const x = Float64Array.from(network.regions, (_, node) => (node === 1 ? Number.NaN : node * 10));
    const scene = sceneOf({
      appearance: { ...defaultAppearance, layout: 'force' },
      layout: { x, y: x, divider: 70 },
      ...select('33.02'),
    });
    expect(scene.space).toBe('force');
    expect(scene.divider).toBe(70);
    expect(scene.areas).toEqual([]);
    expect(scene.markOf.has(network.regions[1] ?? '')).toBe(false);
    expect(markOf(scene, network.regions[2] ?? '').x).toBe(20);
  });

  it('stays on the map until positions are there', () => {
    expect(sceneOf({ appearance: { ...defaultAppearance, layout: 'force' } }).space).toBe('map');
  });
});

describe('pointing at the scene', () => {
  const scene = sceneOf(select('33.01'));
  const view = { scale: 5, x: 400, y: 300 };
  const onScreen = (id: string) => {
    const mark = markOf(scene, id);
    return { x: mark.x * view.scale + view.x, y: mark.y * view.scale + view.y };
  };

  it('finds the mark, then the tie, then nothing', () => {
    const mark = onScreen('33.02');
    const picked = pickAt(scene, view, mark, mouseReach);
    expect(picked?.type === 'mark' && picked.mark.id).toBe('33.02');
    const other = onScreen('33.01');
    const length = Math.hypot(mark.x - other.x, mark.y - other.y);
    const bow = length * (0.2 - 0.04 * (length / 400));
    const middle = { x: (mark.x + other.x) / 2, y: (mark.y + other.y) / 2 - bow / 2 };
    const tie = pickAt(scene, view, middle, mouseReach);
    expect(tie?.type === 'tie' && tie.tie.id).toBe('33.01|33.02');
    expect(pickAt(scene, view, { x: -500, y: -500 }, mouseReach)).toBeUndefined();
  });
});

describe('the scene in words', () => {
  const t = translatorFor('en');
  it('names figures and the best connected, or the selected region with its partners', () => {
    expect(describeScene(sceneOf(), network, t)).toBe(
      'Network of 10 regions with 5 ties. Of 2 regions nothing is recorded. Most partners: 33.01 (3), 33.05 (2), 33.02 (1), 33.03 (1), 33.06 (1).',
    );
    expect(describeScene(sceneOf(select('33.01')), network, t)).toBe(
      '33.01 is selected: 3 partners. Partners: 33.02, 33.03, 33.71. Bordering, none recorded: 33.04.',
    );
  });
});

describe('a network of which a part is drawn', () => {
  const tieCount = network.ties.length;
  const onlyFirst = {
    regions: new Uint8Array(network.regions.length).fill(1),
    ties: Uint8Array.from({ length: tieCount }, (_, number) => (number === 0 ? 1 : 0)),
    regionCount: network.regions.length,
    tieCount: 1,
    dense: true,
  };

  it('draws that part at rest, and says how much it is', () => {
    const scene = sceneOf({ drawn: onlyFirst });
    expect(scene.ties.map(({ id }) => id)).toEqual([network.ties[0]?.id]);
    expect(scene.drawn).toEqual({
      regions: network.regions.length,
      ofRegions: network.regions.length,
      ties: 1,
      ofTies: tieCount,
      dense: true,
      capped: false,
    });
  });

  it('draws all ties of a selected region, with partners that are left out otherwise', () => {
    const none = {
      ...onlyFirst,
      ties: new Uint8Array(tieCount),
      regions: new Uint8Array(network.regions.length),
    };
    const scene = sceneOf({ drawn: { ...none, regionCount: 0, tieCount: 0 }, ...select('33.01') });
    expect(scene.ties.filter(({ state }) => state === 'selected').map(({ id }) => id)).toEqual(
      network.tiesOf.get(toRegionId('33.01'))?.map(({ id }) => id),
    );
    expect(Object.keys(states(scene)).toSorted()).toEqual(['33.01', '33.02', '33.03', '33.04', '33.71']);
    expect(scene.drawn.capped).toBe(true);
  });

  it('draws a way that is followed', () => {
    const path = ['33.01', '33.02'].map(toRegionId);
    const none = { ...onlyFirst, ties: new Uint8Array(tieCount) };
    expect(sceneOf({ drawn: none, path }).ties.map(({ id, state }) => [id, state])).toEqual([
      ['33.01|33.02', 'path'],
    ]);
  });
});

describe('data without any coordinates', () => {
  const bare = aDataset({
    asOf,
    regions: [aRegion('a', { level: 'other' })],
    agreements: [anAgreement('A1').between('b', 'c').signed('2025-01-01')],
  });
  const own = deriveNetwork(bare, defaultFilters(bare, asOf), noLinkDecisions).network;
  const positions = {
    x: Float64Array.from([Number.NaN, 0, 50]),
    y: Float64Array.from([Number.NaN, 0, 0]),
    divider: undefined,
  };
  const scene = buildScene({
    dataset: bare,
    network: own,
    theme: 'light',
    appearance: defaultAppearance,
    names: shortNamesOf(bare),
    layout: positions,
  });

  it('are laid out by their ties although the map was asked for', () => {
    expect(scene.space).toBe('force');
    expect(markOf(scene, 'c').x).toBe(50);
  });

  it('keep a region without a tie in a strip of its own', () => {
    expect(markOf(scene, 'a').parked).toBe(true);
    expect(scene.parking).toMatchObject({ count: 1, lacks: 'tie' });
    expect(scene.levels.map(({ level }) => level)).toEqual(['regency', 'other']);
    expect(scene.bordering).toBe(false);
  });
});
