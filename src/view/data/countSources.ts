import type { Agreement } from '../../domain/Agreement.ts';
import { sourceHost, sourceLink } from '../sourceLink.ts';

/** Where agreements come from. */
export interface SourceCounts {
  /** Sites of web addresses, other sources by their text; most agreements first, then by name. */
  readonly sources: readonly { readonly name: string; readonly count: number }[];
  /** Agreements that state no source. */
  readonly without: number;
}

/** Counts agreements by the source that each states, web addresses by their site. Every agreement is counted once. */
export function countSources(agreements: readonly Agreement[]): SourceCounts {
  const counts = new Map<string, number>();
  let without = 0;
  for (const { source } of agreements) {
    const text = source?.trim() ?? '';
    if (text === '') {
      without += 1;
      continue;
    }
    const link = sourceLink(text);
    const name = link === undefined ? text : sourceHost(link);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const sources = [...counts]
    .map(([name, count]) => ({ name, count }))
    .toSorted((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
  return { sources, without };
}
