import type { ColumnRole } from './ImportPlan.ts';
import type { ColumnProbe } from './probeColumn.ts';

/** At least so much of a column is what it is taken for; the rest are the exceptions that every register has. */
const most = 0.5;
/** Under this a column has too few of them to be meant. */
const few = 0.15;

/**
 * How well the cells of a column fit a role: 1 they say so themselves, 0 they leave it open, -1 they contradict it.
 * A column without cells leaves everything open.
 */
export function fitContent(role: ColumnRole, probe: ColumnProbe): number {
  if (probe.filled === 0) return 0;
  const { shares } = probe;
  const isDates = shares.date >= most;
  const isNumbers = shares.number + shares.money >= most;
  const distinctShare = probe.distinct / Math.max(1, probe.filled);
  const isText = !isDates && !isNumbers && shares.url < most;
  switch (role) {
    case 'signed_on':
    case 'start':
    case 'end': {
      const dates = shares.date + shares.year + shares.serial;
      // A column of dates often has two or three terms in words among them, and the other way round.
      if (isDates) return 1;
      if (dates + shares.term >= most) return shares.year >= most ? 0.4 : 0.3;
      return dates + shares.term < few ? -1 : -0.2;
    }
    case 'period':
      if (shares.term >= 0.3 && shares.term >= shares.date) return 1;
      if (shares.date >= 0.7 && shares.term < 0.1) return -0.4;
      return shares.term + shares.date + shares.number < few ? -1 : 0;
    case 'value':
      if (shares.date >= most || (shares.region >= most && shares.number < most)) return -1;
      if (shares.money >= 0.3) return 1;
      if (isNumbers) return probe.isNumbering ? -0.5 : 0.3;
      return shares.money + shares.number < few ? -1 : 0;
    case 'weight':
    case 'population':
    case 'area_km2':
    case 'shared_km':
    case 'indicator':
      return isNumbers ? 0.3 : -1;
    case 'lat':
    case 'party_lat':
    case 'source_lat':
    case 'target_lat':
      return shares.latitude >= most ? 0.5 : shares.number >= most ? -0.3 : -1;
    case 'lon':
    case 'party_lon':
    case 'source_lon':
    case 'target_lon':
      return shares.longitude >= most ? 0.5 : shares.number >= most ? -0.3 : -1;
    case 'parties':
    case 'party':
      if (!isText && shares.region < most) return -1;
      if (shares.url >= most || shares.term >= most) return -1;
      if (shares.region + shares.outside >= most || (shares.list >= 0.3 && shares.region > few)) return 1;
      if (shares.looksLikeRegion + shares.outside >= 0.3) return 0.6;
      if (shares.kind + shares.document + shares.status >= most) return -1;
      if (shares.office >= most) return -0.4;
      // Whole sentences are no list of names.
      return probe.length > 200 && shares.list < few ? -0.3 : 0;
    case 'region':
    case 'source_region':
    case 'target_region':
    case 'border_a':
    case 'border_b':
      if (shares.region >= most) return 0.8;
      return isText || shares.code >= most || role.startsWith('border') || shares.integer >= most ? 0 : -1;
    case 'name':
      return isText ? (distinctShare > 0.9 ? 0.4 : 0) : -1;
    case 'members':
      return isText || shares.region >= few ? (shares.list >= most ? 0.8 : 0) : -1;
    case 'title':
      if (!isText) return shares.number + shares.date >= 0.9 ? -1 : -0.5;
      if (shares.kind + shares.document + shares.status >= 0.7) return -1;
      if (shares.region >= 0.7 && shares.list < few) return -0.7;
      if (probe.words >= 3 && distinctShare >= 0.6) return 0.6;
      return probe.words < 1.5 && distinctShare < 0.3 ? -0.3 : 0;
    case 'description':
      if (!isText) return -0.8;
      if (shares.affair >= most && probe.words < 4) return -0.5;
      return probe.words >= 6 ? 0.6 : 0;
    case 'kind':
      if (shares.kind >= 0.4 && shares.kind > shares.document) return 1;
      return shares.document >= most && shares.kind < most ? -0.7 : isText && probe.words < 6 ? 0 : -1;
    case 'document_type':
      if (shares.document >= 0.4 && shares.document >= shares.kind) return 1;
      return shares.kind >= most ? -0.7 : isText && probe.words < 6 ? -0.1 : -1;
    case 'status':
      if (shares.status >= 0.4) return 1;
      return isText && probe.length < 60 && (distinctShare < most || probe.filled < 10) ? 0 : -0.6;
    case 'affairs':
      if (shares.affair >= most && probe.words < 6) return 0.9;
      if (!isText && shares.affair < most) return -1;
      return probe.words >= 8 ? -0.3 : 0;
    case 'agency':
      if (shares.office >= 0.4) return 1;
      if (!isText) return -1;
      return shares.region >= 0.8 && shares.office < few ? -0.5 : 0;
    case 'number':
      if (probe.isNumbering && distinctShare > most) return -0.9;
      if (shares.documentNumber >= most) return shares.numberAndDate >= most ? 0.3 : 0.9;
      if (isDates || shares.region >= most) return -1;
      return probe.words > 6 ? -0.5 : 0;
    case 'number_and_date':
      if (shares.numberAndDate >= most) return 1;
      return shares.documentNumber + shares.date >= few ? -0.2 : -0.8;
    case 'funding':
      if (shares.fundingSource >= 0.3) return 1;
      return isText ? 0 : shares.money + shares.number >= most ? -0.9 : -0.5;
    case 'currency':
      return probe.length <= 4 && probe.distinct <= 10 && isText ? 0.5 : -1;
    case 'source':
      return shares.url >= most ? 0.8 : isText ? 0 : -0.8;
    case 'id':
    case 'code':
    case 'key':
      // Numbers that count the rows are an id as good as any, where the header says so.
      if (isDates && shares.number < few) return -1;
      if (shares.code >= most) return 0.4;
      return probe.length > 80 ? -0.3 : 0;
    case 'role':
    case 'roles':
      if (shares.role >= 0.4 || shares.yesNo >= 0.8) return 0.8;
      return isText && probe.distinct <= 20 ? 0 : -0.5;
    case 'country':
    case 'source_country':
    case 'target_country':
    case 'parent':
    case 'level':
    case 'area_type':
      return isText || shares.code >= most || shares.integer >= most ? 0 : -0.8;
    case 'location':
      return isDates ? -1 : isNumbers ? -0.6 : 0;
    case 'note':
    case 'aliases':
    case 'parent_id':
    case 'renews_id':
      return 0;
    case 'ignore':
      return probe.isNumbering && distinctShare > most ? 0.6 : -0.6;
    case 'signed_precision':
    case 'affairs_basis':
    case 'status_reported':
    case 'party_types':
    case 'party_numbers':
    case 'party_agencies':
    case 'affair_words':
    case 'affairs_confidence':
    case 'end_from':
    case 'status_on':
    case 'attribute':
      return 0;
  }
}
