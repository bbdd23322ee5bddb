import type { Gap } from '../analysis/gaps/Gap.ts';
import type { GapContext } from '../analysis/gaps/GapContext.ts';
import { hasRecord } from '../domain/DatasetIndex.ts';
import { shortNamesOf } from '../domain/regionName.ts';
import type { Language } from '../domain/ViewSettings.ts';
import { formatList } from '../i18n/format.ts';
import { translatorFor, type Translate } from '../i18n/translate.ts';
import { GapFactWriter, type GapFact } from './gapFact.ts';
import { gapReasons } from './gapReasons.ts';
import { gapRecordOf, coveredAffairsOf, type GapRecord, type RecordedDocument } from './gapRecord.ts';
import { shortTitle } from './shortTitle.ts';

/**
 * Why a pair stands in its list, in one to three sentences made from its terms and its documents: what is recorded
 * between the two, although what joins them; then what has to be known first. It never says that there is no agreement,
 * only that none is recorded, and never that the two have to cooperate. What is not known is left out, never guessed.
 */
export function gapSentence(gap: Gap, context: GapContext, language: Language): string {
  return explainGap(gap, context, language).text;
}

/** Every number of `gapSentence`, in the order in which the sentence was made. */
export function gapSentenceFacts(gap: Gap, context: GapContext, language: Language): readonly GapFact[] {
  return explainGap(gap, context, language).facts;
}

function explainGap(
  gap: Gap,
  context: GapContext,
  language: Language,
): { readonly text: string; readonly facts: readonly GapFact[] } {
  const t = translatorFor(language);
  const facts = new GapFactWriter(language);
  const record = gapRecordOf(gap, context);
  const sentences = [
    ...mainSentences({ gap, context, record, language, t, facts }),
    ...notes({ gap, context, record, language, t, facts }),
  ];
  return { text: sentences.join(' '), facts: facts.facts };
}

interface Telling {
  readonly gap: Gap;
  readonly context: GapContext;
  readonly record: GapRecord;
  readonly language: Language;
  readonly t: Translate;
  readonly facts: GapFactWriter;
}

function mainSentences(telling: Telling): readonly string[] {
  const { gap, context, language, t, facts } = telling;
  if (gap.hint !== undefined) return hintSentences(telling, gap.hint);
  if (gap.standing === 'covered') {
    const reasons = gapReasons(gap, context, language, facts);
    if (reasons.length === 0) return [t('gapFacts.say.covered.plain')];
    return [t('gapFacts.say.covered', { although: formatList(reasons, language) })];
  }
  const head = headOf(telling);
  const reasons = gapReasons(gap, context, language, facts);
  if (reasons.length > 0) {
    const joined = head.lacks ? 'gapFacts.say.although' : 'gapFacts.say.and';
    return [t(joined, { head: head.text, although: formatList(reasons, language) })];
  }
  const plain = t('gapFacts.say.plain', { head: head.text });
  if (gap.distanceKm === undefined || gap.border !== undefined) return [plain];
  return [plain, t('gapFacts.say.far', { km: facts.km('distance-km', gap.distanceKm) })];
}

/** Datasets without borders and coordinates: what the agreements alone suggest. */
function hintSentences(telling: Telling, hint: number): readonly string[] {
  const { gap, t, facts } = telling;
  const areas = areaNames(telling, [...gap.plans, ...gap.bodies]);
  const isNew = gap.standing === 'new';
  const head = isNew ? [] : [t('gapFacts.say.plain', { head: headOf(telling).text })];
  if (areas === '') return isNew ? [t('gapFacts.say.network')] : head;
  const n = facts.count('expected', Math.max(1, Math.round(hint)));
  return [...head, t(isNew ? 'gapFacts.say.expected' : 'gapFacts.say.expected.too', { areas, n })];
}

/** The first half of the main sentence, without a full stop. */
interface Head {
  readonly text: string;
  /** It says that something is not recorded: only then may "although" follow. What may be in force lacks nothing. */
  readonly lacks: boolean;
}

/** What is recorded between the two. */
function headOf(telling: Telling): Head {
  const { gap, record, t, facts } = telling;
  const { newest, lapsed, undated, onlyUndated } = record;
  if (newest !== undefined) return withCoverage(telling, standingHead(telling, newest));
  if (lapsed !== undefined) {
    const head = overHead(telling, lapsed);
    if (undated === 0) return { text: t('gapFacts.say.later.none', { head }), lacks: true };
    const text =
      undated === 1
        ? t('gapFacts.say.later.undated.one', { head })
        : t('gapFacts.say.later.undated', { head, n: facts.count('undated', undated) });
    return { text, lacks: false };
  }
  if (onlyUndated !== undefined) {
    return { text: t('gapFacts.say.undated.one', { title: quote(t, onlyUndated) }), lacks: false };
  }
  if (undated > 0) {
    return { text: t('gapFacts.say.undated', { n: facts.count('undated', undated) }), lacks: false };
  }
  if (record.planned === 1) return { text: t('gapFacts.say.planned.one'), lacks: false };
  if (record.planned > 1) {
    return { text: t('gapFacts.say.planned', { n: facts.count('planned', record.planned) }), lacks: false };
  }
  const bodies = areaNames(telling, gap.bodies);
  return { text: bodies === '' ? t('gapFacts.say.new') : t('gapFacts.say.body', { bodies }), lacks: true };
}

