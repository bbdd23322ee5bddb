import { keptKey, type Correction, type Kept, type NameDecision } from '../../domain/Kept.ts';
import { toRegionId, type RegionId } from '../../domain/ids.ts';
import { setAsideReasons, type SetAsideReason } from '../plan/ImportPlan.ts';

/** What people decided about names, cells and rows of files, by key; remembers which of it found its object. */
export class Decisions {
  readonly #names = new Map<string, NameDecision>();
  readonly #corrections = new Map<string, string>();
  readonly #aside = new Map<string, SetAsideReason>();
  readonly #regionNames = new Map<string, string>();
  readonly #used = new Set<string>();

  constructor(kept: readonly Kept[]) {
    for (const { kind, key, value, about } of kept) {
      if (kind === 'name') {
        const decision = toNameDecision(value);
        if (decision !== undefined) this.#names.set(key, decision);
        for (const one of about) if (one.type === 'region') this.#regionNames.set(one.id, one.name);
      } else if (kind === 'correction') {
        const text = toCorrection(value)?.text;
        if (text !== undefined) this.#corrections.set(key, text);
      } else if (kind === 'aside') this.#aside.set(key, toReason(value));
    }
  }

  /** Whether any row has to be looked up. */
  get concernsRows(): boolean {
    return this.#aside.size > 0;
  }

  get concernsNames(): boolean {
    return this.#names.size > 0;
  }

  /** The columns of these names that a correction may concern. */
  correctedColumns(names: readonly string[]): readonly number[] {
    if (this.#corrections.size === 0) return [];
    const keys = [...this.#corrections.keys()];
    return names.flatMap((name, column) => (keys.some((key) => key.endsWith(` @ ${name}`)) ? [column] : []));
  }

  /** Decision on a name; it counts as used once `useName` says so. */
  nameOf(key: string): NameDecision | undefined {
    return this.#names.get(key);
  }

  /** Regions that names are decided to be. */
  get decidedRegions(): ReadonlySet<RegionId> {
    return new Set([...this.#names.values()].flatMap((one) => (one.as === 'region' ? [one.regionId] : [])));
  }

  /** Name of a region when something was decided about it. */
  regionName(id: RegionId): string | undefined {
    return this.#regionNames.get(id);
  }

  useName(key: string): void {
    this.#used.add(keptKey({ kind: 'name', key }));
  }

  correctionOf(key: string): string | undefined {
    const text = this.#corrections.get(key);
    if (text !== undefined) this.#used.add(keptKey({ kind: 'correction', key }));
    return text;
  }

  asideReasonOf(rowKey: string): SetAsideReason | undefined {
    const reason = this.#aside.get(rowKey);
    if (reason !== undefined) this.#used.add(keptKey({ kind: 'aside', key: rowKey }));
    return reason;
  }

  get used(): readonly string[] {
    return [...this.#used].toSorted();
  }
}

function toNameDecision(value: unknown): NameDecision | undefined {
  if (typeof value !== 'object' || value === null || !('as' in value)) return undefined;
  if (value.as === 'nothing') return { as: 'nothing' };
  if (value.as === 'region' && 'regionId' in value && typeof value.regionId === 'string') {
    return { as: 'region', regionId: toRegionId(value.regionId) };
  }
  if (value.as === 'outside' && 'type' in value && typeof value.type === 'string') {
    return { as: 'outside', type: value.type };
  }
  return undefined;
}

function toCorrection(value: unknown): Correction | undefined {
  if (typeof value !== 'object' || value === null || !('text' in value)) return undefined;
  return typeof value.text === 'string' ? { text: value.text } : undefined;
}

function toReason(value: unknown): SetAsideReason {
  if (typeof value !== 'object' || value === null || !('reason' in value)) return 'note';
  return setAsideReasons.find((reason) => reason === value.reason) ?? 'note';
}
