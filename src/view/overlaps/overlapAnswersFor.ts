import type { OverlapAnswer } from '../../domain/OverlapDecision.ts';
import type { EntryClass } from './OverlapEntry.ts';

const ofFindings = [
  'coordinate',
  'merge',
  'keep-both',
  'not-overlap',
  'family',
  'renewal',
  'later',
] as const satisfies readonly OverlapAnswer[];

/** What can be decided on an entry of a class, in the order of the buttons; nothing on what is only for reading. */
export function answersFor(kind: EntryClass): readonly OverlapAnswer[] {
  switch (kind) {
    case 'duplication':
    case 'nested':
    case 'overlap':
      return ofFindings;
    case 'fragmentation':
      return ['coordinate', 'keep-both', 'not-overlap', 'family', 'later'];
    case 'same-record':
      return ['merge', 'keep-both', 'family', 'renewal', 'cut', 'later'];
    case 'family':
      return ['confirm', 'cut', 'renewal', 'later'];
    case 'renewal':
      return ['confirm', 'cut', 'family', 'later'];
    case 'complementary':
    case 'series':
      return [];
  }
}

/** The answer that stands out until one is given. */
export function suggestedAnswer(kind: EntryClass): OverlapAnswer {
  switch (kind) {
    case 'same-record':
      return 'merge';
    case 'family':
    case 'renewal':
      return 'confirm';
    default:
      return 'coordinate';
  }
}
