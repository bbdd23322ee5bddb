import { sourceHost, sourceLink } from '../sourceLink.ts';
import { missing, type Cell } from './Cell.ts';

/** A source: its host where it is a web address, else its text. */
export function sourceCell(source: string | undefined): Cell {
  if (source === undefined || source.trim() === '') return missing;
  const href = sourceLink(source);
  return href === undefined
    ? { type: 'source', text: source }
    : { type: 'source', text: sourceHost(href), href };
}
