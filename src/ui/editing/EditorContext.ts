import { createContext, useContext } from 'react';
import type { AgreementId } from '../../domain/ids.ts';

/** What the form is opened for: an agreement of the dataset, or a new one. */
export type EditorTarget =
  { readonly type: 'new' } | { readonly type: 'agreement'; readonly id: AgreementId };

export const EditorContext = createContext<(target: EditorTarget) => void>(() => undefined);

/** Opens the form of an agreement. */
export function useEditor(): (target: EditorTarget) => void {
  return useContext(EditorContext);
}
