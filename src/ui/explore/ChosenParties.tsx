import { X } from 'lucide-react';
import type { PartyId } from '../../domain/ids.ts';
import { RegionMark } from '../components/RegionMark.tsx';
import { useWords } from '../inspector/useWords.ts';

/** Chosen regions or outside parties as chips, each with a way to take it away. */
export function ChosenParties(props: {
  readonly ids: readonly PartyId[];
  readonly onRemove: (id: PartyId) => void;
}) {
  const { t, label } = useWords();
  if (props.ids.length === 0) return null;
  return (
    <ul className="chosen-parties">
      {props.ids.map((id) => {
        const { name, level } = label(id);
        return (
          <li key={id}>
            <button
              type="button"
              className="chip chip-teal"
              aria-label={t('explore.filters.remove', { name })}
              onClick={() => props.onRemove(id)}
            >
              <RegionMark level={level} size={10} />
              {name}
              <X size={12} strokeWidth={2} aria-hidden />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
