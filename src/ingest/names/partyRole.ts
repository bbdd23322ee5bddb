import { toMatchKey } from '../../lib/toMatchKey.ts';

const ordinal = String.raw`(?:ke)?(?:satu|pertama|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|i{1,3}|iv|v|vi{0,3}|ix|x|\d{1,2})`;
const side = String.raw`(?:pihak|para pihak|party|partner|partei|mitra)(?:\s+(?:ke\s?)?${ordinal})?`;
const roleWord = String.raw`(?:lead(?:\s?partner)?|leading partner|koordinator|coordinator|ketua|pemrakarsa|initiator|initiatorin|pengusul|tuan rumah|host|gastgeber|anggota|member|mitra|partner|utama|federführend|leitung)`;
const before = new RegExp(String.raw`^((?:${side}|${roleWord}))\s*(?:[:=]|\s-\s)\s*(?=\S)`, 'iu');
const beforeOrdinal = new RegExp(String.raw`^(pihak\s+(?:ke\s?)?${ordinal})\s+(?=\p{Lu})`, 'u');
const inBrackets = new RegExp(String.raw`\s*[([]\s*((?:${side}|${roleWord}))\s*[)\]]\s*$`, 'iu');
const behind = new RegExp(
  String.raw`[\s,]+(?:(?:selaku|sebagai|as|als|disebut(?: sebagai)?)\s+|[-–]\s+)(${side}|${roleWord})$`,
  'iu',
);

/** A party's name without its role (`Pihak Pertama: ...`, `... (koordinator)`, `... selaku Pihak Kedua`), and the role as it stands. */
export function takeRole(text: string): { readonly text: string; readonly role?: string } {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  for (const pattern of [before, beforeOrdinal, inBrackets, behind]) {
    const found = pattern.exec(plain);
    const [whole, role] = found ?? [];
    if (found === null || whole === undefined || role === undefined) continue;
    const rest = (plain.slice(0, found.index) + plain.slice(found.index + whole.length)).trim();
    if (toMatchKey(rest) !== '') return { text: trimMarks(rest), role };
  }
  return { text: trimMarks(plain) };
}

function trimMarks(text: string): string {
  return text.replace(/^[\s,;:•*–—-]+/u, '').replace(/[\s,;:–—-]+$/u, '');
}
