import cytoscape, { type ElementDefinition, type StylesheetJson } from 'cytoscape';
import { describe, expect, it } from 'vitest';
import { toRegionId } from '../../../src/domain/ids.ts';
import { shortNamesOf } from '../../../src/domain/regionName.ts';
import { defaultAppearance } from '../../../src/domain/ViewSettings.ts';
import { defaultFilters } from '../../../src/graph/defaultFilters.ts';
import { deriveNetwork } from '../../../src/graph/deriveNetwork.ts';
import { buildScene } from '../../../src/view/buildScene.ts';
import { cyElementsOf, cyStylesheet } from '../../../src/view/cyElements.ts';
import { radiusAt } from '../../../src/view/sizeScale.ts';
import { builtIn } from '../../support/builtIn.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';

const dataset = builtIn();
const { network } = deriveNetwork(dataset, defaultFilters(dataset, '2026-11-23'), noLinkDecisions);
const scene = buildScene({
  dataset,
  network,
  theme: 'light',
  appearance: defaultAppearance,
  selection: { type: 'region', id: toRegionId('33.74') },
  names: shortNamesOf(dataset),
});

function drawn(scale: number) {
  return cytoscape({
    headless: true,
    styleEnabled: true,
    style: cyStylesheet as unknown as StylesheetJson,
    elements: cyElementsOf(scene, scale).map((element): ElementDefinition => ({
      group: element.group,
      classes: element.classes,
      data: { ...element.data },
      ...(element.position === undefined ? {} : { position: { ...element.position } }),
    })),
  });
}

describe('the built-in network in Cytoscape', () => {
  const scale = 7.5;
  const cy = drawn(scale);

  it('has every region and every tie of the scene once, with the ids of the scene', () => {
    expect(cy.nodes('.region')).toHaveLength(network.regions.length);
    const ties = cy.edges('.tie').filter((edge) => !edge.hasClass('gap'));
    expect(ties).toHaveLength(network.ties.length);
    expect(cy.getElementById('33.74').hasClass('selected')).toBe(true);
  });

  it('has px sizes at its zoom', () => {
    const mark = scene.markOf.get('32.73');
    if (mark === undefined) throw new Error('no mark');
    const width = Number(cy.getElementById('32.73').numericStyle('width'));
    // A city is a diamond of 1.2 times the radius.
    expect((width * scale) / 2).toBeCloseTo(radiusAt(mark, scale) * 1.2, 2);
  });

  it('draws a tie not known to be in force as casing, tie and core above one another', () => {
    const [casing, tie, core] = ['casing:', '', 'core:'].map((part) =>
      cy.getElementById(`${part}33.08|33.74`),
    );
    const width = (edge: typeof tie) => Number(edge?.numericStyle('width')) * scale;
    expect(width(casing)).toBeCloseTo(width(tie) + 2.4, 2);
    expect(width(core)).toBeCloseTo(1.5, 2);
    const z = (edge: typeof tie) => Number(edge?.numericStyle('z-index'));
    expect(z(casing)).toBeLessThan(z(tie));
    expect(z(tie)).toBeLessThan(z(core));
  });

  it('dashes gaps and nothing else', () => {
    const dashed = cy.edges().filter((edge) => edge.style('line-style') === 'dashed');
    expect(dashed.map((edge) => edge.id())).toEqual(['gap:33.22|33.74']);
  });
});
