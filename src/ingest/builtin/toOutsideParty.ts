import { toOutsidePartyId } from '../../domain/ids.ts';
import type { OutsideParty, OutsidePartyType } from '../../domain/Party.ts';
import { toSlug } from '../toSlug.ts';

/** An outside party and the office that stands for it in this agreement. */
export interface NamedOutsideParty {
  readonly party: OutsideParty;
  readonly agency?: string;
}

const organisation = /\b(UNESCO|Geopark|Universit\w+|Foundation|Institute)\b/i;

/**
 * Party of a name as the built-in file writes it.
 * - `Berlin (Germany)`: the last bracket is the country of a foreign party;
 * - `Kementerian X (Dirjen Y)`: one party per ministry, the office in brackets is kept with the agreement;
 * - any other bracket belongs to the name.
 */
export function toOutsideParty(text: string, scope: string): NamedOutsideParty {
  const match = /^(.+) \(([^()]+)\)$/.exec(text);
  const [, head = text, bracket] = match ?? [];
  if (head.startsWith('Kementerian ')) {
    return { party: build(head, 'central'), ...(bracket === undefined ? {} : { agency: bracket }) };
  }
  if (scope !== 'international') return { party: build(text, 'third-party') };
  const type = organisation.test(head) ? 'foreign-organisation' : 'foreign-government';
  if (bracket === undefined) return { party: build(text, type) };
  const id = toOutsidePartyId(`out:${toSlug(`${head} ${bracket}`)}`);
  return { party: { id, name: head, type, country: bracket } };
}

function build(name: string, type: OutsidePartyType): OutsideParty {
  return { id: toOutsidePartyId(`out:${toSlug(name)}`), name, type };
}
