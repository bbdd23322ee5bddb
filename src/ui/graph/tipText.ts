import type { RegionId } from '../../domain/ids.ts';
import type { Network } from '../../graph/Network.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Picked } from '../../view/pickAt.ts';
import type { Scene } from '../../view/Scene.ts';

/** One line on what lies under the pointer: name and figure. */
export function tipText(scene: Scene, network: Network, picked: Picked, t: Translate): string {
  const nameOf = (id: string): string => scene.markOf.get(id)?.label.text ?? id;
  if (picked.type === 'tie') {
    const { tie } = picked;
    const names = { a: nameOf(tie.a), b: nameOf(tie.b) };
    const known = network.tieOf.get(tie.id);
    if (known !== undefined) {
      return t('map.tip.tie', { ...names, n: known.count, certainty: t(`certainty.${known.certainty}`) });
    }
    return tie.state === 'outside' ? `${names.a} · ${names.b}` : t('map.tip.gap', names);
  }
  const { mark } = picked;
  const name = mark.label.text;
  if (mark.kind === 'party') return name;
  if (mark.state === 'bordering') {
    const selected = scene.marks.find((other) => other.state === 'selected');
    return t('map.tip.bordering', { name, other: selected?.label.text ?? '' });
  }
  if (mark.state === 'no-record') return t('map.tip.noRecord', { name });
  if (mark.state === 'none') return t('health.tip.none', { name });
  const id = mark.id as RegionId;
  return t('map.tip.region', {
    name,
    n: network.tiesOf.get(id)?.length ?? 0,
    agreements: network.agreementsOf.get(id)?.length ?? 0,
  });
}
