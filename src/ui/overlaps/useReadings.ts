import { useMemo } from 'react';
import type { Agreement } from '../../domain/Agreement.ts';
import type { DocumentReading } from '../../relations/DocumentReading.ts';
import { readDocuments } from '../../relations/readDocuments.ts';
import { useApp } from '../StoreContext.tsx';

const none: readonly DocumentReading[] = [];

/** How the rules read some documents. Only these are read, so that it costs no more than they do. */
export function useReadings(agreements: readonly Agreement[]): readonly DocumentReading[] {
  const dataset = useApp((state) => state.work.dataset);
  return useMemo(
    () => (agreements.length === 0 ? none : readDocuments({ ...dataset, agreements }).readings),
    [dataset, agreements],
  );
}
