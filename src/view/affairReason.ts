import type { AffairFit, AffairReason } from '../analysis/gaps/AffairFit.ts';
import type { Gap } from '../analysis/gaps/Gap.ts';
import type { GapContext } from '../analysis/gaps/GapContext.ts';
import { statusIn } from '../analysis/statusIn.ts';
import { yearOf } from '../domain/PartialDate.ts';
import type { Language } from '../domain/ViewSettings.ts';
import { translatorFor } from '../i18n/translate.ts';
import { partyLabel } from './partyName.ts';

/** Why an affair is one for this pair, as a phrase for one line: `the Kedungsepur plan concerns it`. */
export function affairReasonText(
  { dataset, index, statuses }: GapContext,
  reason: AffairReason,
  language: Language,
): string {
  const t = translatorFor(language);
  switch (reason.type) {
    case 'plan':
      return t('gapFacts.reason.plan', { area: index.areaOf.get(reason.area)?.name ?? reason.area });
    case 'coast':
      return t('gapFacts.reason.coast');
    case 'lapsed':
      return t(
        statusIn(statuses, reason.agreement) === 'assumed-ended'
          ? 'gapFacts.reason.lapsed.assumed'
          : 'gapFacts.reason.lapsed',
      );
    case 'active': {
      const agreement = index.agreementOf.get(reason.agreement);
      const others = (agreement?.parties ?? []).filter(({ partyId }) => partyId !== reason.region);
      // A region says more than a ministry that co-signed.
      const partner = others.find(({ partyId }) => index.regionOf.has(partyId as never)) ?? others[0];
      const region = partyLabel(dataset, reason.region).name;
      const name =
        partner === undefined ? t('gapFacts.reason.others') : partyLabel(dataset, partner.partyId).name;
      const signedOn = agreement?.signedOn;
      if (signedOn === undefined) {
        const dated = agreement?.start !== undefined || agreement?.end !== undefined;
        return t(dated ? 'gapFacts.reason.active.named' : 'gapFacts.reason.active.undated', {
          region,
          partner: name,
        });
      }
      return t(signedOn.precision === 'before' ? 'gapFacts.reason.active.before' : 'gapFacts.reason.active', {
        region,
        partner: name,
        year: String(yearOf(signedOn)),
      });
    }
  }
}

/**
 * The reason that a row has room for: the first of the fit. That a side is active says nothing where its agreement is
 * one of the two with each other; then the next one stands, such as that it lapsed.
 */
export function mainReason(gap: Gap, { reasons }: AffairFit): AffairReason | undefined {
  const telling = reasons.filter(
    (reason) => reason.type !== 'active' || !gap.agreements.includes(reason.agreement),
  );
  return telling[0] ?? reasons[0];
}
