import { defineMessages } from '../defineMessages.ts';

/** How far the ranking of gaps can be trusted: two tests beside plain baselines. */
export const trustMessages = defineMessages({
  en: {
    title: 'How far can I trust this ranking?',
    intro: 'The ranking is tested on this dataset beside simpler ones. The test takes a few seconds.',
    start: 'Test it',
    computing: 'Testing the ranking',
    failed: 'The test could not be made.',
    cancelled: 'The test was ended.',
    retry: 'Test again',
    stale: 'Tested with other weights, another day or other data.',
    'stale.test': 'Test as it is now',
    'stale.running': 'What is shown belongs to the former settings.',
    method: 'Method',
    none: 'These pairs are argued from the agreements themselves, so nothing independent is left to test the list on.',
    level: 'Tested for: {level}',
    'level.other': 'This list is not tested by itself; the figures are those of {level}.',
    'hidden.finds': 'It finds partners we hide.',
    'hidden.hardly': 'It hardly finds partners we hide.',
    'hidden.what':
      'One member is taken out of each agreement of three or more regions and of each body; is it back among the first 10? Of 100:',
    'hidden.none': 'No agreement of three or more regions and no body to hide a member of.',
    'later.foresees': 'It ranks later signatures above plain distance.',
    'later.not': 'It does not foresee signatures.',
    'later.what': 'Ranked with what was known until a year, set against what was signed later; 1 is perfect:',
    'later.tooLittle': 'Too little data to judge: in no year were 30 pairs signed later.',
    'ranker.score': 'This ranking',
    'ranker.score-without-areas': 'This ranking without areas',
    'ranker.distance': 'Distance alone',
    'ranker.bordering': 'Bordering alone',
    'ranker.same-province': 'Same province alone',
    'ranker.gravity': 'Size and distance (gravity)',
    'ranker.preferential-attachment': 'Number of partners',
    'ranker.common-neighbours': 'Common partners',
    'ranker.random': 'By chance',
    'whiskers.hidden': 'Thin lines: 95 % intervals.',
    'whiskers.years': 'Thin lines: lowest to highest of the years {years}.',
    'whiskers.year': 'Thin lines: 95 % intervals, year {years}.',
    'say.hidden.better':
      'Of {n} hidden pairs it has {score} of 100 back among the first 10, plain distance {distance}: better, by {difference} ({low} to {high}).',
    'say.hidden.alike':
      'Of {n} hidden pairs it has {score} of 100 back among the first 10, plain distance {distance}: no better, the difference ({low} to {high}) is within chance.',
    'say.hidden.worse':
      'Of {n} hidden pairs it has {score} of 100 back among the first 10, plain distance {distance}: worse, by {difference} ({low} to {high}).',
    'say.onlyHere.better':
      'Counting only the {n} pairs that nothing else joins, it has {score} of 100 back, plain distance {distance}: better.',
    'say.onlyHere.alike':
      'Counting only the {n} pairs that nothing else joins, it has {score} of 100 back, plain distance {distance}: no clear difference.',
    'say.onlyHere.worse':
      'Counting only the {n} pairs that nothing else joins, it has {score} of 100 back, plain distance {distance}: worse.',
    'say.hidden.none': 'No member could be hidden, so it is not known how well partners are found.',
    'say.later.better': {
      one: 'For what was signed after {years} it is better than plain distance ({score} against {distance}).',
      other:
        'For what was signed after {years} it is better than plain distance ({score} against {distance} on average), in every year beyond chance.',
    },
    'say.later.alike': {
      one: 'For what was signed after {years} it is no better than plain distance ({score} against {distance}): the difference is within chance.',
      other:
        'For what was signed after {years} it is no better than plain distance ({score} against {distance} on average): in every year the difference is within chance.',
    },
    'say.later.worse': {
      one: 'For what was signed after {years} it is worse than plain distance ({score} against {distance}).',
      other:
        'For what was signed after {years} it is worse than plain distance ({score} against {distance} on average), in every year beyond chance.',
    },
    'say.later.mixed':
      'For what was signed after {years} it has {score} on average, plain distance {distance}: of {n} years {better} better, {worse} worse, {alike} within chance.',
    'say.later.none': 'Too little data to judge what was signed later.',
    'say.worth':
      'What the ranking adds is reasons, the legal class, lists of their own and room for regions without records. Read it as an argued shortlist. A gap that stayed open is not wrong.',
    'say.poor':
      'Of its first 40 open pairs {score} touch one of the poorest third of regions by “{indicator}”, of all open pairs {open}, of the first 40 by size and distance {gravity}.',
    'method.title': 'How the ranking is tested',
    'method.hidden':
      'Hidden member: each member is taken out of each agreement of three or more regions and of each sourced body, while its other agreements and the areas stay; partners that are known otherwise are left out. Counted is the share of pairs that come back among the first 10 or 20 of a region’s own list.',
    'method.later':
      'Back-test: the list is made from what was known until the end of a year and set against the pairs that signed later. Average precision is 1 where all later pairs stand first. Years with fewer than 30 later pairs are left out. Each level is tested apart.',
    'method.intervals':
      'Intervals: 95 %, bootstrap over agreement families, {samples} samples, seed {seed}. Tested as of {date}.',
    'method.table': 'All rankings',
    'method.ranking': 'Ranking',
    'method.first10': 'Hidden, first 10',
    'method.onlyHere': 'Nothing else joins them, first 10',
    'method.first20': 'Hidden, first 20',
    'method.mean': 'Later, mean',
    'method.year': 'After {year}',
    'method.pairs': { one: '{n} later pair', other: '{n} later pairs' },
    'method.cases': { one: '{n} pair', other: '{n} pairs' },
  },
  id: {
    title: 'Seberapa jauh peringkat ini dapat dipercaya?',
    intro:
      'Peringkat diuji pada data ini berdampingan dengan cara yang lebih sederhana. Pengujian memakan beberapa detik.',
    start: 'Uji',
    computing: 'Menguji peringkat',
    failed: 'Pengujian tidak dapat dilakukan.',
    cancelled: 'Pengujian dihentikan.',
    retry: 'Uji lagi',
    stale: 'Diuji dengan bobot, tanggal, atau data lain.',
    'stale.test': 'Uji keadaan sekarang',
    'stale.running': 'Yang tampak masih menurut setelan sebelumnya.',
    method: 'Metode',
    none: 'Pasangan ini disusun dari perjanjian itu sendiri, sehingga tidak ada bahan lain untuk mengujinya.',
    level: 'Diuji untuk: {level}',
    'level.other': 'Daftar ini tidak diuji tersendiri; angkanya milik {level}.',
    'hidden.finds': 'Peringkat ini menemukan mitra yang disembunyikan.',
    'hidden.hardly': 'Peringkat ini hampir tidak menemukan mitra yang disembunyikan.',
    'hidden.what':
      'Satu anggota dikeluarkan dari tiap perjanjian tiga daerah atau lebih dan tiap badan; apakah kembali di 10 teratas? Dari 100:',
    'hidden.none':
      'Tidak ada perjanjian tiga daerah atau lebih atau badan yang anggotanya dapat disembunyikan.',
    'later.foresees': 'Penandatanganan kemudian ditempatkan lebih tinggi daripada jarak saja.',
    'later.not': 'Peringkat ini tidak memperkirakan penandatanganan.',
    'later.what':
      'Disusun dari yang diketahui sampai suatu tahun, dibandingkan dengan yang ditandatangani sesudahnya; 1 berarti sempurna:',
    'later.tooLittle':
      'Data terlalu sedikit untuk menilai: tidak ada tahun dengan 30 pasangan yang menandatangani sesudahnya.',
    'ranker.score': 'Peringkat ini',
    'ranker.score-without-areas': 'Peringkat ini tanpa kawasan',
    'ranker.distance': 'Jarak saja',
    'ranker.bordering': 'Perbatasan saja',
    'ranker.same-province': 'Provinsi sama saja',
    'ranker.gravity': 'Ukuran dan jarak (gravitasi)',
    'ranker.preferential-attachment': 'Banyaknya mitra',
    'ranker.common-neighbours': 'Mitra bersama',
    'ranker.random': 'Acak',
    'whiskers.hidden': 'Garis tipis: selang 95%.',
    'whiskers.years': 'Garis tipis: terendah sampai tertinggi pada tahun {years}.',
    'whiskers.year': 'Garis tipis: selang 95%, tahun {years}.',
    'say.hidden.better':
      'Dari {n} pasangan yang disembunyikan, {score} dari 100 kembali di 10 teratas, dengan jarak saja {distance}: lebih baik sebesar {difference} ({low} sampai {high}).',
    'say.hidden.alike':
      'Dari {n} pasangan yang disembunyikan, {score} dari 100 kembali di 10 teratas, dengan jarak saja {distance}: tidak lebih baik, selisihnya ({low} sampai {high}) masih dalam batas kebetulan.',
    'say.hidden.worse':
      'Dari {n} pasangan yang disembunyikan, {score} dari 100 kembali di 10 teratas, dengan jarak saja {distance}: lebih buruk sebesar {difference} ({low} sampai {high}).',
    'say.onlyHere.better':
      'Bila hanya {n} pasangan yang tidak dihubungkan kerja sama lain yang dihitung, {score} dari 100 kembali, jarak saja {distance}: lebih baik.',
    'say.onlyHere.alike':
      'Bila hanya {n} pasangan yang tidak dihubungkan kerja sama lain yang dihitung, {score} dari 100 kembali, jarak saja {distance}: tidak jelas berbeda.',
    'say.onlyHere.worse':
      'Bila hanya {n} pasangan yang tidak dihubungkan kerja sama lain yang dihitung, {score} dari 100 kembali, jarak saja {distance}: lebih buruk.',
    'say.hidden.none':
      'Tidak ada anggota yang dapat disembunyikan, sehingga tidak diketahui seberapa baik mitra ditemukan.',
    'say.later.better':
      'Untuk yang ditandatangani setelah {years}, peringkat ini lebih baik daripada jarak saja ({score} berbanding {distance}), melampaui batas kebetulan.',
    'say.later.alike':
      'Untuk yang ditandatangani setelah {years}, peringkat ini tidak lebih baik daripada jarak saja ({score} berbanding {distance}): selisihnya masih dalam batas kebetulan.',
    'say.later.worse':
      'Untuk yang ditandatangani setelah {years}, peringkat ini lebih buruk daripada jarak saja ({score} berbanding {distance}), melampaui batas kebetulan.',
    'say.later.mixed':
      'Untuk yang ditandatangani setelah {years}, rata-ratanya {score}, dengan jarak saja {distance}: dari {n} tahun, {better} lebih baik, {worse} lebih buruk, {alike} dalam batas kebetulan.',
    'say.later.none': 'Data terlalu sedikit untuk menilai yang ditandatangani kemudian.',
    'say.worth':
      'Yang ditambahkan peringkat ini ialah alasan, kelas hukum, daftar tersendiri, dan ruang bagi daerah tanpa data. Bacalah sebagai daftar pendek yang beralasan. Celah yang tetap terbuka bukan berarti salah.',
    'say.poor':
      'Dari 40 pasangan terbuka teratas, {score} menyentuh daerah di sepertiga termiskin menurut “{indicator}”; dari semua pasangan terbuka {open}; dari 40 teratas menurut ukuran dan jarak {gravity}.',
    'method.title': 'Cara peringkat diuji',
    'method.hidden':
      'Anggota tersembunyi: tiap anggota dikeluarkan dari tiap perjanjian tiga daerah atau lebih dan tiap badan bersumber, sedangkan perjanjian lainnya dan kawasan tetap; mitra yang diketahui dari tempat lain tidak ikut. Yang dihitung ialah porsi pasangan yang kembali di 10 atau 20 teratas pada daftar daerah itu sendiri.',
    'method.later':
      'Uji mundur: daftar disusun dari yang diketahui sampai akhir suatu tahun dan dibandingkan dengan pasangan yang menandatangani sesudahnya. Presisi rata-rata bernilai 1 bila semua pasangan itu berada paling atas. Tahun dengan kurang dari 30 pasangan tidak dipakai. Tiap tingkat diuji terpisah.',
    'method.intervals':
      'Selang: 95%, bootstrap atas keluarga perjanjian, {samples} sampel, benih {seed}. Diuji per {date}.',
    'method.table': 'Semua peringkat',
    'method.ranking': 'Peringkat',
    'method.first10': 'Tersembunyi, 10 teratas',
    'method.onlyHere': 'Tidak dihubungkan lainnya, 10 pertama',
    'method.first20': 'Tersembunyi, 20 teratas',
    'method.mean': 'Kemudian, rata-rata',
    'method.year': 'Setelah {year}',
    'method.pairs': '{n} pasangan kemudian',
    'method.cases': '{n} pasangan',
  },
  de: {
    title: 'Wie weit kann ich dieser Rangfolge trauen?',
    intro:
      'Die Rangfolge wird an diesen Daten neben einfacheren geprüft. Die Prüfung dauert einige Sekunden.',
    start: 'Prüfen',
    computing: 'Die Rangfolge wird geprüft',
    failed: 'Die Prüfung ist nicht gelungen.',
    cancelled: 'Die Prüfung wurde beendet.',
    retry: 'Neu prüfen',
    stale: 'Geprüft mit anderen Gewichten, anderem Tag oder anderen Daten.',
    'stale.test': 'Jetzigen Stand prüfen',
    'stale.running': 'Was Sie sehen, gehört zu den früheren Einstellungen.',
    method: 'Verfahren',
    none: 'Diese Paare sind aus den Vereinbarungen selbst begründet; so bleibt nichts Unabhängiges, um die Liste zu prüfen.',
    level: 'Geprüft für: {level}',
    'level.other': 'Diese Liste ist nicht für sich geprüft; die Zahlen gelten für {level}.',
    'hidden.finds': 'Sie findet Partner, die wir verstecken.',
    'hidden.hardly': 'Sie findet versteckte Partner kaum.',
    'hidden.what':
      'Aus jeder Vereinbarung von drei oder mehr Regionen und aus jedem Verband wird ein Mitglied genommen; ist es unter den ersten 10 wieder da? Von 100:',
    'hidden.none':
      'Keine Vereinbarung von drei oder mehr Regionen und kein Verband, aus dem ein Mitglied zu verstecken wäre.',
    'later.foresees': 'Sie stellt spätere Unterschriften höher als die bloße Entfernung.',
    'later.not': 'Sie sieht Unterschriften nicht voraus.',
    'later.what':
      'Gereiht nach dem, was bis zu einem Jahr bekannt war, gegen das, was später unterzeichnet wurde; 1 wäre vollkommen:',
    'later.tooLittle': 'Zu wenig Daten für ein Urteil: In keinem Jahr haben danach 30 Paare unterzeichnet.',
    'ranker.score': 'Diese Rangfolge',
    'ranker.score-without-areas': 'Diese ohne Räume',
    'ranker.distance': 'Nur Entfernung',
    'ranker.bordering': 'Nur Grenze',
    'ranker.same-province': 'Nur gleiche Provinz',
    'ranker.gravity': 'Größe und Entfernung (Gravitation)',
    'ranker.preferential-attachment': 'Zahl der Partner',
    'ranker.common-neighbours': 'Gemeinsame Partner',
    'ranker.random': 'Zufall',
    'whiskers.hidden': 'Dünne Linien: 95-%-Intervalle.',
    'whiskers.years': 'Dünne Linien: niedrigstes bis höchstes der Jahre {years}.',
    'whiskers.year': 'Dünne Linien: 95-%-Intervalle, Jahr {years}.',
    'say.hidden.better':
      'Von {n} versteckten Paaren hat sie {score} von 100 unter den ersten 10 wieder, die bloße Entfernung {distance}: besser, um {difference} ({low} bis {high}).',
    'say.hidden.alike':
      'Von {n} versteckten Paaren hat sie {score} von 100 unter den ersten 10 wieder, die bloße Entfernung {distance}: nicht besser, der Unterschied ({low} bis {high}) kann Zufall sein.',
    'say.hidden.worse':
      'Von {n} versteckten Paaren hat sie {score} von 100 unter den ersten 10 wieder, die bloße Entfernung {distance}: schlechter, um {difference} ({low} bis {high}).',
    'say.onlyHere.better':
      'Zählt man nur die {n} Paare, die sonst nichts verbindet, hat sie {score} von 100 wieder, die bloße Entfernung {distance}: besser.',
    'say.onlyHere.alike':
      'Zählt man nur die {n} Paare, die sonst nichts verbindet, hat sie {score} von 100 wieder, die bloße Entfernung {distance}: kein klarer Unterschied.',
    'say.onlyHere.worse':
      'Zählt man nur die {n} Paare, die sonst nichts verbindet, hat sie {score} von 100 wieder, die bloße Entfernung {distance}: schlechter.',
    'say.hidden.none':
      'Kein Mitglied ließ sich verstecken; wie gut Partner gefunden werden, ist nicht bekannt.',
    'say.later.better': {
      one: 'Für das, was nach {years} unterzeichnet wurde, ist sie besser als die bloße Entfernung ({score} gegen {distance}).',
      other:
        'Für das, was nach {years} unterzeichnet wurde, ist sie besser als die bloße Entfernung (im Mittel {score} gegen {distance}), in jedem Jahr über den Zufall hinaus.',
    },
    'say.later.alike': {
      one: 'Für das, was nach {years} unterzeichnet wurde, ist sie nicht besser als die bloße Entfernung ({score} gegen {distance}): Der Unterschied kann Zufall sein.',
      other:
        'Für das, was nach {years} unterzeichnet wurde, ist sie nicht besser als die bloße Entfernung (im Mittel {score} gegen {distance}): In jedem Jahr kann der Unterschied Zufall sein.',
    },
    'say.later.worse': {
      one: 'Für das, was nach {years} unterzeichnet wurde, ist sie schlechter als die bloße Entfernung ({score} gegen {distance}).',
      other:
        'Für das, was nach {years} unterzeichnet wurde, ist sie schlechter als die bloße Entfernung (im Mittel {score} gegen {distance}), in jedem Jahr über den Zufall hinaus.',
    },
    'say.later.mixed':
      'Für das, was nach {years} unterzeichnet wurde, hat sie im Mittel {score}, die bloße Entfernung {distance}: von {n} Jahren {better} besser, {worse} schlechter, {alike} im Rahmen des Zufalls.',
    'say.later.none': 'Zu wenig Daten für ein Urteil über später Unterzeichnetes.',
    'say.worth':
      'Was die Rangfolge hinzufügt, sind Gründe, die rechtliche Klasse, eigene Listen und Raum für Regionen ohne Einträge. Lesen Sie sie als begründete Auswahl. Eine Lücke, die offen blieb, ist nicht falsch.',
    'say.poor':
      'Von ihren ersten 40 offenen Paaren berühren {score} eine Region aus dem ärmsten Drittel nach „{indicator}“, von allen offenen Paaren {open}, von den ersten 40 nach Größe und Entfernung {gravity}.',
    'method.title': 'Wie die Rangfolge geprüft wird',
    'method.hidden':
      'Verstecktes Mitglied: Jedes Mitglied wird aus jeder Vereinbarung von drei oder mehr Regionen und aus jedem belegten Verband genommen; seine anderen Vereinbarungen und die Räume bleiben, anderweitig bekannte Partner zählen nicht mit. Gezählt wird der Anteil der Paare, die unter den ersten 10 oder 20 der eigenen Liste einer Region wiederkommen.',
    'method.later':
      'Rückschau: Die Liste wird aus dem gemacht, was bis zum Ende eines Jahres bekannt war, und mit den Paaren verglichen, die später unterzeichnet haben. Die mittlere Genauigkeit ist 1, wenn alle späteren Paare vorn stehen. Jahre mit weniger als 30 späteren Paaren bleiben weg. Jede Ebene wird für sich geprüft.',
    'method.intervals':
      'Intervalle: 95 %, Bootstrap über Familien von Vereinbarungen, {samples} Ziehungen, Startwert {seed}. Geprüft zum {date}.',
    'method.table': 'Alle Rangfolgen',
    'method.ranking': 'Rangfolge',
    'method.first10': 'Versteckt, erste 10',
    'method.onlyHere': 'Sonst nichts verbindet sie, erste 10',
    'method.first20': 'Versteckt, erste 20',
    'method.mean': 'Später, Mittel',
    'method.year': 'Nach {year}',
    'method.pairs': { one: '{n} späteres Paar', other: '{n} spätere Paare' },
    'method.cases': { one: '{n} Paar', other: '{n} Paare' },
  },
});
