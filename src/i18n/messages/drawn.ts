import { defineMessages } from '../defineMessages.ts';

/** What part of a network a picture draws, where regions stand that have no place, and what a finished dataset says. */
export const drawnMessages = defineMessages({
  en: {
    ties: { one: '{drawn} of {n} tie drawn', other: '{drawn} of {n} ties drawn' },
    'ties.hint':
      'So many ties at once cannot be told apart. Drawn are the strongest tie of every region, what it takes to keep together what hangs together, and the ties that carry more than chance would. Measures, lists and files use all ties; a selected region shows all of its own.',
    'ties.choice': 'Ties drawn',
    'ties.fewer': 'Fewer',
    'ties.all': 'All',
    atLeast: 'Agreements per tie',
    'atLeast.n': 'at least {n}',
    regions: {
      one: 'The {drawn} strongest of {n} region are drawn; all are in the tables.',
      other: 'The {drawn} strongest of {n} regions are drawn; all are in the tables.',
    },
    'picture.regions': {
      one: 'The {drawn} strongest of {n} region are drawn.',
      other: 'The {drawn} strongest of {n} regions are drawn.',
    },
    noMap:
      'The map needs coordinates or boundaries of the regions. Add a file that states them and it can be shown.',
    wait: 'The picture is being laid out. Lists and tables are there already.',
    'parking.place': { one: '{n} region without coordinates', other: '{n} regions without coordinates' },
    'parking.tie': { one: '{n} region without a tie', other: '{n} regions without a tie' },
    parent: 'Part of',
    noTies: 'No agreement of these data joins two regions, so there is no tie to draw.',
    noPlace: 'No coordinates, so no map.',
    'assumed.plain': 'assumed where no end is stated: {years} years',
    closed: {
      one: '{inForce} of {n} agreement is in force on {day}.',
      other: '{inForce} of {n} agreements are in force on {day}.',
    },
    'closed.last': 'The last one ended on {day}.',
    'closed.lastOfEnded': 'The latest end so far was on {day}.',
    'closed.busiest': 'The busiest day was {day}.',
    'closed.show': 'Show that day',
    'closed.why': 'The view to begin with, as most agreements have ended.',
  },
  id: {
    ties: '{drawn} dari {n} ikatan digambar',
    'ties.hint':
      'Ikatan sebanyak ini tidak dapat dibedakan bila digambar sekaligus. Yang digambar ialah ikatan terkuat setiap daerah, ikatan yang diperlukan agar yang tersambung tetap tersambung, dan ikatan yang lebih berarti daripada kebetulan. Ukuran, daftar, dan berkas memakai semua ikatan; daerah yang dipilih menampilkan semua ikatannya.',
    'ties.choice': 'Ikatan yang digambar',
    'ties.fewer': 'Sebagian',
    'ties.all': 'Semua',
    atLeast: 'Perjanjian per ikatan',
    'atLeast.n': 'paling sedikit {n}',
    regions: 'Digambar {drawn} daerah terkuat dari {n}; semuanya ada di tabel.',
    'picture.regions': 'Digambar {drawn} daerah terkuat dari {n}.',
    noMap:
      'Peta memerlukan koordinat atau batas wilayah daerah. Tambahkan berkas yang memuatnya agar peta dapat ditampilkan.',
    wait: 'Gambar sedang disusun. Daftar dan tabel sudah tersedia.',
    'parking.place': '{n} daerah tanpa koordinat',
    'parking.tie': '{n} daerah tanpa ikatan',
    parent: 'Bagian dari',
    noTies:
      'Tidak ada perjanjian dalam data ini yang menghubungkan dua daerah, sehingga tidak ada ikatan untuk digambar.',
    noPlace: 'Tidak ada koordinat, jadi tidak ada peta.',
    'assumed.plain': 'dianggap bila akhir tidak disebut: {years} tahun',
    closed: '{inForce} dari {n} perjanjian berlaku pada {day}.',
    'closed.last': 'Yang terakhir berakhir pada {day}.',
    'closed.lastOfEnded': 'Akhir masa berlaku paling baru: {day}.',
    'closed.busiest': 'Perjanjian yang berlaku paling banyak pada {day}.',
    'closed.show': 'Tampilkan hari itu',
    'closed.why': 'Tampilan awal, karena sebagian besar perjanjian telah berakhir.',
  },
  de: {
    ties: { one: '{drawn} von {n} Beziehung gezeichnet', other: '{drawn} von {n} Beziehungen gezeichnet' },
    'ties.hint':
      'So viele Beziehungen lassen sich auf einmal nicht unterscheiden. Gezeichnet sind die stärkste Beziehung jeder Region, was Zusammenhängendes zusammenhält, und die Beziehungen, die mehr tragen als der Zufall. Maße, Listen und Dateien nutzen alle Beziehungen; eine ausgewählte Region zeigt alle ihre eigenen.',
    'ties.choice': 'Gezeichnete Beziehungen',
    'ties.fewer': 'Weniger',
    'ties.all': 'Alle',
    atLeast: 'Vereinbarungen je Beziehung',
    'atLeast.n': 'mindestens {n}',
    regions: {
      one: 'Gezeichnet sind die {drawn} stärksten von {n} Region; alle stehen in den Tabellen.',
      other: 'Gezeichnet sind die {drawn} stärksten von {n} Regionen; alle stehen in den Tabellen.',
    },
    'picture.regions': {
      one: 'Gezeichnet sind die {drawn} stärksten von {n} Region.',
      other: 'Gezeichnet sind die {drawn} stärksten von {n} Regionen.',
    },
    noMap:
      'Die Karte braucht Koordinaten oder Grenzen der Regionen. Fügen Sie eine Datei damit hinzu, dann lässt sie sich zeigen.',
    wait: 'Das Bild wird angeordnet. Listen und Tabellen sind schon da.',
    'parking.place': { one: '{n} Region ohne Koordinaten', other: '{n} Regionen ohne Koordinaten' },
    'parking.tie': { one: '{n} Region ohne Beziehung', other: '{n} Regionen ohne Beziehung' },
    parent: 'Teil von',
    noTies:
      'Keine Vereinbarung dieser Daten verbindet zwei Regionen; daher gibt es keine Beziehung zu zeichnen.',
    noPlace: 'Keine Koordinaten, daher keine Karte.',
    'assumed.plain': 'angenommen, wo kein Ende steht: {years} Jahre',
    closed: {
      one: '{inForce} von {n} Vereinbarung ist am {day} in Kraft.',
      other: '{inForce} von {n} Vereinbarungen sind am {day} in Kraft.',
    },
    'closed.last': 'Die letzte endete am {day}.',
    'closed.lastOfEnded': 'Das bislang letzte Ende war am {day}.',
    'closed.busiest': 'Die meisten waren am {day} in Kraft.',
    'closed.show': 'Diesen Tag zeigen',
    'closed.why': 'Die erste Ansicht, da die meisten Vereinbarungen beendet sind.',
  },
});
