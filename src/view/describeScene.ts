import type { RegionId } from '../domain/ids.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Network } from '../graph/Network.ts';
import type { Scene, SceneMark } from './Scene.ts';

/** Names listed in full; the rest is counted. */
const mostNames = 12;

/**
 * The picture in words, for those who do not see it: how large the network is and who has the most partners, or the
 * selected region with its partners and the bordering regions with nothing recorded.
 */
export function describeScene(scene: Scene, network: Network, t: Translate): string {
  const regions = scene.marks.filter((mark) => mark.kind === 'region');
  const selected = regions.filter((mark) => mark.state === 'selected');
  const [only] = selected;
  if (only !== undefined && selected.length === 1) return describeSelected(scene, only, network, t);
  if (network.ties.length === 0) return t('map.describe.empty');
  const most = regions
    .map((mark) => ({ mark, partners: network.tiesOf.get(mark.id as RegionId)?.length ?? 0 }))
    .toSorted((a, b) => b.partners - a.partners || (a.mark.id < b.mark.id ? -1 : 1))
    .slice(0, 5)
    .map(({ mark, partners }) => t('map.describe.nameCount', { name: mark.label.text, n: partners }));
  const unrecorded = regions.filter((mark) => mark.state === 'no-record').length;
  const none = regions.filter((mark) => mark.state === 'none').length;
  return [
    t('map.describe.network', { n: network.ties.length, regions: network.regions.length }),
    ...(unrecorded > 0 ? [t('map.describe.nothingRecorded', { n: unrecorded })] : []),
    ...(none > 0 ? [t('health.describe.none', { n: none })] : []),
    t('map.describe.most', { names: most.join(', ') }),
  ].join(' ');
}

function describeSelected(scene: Scene, selected: SceneMark, network: Network, t: Translate): string {
  const namesOf = (states: readonly SceneMark['state'][]): string =>
    listed(
      scene.marks.filter((mark) => states.includes(mark.state)).map((mark) => mark.label.text),
      t,
    );
  const partners = network.tiesOf.get(selected.id as RegionId)?.length ?? 0;
  const bordering = namesOf(['bordering']);
  return [
    t('map.describe.selected', { n: partners, name: selected.label.text }),
    ...(partners > 0
      ? [t('map.describe.partners', { names: namesOf(['partner', 'partner-not-known']) })]
      : []),
    ...(bordering === '' ? [] : [t('map.describe.bordering', { names: bordering })]),
  ].join(' ');
}

function listed(names: readonly string[], t: Translate): string {
  const sorted = names.toSorted((a, b) => (a < b ? -1 : 1));
  const shown = sorted.slice(0, mostNames);
  if (sorted.length > mostNames) shown.push(t('map.describe.more', { n: sorted.length - mostNames }));
  return shown.join(', ');
}
