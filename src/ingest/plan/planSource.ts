import { findOwner, wordsOfFile } from './findOwner.ts';
import type { ImportPlan, JoinPlan, PlanQuestion, RegionReference, SheetPlan } from './ImportPlan.ts';
import { joinSheets } from './joinSheets.ts';
import type { NameProbe } from './NameProbe.ts';
import { collectNames, countRegions, countSingles, shareOfTable } from './partyNames.ts';
import { isPlaceholder } from './placeholderHeader.ts';
import { planSheet } from './planSheet.ts';
import type { PlanContext } from './PlanContext.ts';
import { requiredRoles } from './roles.ts';
import type { SheetDraft } from './SheetDraft.ts';
import { headerKey } from './headerKey.ts';

/** Over this share the names are those of the built-in regions. */
const builtInFrom = 0.5;
/** Share of the names that a table of regions must hold. */
const tableFrom = 0.3;
/** Over this share of the rows a register names its partners only. */
const partnersOnly = 0.5;
/** Names of sheets that explain or show how a template is filled in. */
const exampleSheets =
  /^(?:contoh|petunjuk|panduan|penjelasan|keterangan|pilihan|daftar pilihan|daftar|example|examples|guide|sample|instructions?|explanations?|read ?me|about|help|lists?|options|legend|notes|beispiel|beispiele|anleitung|erlauterung(?:en)?|hinweise|listen|auswahl|legende)\b/;

/** Contents that a dataset can be made of; the others go with them. */
const carriers: ReadonlySet<SheetPlan['content']> = new Set([
  'agreements',
  'participations',
  'ties',
  'matrix',
]);

/**
 * Looks at all sheets together: examples of a template are left out, participations find their agreements, registers their
 * owner, and names what they are matched against.
 */
export function assemblePlan(
  drafts: readonly SheetDraft[],
  context: PlanContext,
  probeName: NameProbe,
  given: Partial<Pick<ImportPlan, 'title' | 'regions' | 'profile'>> & {
    /** Whether it was decided before whose register a sheet is, even if nobody's. */
    readonly isOwnerDecided?: (sheet: number) => boolean;
  } = {},
): { readonly plan: ImportPlan; readonly drafts: readonly SheetDraft[] } {
  const kept = leaveOutExamples(drafts, context);
  const joined = joinAll(kept, context);
  const owned = joined.drafts.map((draft) =>
    given.isOwnerDecided?.(draft.plan.sheet) === true ? draft : withOwner(draft, probeName),
  );
  const names = collectNames(owned, probeName);
  const counts = countRegions(names, probeName);
  const builtInShare = counts.names === 0 ? 0 : counts.regionNames / counts.names;
  const regions = given.regions ?? chooseRegions(owned, names, builtInShare, context);
  const plan: ImportPlan = {
    version: 1,
    title: given.title ?? titleOf(owned),
    regions,
    builtInShare,
    ...counts,
    sheets: owned.map((draft) => draft.plan),
    ...(joined.join === undefined ? {} : { join: joined.join }),
    questions: askQuestions(owned, regions, probeName),
    ...(given.profile === undefined ? {} : { profile: given.profile }),
  };
  return { plan, drafts: owned };
}

const isRecognised = ({ plan }: SheetDraft): boolean => plan.contentBasis === 'recognised';

/** A sheet that explains or shows a template is no data, where its file has another one. */
function leaveOutExamples(drafts: readonly SheetDraft[], context: PlanContext): readonly SheetDraft[] {
  const isExample = ({ view }: SheetDraft): boolean => exampleSheets.test(headerKey(view.sheet.sheet ?? ''));
  return drafts.map((draft) => {
    if (!isRecognised(draft) || draft.plan.content === 'ignore' || !isExample(draft)) return draft;
    const { file } = draft.view.sheet;
    const others = drafts.filter(
      (other) => other !== draft && other.view.sheet.file === file && !isExample(other),
    );
    // A template that nobody has filled in yet has the header of its example.
    const examples = drafts.filter((other) => other.view.sheet.file === file && isExample(other));
    const hasOther = others.some(
      ({ plan }) =>
        carriers.has(plan.content) || examples.some((example) => hasSameHeader(example.plan, plan)),
    );
    return hasOther ? withContent(draft, 'ignore', context) : draft;
  });
}

