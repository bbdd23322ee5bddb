import type { NameReason } from '../../ingest/names/NameMatch.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { translatorFor } from '../../i18n/translate.ts';
import type { RegionId } from '../../domain/ids.ts';

/** Why a region is proposed, as a sentence without a full stop. Ids of regions among the parameters become names. */
export function nameReasonWords(
  { code, params }: NameReason,
  language: Language,
  nameOf: (id: RegionId) => string | undefined,
): string {
  const filled = Object.fromEntries(
    Object.entries(params ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? namesIn(value, nameOf) : value,
    ]),
  );
  const t = translatorFor(language);
  const has = (name: string): boolean => filled[name] !== undefined && filled[name] !== '';
  if (code === 'borders-parties' && has('region'))
    return t('importing.reason.borders-parties.region', filled);
  if (code === 'parent-named' && has('parent')) return t('importing.reason.parent-named.parent', filled);
  if (code === 'same-parent' && has('parent')) return t('importing.reason.same-parent.parent', filled);
  if (code === 'alias' && has('alias')) return t('importing.reason.alias.alias', filled);
  if (code === 'former-name' && has('name')) return t('importing.reason.former-name.name', filled);
  return t(`importing.reason.${code}`, filled);
}

/** Ids, also several with `;` between them, as names; any other text as it stands. */
function namesIn(text: string, nameOf: (id: RegionId) => string | undefined): string {
  const parts = text.split(';');
  const names = parts.map((part) => nameOf(part.trim() as RegionId));
  return names.every((name) => name !== undefined) ? names.join(', ') : text;
}
