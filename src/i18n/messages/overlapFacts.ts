import { defineMessages } from '../defineMessages.ts';

/** Sentences about related documents: why they stand where they stand, what is assumed, what a decision does. */
export const overlapFactsMessages = defineMessages({
  en: {
    'reason.same-number':
      '{a} and {b} bear the same number: most likely one document that was entered twice.',
    'reason.same-words':
      '{a} and {b} have the same parties and the same words in their titles: most likely one document that was entered twice.',
    'reason.declared-parent': 'The data name {a} as the document under which {b} stands.',
    'reason.declared-renewal': 'The data say that {b} renews {a}.',
    'reason.operative-under-umbrella':
      '{b} carries out what {a} agrees in general: an operative document under its umbrella.',
    'reason.document-of-body': '{a} is a standing body, {b} a document of it.',
    'reason.renewal-in-time':
      '{b} takes over where {a} ends, with nearly the same parties and on the same subject: one cooperation that goes on.',
    'reason.renewal-by-words':
      'The title of {b} says that it continues an earlier agreement; {a} is that one.',
    'reason.follow-up-project': '{b} follows {a} under the same title: a preparation and its main project.',
    'reason.near-equal': '{parties} have two agreements on {subject}.',
    'reason.same-programme': '{a} and {b} name the same programme, with nearly the same parties.',
    'reason.inside-larger':
      'Every party of {a} is in {b} as well, which has more parties and also covers {subject}. Is {b} active in it?',
    'reason.across-levels':
      'The provinces of all parties of {a} are joined in {b}, which also covers {subject}. Is {b} active in it?',
    'reason.common-affair': '{a} and {b} share {n} parties, and both cover {subject}.',
    'reason.one-of-many-affairs':
      'One of the two covers several affairs, the other one of them: both cover {subject}.',
    'reason.both-general': '{parties} have two general agreements.',
    'reason.other-affair': 'The same parties on different affairs: they stand beside each other.',
    'reason.one-package': 'Signed on one day by the same parties: one package, signed knowingly.',
    'reason.confirmed': 'A person said that {a} and {b} are one cooperation.',
    'reason.alike-subject': {
      one: '{n} agreement on {subject} overlaps with the others in its parties; no region is in all of them, and none holds all.',
      other:
        '{n} agreements on {subject} overlap in their parties two by two; no region is in all of them, and none holds all.',
    },
    'reason.chain': {
      one: '{n} agreement on {subject} is chained to others by common regions.',
      other:
        '{n} agreements on {subject} are chained by common regions; no region is in all of them, and none holds all.',
    },
    'reason.chain.region': '{region} is in {n}.',
    'reason.one-region':
      '{region} has {n} agreements on {subject} with {m} partners: practice that spreads, not an overlap.',
    'reason.series':
      '{n} agreements of one region on {subject}, each with another partner: practice that spreads, not an overlap.',
    'reason.party-set': '{parties} share {n} agreements in {m} affairs. They stand beside each other.',
    'together.stated': 'Valid together: {duration}.',
    'together.assumed': 'Valid together: {duration}, by an assumed end.',
    'together.unknown': 'For how long both are valid together cannot be known.',
    'together.never': 'They are never valid together.',
    'live.live': 'As far as known, they still run on {date}.',
    'live.probably-over': 'An assumed end has passed: on {date} it is probably over.',
    'live.undated': 'A date is missing, so whether they run together is not known.',
    'live.over': 'One has ended: on {date} they no longer run together.',
    family: 'Both belong to one family and count once.',
    subject: '“{subject}”',
    'subject.unknown': 'the same subject',
    'title.on': '{subject}: {parties}',
    'title.many': {
      one: '{parties} and {n} more',
      other: '{parties} and {n} more',
    },
    apart: {
      one: '{n} day apart',
      other: '{n} days apart',
    },
    sameDay: 'signed on one day',
    'years.one': '{year}',
    'years.span': '{from} to {to}',
    days: { one: '{n} day', other: '{n} days' },
    months: { one: '{n} month', other: '{n} months' },
    years: { one: '{n} year', other: '{n} years' },
    concept: '{words} are one concept: {concept}',
    'hint.end':
      '{id} states no end; {n} years after its signing are assumed from its document type. Its stated end would settle how long both run.',
    'hint.end.title': 'The end of {id} is read from the years in its title. Its stated end would settle it.',
    'hint.date':
      'Enter the date of {id} first: without it the two may never have run together. Missing data never makes a finding redder.',
    'hint.document':
      '{id} does not say what kind of document it is. KB, MoU or PKS would tell umbrella from operative.',
    'hint.document.title': 'The kind of {id} is read from the first words of its title.',
    'hint.affairs': '{id} names no affair. It would tell whether both concern the same.',
    'hint.affairs.title': 'The affairs of {id} are assigned by us from sector and title.',
    'hint.title': 'The title of {id} says nothing about its subject. A description would.',
    'hint.planned': '{id} is planned. Once signed, its dates decide.',
    'hint.none': 'Everything that this rests on is stated in the sources.',
    'hint.enter.signedOn': 'Signed on',
    'hint.enter.end': 'Ends on',
    'hint.enter.documentType': 'Document type',
    'hint.enter.form': 'Open the form of {id}',
    'hint.enter.save': 'Save',
    'hint.enter.how': 'YYYY, YYYY-MM or DD-MM-YYYY',
    'hint.copies': 'The built-in data are copied into a project of your own first.',
    'does.coordinate': 'keeps all {n} as they are, marked to be coordinated by their parties.',
    'does.merge': 'counts the {n} as one record. Both sources are kept, and they can be taken apart again.',
    'does.keep-both': 'leaves all {n} as they are: reviewed, and nothing to be done.',
    'does.not-overlap': 'settles the finding as no overlap. It counts against the rules.',
    'does.family': 'makes the {n} one family: ties, measures and gaps count them once.',
    'does.renewal': 'makes the later one a renewal of the earlier: ties, measures and gaps count them once.',
    'does.later': 'leaves it open, marked for later.',
    'does.confirm': 'makes the link yours: no rule and no new data takes it away.',
    'does.cut': 'takes the link apart: ties, measures and gaps count the two on their own.',
    'does.undo': 'It can be undone.',
    'does.bulk': { one: 'It is kept for its pair.', other: 'It is kept for all {n} pairs of the group.' },
    'done.coordinate': 'To be coordinated',
    'done.merge': 'Merged into one record',
    'done.keep-both': 'Both are kept',
    'done.not-overlap': 'Not an overlap',
    'done.family': 'One family',
    'done.renewal': 'A renewal',
    'done.later': 'For later',
    'done.confirm': 'Link confirmed',
    'done.cut': 'Link cut',
    'done.by': '{done}, {author}, {date}',
    'done.on': '{done}, {date}',
    'done.mixed': 'Decided pair by pair',
    'done.part': '{n} of {all} pairs decided',
  },
  id: {
    'reason.same-number': '{a} dan {b} bernomor sama: kemungkinan besar satu dokumen yang tercatat dua kali.',
    'reason.same-words':
      '{a} dan {b} memiliki pihak dan kata-kata judul yang sama: kemungkinan besar satu dokumen yang tercatat dua kali.',
    'reason.declared-parent': 'Data menyebut {a} sebagai dokumen induk {b}.',
    'reason.declared-renewal': 'Data menyebut {b} sebagai perpanjangan {a}.',
    'reason.operative-under-umbrella':
      '{b} melaksanakan apa yang disepakati secara umum dalam {a}: dokumen pelaksanaan di bawah payungnya.',
    'reason.document-of-body': '{a} adalah badan tetap dan {b} dokumennya.',
    'reason.renewal-in-time':
      '{b} berlanjut ketika {a} berakhir, dengan pihak yang hampir sama dan tentang hal yang sama: satu kerja sama yang diteruskan.',
    'reason.renewal-by-words': 'Judul {b} menyebut bahwa ia meneruskan perjanjian terdahulu, yaitu {a}.',
    'reason.follow-up-project': '{b} menyusul {a} dengan judul yang sama: persiapan dan proyek utamanya.',
    'reason.near-equal': '{parties} memiliki dua perjanjian tentang {subject}.',
    'reason.same-programme': '{a} dan {b} menyebut program yang sama, dengan pihak yang hampir sama.',
    'reason.inside-larger':
      'Semua pihak {a} juga ada dalam {b}, yang pihaknya lebih banyak dan juga mencakup {subject}. Apakah {b} aktif di bidang itu?',
    'reason.across-levels':
      'Provinsi dari semua pihak {a} tergabung dalam {b}, yang juga mencakup {subject}. Apakah {b} aktif di bidang itu?',
    'reason.common-affair': '{a} dan {b} memiliki {n} pihak yang sama, dan keduanya mencakup {subject}.',
    'reason.one-of-many-affairs':
      'Salah satunya mencakup beberapa urusan, yang lain satu di antaranya: keduanya mencakup {subject}.',
    'reason.both-general': '{parties} memiliki dua kesepakatan umum.',
    'reason.other-affair': 'Pihak yang sama, urusan yang berbeda: keduanya berdampingan.',
    'reason.one-package':
      'Ditandatangani pada hari yang sama oleh pihak yang sama: satu paket, ditandatangani dengan sadar.',
    'reason.confirmed': 'Seseorang menyatakan bahwa {a} dan {b} satu kerja sama.',
    'reason.alike-subject':
      '{n} perjanjian tentang {subject} saling beririsan pihaknya; tidak ada daerah yang ikut dalam semuanya, dan tidak satu pun yang memuat semuanya.',
    'reason.chain':
      '{n} perjanjian tentang {subject} terangkai oleh daerah yang sama; tidak ada daerah yang ikut dalam semuanya, dan tidak satu pun yang memuat semuanya.',
    'reason.chain.region': '{region} ikut dalam {n}.',
    'reason.one-region':
      '{region} memiliki {n} perjanjian tentang {subject} dengan {m} mitra: praktik yang menyebar, bukan tumpang tindih.',
    'reason.series':
      '{n} perjanjian satu daerah tentang {subject}, masing-masing dengan mitra lain: praktik yang menyebar, bukan tumpang tindih.',
    'reason.party-set': '{parties} memiliki {n} perjanjian dalam {m} urusan. Semuanya berdampingan.',
    'together.stated': 'Berlaku bersamaan: {duration}.',
    'together.assumed': 'Berlaku bersamaan: {duration}, menurut akhir anggapan.',
    'together.unknown': 'Berapa lama keduanya berlaku bersamaan tidak dapat diketahui.',
    'together.never': 'Keduanya tidak pernah berlaku bersamaan.',
    'live.live': 'Sejauh diketahui masih berjalan pada {date}.',
    'live.probably-over': 'Akhir anggapannya sudah terlewati: pada {date} mungkin sudah berakhir.',
    'live.undated': 'Ada tanggal yang belum diketahui, sehingga tidak pasti apakah berjalan bersamaan.',
    'live.over': 'Salah satunya sudah berakhir: pada {date} tidak lagi berjalan bersamaan.',
    family: 'Keduanya termasuk satu rumpun dan dihitung sekali.',
    subject: '“{subject}”',
    'subject.unknown': 'hal yang sama',
    'title.on': '{subject}: {parties}',
    'title.many': '{parties} dan {n} lainnya',
    apart: 'berselang {n} hari',
    sameDay: 'ditandatangani pada hari yang sama',
    'years.one': '{year}',
    'years.span': '{from} sampai {to}',
    days: '{n} hari',
    months: '{n} bulan',
    years: '{n} tahun',
    concept: '{words} adalah satu konsep: {concept}',
    'hint.end':
      '{id} tidak menyebut akhir; dianggap {n} tahun setelah penandatanganan menurut jenis dokumennya. Tanggal akhir yang tertulis akan memastikan berapa lama keduanya berjalan.',
    'hint.end.title':
      'Akhir {id} dibaca dari tahun dalam judulnya. Tanggal akhir yang tertulis akan memastikannya.',
    'hint.date':
      'Isi dahulu tanggal {id}: tanpa itu keduanya mungkin tidak pernah berjalan bersamaan. Data yang kosong tidak pernah memperberat temuan.',
    'hint.document':
      'Jenis dokumen {id} tidak disebut. KB, MoU, atau PKS akan membedakan payung dari pelaksanaan.',
    'hint.document.title': 'Jenis dokumen {id} dibaca dari kata-kata pertama judulnya.',
    'hint.affairs':
      '{id} tidak menyebut urusan. Urusannya akan menunjukkan apakah keduanya tentang hal yang sama.',
    'hint.affairs.title': 'Urusan {id} kami tentukan dari sektor dan judulnya.',
    'hint.title': 'Judul {id} tidak menyebut isinya. Uraian akan membantu.',
    'hint.planned': '{id} masih direncanakan. Setelah ditandatangani, tanggalnya yang menentukan.',
    'hint.none': 'Semua dasar temuan ini disebut dalam sumbernya.',
    'hint.enter.signedOn': 'Ditandatangani pada',
    'hint.enter.end': 'Berakhir pada',
    'hint.enter.documentType': 'Jenis dokumen',
    'hint.enter.form': 'Buka formulir {id}',
    'hint.enter.save': 'Simpan',
    'hint.enter.how': 'TTTT, TTTT-BB, atau HH-BB-TTTT',
    'hint.copies': 'Data bawaan disalin dahulu ke proyek Anda sendiri.',
    'does.coordinate':
      'membiarkan {n} perjanjian tetap ada, ditandai untuk dikoordinasikan oleh para pihaknya.',
    'does.merge':
      'menghitung {n} catatan sebagai satu. Kedua sumber tetap disimpan, dan dapat dipisahkan kembali.',
    'does.keep-both': 'membiarkan {n} perjanjian tetap ada: sudah ditelaah, tidak ada yang perlu dilakukan.',
    'does.not-overlap': 'menyatakan temuan ini selesai: bukan tumpang tindih. Aturan dinilai keliru di sini.',
    'does.family':
      'menjadikan {n} perjanjian satu rumpun: hubungan, ukuran, dan kesenjangan menghitungnya sekali.',
    'does.renewal':
      'menjadikan yang kemudian perpanjangan dari yang terdahulu: hubungan, ukuran, dan kesenjangan menghitungnya sekali.',
    'does.later': 'membiarkannya terbuka, ditandai untuk nanti.',
    'does.confirm': 'menetapkan tautan ini: tidak ada aturan atau data baru yang menghapusnya.',
    'does.cut': 'memutus tautan: hubungan, ukuran, dan kesenjangan menghitung keduanya sendiri-sendiri.',
    'does.undo': 'Dapat dibatalkan.',
    'does.bulk': 'Berlaku untuk {n} pasangan dalam kelompok ini.',
    'done.coordinate': 'Dikoordinasikan',
    'done.merge': 'Digabung menjadi satu catatan',
    'done.keep-both': 'Keduanya dipertahankan',
    'done.not-overlap': 'Bukan tumpang tindih',
    'done.family': 'Satu rumpun',
    'done.renewal': 'Perpanjangan',
    'done.later': 'Untuk nanti',
    'done.confirm': 'Tautan ditetapkan',
    'done.cut': 'Tautan diputus',
    'done.by': '{done}, {author}, {date}',
    'done.on': '{done}, {date}',
    'done.mixed': 'Diputuskan per pasangan',
    'done.part': '{n} dari {all} pasangan sudah diputuskan',
  },
  de: {
    'reason.same-number':
      '{a} und {b} tragen dieselbe Nummer: sehr wahrscheinlich ein Dokument, das zweimal erfasst wurde.',
    'reason.same-words':
      '{a} und {b} haben dieselben Parteien und dieselben Wörter im Titel: sehr wahrscheinlich ein Dokument, das zweimal erfasst wurde.',
    'reason.declared-parent': 'Die Daten nennen {a} als das Dokument, unter dem {b} steht.',
    'reason.declared-renewal': 'Laut den Daten verlängert {b} die Vereinbarung {a}.',
    'reason.operative-under-umbrella':
      '{b} führt aus, was {a} allgemein vereinbart: ein ausführendes Dokument unter seinem Rahmen.',
    'reason.document-of-body': '{a} ist ein ständiger Verband, {b} ein Dokument davon.',
    'reason.renewal-in-time':
      '{b} schließt an das Ende von {a} an, mit fast denselben Parteien und zum selben Gegenstand: eine Zusammenarbeit, die weitergeht.',
    'reason.renewal-by-words':
      'Der Titel von {b} sagt, dass eine frühere Vereinbarung fortgesetzt wird; das ist {a}.',
    'reason.follow-up-project':
      '{b} folgt auf {a} unter demselben Titel: eine Vorbereitung und ihr Hauptprojekt.',
    'reason.near-equal': '{parties} haben zwei Vereinbarungen zu {subject}.',
    'reason.same-programme': '{a} und {b} nennen dasselbe Programm, mit fast denselben Parteien.',
    'reason.inside-larger':
      'Alle Parteien von {a} sind auch in {b}, das mehr Parteien hat und ebenfalls {subject} abdeckt. Ist {b} darin tätig?',
    'reason.across-levels':
      'Die Provinzen aller Parteien von {a} sind in {b} verbunden, das ebenfalls {subject} abdeckt. Ist {b} darin tätig?',
    'reason.common-affair': '{a} und {b} haben {n} gemeinsame Parteien, und beide decken {subject} ab.',
    'reason.one-of-many-affairs':
      'Eine der beiden deckt mehrere Aufgabenfelder ab, die andere eines davon: Beide decken {subject} ab.',
    'reason.both-general': '{parties} haben zwei allgemeine Vereinbarungen.',
    'reason.other-affair': 'Dieselben Parteien, verschiedene Aufgabenfelder: Sie stehen nebeneinander.',
    'reason.one-package':
      'Am selben Tag von denselben Parteien unterzeichnet: ein Paket, wissentlich unterzeichnet.',
    'reason.confirmed': 'Eine Person hat gesagt, dass {a} und {b} eine Zusammenarbeit sind.',
    'reason.alike-subject': {
      one: '{n} Vereinbarung zu {subject} überschneidet sich mit den anderen in ihren Parteien; keine Region ist in allen, und keine umfasst alle.',
      other:
        '{n} Vereinbarungen zu {subject} überschneiden sich paarweise in ihren Parteien; keine Region ist in allen, und keine Vereinbarung umfasst alle.',
    },
    'reason.chain': {
      one: '{n} Vereinbarung zu {subject} hängt über gemeinsame Regionen mit anderen zusammen.',
      other:
        '{n} Vereinbarungen zu {subject} hängen über gemeinsame Regionen zusammen; keine Region ist in allen, und keine Vereinbarung umfasst alle.',
    },
    'reason.chain.region': '{region} ist in {n}.',
    'reason.one-region':
      '{region} hat {n} Vereinbarungen zu {subject} mit {m} Partnern: Praxis, die sich verbreitet, keine Überlappung.',
    'reason.series':
      '{n} Vereinbarungen einer Region zu {subject}, jede mit einem anderen Partner: Praxis, die sich verbreitet, keine Überlappung.',
    'reason.party-set':
      '{parties} haben {n} Vereinbarungen in {m} Aufgabenfeldern. Sie stehen nebeneinander.',
    'together.stated': 'Gemeinsame Laufzeit: {duration}.',
    'together.assumed': 'Gemeinsame Laufzeit: {duration}, bei angenommenem Ende.',
    'together.unknown': 'Wie lange beide gemeinsam gelten, lässt sich nicht wissen.',
    'together.never': 'Sie gelten nie gemeinsam.',
    'live.live': 'Soweit bekannt, laufen sie am {date} noch.',
    'live.probably-over': 'Ein angenommenes Ende ist überschritten: Am {date} ist es vermutlich vorbei.',
    'live.undated': 'Ein Datum fehlt, also ist nicht bekannt, ob sie gleichzeitig laufen.',
    'live.over': 'Eine ist beendet: Am {date} laufen sie nicht mehr gemeinsam.',
    family: 'Beide gehören zu einer Familie und zählen einmal.',
    subject: '„{subject}“',
    'subject.unknown': 'demselben Gegenstand',
    'title.on': '{subject}: {parties}',
    'title.many': { one: '{parties} und {n} weitere', other: '{parties} und {n} weitere' },
    apart: { one: '{n} Tag Abstand', other: '{n} Tage Abstand' },
    sameDay: 'am selben Tag unterzeichnet',
    'years.one': '{year}',
    'years.span': '{from} bis {to}',
    days: { one: '{n} Tag', other: '{n} Tage' },
    months: { one: '{n} Monat', other: '{n} Monate' },
    years: { one: '{n} Jahr', other: '{n} Jahre' },
    concept: '{words} sind ein Begriff: {concept}',
    'hint.end': {
      one: '{id} nennt kein Ende; {n} Jahr nach der Unterzeichnung ist nach der Dokumentart angenommen. Das genannte Ende würde klären, wie lange beide laufen.',
      other:
        '{id} nennt kein Ende; {n} Jahre nach der Unterzeichnung sind nach der Dokumentart angenommen. Das genannte Ende würde klären, wie lange beide laufen.',
    },
    'hint.end.title':
      'Das Ende von {id} ist aus den Jahren im Titel gelesen. Das genannte Ende würde es klären.',
    'hint.date':
      'Zuerst das Datum von {id} eintragen: Ohne es liefen die beiden vielleicht nie gleichzeitig. Fehlende Daten machen einen Befund nie schwerer.',
    'hint.document':
      '{id} nennt keine Dokumentart. KB, MoU oder PKS würde Rahmen und Ausführung unterscheiden.',
    'hint.document.title': 'Die Dokumentart von {id} ist aus den ersten Wörtern des Titels gelesen.',
    'hint.affairs': '{id} nennt kein Aufgabenfeld. Es würde sagen, ob beide dasselbe betreffen.',
    'hint.affairs.title': 'Die Aufgabenfelder von {id} sind von uns nach Sektor und Titel zugeordnet.',
    'hint.title': 'Der Titel von {id} sagt nichts über den Gegenstand. Eine Beschreibung würde es.',
    'hint.planned': '{id} ist geplant. Nach der Unterzeichnung entscheiden die Datumsangaben.',
    'hint.none': 'Alles, worauf dies beruht, ist in den Quellen genannt.',
    'hint.enter.signedOn': 'Unterzeichnet am',
    'hint.enter.end': 'Endet am',
    'hint.enter.documentType': 'Dokumentart',
    'hint.enter.form': 'Formular von {id} öffnen',
    'hint.enter.save': 'Speichern',
    'hint.enter.how': 'JJJJ, JJJJ-MM oder TT-MM-JJJJ',
    'hint.copies': 'Die mitgelieferten Daten werden zuerst in ein eigenes Projekt kopiert.',
    'does.coordinate': 'lässt alle {n} bestehen, vorgemerkt zur Abstimmung unter ihren Parteien.',
    'does.merge':
      'zählt die {n} als einen Eintrag. Beide Quellen bleiben erhalten, und sie lassen sich wieder trennen.',
    'does.keep-both': 'lässt alle {n} bestehen: geprüft, nichts zu tun.',
    'does.not-overlap': 'erledigt den Befund: keine Überlappung. Es zählt als Irrtum der Regeln.',
    'does.family': 'macht die {n} zu einer Familie: Verbindungen, Maße und Lücken zählen sie einmal.',
    'does.renewal':
      'macht die spätere zur Verlängerung der früheren: Verbindungen, Maße und Lücken zählen sie einmal.',
    'does.later': 'lässt es offen, für später vorgemerkt.',
    'does.confirm': 'macht die Verknüpfung zu Ihrer: Keine Regel und keine neuen Daten nehmen sie weg.',
    'does.cut': 'trennt die Verknüpfung: Verbindungen, Maße und Lücken zählen die beiden einzeln.',
    'does.undo': 'Es lässt sich rückgängig machen.',
    'does.bulk': { one: 'Es gilt für ihr Paar.', other: 'Es gilt für alle {n} Paare der Gruppe.' },
    'done.coordinate': 'Wird abgestimmt',
    'done.merge': 'Zu einem Eintrag zusammengeführt',
    'done.keep-both': 'Beide bleiben',
    'done.not-overlap': 'Keine Überlappung',
    'done.family': 'Eine Familie',
    'done.renewal': 'Eine Verlängerung',
    'done.later': 'Für später',
    'done.confirm': 'Verknüpfung bestätigt',
    'done.cut': 'Verknüpfung getrennt',
    'done.by': '{done}, {author}, {date}',
    'done.on': '{done}, {date}',
    'done.mixed': 'Paar für Paar entschieden',
    'done.part': '{n} von {all} Paaren entschieden',
  },
});
