import { decideFormats, isContinental } from './decideFormats.ts';
import type { ColumnPlan, ColumnRole, SheetContent } from './ImportPlan.ts';
import { placeSides } from './placeSides.ts';
import { recogniseColumns, type ColumnEvidence } from './recogniseColumns.ts';
import type { RecognisedShape } from './recogniseShape.ts';
import { isRepeatable, roleFits } from './roles.ts';
import type { SheetChoices } from './SheetChoices.ts';
import type { SheetView } from './SheetView.ts';

/** Columns from which this word of a header speaks. */
const named = 0.7;

/**
 * The columns of a table of known content: roles by words and cells, corrected by the shape of the table (its key, party and
 * ends) and by what a person chose, which counts most; then how dates and numbers are written.
 */
export function planColumns(parts: {
  readonly view: SheetView;
  readonly rows: readonly number[];
  readonly evidence: readonly ColumnEvidence[];
  readonly content: SheetContent;
  readonly shape: RecognisedShape;
  readonly choices: SheetChoices;
}): readonly ColumnPlan[] {
  const { view, rows, evidence, content, shape, choices } = parts;
  let recognised = recogniseColumns(evidence, content).map((one) => ({ ...one }));
  const give = (column: number, role: ColumnRole): void => {
    const one = recognised[column];
    if (one === undefined) return;
    if (!isRepeatable(role))
      for (const other of recognised)
        if (other !== one && other.role === role) {
          other.role = 'attribute';
          other.basis = 'none';
        }
    if (one.role === role) return;
    one.others = [one.role, ...one.others].filter((other) => other !== role && other !== 'attribute');
    one.role = role;
    one.basis = (evidence[column]?.words.get(role) ?? 0) >= named ? 'header' : 'content';
  };
  if (content === 'participations' && shape.participations !== undefined) {
    const { key, party, constant } = shape.participations;
    for (const [column, one] of recognised.entries())
      if (one.role === 'key' && !key.includes(column)) {
        one.role = 'attribute';
        one.basis = 'none';
      }
    for (const column of key) give(column, 'key');
    give(party, 'party');
    // What changes from party to party is not the agreement's.
    for (const [column, one] of recognised.entries())
      if (one.role === 'attribute' && !constant.has(column) && (evidence[column]?.probe.filled ?? 0) > 0) {
        one.role = 'ignore';
        one.others = ['attribute', ...one.others];
      }
  }
  if (content === 'ties' || content === 'borders') {
    const names =
      content === 'ties'
        ? (['source_region', 'target_region'] as const)
        : (['border_a', 'border_b'] as const);
    const { ends } = shape;
    if (ends !== undefined) {
      for (const [column, one] of recognised.entries())
        if (one.role === 'target_region' && !ends.targets.includes(column)) one.role = 'attribute';
      give(ends.source, names[0]);
      for (const target of ends.targets) give(target, names[1]);
    }
    recognised = placeSides(recognised, evidence).map((one) => ({ ...one }));
  }
  if (content === 'agreements' && recognised.every(({ role }) => role !== 'title')) {
    // `Uraian` is a description beside a title, and the title where there is no other.
    const described = recognised.findIndex(
      ({ role }, column) => role === 'description' && (evidence[column]?.words.get('title') ?? 0) >= named,
    );
    const title = described === -1 ? (guessTitle(recognised, evidence) ?? -1) : described;
    if (title !== -1) give(title, 'title');
  }
  if (content === 'agreements' && recognised.every(({ role }) => role !== 'parties')) {
    const guess = guessParties(recognised, evidence);
    if (guess !== undefined) give(guess, 'parties');
  }
  for (const [column, { role, basis }] of choices.roles ?? []) {
    if (!roleFits(role, content)) continue;
    give(column, role);
    const one = recognised[column];
    if (one !== undefined) one.basis = basis;
  }
  const withHeaders = recognised.map((one, column) => ({ ...one, header: evidence[column]?.header ?? '' }));
  const headers = evidence.map(({ header }) => header);
  const formats = decideFormats(view, rows, withHeaders, isContinental(view, headers));
  const counts = view.countFilled(rows);
  return withHeaders.map((one, column) => {
    const chosenOrder = choices.dateOrders?.get(column);
    return {
      header: one.header,
      role: one.role,
      basis: one.basis,
      others: one.others,
      samples: evidence[column]?.probe.samples ?? [],
      filled: counts[column] ?? 0,
      ...formats[column],
      ...(chosenOrder === undefined ? {} : { dateOrder: chosenOrder }),
    };
  });
}

/**
 * The column that may hold the parties where no word and no region says which: the one whose cells list most, of those that
 * mean nothing else. It is asked about.
 */
function guessParties(
  columns: readonly { readonly role: ColumnRole }[],
  evidence: readonly ColumnEvidence[],
): number | undefined {
  let best: { readonly column: number; readonly score: number } | undefined;
  for (const [column, { role }] of columns.entries()) {
    const probe = evidence[column]?.probe;
    if (probe === undefined || role !== 'attribute') continue;
    const { shares } = probe;
    if (shares.number + shares.date + shares.money + shares.url + shares.term + shares.documentNumber >= 0.5)
      continue;
    const score = shares.list + shares.looksLikeRegion + shares.outside;
    if (score > guessed && score > (best?.score ?? 0)) best = { column, score };
  }
  return best?.column;
}

/**
 * The column that may be the title where no word says so: the one with most words of those whose texts differ and mean nothing
 * else, or what looks like affairs in a table without a header. It is asked about where it has a name.
 */
function guessTitle(
  columns: readonly { readonly role: ColumnRole; readonly basis: ColumnPlan['basis'] }[],
  evidence: readonly ColumnEvidence[],
): number | undefined {
  let best: { readonly column: number; readonly words: number } | undefined;
  for (const [column, { role, basis }] of columns.entries()) {
    const one = evidence[column];
    if (
      one === undefined ||
      !(role === 'attribute' || role === 'description' || (role === 'affairs' && basis === 'content'))
    )
      continue;
    const { shares, distinct, filled, words } = one.probe;
    const isText = shares.number + shares.date + shares.money + shares.url + shares.yesNo < 0.3;
    // Addresses and persons are known columns of another meaning.
    if (!isText || filled === 0 || distinct < differing * filled || one.words.has('attribute')) continue;
    if (words > (best?.words ?? 0)) best = { column, words };
  }
  return best?.column;
}

/** Share of the cells of a title that differ. */
const differing = 0.5;

/** Share of the cells that must look like parties for a guess. */
const guessed = 0.1;
