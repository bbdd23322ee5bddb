import { defineMessages } from '../defineMessages.ts';

/** The open gap: why it stands in the list, its terms, what weakens it, how far the ranking can be trusted. */
export const gapFactsMessages = defineMessages({
  en: {
    title: 'Why this pair',
    quote: '“{text}”',
    'say.although': '{head}, although they {although}.',
    'say.plain': '{head}.',
    'say.new': 'No agreement is recorded',
    'say.planned.one': 'An agreement is planned and none is recorded',
    'say.planned': '{n} agreements are planned and none is recorded',
    'say.covered':
      'What is recorded covers every affair on which the two may agree: this pair is no gap. It stands here because they {although}.',
    'say.covered.plain':
      'What is recorded covers every affair on which the two may agree: this pair is no gap.',
    'say.body': 'Both are members of {bodies}; no agreement between the two is recorded',
    'say.body.too': 'Both are also members of {bodies}.',
    'say.doc': 'The agreement of {year} between the two ({title})',
    'say.doc.noYear': 'The agreement recorded between the two ({title})',
    'say.doc.of': 'The latest known of {n} agreements recorded between the two ({title}, {year})',
    'say.doc.of.noYear': 'One of {n} agreements recorded between the two ({title})',
    'say.over.assumed': '{doc} is assumed to have ended in {year}',
    'say.over.ended': '{doc} ended in {year}',
    'say.over.plain': '{doc} has ended',
    'say.later.none': '{head}; nothing later is recorded',
    'say.later.undated.one': '{head}; another one is undated, and whether it is in force is not recorded',
    'say.later.undated': '{head}; {n} others are undated, and whether they are in force is not recorded',
    'say.undated.one':
      'The only agreement recorded between the two ({title}) has no date, and whether it is in force is not recorded',
    'say.undated':
      'The {n} agreements recorded between the two have no date, and whether they are in force is not recorded',
    'say.stands': '{doc} is in force',
    'say.stands.assumed': '{doc} is assumed to be in force',
    'say.stands.recorded': '{doc} is on record',
    'say.stands.several':
      '{n} agreements between the two are in force or assumed to be, the newest of {year} ({title})',
    'say.stands.several.noYear': '{n} agreements between the two are in force or assumed to be',
    'say.stands.several.recorded': '{n} agreements between the two are on record',
    'say.open': '{head}; {open} of {all} affairs are not covered',
    'say.open.partial': '{head}; {open} of {all} affairs are not covered, {partial} of them in part only',
    'say.open.allPartial': '{head}; none of {all} affairs is fully covered, all of them in part',
    'say.expected': {
      one: 'Both take part in {areas}; at their activity about {n} joint agreement would be usual, none is recorded.',
      other:
        'Both take part in {areas}; at their activity about {n} joint agreements would be usual, none is recorded.',
    },
    'say.expected.too': {
      one: 'Both take part in {areas}; at their activity about {n} joint agreement would be usual.',
      other: 'Both take part in {areas}; at their activity about {n} joint agreements would be usual.',
    },
    'say.network':
      'A weak hint from the network alone: no agreement between the two is recorded, although they have partners in common. Borders, places and areas are not known.',
    'say.planned.too.one': 'Another one is planned.',
    'say.planned.too': '{n} more are planned.',
    'say.far': 'They do not border each other and lie {km} apart.',
    'say.check.one': 'Nothing at all is recorded for {region}: check its register first.',
    'say.check.both': 'Nothing at all is recorded for either: check their registers first.',
    'say.level.own':
      'The two are a province and a regency or city of its own (constellation 2 of UU 23/2014, art. 364).',
    'say.level.across':
      'The two are a province and a regency or city of another province (constellation 3 of UU 23/2014, art. 364).',
    'why.border': 'border each other',
    'why.borderKm': 'share {km} of border',
    'why.peopleEach': '{border} with about {people} people on each side within 5 km',
    'why.people': '{border} with about {a} people of {regionA} and {b} of {regionB} within 5 km',
    'why.point': 'meet at a point',
    'why.strait': 'face each other across a strait or bridge',
    'why.own': 'belong together as a province and its own region',
    'why.nearest': 'are each other’s nearest',
    'why.near': 'are each among the {n} nearest of the other',
    'why.apartNearest': 'lie {km} apart as each other’s nearest',
    'why.apartNear': 'lie {km} apart, each among the {n} nearest of the other',
    'why.apart': 'lie {km} apart',
    'why.area': 'both belong to the {area} area',
    'why.areaAffairs': 'both belong to the {area} area, whose plan names {affairs}',
    'why.areas': 'both belong to the areas {areas}',
    'why.more': { one: '{n} more affair', other: '{n} more affairs' },
  },
  id: {
    title: 'Mengapa pasangan ini',
    quote: '“{text}”',
    'say.although': '{head}, meskipun keduanya {although}.',
    'say.plain': '{head}.',
    'say.new': 'Belum tercatat perjanjian di antara keduanya',
    'say.planned.one': 'Satu perjanjian direncanakan dan belum ada yang tercatat',
    'say.planned': '{n} perjanjian direncanakan dan belum ada yang tercatat',
    'say.covered':
      'Yang tercatat sudah mencakup semua urusan yang dapat disepakati keduanya: pasangan ini bukan celah. Pasangan ini tampil karena keduanya {although}.',
    'say.covered.plain':
      'Yang tercatat sudah mencakup semua urusan yang dapat disepakati keduanya: pasangan ini bukan celah.',
    'say.body': 'Keduanya anggota {bodies}; belum tercatat perjanjian di antara keduanya',
    'say.body.too': 'Keduanya juga anggota {bodies}.',
    'say.doc': 'Perjanjian keduanya tahun {year} ({title})',
    'say.doc.noYear': 'Perjanjian yang tercatat di antara keduanya ({title})',
    'say.doc.of':
      'Yang terakhir diketahui dari {n} perjanjian yang tercatat di antara keduanya ({title}, {year})',
    'say.doc.of.noYear': 'Salah satu dari {n} perjanjian yang tercatat di antara keduanya ({title})',
    'say.over.assumed': '{doc} dianggap berakhir pada {year}',
    'say.over.ended': '{doc} berakhir pada {year}',
    'say.over.plain': '{doc} sudah berakhir',
    'say.later.none': '{head}; belum tercatat kelanjutannya',
    'say.later.undated.one':
      '{head}; satu perjanjian lain tanpa tanggal, dan belum tercatat apakah masih berlaku',
    'say.later.undated': '{head}; {n} perjanjian lain tanpa tanggal, dan belum tercatat apakah masih berlaku',
    'say.undated.one':
      'Satu-satunya perjanjian yang tercatat di antara keduanya ({title}) tanpa tanggal, dan belum tercatat apakah masih berlaku',
    'say.undated':
      'Sebanyak {n} perjanjian yang tercatat di antara keduanya tanpa tanggal, dan belum tercatat apakah masih berlaku',
    'say.stands': '{doc} berlaku',
    'say.stands.assumed': '{doc} dianggap berlaku',
    'say.stands.recorded': '{doc} tercatat',
    'say.stands.several':
      'Sebanyak {n} perjanjian di antara keduanya berlaku atau dianggap berlaku, yang terbaru tahun {year} ({title})',
    'say.stands.several.noYear': 'Sebanyak {n} perjanjian di antara keduanya berlaku atau dianggap berlaku',
    'say.stands.several.recorded': 'Sebanyak {n} perjanjian di antara keduanya tercatat',
    'say.open': '{head}; {open} dari {all} urusan belum tercakup',
    'say.open.partial':
      '{head}; {open} dari {all} urusan belum tercakup, {partial} di antaranya baru sebagian',
    'say.open.allPartial': '{head}; dari {all} urusan, semuanya baru tercakup sebagian',
    'say.expected':
      'Keduanya ikut serta dalam {areas}; menurut keaktifan mereka lazimnya ada sekitar {n} perjanjian bersama, tetapi belum ada yang tercatat.',
    'say.expected.too':
      'Keduanya ikut serta dalam {areas}; menurut keaktifan mereka lazimnya ada sekitar {n} perjanjian bersama.',
    'say.network':
      'Petunjuk lemah dari jejaring saja: belum tercatat perjanjian di antara keduanya, meskipun keduanya memiliki mitra yang sama. Batas, letak, dan kawasan tidak diketahui.',
    'say.planned.too.one': 'Satu perjanjian lagi direncanakan.',
    'say.planned.too': '{n} perjanjian lagi direncanakan.',
    'say.far': 'Keduanya tidak berbatasan dan berjarak {km}.',
    'say.check.one': 'Untuk {region} belum ada data sama sekali: periksa dahulu registernya.',
    'say.check.both': 'Untuk keduanya belum ada data sama sekali: periksa dahulu register masing-masing.',
    'say.level.own':
      'Pasangan ini adalah provinsi dengan kabupaten/kota dalam wilayahnya (bentuk kedua menurut UU 23/2014 Pasal 364).',
    'say.level.across':
      'Pasangan ini adalah provinsi dengan kabupaten/kota dari provinsi lain (bentuk ketiga menurut UU 23/2014 Pasal 364).',
    'why.border': 'berbatasan',
    'why.borderKm': 'berbatasan sepanjang {km}',
    'why.peopleEach': '{border} dengan sekitar {people} jiwa di tiap sisi dalam jarak 5 km',
    'why.people':
      '{border} dengan sekitar {a} jiwa dari {regionA} dan {b} jiwa dari {regionB} dalam jarak 5 km',
    'why.point': 'bertemu di satu titik',
    'why.strait': 'berhadapan di selat atau jembatan',
    'why.own': 'bertaut sebagai provinsi dan daerah di dalamnya',
    'why.nearest': 'saling menjadi yang terdekat',
    'why.near': 'masing-masing termasuk {n} daerah terdekat bagi yang lain',
    'why.apartNearest': 'berjarak {km} dan saling menjadi yang terdekat',
    'why.apartNear': 'berjarak {km} dan masing-masing termasuk {n} daerah terdekat bagi yang lain',
    'why.apart': 'berjarak {km}',
    'why.area': 'sama-sama termasuk kawasan {area}',
    'why.areaAffairs': 'sama-sama termasuk kawasan {area}, yang rencananya menyebut {affairs}',
    'why.areas': 'sama-sama termasuk kawasan {areas}',
    'why.more': '{n} urusan lain',
  },
  de: {
    title: 'Warum dieses Paar',
    quote: '„{text}“',
    'say.although': '{head}, obwohl sie {although}.',
    'say.plain': '{head}.',
    'say.new': 'Keine Vereinbarung ist verzeichnet',
    'say.planned.one': 'Eine Vereinbarung ist geplant und keine verzeichnet',
    'say.planned': '{n} Vereinbarungen sind geplant und keine verzeichnet',
    'say.covered':
      'Was verzeichnet ist, deckt jedes Aufgabenfeld, über das beide sich einigen können: Dieses Paar ist keine Lücke. Es steht hier, weil sie {although}.',
    'say.covered.plain':
      'Was verzeichnet ist, deckt jedes Aufgabenfeld, über das beide sich einigen können: Dieses Paar ist keine Lücke.',
    'say.body': 'Beide sind Mitglied von {bodies}; zwischen beiden ist keine Vereinbarung verzeichnet',
    'say.body.too': 'Beide sind auch Mitglied von {bodies}.',
    'say.doc': 'Die Vereinbarung der beiden von {year} ({title})',
    'say.doc.noYear': 'Die zwischen beiden verzeichnete Vereinbarung ({title})',
    'say.doc.of':
      'Die letzte bekannte von {n} zwischen beiden verzeichneten Vereinbarungen ({title}, {year})',
    'say.doc.of.noYear': 'Eine von {n} zwischen beiden verzeichneten Vereinbarungen ({title})',
    'say.over.assumed': '{doc} ist vermutlich {year} ausgelaufen',
    'say.over.ended': '{doc} ist {year} ausgelaufen',
    'say.over.plain': '{doc} ist beendet',
    'say.later.none': '{head}; nichts Späteres ist verzeichnet',
    'say.later.undated.one':
      '{head}; eine weitere trägt kein Datum, und ob sie in Kraft ist, ist nicht verzeichnet',
    'say.later.undated':
      '{head}; {n} weitere tragen kein Datum, und ob sie in Kraft sind, ist nicht verzeichnet',
    'say.undated.one':
      'Die einzige zwischen beiden verzeichnete Vereinbarung ({title}) trägt kein Datum, und ob sie in Kraft ist, ist nicht verzeichnet',
    'say.undated':
      'Die {n} zwischen beiden verzeichneten Vereinbarungen tragen kein Datum, und ob sie in Kraft sind, ist nicht verzeichnet',
    'say.stands': '{doc} ist in Kraft',
    'say.stands.assumed': '{doc} ist vermutlich in Kraft',
    'say.stands.recorded': '{doc} ist verzeichnet',
    'say.stands.several':
      '{n} Vereinbarungen der beiden sind in Kraft oder vermutlich in Kraft, die neueste von {year} ({title})',
    'say.stands.several.noYear': '{n} Vereinbarungen der beiden sind in Kraft oder vermutlich in Kraft',
    'say.stands.several.recorded': '{n} Vereinbarungen der beiden sind verzeichnet',
    'say.open': '{head}; {open} von {all} Aufgabenfeldern sind nicht gedeckt',
    'say.open.partial':
      '{head}; {open} von {all} Aufgabenfeldern sind nicht gedeckt, davon {partial} nur zum Teil',
    'say.open.allPartial': '{head}; von {all} Aufgabenfeldern ist keines ganz gedeckt, alle nur zum Teil',
    'say.expected': {
      one: 'Beide beteiligen sich an {areas}; bei ihrer Aktivität wäre etwa {n} gemeinsame Vereinbarung üblich, keine ist verzeichnet.',
      other:
        'Beide beteiligen sich an {areas}; bei ihrer Aktivität wären etwa {n} gemeinsame Vereinbarungen üblich, keine ist verzeichnet.',
    },
    'say.expected.too': {
      one: 'Beide beteiligen sich an {areas}; bei ihrer Aktivität wäre etwa {n} gemeinsame Vereinbarung üblich.',
      other:
        'Beide beteiligen sich an {areas}; bei ihrer Aktivität wären etwa {n} gemeinsame Vereinbarungen üblich.',
    },
    'say.network':
      'Ein schwacher Hinweis allein aus dem Netz: Keine Vereinbarung zwischen beiden ist verzeichnet, obwohl sie gemeinsame Partner haben. Grenzen, Lage und Räume sind nicht bekannt.',
    'say.planned.too.one': 'Eine weitere ist geplant.',
    'say.planned.too': '{n} weitere sind geplant.',
    'say.far': 'Sie grenzen nicht aneinander und liegen {km} voneinander entfernt.',
    'say.check.one': 'Für {region} ist überhaupt nichts verzeichnet: Zuerst das dortige Register prüfen.',
    'say.check.both': 'Für beide ist überhaupt nichts verzeichnet: Zuerst ihre Register prüfen.',
    'say.level.own':
      'Die beiden sind eine Provinz und eine eigene Regentschaft oder Stadt (Konstellation 2 nach UU 23/2014, Art. 364).',
    'say.level.across':
      'Die beiden sind eine Provinz und eine Regentschaft oder Stadt einer anderen Provinz (Konstellation 3 nach UU 23/2014, Art. 364).',
    'why.border': 'aneinandergrenzen',
    'why.borderKm': '{km} Grenze gemeinsam haben',
    'why.peopleEach': '{border}, an der auf jeder Seite bis 5 km etwa {people} Menschen leben',
    'why.people': '{border}, an der bis 5 km etwa {a} Menschen aus {regionA} und {b} aus {regionB} leben',
    'why.point': 'sich in einem Punkt berühren',
    'why.strait': 'sich an einer Meerenge oder Brücke gegenüberliegen',
    'why.own': 'als Provinz und eigene Region zusammengehören',
    'why.nearest': 'einander am nächsten liegen',
    'why.near': 'jeweils zu den {n} nächsten der anderen zählen',
    'why.apartNearest': '{km} voneinander entfernt und einander am nächsten liegen',
    'why.apartNear': '{km} voneinander entfernt liegen und jeweils zu den {n} nächsten der anderen zählen',
    'why.apart': '{km} voneinander entfernt liegen',
    'why.area': 'beide zum Raum {area} gehören',
    'why.areaAffairs': 'beide zum Raum {area} gehören, dessen Plan {affairs} nennt',
    'why.areas': 'beide zu den Räumen {areas} gehören',
    'why.more': { one: '{n} weiteres Aufgabenfeld', other: '{n} weitere Aufgabenfelder' },
  },
});
