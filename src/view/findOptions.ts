/** What a field can find by text. */
export interface Findable {
  readonly label: string;
  readonly also?: string;
}

/** Lower case without accents and doubled spaces: how names are compared when one types. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/**
 * The options that match a text, at most `limit`: those whose label begins with it, then those of which a word does,
 * then those that hold it anywhere, in the label or in `also`; each group in the given order. All for an empty text.
 */
export function findOptions<Option extends Findable>(
  options: readonly Option[],
  text: string,
  limit: number,
): readonly Option[] {
  const wanted = foldText(text);
  if (wanted === '') return options.slice(0, limit);
  const groups: [Option[], Option[], Option[]] = [[], [], []];
  for (const option of options) {
    const label = foldText(option.label);
    if (label.startsWith(wanted)) groups[0].push(option);
    else if (label.includes(` ${wanted}`)) groups[1].push(option);
    else if (label.includes(wanted) || foldText(option.also ?? '').includes(wanted)) groups[2].push(option);
  }
  return groups.flat().slice(0, limit);
}
