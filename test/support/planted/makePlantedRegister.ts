import type { Dataset } from '../../../src/domain/Dataset.ts';
import { toAgreementId, type AgreementId } from '../../../src/domain/ids.ts';
import { seededRandom } from '../../../src/lib/random.ts';
import { builtIn } from '../builtIn.ts';
import { plantAlarms } from './plantAlarms.ts';
import { plantGroups } from './plantGroups.ts';
import { plantFillers, plantNone } from './plantNone.ts';
import { plantRelated } from './plantRelated.ts';
import type { PlantedPair, PlantedTruth, WorldDocument } from './PlantedTruth.ts';
import { plantedDay, PlantedWorld, type Draft } from './PlantedWorld.ts';
import { titleBank, type BankName } from './titleBank.ts';
import { writeEntry } from './writeEntry.ts';

export interface PlantedRegister {
  readonly dataset: Dataset;
  readonly truth: PlantedTruth;
}

/**
 * A register of some 900 documents of built-in regions for which every pair's class is known. The same for the same seed
 * and bank. Definitions: `test/fixtures/planted/README.md`.
 */
export function makePlantedRegister(options: {
  readonly seed: number;
  readonly bank: BankName;
}): PlantedRegister {
  const { seed, bank } = options;
  const base = builtIn();
  const world = new PlantedWorld(base, titleBank(bank), seededRandom(seed));
  // Groups and traps are the most particular about their regions; documents that belong to nothing take what is left.
  plantGroups(world);
  plantNone(world);
  plantAlarms(world);
  plantRelated(world);
  plantFillers(world, 90);

  const entries = world.shuffled(world.drafts);
  const ids = new Map(
    entries.map((draft, at) => [draft, toAgreementId(`P-${String(at + 1).padStart(4, '0')}`)]),
  );
  const idOf = (draft: Draft): AgreementId => {
    const id = ids.get(draft);
    if (id === undefined) throw new Error('a draft without id');
    return id;
  };
  const dataset: Dataset = {
    ...base,
    id: `planted-${bank}-${String(seed)}`,
    builtIn: false,
    asOf: plantedDay,
    outsideParties: world.outside,
    areas: [],
    quarantine: [],
    issues: [],
    agreements: entries.map((draft) =>
      writeEntry(world, draft, idOf(draft), draft.parent === undefined ? undefined : idOf(draft.parent)),
    ),
  };
  const pairs = world.pairs.map((pair): PlantedPair => {
    const [a, b] = [idOf(pair.a), idOf(pair.b)].toSorted();
    if (a === undefined || b === undefined) throw new Error('a pair without ids');
    const { class: pairClass, reason, alsoRight } = pair;
    return { a, b, class: pairClass, alsoRight, reason, current: isCurrent(pair.a) && isCurrent(pair.b) };
  });
  const truth: PlantedTruth = {
    asOf: plantedDay,
    pairs,
    groups: world.groups.map(({ kind, reason, documents }) => ({
      kind,
      reason,
      documents: documents.map(idOf).toSorted(),
    })),
    world: new Map(entries.map((draft): [AgreementId, WorldDocument] => [idOf(draft), draft.document])),
  };
  return { dataset, truth };
}

function isCurrent({ document }: Draft): boolean {
  return document.signedOn <= plantedDay && (document.endsOn === undefined || document.endsOn >= plantedDay);
}
