/** Isolates of text: invisible where they are printed, and found again by who prints names bold. */
const open = '\u2068';
const close = '\u2069';

/** Marks a name inside a sentence as one to be printed bold. */
export function strong(text: string): string {
  return `${open}${text}${close}`;
}

export interface TextPart {
  readonly text: string;
  readonly strong: boolean;
}

/** The parts of a sentence in which names were marked by `strong`, in order; empty ones left out. */
export function textParts(sentence: string): readonly TextPart[] {
  return sentence
    .split(/(\u2068[^\u2069]*\u2069)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith(open) ? { text: part.slice(1, -1), strong: true } : { text: part, strong: false },
    );
}

/** The sentence without marks, for files and accessible names. */
export function plainText(sentence: string): string {
  return sentence.replaceAll(/[\u2068\u2069]/g, '');
}