const hasSameHeader = (one: SheetPlan, other: SheetPlan): boolean => {
  const keys = (plan: SheetPlan): string => plan.columns.map(({ header }) => headerKey(header)).join('|');
  return keys(one) === keys(other);
};

function withContent(draft: SheetDraft, content: SheetPlan['content'], context: PlanContext): SheetDraft {
  return planSheet(draft.view.sheet, draft.plan.sheet, context.base, {
    content: { content, basis: 'recognised' },
  });
}

/** Joins the participations with the table that lists their agreements, if there is one. */
function joinAll(
  drafts: readonly SheetDraft[],
  context: PlanContext,
): { readonly drafts: readonly SheetDraft[]; readonly join?: JoinPlan } {
  let best: { readonly join: JoinPlan; readonly left: SheetDraft; readonly right: SheetDraft } | undefined;
  for (const left of drafts) {
    // A short list of participations repeats no key, and is one all the same beside the table of its agreements.
    if (left.plan.content !== 'participations') continue;
    for (const right of drafts) {
      const { content } = right.plan;
      const isTable = content === 'projects' || (isRecognised(right) && content !== 'ignore');
      if (right === left || !isTable || content === 'participations' || content === 'matrix') continue;
      const join = joinSheets(left, right);
      if (join === undefined) continue;
      if (best === undefined || join.matched > best.join.matched) best = { join, left, right };
    }
  }
  if (best === undefined) return { drafts };
  const { join, left, right } = best;
  const projects =
    right.plan.content === 'projects'
      ? right
      : planSheet(right.view.sheet, right.plan.sheet, context.base, {
          content: { content: 'projects', basis: right.plan.contentBasis },
          aside: right.plan.aside,
          ...(right.plan.header === undefined ? { header: null } : { header: right.plan.header }),
        });
  const withKeys = (draft: SheetDraft, columns: readonly number[]): SheetDraft => ({
    ...draft,
    plan: {
      ...draft.plan,
      columns: draft.plan.columns.map((column, index) => {
        const isKey = columns.includes(index);
        if (column.basis === 'chosen' || column.basis === 'profile') return column;
        if (isKey && column.role !== 'key')
          return {
            ...column,
            role: 'key',
            others: [column.role, ...column.others.filter((role) => role !== 'key')],
          };
        if (!isKey && column.role === 'key')
          return { ...column, role: 'attribute', others: ['key', ...column.others] };
        return column;
      }),
    },
  });
  const replaced = new Map<SheetDraft, SheetDraft>([
    [
      left,
      withKeys(
        left,
        join.on.map(({ participation }) => participation),
      ),
    ],
    [
      right,
      withKeys(
        projects,
        join.on.map(({ project }) => project),
      ),
    ],
  ]);
  return { drafts: drafts.map((draft) => replaced.get(draft) ?? draft), join };
}

function withOwner(draft: SheetDraft, probeName: NameProbe): SheetDraft {
  const { plan, view } = draft;
  if (plan.content !== 'agreements' || plan.owner !== undefined) return draft;
  const { rows, filled } = countSingles(draft, probeName);
  if (filled === 0 || rows <= partnersOnly * filled) return draft;
  const titles = (plan.title ?? '').split(' | ').filter((text) => text !== '');
  const owner = findOwner(
    [
      ...titles.map((text) => ({ text, basis: 'title' as const })),
      { text: view.sheet.sheet ?? '', basis: 'sheet-name' },
      { text: wordsOfFile(view.sheet.file), basis: 'file-name' },
    ],
    probeName,
  );
  return owner === undefined ? draft : { ...draft, plan: { ...plan, owner } };
}