function overHead(telling: Telling, lapsed: RecordedDocument): string {
  const { record, t, facts } = telling;
  const { endYear, endBefore, status } = lapsed;
  const doc = documentOf(telling, lapsed, record.recorded);
  if (endYear === undefined) return t('gapFacts.say.over.plain', { doc });
  const params = { doc, year: facts.year('end-year', endYear) };
  if (status === 'assumed-ended') {
    return t(endBefore ? 'gapFacts.say.over.assumed.before' : 'gapFacts.say.over.assumed', params);
  }
  return t(endBefore ? 'gapFacts.say.over.ended.before' : 'gapFacts.say.over.ended', params);
}

function standingHead(telling: Telling, newest: RecordedDocument): string {
  const { record, context, t, facts } = telling;
  if (record.standing > 1) {
    const n = facts.count('standing', record.standing);
    if (context.closed) return t('gapFacts.say.several.recorded', { n });
    const head = t(
      record.sure === record.standing
        ? 'gapFacts.say.several.inForce'
        : record.sure === 0
          ? 'gapFacts.say.several.assumed'
          : 'gapFacts.say.several.mixed',
      { n },
    );
    if (newest.signedYear === undefined) return head;
    const year = facts.year('signed-year', newest.signedYear);
    // By an upper bound it need not be the newest.
    return t(newest.signedBefore ? 'gapFacts.say.several.before' : 'gapFacts.say.several.newest', {
      head,
      year,
      title: quote(t, newest),
    });
  }
  const doc = documentOf(telling, newest, 1);
  if (newest.status === 'in-force') return t('gapFacts.say.stands', { doc });
  if (newest.status === 'assumed-in-force') return t('gapFacts.say.stands.assumed', { doc });
  return t('gapFacts.say.stands.recorded', { doc });
}

/** How much of what the two may agree on is covered; a dataset without a list of affairs has nothing to say here. */
function withCoverage({ gap, context, t, facts }: Telling, head: string): Head {
  const { all, full, partial } = coveredAffairsOf(gap, context);
  if (all === 0 || full === all) return { text: head, lacks: false };
  const params = { head, all: facts.count('all-affairs', all) };
  const lacking = (text: string): Head => ({ text, lacks: true });
  if (partial === all) return lacking(t('gapFacts.say.cover.allPartial', params));
  if (full === 0 && partial === 0) return lacking(t('gapFacts.say.cover.none', params));
  if (full === 0) {
    return lacking(
      t('gapFacts.say.cover.nonePartial', { ...params, partial: facts.count('partial-affairs', partial) }),
    );
  }
  const n = facts.count('full-affairs', full);
  if (partial === 0) return lacking(t('gapFacts.say.cover', { ...params, n }));
  return lacking(
    t('gapFacts.say.cover.partial', { ...params, n, partial: facts.count('partial-affairs', partial) }),
  );
}

/** The document with its year and title, as one of `of` cooperations. */
function documentOf({ record, t, facts }: Telling, document: RecordedDocument, of: number): string {
  const title = quote(t, document);
  const { signedYear, signedBefore } = document;
  if (of > 1) {
    const n = facts.count('recorded', of);
    if (signedYear === undefined) return t('gapFacts.say.doc.of.noYear', { n, title });
    const params = { n, title, year: facts.year('signed-year', signedYear) };
    if (signedBefore) return t('gapFacts.say.doc.of.before', params);
    return t(record.undated > 0 ? 'gapFacts.say.doc.of.dated' : 'gapFacts.say.doc.of', params);
  }
  if (signedYear === undefined) return t('gapFacts.say.doc.noYear', { title });
  return t(signedBefore ? 'gapFacts.say.doc.before' : 'gapFacts.say.doc', {
    title,
    year: facts.year('signed-year', signedYear),
  });
}

/** What has to be known beside the argument. */
function notes({ gap, context, record, language, t, facts }: Telling): readonly string[] {
  const said: string[] = [];
  if (record.recorded > 0 && record.planned === 1) said.push(t('gapFacts.say.planned.too.one'));
  if (record.recorded > 0 && record.planned > 1) {
    said.push(t('gapFacts.say.planned.too', { n: facts.count('planned', record.planned) }));
  }
  const bodies = areaNames({ context, language }, gap.bodies);
  if (record.recorded > 0 && bodies !== '' && gap.hint === undefined) {
    said.push(t('gapFacts.say.body.too', { bodies }));
  }
  if (gap.level === 'across' || gap.level === 'jakarta') {
    // The article is about regions that border each other.
    said.push(t(gap.border === undefined ? 'gapFacts.say.level.across' : 'gapFacts.say.level.across.border'));
  }
  const silent = [...(gap.recordedA ? [] : [gap.a]), ...(gap.recordedB ? [] : [gap.b])];
  const [region] = silent;
  if (region === undefined) return said;
  // A draft is on paper already: then only what is signed is missing.
  const drafts = silent.some((id) => hasRecord(context.index, id));
  if (silent.length > 1) said.push(t(drafts ? 'gapFacts.say.check.both.signed' : 'gapFacts.say.check.both'));
  else {
    said.push(
      t(drafts ? 'gapFacts.say.check.one.signed' : 'gapFacts.say.check.one', {
        region: shortNamesOf(context.dataset).get(region) ?? region,
      }),
    );
  }
  return said;
}

function areaNames({ context, language }: Pick<Telling, 'context' | 'language'>, ids: Gap['plans']): string {
  return formatList(
    ids.map((id) => context.index.areaOf.get(id)?.name ?? id),
    language,
  );
}

function quote(t: Translate, { agreement }: RecordedDocument): string {
  return t('gapFacts.quote', { text: shortTitle(agreement.title) });
}
