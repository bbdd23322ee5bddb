interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value?: T;
}

export interface PhraseMatch<T> {
  readonly value: T;
  /** Words of the phrase. */
  readonly length: number;
}

/** Phrases of one or more words; finds the longest one that begins at a place. O(words of the phrase). */
export class PhraseIndex<T> {
  private readonly root: Node<T> = { next: new Map() };

  /** A phrase that is there keeps its first value. False where that differs from the new one. */
  add(words: readonly string[], value: T): boolean {
    if (words.length === 0) return true;
    let node = this.root;
    for (const word of words) {
      let next = node.next.get(word);
      if (next === undefined) {
        next = { next: new Map() };
        node.next.set(word, next);
      }
      node = next;
    }
    node.value ??= value;
    return node.value === value;
  }

  /** The longest phrase that begins at a place and is no longer than `most` words. */
  longestAt(words: readonly string[], place: number, most = Infinity): PhraseMatch<T> | undefined {
    let node: Node<T> | undefined = this.root;
    let value: T | undefined;
    let length = 0;
    const end = Math.min(words.length, place + most);
    for (let at = place; at < end; at += 1) {
      node = node.next.get(words[at] ?? '');
      if (node === undefined) break;
      if (node.value === undefined) continue;
      value = node.value;
      length = at - place + 1;
    }
    return value === undefined ? undefined : { value, length };
  }

  /**
   * The same, unless a longer phrase begins within it and goes beyond: *pengendalian penyakit mulut dan kuku* is
   * no *pengendalian penyakit*. Then what ends before that one.
   */
  freeAt(words: readonly string[], place: number): PhraseMatch<T> | undefined {
    const match = this.longestAt(words, place);
    if (match === undefined) return undefined;
    for (let at = place + 1; at < place + match.length; at += 1) {
      const later = this.longestAt(words, at);
      if (later !== undefined && later.length > match.length) return this.longestAt(words, place, at - place);
    }
    return match;
  }

  /** Every word of a phrase with the one before it (empty at the beginning); some more than once. */
  *steps(): Generator<{ readonly before: string; readonly word: string }> {
    const open: { readonly before: string; readonly node: Node<T> }[] = [{ before: '', node: this.root }];
    for (let step = open.pop(); step !== undefined; step = open.pop()) {
      for (const [word, next] of step.node.next) {
        yield { before: step.before, word };
        open.push({ before: word, node: next });
      }
    }
  }
}
