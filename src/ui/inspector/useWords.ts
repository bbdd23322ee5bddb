import { useMemo } from 'react';
import { indexDataset, type DatasetIndex } from '../../domain/DatasetIndex.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import type { AffairCode, PartyId } from '../../domain/ids.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import type { Translate } from '../../i18n/translate.ts';
import { affairShortName } from '../../view/affairShortName.ts';
import { partyLabel, type PartyLabel } from '../../view/partyName.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { affairName } from '../../view/affairName.ts';

/** The dataset with its names in the language of the page. */
export interface Words {
  readonly dataset: Dataset;
  readonly index: DatasetIndex;
  readonly language: Language;
  readonly t: Translate;
  readonly label: (id: PartyId) => PartyLabel;
  /** Short name of a region or outside party. */
  readonly name: (id: PartyId) => string;
  readonly affair: (code: AffairCode) => string;
  /** The same for narrow rows. */
  readonly affairShort: (code: AffairCode) => string;
}

export function useWords(): Words {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  return useMemo(() => {
    const index = indexDataset(dataset);
    return {
      dataset,
      index,
      language,
      t,
      label: (id) => partyLabel(dataset, id),
      name: (id) => partyLabel(dataset, id).name,
      affair: (code) => affairName(dataset, code, language),
      affairShort: (code) => {
        const affair = index.affairOf.get(code);
        return affair === undefined ? code : affairShortName(affair, language);
      },
    };
  }, [dataset, language, t]);
}
