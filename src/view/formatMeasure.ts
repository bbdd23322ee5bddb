import type { MeasureDescriptor } from '../analysis/registry.ts';
import type { Language } from '../domain/ViewSettings.ts';
import { formatNumber } from '../i18n/format.ts';

/** A measure's value with three significant digits, whole numbers as they are; missing reads as missing. */
export function formatMeasure(value: number, scale: MeasureDescriptor['scale'], language: Language): string {
  if (scale === 'count' || scale === 'category') return formatNumber(value, language);
  if (!Number.isFinite(value) || value === 0) return formatNumber(value, language);
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  return formatNumber(value, language, Math.min(8, Math.max(0, 2 - magnitude)));
}