/** What names are matched against: the built-in regions where half of the names are theirs, else a table, else the file. */
function chooseRegions(
  drafts: readonly SheetDraft[],
  names: readonly string[],
  builtInShare: number,
  context: PlanContext,
): RegionReference {
  const tables = drafts
    .filter(({ plan }) => plan.content === 'regions')
    .map((table) => ({ table, share: shareOfTable(table, names) }))
    .toSorted((left, right) => right.share - left.share);
  const [best] = tables;
  const byTable: RegionReference | undefined =
    best === undefined ? undefined : { type: 'table', sheet: best.table.plan.sheet };
  if (context.regions === 'built-in') return { type: 'built-in' };
  if (context.regions === 'file') return { type: 'file' };
  if (context.regions === 'table' && byTable !== undefined) return byTable;
  const owned = drafts.some(({ plan }) => plan.owner !== undefined);
  if (builtInShare >= builtInFrom || (owned && byTable === undefined)) return { type: 'built-in' };
  // A table of other regions than those of the agreements is no help; one of the user's own needs fewer to be meant.
  return byTable !== undefined && (best?.share ?? 0) >= tableFrom ? byTable : { type: 'file' };
}

/** What a register is called by; a letterhead says only whose it is. */
const registerWords =
  /kerja ?sama|\bksd|regist|daftar|rekap|laporan|perjanjian|kesepakatan|inventaris|matriks|\bdata\b|\b(?:mou|pks)\b|agreement|cooperation|list\b|liste\b|verzeichnis|vereinbarung|zusammenarbeit/i;

/** The first title row that names a register, else the names of the files, else any title row. */
function titleOf(drafts: readonly SheetDraft[]): string {
  const titles = drafts
    .filter(({ plan }) => plan.content !== 'ignore')
    .flatMap(({ plan }) => (plan.title ?? '').split(' | '))
    .filter((text) => /\p{L}{3}/u.test(text) && !/^lampiran\b/i.test(text));
  const files = [...new Set(drafts.map(({ view }) => wordsOfFile(view.sheet.file)))].join(' + ');
  const named = titles.find((text) => registerWords.test(text));
  const title = named ?? (/\p{L}{3}/u.test(files) ? files : (titles[0] ?? files));
  return title.slice(0, 160);
}

/** What the files leave open. */
function askQuestions(
  drafts: readonly SheetDraft[],
  regions: RegionReference,
  probeName: NameProbe,
): readonly PlanQuestion[] {
  return drafts.flatMap((draft): readonly PlanQuestion[] => {
    const { plan, shape } = draft;
    if (plan.content === 'ignore') return [];
    const questions: PlanQuestion[] = [];
    const { sheet } = plan;
    if (shape?.isClose === true && plan.contentBasis === 'recognised')
      questions.push({ type: 'content', sheet });
    for (const [column, { dateOrder, role, basis, header }] of plan.columns.entries()) {
      if (dateOrder === 'undecided') questions.push({ type: 'date-order', sheet, column });
      // Understood from the cells alone, against the name that the column has.
      const isRequired = requiredRoles[plan.content].includes(role) || role === 'title';
      if (isRequired && basis === 'content' && !isPlaceholder(header) && plan.content === 'agreements')
        questions.push({ type: 'column', sheet, column });
    }
    if (plan.content === 'agreements' && plan.owner === undefined) {
      const { rows, filled } = countSingles(draft, probeName);
      if (filled > 0 && rows > partnersOnly * filled) questions.push({ type: 'owner', sheet, rows });
    }
    const isRegionChosen =
      plan.regionColumns?.some(({ column }) => plan.columns[column]?.basis === 'chosen') ?? false;
    // Several columns could be it; or none is, and each organisation would be a region of its own.
    const isOpen =
      (plan.regionColumns?.length ?? 0) > 1 ||
      (regions.type === 'file' &&
        plan.content === 'participations' &&
        !plan.columns.some(({ role }) => role === 'region'));
    if (isOpen && !isRegionChosen) questions.push({ type: 'region-column', sheet });
    return questions;
  });
}
