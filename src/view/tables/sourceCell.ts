import { missing, type Cell } from './Cell.ts';

/** A source: its host where it is a web address, else its text. Only `http` and `https` become addresses to open. */
export function sourceCell(source: string | undefined): Cell {
  if (source === undefined || source.trim() === '') return missing;
  const address = webAddress(source);
  if (address === undefined) return { type: 'source', text: source };
  return { type: 'source', text: address.hostname.replace(/^www\./, ''), href: address.href };
}

/** The web address that a text consists of; `undefined` for any other text and any other scheme. */
export function webAddress(text: string): URL | undefined {
  if (!/^https?:\/\/\S+$/i.test(text.trim())) return undefined;
  return URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
}
