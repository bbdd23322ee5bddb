import { useTranslate } from '../../StoreContext.tsx';
import type { OtherMapSign } from './otherMap.ts';

/** What the colours and lines of the map mean. */
export function OtherMapLegend(props: { readonly signs: readonly OtherMapSign[] }) {
  const t = useTranslate();
  return (
    <ul className="gap-map-legend note">
      {props.signs.map(({ sign, text }) => (
        <li key={text}>
          <span className={`other-sign other-sign-${sign}`} aria-hidden />
          {t(text)}
        </li>
      ))}
    </ul>
  );
}
