import './class-mark.css';
import type { EntryClass } from '../../view/overlaps/OverlapEntry.ts';

/** The small square of a class: filled where something may be done twice, hollow or pale for what only looks so. */
export function ClassMark(props: { readonly of: EntryClass }) {
  return <span className={`class-mark class-mark-${props.of}`} aria-hidden />;
}
