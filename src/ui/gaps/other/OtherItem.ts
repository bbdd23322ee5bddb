import type { AffairCode, AreaId, RegionId } from '../../../domain/ids.ts';

/** What is open of the other gaps. */
export type OtherItem =
  | { readonly type: 'affair'; readonly region: RegionId; readonly affair: AffairCode }
  | { readonly type: 'isolated'; readonly region: RegionId }
  | { readonly type: 'broker'; readonly region: RegionId }
  | { readonly type: 'triangle'; readonly area: AreaId; readonly a: RegionId; readonly b: RegionId };

/** The same text for the same thing. */
export function keyOfItem(item: OtherItem): string {
  switch (item.type) {
    case 'affair':
      return `affair ${item.region} ${item.affair}`;
    case 'isolated':
    case 'broker':
      return `${item.type} ${item.region}`;
    case 'triangle':
      return `triangle ${item.area} ${item.a} ${item.b}`;
  }
}
