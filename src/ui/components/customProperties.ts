import type { CSSProperties } from 'react';

/** Custom properties of a style sheet as an inline style; the types of `style` know none. */
export function customProperties(properties: Readonly<Record<`--${string}`, string>>): CSSProperties {
  return properties;
}
