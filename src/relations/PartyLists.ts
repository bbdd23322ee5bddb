import type { PartyId } from '../domain/ids.ts';

type Meet = (one: number, other: number) => void;
/** Told at every party and document: `done` of `total`. */
type Tell = (done: number, total: number) => void;

/**
 * Which documents share parties: parties as numbers, the rarest lowest, in flat lists. After each meeting, `inCommon` and
 * `regionsInCommon` tell how many parties the two share.
 */
export class PartyLists {
  inCommon = 0;
  regionsInCommon = 0;

  private readonly documents: number;
  private readonly parties: number;
  /** Parties of document d: `members[memberAt[d] .. memberAt[d + 1]]`, ascending. */
  private readonly memberAt: Int32Array;
  private readonly members: Int32Array;
  /** Documents of party p, ascending. */
  private readonly holderAt: Int32Array;
  private readonly holders: Int32Array;
  private readonly isRegion: Uint8Array;
  private readonly most: number;

  /** @param most documents with more parties are left to `visitLarge`. */
  constructor(
    documents: readonly { readonly parties: readonly PartyId[] }[],
    isRegion: (id: PartyId) => boolean,
    most: number,
  ) {
    this.most = most;
    this.documents = documents.length;
    const uses = new Map<PartyId, number>();
    let total = 0;
    for (const { parties } of documents) {
      total += parties.length;
      for (const id of parties) uses.set(id, (uses.get(id) ?? 0) + 1);
    }
    const ordered = [...uses].toSorted(
      ([one, left], [other, right]) => left - right || (one < other ? -1 : 1),
    );
    this.parties = ordered.length;
    const numberOf = new Map(ordered.map(([id], number) => [id, number]));
    this.isRegion = Uint8Array.from(ordered, ([id]) => (isRegion(id) ? 1 : 0));
    this.memberAt = new Int32Array(documents.length + 1);
    this.members = new Int32Array(total);
    this.holderAt = new Int32Array(ordered.length + 1);
    this.holders = new Int32Array(total);
    for (const [number, [, used]] of ordered.entries()) {
      this.holderAt[number + 1] = (this.holderAt[number] ?? 0) + used;
    }
    const next = this.holderAt.slice();
    for (const [place, { parties }] of documents.entries()) {
      const start = this.memberAt[place] ?? 0;
      this.memberAt[place + 1] = start + parties.length;
      const numbers = parties.map((id) => numberOf.get(id) ?? 0).toSorted((a, b) => a - b);
      this.members.set(numbers, start);
      for (const number of numbers) {
        const at = next[number] ?? 0;
        this.holders[at] = place;
        next[number] = at + 1;
      }
    }
  }

  /** Pairs of documents that share two parties, none of more than `most`; each once, the lower place first. */
  visitSmall(meet: Meet, tell: Tell): void {
    const { members, holders } = this;
    /** First entry of each second party's list; entries are chained. */
    const head = new Int32Array(this.parties).fill(-1);
    const opened: number[] = [];
    let owner = new Int32Array(1024);
    let chain = new Int32Array(1024);
    const metBy = new Int32Array(this.documents).fill(-1);
    let visit = -1;
    for (let first = 0; first < this.parties; first += 1) {
      tell(first, this.parties + this.documents);
      const from = this.holderAt[first] ?? 0;
      const to = this.holderAt[first + 1] ?? 0;
      if (to - from < 2) continue;
      let entries = 0;
      for (let at = from; at < to; at += 1) {
        const place = holders[at] ?? 0;
        const end = this.memberAt[place + 1] ?? 0;
        const start = this.memberAt[place] ?? 0;
        if (end - start > this.most) continue;
        visit += 1;
        let position = start;
        while ((members[position] ?? 0) < first) position += 1;
        for (position += 1; position < end; position += 1) {
          const second = members[position] ?? 0;
          const list = head[second] ?? -1;
          if (list === -1) opened.push(second);
          for (let entry = list; entry !== -1; entry = chain[entry] ?? -1) {
            const other = owner[entry] ?? 0;
            if (metBy[other] === visit) continue;
            metBy[other] = visit;
            // A pair that shares a rarer party met there.
            if (this.compare(other, place) === first) meet(other, place);
          }
          if (entries === owner.length) {
            owner = grown(owner);
            chain = grown(chain);
          }
          owner[entries] = place;
          chain[entries] = list;
          head[second] = entries;
          entries += 1;
        }
      }
      for (const second of opened) head[second] = -1;
      opened.length = 0;
    }
  }

  /** Pairs of which at least one has more than `most` parties, with two in common; each once, the lower place first. */
  visitLarge(meet: Meet, tell: Tell): void {
    const counts = new Int32Array(this.documents);
    const touched: number[] = [];
    for (let place = 0; place < this.documents; place += 1) {
      tell(this.parties + place, this.parties + this.documents);
      if (!this.isLarge(place)) continue;
      for (let at = this.memberAt[place] ?? 0; at < (this.memberAt[place + 1] ?? 0); at += 1) {
        const party = this.members[at] ?? 0;
        for (let held = this.holderAt[party] ?? 0; held < (this.holderAt[party + 1] ?? 0); held += 1) {
          const other = this.holders[held] ?? 0;
          // Two large ones meet at the later one.
          if (other === place || (other > place && this.isLarge(other))) continue;
          if (counts[other] === 0) touched.push(other);
          counts[other] = (counts[other] ?? 0) + 1;
        }
      }
      for (const other of touched) {
        const shared = counts[other] ?? 0;
        counts[other] = 0;
        if (shared < 2) continue;
        this.compare(place, other);
        meet(Math.min(place, other), Math.max(place, other));
      }
      touched.length = 0;
    }
  }

  /** Counts what two documents share; the lowest shared party, -1 where there is none. O(sizes). */
  compare(one: number, other: number): number {
    const { members } = this;
    let a = this.memberAt[one] ?? 0;
    let b = this.memberAt[other] ?? 0;
    const endA = this.memberAt[one + 1] ?? 0;
    const endB = this.memberAt[other + 1] ?? 0;
    let lowest = -1;
    let common = 0;
    let regions = 0;
    while (a < endA && b < endB) {
      const left = members[a] ?? 0;
      const right = members[b] ?? 0;
      if (left === right) {
        if (lowest === -1) lowest = left;
        common += 1;
        regions += this.isRegion[left] ?? 0;
      }
      if (left <= right) a += 1;
      if (right <= left) b += 1;
    }
    this.inCommon = common;
    this.regionsInCommon = regions;
    return lowest;
  }

  sizeOf(place: number): number {
    return (this.memberAt[place + 1] ?? 0) - (this.memberAt[place] ?? 0);
  }

  private isLarge(place: number): boolean {
    return this.sizeOf(place) > this.most;
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
