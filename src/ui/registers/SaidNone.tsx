import type { Region } from '../../domain/Region.ts';
import { registerSource } from '../../view/data/registerWords.ts';
import { RegionMark } from '../components/RegionMark.tsx';
import { useWords } from '../inspector/useWords.ts';
import { RegisterButton } from './RegisterButton.tsx';

/** That a region has no agreement, as its register is said to hold none: who says so, until when, and the way to change it. */
export function SaidNone({ region }: { readonly region: Region }) {
  const { t, index, language } = useWords();
  const said = index.registerOf.get(region.id);
  if (said === undefined) return null;
  return (
    <div className="said-none reading">
      <RegionMark level={region.level} state="ring" size={20} />
      <div>
        <p>
          <strong>{t(said.extent === 'none' ? 'health.none.title' : 'health.none.complete.title')}</strong>{' '}
          {t('health.none.text')}
        </p>
        <p className="note">{registerSource(said, language)}</p>
        <RegisterButton region={region} said={said} className="link-button">
          {t('health.none.change')}
        </RegisterButton>
      </div>
    </div>
  );
}
