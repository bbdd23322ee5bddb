import type { Message } from './defineMessages.ts';
import type { Language } from '../domain/ViewSettings.ts';
import { commonMessages } from './messages/common.ts';
import { dataMessages } from './messages/data.ts';
import { drawnMessages } from './messages/drawn.ts';
import { draftMessages } from './messages/draft.ts';
import { editingMessages } from './messages/editing.ts';
import { exploreMessages } from './messages/explore.ts';
import { exportingMessages } from './messages/exporting.ts';
import { coverageMessages } from './messages/coverage.ts';
import { gapFactsMessages } from './messages/gapFacts.ts';
import { gapsMessages } from './messages/gaps.ts';
import { healthMessages } from './messages/health.ts';
import { importingMessages } from './messages/importing.ts';
import { issuesMessages } from './messages/issues.ts';
import { mapMessages } from './messages/map.ts';
import { mappingFormMessages } from './messages/mappingForm.ts';
import { measuresMessages } from './messages/measures.ts';
import { overlapFactsMessages } from './messages/overlapFacts.ts';
import { overlapsMessages } from './messages/overlaps.ts';
import { actionsMessages } from './messages/actions.ts';
import { noticesMessages } from './messages/notices.ts';
import { projectsMessages } from './messages/projects.ts';
import { registersMessages } from './messages/registers.ts';
import { shellMessages } from './messages/shell.ts';
import { tablesMessages } from './messages/tables.ts';
import { trustMessages } from './messages/trust.ts';
import { verdictsMessages } from './messages/verdicts.ts';

/** All messages by area; a key is `area.key` (`gaps.title`), those of `common` stand without a prefix. */
export const catalogues = {
  common: commonMessages,
  explore: exploreMessages,
  gaps: gapsMessages,
  gapFacts: gapFactsMessages,
  trust: trustMessages,
  coverage: coverageMessages,
  verdicts: verdictsMessages,
  mappingForm: mappingFormMessages,
  overlaps: overlapsMessages,
  overlapFacts: overlapFactsMessages,
  tables: tablesMessages,
  data: dataMessages,
  health: healthMessages,
  importing: importingMessages,
  draft: draftMessages,
  registers: registersMessages,
  editing: editingMessages,
  exporting: exportingMessages,
  measures: measuresMessages,
  map: mapMessages,
  drawn: drawnMessages,
  issues: issuesMessages,
  projects: projectsMessages,
  shell: shellMessages,
  notices: noticesMessages,
  actions: actionsMessages,
} as const;

type Catalogues = typeof catalogues;
type Area = Exclude<keyof Catalogues, 'common'>;
type AreaKeys = { [A in Area]: `${A}.${Extract<keyof Catalogues[A]['en'], string>}` }[Area];
export type MessageKey = Extract<keyof Catalogues['common']['en'], string> | AreaKeys;

export type MessageParams = Readonly<Record<string, string | number>>;

/** Looks up and fills messages of one language: `t('status.ended')`, `t('explore.partners', { n: 12 })`. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB', de: 'de-DE' };

/** BCP 47 tag for `Intl`. */
export function localeOf(language: Language): string {
  return locales[language];
}

const translators = new Map<Language, Translate>();

/** The translator of a language; the same function each time, so it can be a dependency of a memo. */
export function translatorFor(language: Language): Translate {
  const existing = translators.get(language);
  if (existing !== undefined) return existing;
  const plurals = new Intl.PluralRules(locales[language]);
  const numbers = new Intl.NumberFormat(locales[language]);
  const translate: Translate = (key, params) => {
    const message = findMessage(language, key);
    const text =
      typeof message === 'string'
        ? message
        : typeof params?.['n'] === 'number' && plurals.select(params['n']) === 'one'
          ? (message.one ?? message.other)
          : message.other;
    if (params === undefined) return text;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
  translators.set(language, translate);
  return translate;
}

function findMessage(language: Language, key: string): Message {
  const common = commonMessages[language] as Readonly<Record<string, Message>>;
  const direct = common[key];
  if (direct !== undefined) return direct;
  const dot = key.indexOf('.');
  const area = catalogues[key.slice(0, dot) as Area] as Readonly<
    Record<Language, Readonly<Record<string, Message>>>
  >;
  const message = area[language][key.slice(dot + 1)];
  if (message === undefined) throw new Error(`unknown message key: ${key}`);
  return message;
}
