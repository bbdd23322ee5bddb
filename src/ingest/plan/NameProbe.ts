import type { Region } from '../../domain/Region.ts';
import { buildNameMatcher, nameKey } from '../names/buildNameMatcher.ts';
import type { NameMatch } from '../names/NameMatch.ts';
import { recogniseOutsideParty } from '../names/recogniseOutsideParty.ts';

/** What a text is, as far as the plan needs it. */
export interface ProbedName {
  /** A region of the data, or a name that several of them have. */
  readonly isRegion: boolean;
  /** The region, where it is one alone. */
  readonly regionId?: Region['id'];
  /** It begins as regions do (`Kabupaten ...`). */
  readonly looksLikeRegion: boolean;
  /** It is an outside party by its words: a company, a ministry, a university. */
  readonly isOutside: boolean;
  /** It is an outside party abroad. */
  readonly isForeign: boolean;
}

export type NameProbe = (text: string) => ProbedName;

const nothing: ProbedName = {
  isRegion: false,
  looksLikeRegion: false,
  isOutside: false,
  isForeign: false,
};
/** Longer texts are sentences, not names. */
const longestName = 120;
const mostWords = 10;
/** Words by which people give a region its rank, or name its head or government. */
const rankWords =
  /(?:^|[^\p{L}])(?:kab|kabupaten|kota|kotamadya|kodya|prov|prop|provinsi|propinsi|pem(?:kab|kot|ko|prov|da)|pemerintah\p{L}*|bupati|wali ?kota|gubernur|regency|city|province|dki|diy)(?![\p{L}])/iu;
const mostRemembered = 50_000;
const builtFor = new WeakMap<readonly Region[], NameProbe>();

/**
 * Probes names against the regions. Built once for each list of regions; answers are remembered. Texts that have neither a
 * rank nor a word of any region's name are not searched for misspellings: those are for the person who loads them.
 */
export function nameProbeOf(regions: readonly Region[]): NameProbe {
  const existing = builtFor.get(regions);
  if (existing !== undefined) return existing;
  const match = buildNameMatcher(regions);
  const words = new Set(
    regions.flatMap(({ id, name, aliases }) => [
      id,
      ...[name, ...aliases].flatMap((text) => nameKey(text).split(' ')),
    ]),
  );
  const joined = new Set(
    regions.flatMap(({ name, aliases }) =>
      [name, ...aliases].map((text) => nameKey(text).replaceAll(' ', '')),
    ),
  );
  const mayBeRegion = (name: string): boolean => {
    if (rankWords.test(name) || words.has(name)) return true;
    const key = nameKey(name);
    if (joined.has(key.replaceAll(' ', ''))) return true;
    const parts = key.split(' ');
    return parts.length <= mostWords && parts.some((part) => part.length > 2 && words.has(part));
  };
  const known = new Map<string, ProbedName>();
  const probe: NameProbe = (text) => {
    const name = text.trim();
    if (name === '' || name.length > longestName) return nothing;
    const remembered = known.get(name);
    if (remembered !== undefined) return remembered;
    if (known.size >= mostRemembered) known.clear();
    const answer = mayBeRegion(name) ? ofMatch(match(name), name) : ofOutside(name);
    known.set(name, answer);
    return answer;
  };
  builtFor.set(regions, probe);
  return probe;
}

function ofMatch({ certainty, regionId, looksLikeRegion }: NameMatch, name: string): ProbedName {
  // A spelling that is only near a region counts where it is written as one: `Kab. Temangung`, not `Leeds`.
  const isRegion =
    certainty === 'certain' || certainty === 'ambiguous' || (certainty === 'likely' && looksLikeRegion);
  if (!isRegion) return { ...ofOutside(name), looksLikeRegion };
  return {
    ...nothing,
    isRegion,
    looksLikeRegion: true,
    ...(certainty === 'certain' && regionId !== undefined ? { regionId } : {}),
  };
}

function ofOutside(name: string): ProbedName {
  const { recognised, party } = recogniseOutsideParty(name, undefined);
  return { ...nothing, isOutside: recognised, isForeign: recognised && party.type.startsWith('foreign') };
}

/** `1. `, `2)`, `(a) `, `- `; the `34.` of the code 34.02 is none. */
const numbering = /^\s*(?:\(?(?:\d{1,2}|[a-z])[.)](?:\s+|(?!\d))|[-•*]\s+)/;

/** Parts of a cell that may list names, roughly: what the plan counts, not what is loaded. */
export function roughParts(cell: string): readonly string[] {
  return cell
    .split(/[;\n\r]+|\s(?=\(?(?:\d{1,2}|[a-z])[.)]\s)/)
    .map((part) => part.replace(numbering, '').trim())
    .filter((part) => part !== '');
}
