import type { FieldsOfRow } from '../agreements/readFields.ts';

/**
 * What several rows say of one agreement: for each field what the first row with it says. Amounts and further columns
 * count only where all rows that state them agree, since they may be those of the single party.
 */
export function mergeFields(rows: readonly FieldsOfRow[]): FieldsOfRow | undefined {
  const [first] = rows;
  if (first === undefined || rows.length === 1) return first;
  const stated = rows.find(({ rest }) => rest.affairsBasis !== 'none') ?? first;
  const { affairs, affairsBasis, affairsConfidence } = stated.rest;
  const rest = Object.assign({}, ...rows.map((row) => row.rest).toReversed(), {
    affairs,
    affairsBasis,
  }) as FieldsOfRow['rest'];
  const { value, attributes, affairsConfidence: _, ...others } = rest;
  const amounts = new Set(
    rows.flatMap((row) => (row.rest.value === undefined ? [] : [JSON.stringify(row.rest.value)])),
  );
  const common = commonAttributes(rows);
  const named = rows.find(({ title }) => title !== '') ?? first;
  const numbered = rows.find(({ numbers }) => numbers.some((number) => number !== '')) ?? first;
  const kinded = rows.find(({ kindWord }) => kindWord !== undefined) ?? first;
  return {
    ...first,
    title: named.title,
    id: rows.find(({ id }) => id !== '')?.id ?? '',
    numbers: numbered.numbers,
    ...(kinded.kindWord === undefined ? {} : { kindWord: kinded.kindWord }),
    rest: {
      ...others,
      ...(affairsConfidence === undefined ? {} : { affairsConfidence }),
      ...(value === undefined || amounts.size > 1 ? {} : { value }),
      ...(attributes === undefined || Object.keys(common).length === 0 ? {} : { attributes: common }),
    },
  };
}

function commonAttributes(rows: readonly FieldsOfRow[]): Readonly<Record<string, string>> {
  const values = new Map<string, Set<string>>();
  for (const { rest } of rows) {
    for (const [name, text] of Object.entries(rest.attributes ?? {})) {
      const known = values.get(name);
      if (known === undefined) values.set(name, new Set([text]));
      else known.add(text);
    }
  }
  const common = [...values].flatMap(([name, texts]) => {
    const [text] = texts;
    return texts.size === 1 && text !== undefined ? [[name, text] as const] : [];
  });
  return Object.fromEntries(common);
}
