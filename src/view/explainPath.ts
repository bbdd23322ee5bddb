import type { Dataset } from '../domain/Dataset.ts';
import type { RegionId } from '../domain/ids.ts';
import type { Language } from '../domain/ViewSettings.ts';
import type { NoPathReason } from '../graph/shortestPath.ts';
import { formatList } from '../i18n/format.ts';
import { translatorFor } from '../i18n/translate.ts';
import { partyLabel } from './partyName.ts';

/** Why two regions have no path between them, in one sentence. */
export function explainPath(
  reason: NoPathReason,
  dataset: Dataset,
  from: RegionId,
  to: RegionId,
  language: Language,
): string {
  const t = translatorFor(language);
  const name = (id: RegionId): string => partyLabel(dataset, id).name;
  if (reason.code === 'apart') {
    return t('explore.focus.none.apart', {
      from: name(from),
      to: name(to),
      fromSize: reason.fromSize - 1,
      toSize: reason.toSize - 1,
    });
  }
  const names = formatList(reason.regions.map(name), language);
  if (reason.code === 'no-tie' && reason.regions.length > 1) {
    return t('explore.focus.none.no-tie.both', { names });
  }
  return t(`explore.focus.none.${reason.code}`, { names });
}
