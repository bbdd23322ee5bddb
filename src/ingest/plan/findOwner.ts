import type { NameProbe } from './NameProbe.ts';
import type { RegisterOwner } from './ImportPlan.ts';

/** A rank, with what stands before it, and up to six words that may be its name. */
const ranks =
  /\b(?:pemerintah(?:an)?\s+(?:daerah\s+)?)?(?:provinsi|propinsi|prov\.?|kabupaten|kab\.?|kota(?:madya)?|pemkab\.?|pemkot\.?|pemprov\.?|gubernur|bupati|wali\s?kota|city of|regency of|province of|stadt|landkreis)\s+/giu;
/** Longest name of a region, in words after its rank. */
const mostWords = 5;

interface OwnerText {
  readonly text: string;
  readonly basis: RegisterOwner['basis'];
}

/**
 * The region whose register it is, from title rows, the name of the sheet and of the file, in this order: the text with a
 * rank before a name (`PEMERINTAH KOTA SEMARANG`, `Bagian Kerja Sama Setda Kabupaten Batang`), the longest name that is a
 * region without doubt. `undefined` where none is named, or one text names several.
 */
export function findOwner(texts: readonly OwnerText[], probeName: NameProbe): RegisterOwner | undefined {
  for (const { text, basis } of texts) {
    const plain = text.replaceAll(/[_]+/g, ' ').replaceAll(/\s+/g, ' ').trim();
    const found = new Map<string, RegisterOwner>();
    for (const match of plain.matchAll(ranks)) {
      const rest = plain.slice(match.index + match[0].length).split(/[\s,;:()|–-]+/);
      for (let count = Math.min(mostWords, rest.length); count > 0; count -= 1) {
        const name = `${match[0]}${rest.slice(0, count).join(' ')}`.trim();
        const { regionId } = probeName(name);
        if (regionId === undefined) continue;
        if (!found.has(regionId)) found.set(regionId, { regionId, text: name, basis });
        break;
      }
    }
    // "Kota Semarang, Provinsi Jawa Tengah": the region that is named first is the owner, the province is where it lies.
    const [first] = found.values();
    if (first !== undefined) return first;
  }
  return undefined;
}

/** A file name as words: `register_kota-semarang.xlsx` gives `register kota semarang`. */
export function wordsOfFile(file: string): string {
  const base = file.split('/').at(-1) ?? file;
  return base.replace(/\.[a-z0-9]{1,5}(?:\.gz)?$/i, '').replaceAll(/[_.-]+/g, ' ');
}
