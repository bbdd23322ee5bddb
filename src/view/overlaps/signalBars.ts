import type { OverlapPair } from '../../analysis/overlaps/OverlapFindings.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { translatorFor } from '../../i18n/translate.ts';
import type { Thresholds } from '../../relations/Thresholds.ts';
import { signalNumber } from './overlapReason.ts';

export const signalNames = ['parties', 'affair', 'subject', 'time'] as const;
export type SignalName = (typeof signalNames)[number];

/** One signal of a pair as a bar. */
export interface SignalBar {
  readonly name: SignalName;
  /** 0..1; `undefined` = not known, drawn hatched. */
  readonly value: number | undefined;
  readonly text: string;
  /** What its class asks of it, 0..1; absent where the class asks nothing fixed. */
  readonly threshold?: number;
}

/** The four signals of a pair with the thresholds of its class. */
export function signalBars(
  pair: OverlapPair,
  smaller: number,
  thresholds: Thresholds,
  language: Language,
): readonly SignalBar[] {
  const t = translatorFor(language);
  const { signals } = pair;
  const asked = thresholdsOf(pair, thresholds);
  const share = (value: number | undefined): string =>
    value === undefined ? t('overlaps.signal.unknown') : signalNumber(value, language);
  const { affair } = signals;
  const bars: readonly SignalBar[] = [
    {
      name: 'parties',
      value: signals.containment,
      text: t('overlaps.signal.of', { n: signals.common.length, all: smaller }),
    },
    {
      name: 'affair',
      value: affair,
      text: t(
        affair === undefined
          ? 'overlaps.signal.unknown'
          : affair >= 1
            ? 'overlaps.signal.same'
            : affair > 0
              ? 'overlaps.signal.shared'
              : 'overlaps.signal.different',
      ),
    },
    { name: 'subject', value: signals.subject, text: share(signals.subject) },
    { name: 'time', value: signals.time, text: share(signals.time) },
  ];
  return bars.map((bar) => {
    const threshold = asked[bar.name];
    return threshold === undefined ? bar : { ...bar, threshold };
  });
}

function thresholdsOf(
  { class: kind, signals }: OverlapPair,
  thresholds: Thresholds,
): Readonly<Partial<Record<SignalName, number>>> {
  switch (kind) {
    case 'duplication':
      return {
        parties: 0.8,
        subject:
          signals.affair === 1
            ? thresholds.subject
            : signals.affair === undefined
              ? 0.5
              : signals.affair > 0
                ? 0.6
                : 0.8,
        time: thresholds.time,
      };
    case 'nested':
      return { parties: 1, subject: signals.affair === 1 ? 0.15 : thresholds.someSubject };
    case 'overlap':
      return {
        parties: thresholds.containment,
        subject: signals.affair === undefined ? 0.4 : signals.affair === 0 ? 0.6 : thresholds.someSubject,
        time: thresholds.someTime,
      };
    case 'family':
    case 'renewal':
      return { parties: 0.8 };
    case 'same-record':
    case 'complementary':
      return { parties: 1 };
  }
}
