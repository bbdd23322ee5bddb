import type { Region } from '../../domain/Region.ts';
import { buildNameMatcher } from '../names/buildNameMatcher.ts';
import { recogniseOutsideParty } from '../names/recogniseOutsideParty.ts';

/** What a text is, as far as the plan needs it. */
export interface ProbedName {
  /** A region of the data, or a name that several of them have. */
  readonly isRegion: boolean;
  /** The region, where it is one alone. */
  readonly regionId?: Region['id'];
  /** It begins as regions do (`Kabupaten ...`). */
  readonly looksLikeRegion: boolean;
  /** It is an outside party by its beginning: a company, a ministry, a university. */
  readonly isOutside: boolean;
}

export type NameProbe = (text: string) => ProbedName;

const nothing: ProbedName = { isRegion: false, looksLikeRegion: false, isOutside: false };
/** Longer texts are sentences, not names. */
const longestName = 120;
const builtFor = new WeakMap<readonly Region[], NameProbe>();

/** Probes names against the regions. Built once for each list of regions; answers are remembered. */
export function nameProbeOf(regions: readonly Region[]): NameProbe {
  const existing = builtFor.get(regions);
  if (existing !== undefined) return existing;
  const match = buildNameMatcher(regions);
  const known = new Map<string, ProbedName>();
  const probe: NameProbe = (text) => {
    const name = text.trim();
    if (name === '' || name.length > longestName) return nothing;
    const remembered = known.get(name);
    if (remembered !== undefined) return remembered;
    const found = match(name);
    const { certainty, regionId, looksLikeRegion } = found;
    // A spelling that is only near a region counts where it is written as one: `Kab. Temangung`, not `Leeds`.
    const isRegion =
      certainty === 'certain' || certainty === 'ambiguous' || (certainty === 'likely' && looksLikeRegion);
    const answer: ProbedName = {
      isRegion,
      ...(certainty === 'certain' && regionId !== undefined ? { regionId } : {}),
      looksLikeRegion: isRegion || looksLikeRegion,
      isOutside: !isRegion && recogniseOutsideParty(name, undefined).recognised,
    };
    known.set(name, answer);
    return answer;
  };
  builtFor.set(regions, probe);
  return probe;
}

/** Parts of a cell that may list names, roughly: what the plan counts, not what is loaded. */
export function roughParts(cell: string): readonly string[] {
  return cell
    .split(/[;\n\r]+|\s(?=\(?(?:\d{1,2}|[a-z])[.)]\s)/)
    .map((part) => part.replace(/^\s*(?:\(?(?:\d{1,2}|[a-z])[.)]\s*|[-•*]\s+)/, '').trim())
    .filter((part) => part !== '');
}
