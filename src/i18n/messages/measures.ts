import { defineMessages } from '../defineMessages.ts';

/**
 * The measures in words. Per measure id: `.name`; `.short`, what it tells a planner; `.formula`; `.not`, what it must
 * not be taken for; and per kind of normalisation and of missing value one sentence. Citations are the registry's.
 */
export const measuresMessages = defineMessages({
  en: {
    'partners.name': 'Partners',
    'partners.short': 'With how many regions this region shares an agreement.',
    'partners.formula': 'Number of ties of the region. Outside parties are not counted.',
    'partners.not':
      'Not a sign of how close or how good the cooperation is: one forum of twenty gives nineteen partners.',
    'strength.name': 'Shared attention',
    'strength.short':
      'How much cooperation the region has, where a large forum weighs no more than an agreement of two.',
    'strength.formula':
      'Sum over its ties of the shared attention: each agreement of n regions gives each pair 1 / (n − 1), so each agreement adds 1 to each region.',
    'strength.not':
      'Not money, not effort and not results: only how many agreements are shared, and with how many.',
    'agreements.name': 'Agreements',
    'agreements.short':
      'In how many cooperations the region takes part, those with outside parties included.',
    'agreements.formula':
      'Number of families of documents that name the region; an umbrella agreement, its contracts and its renewals count once.',
    'agreements.not': 'Not the number of documents, and not complete: only what is recorded counts.',
    'betweenness.name': 'Betweenness',
    'betweenness.short':
      'How often the region stands between two others that have no agreement of their own: a broker.',
    'betweenness.formula':
      'Over all pairs of other regions, the share of shortest paths (fewest ties) that lead through the region.',
    'betweenness.not':
      'Not influence: the region may never have passed anything on. It changes much when one tie is missing in the record.',
    'betweenness_distance.name': 'Betweenness by distance',
    'betweenness_distance.short': 'The same broker, where paths prefer close ties.',
    'betweenness_distance.formula':
      'Over all pairs of other regions, the share of shortest paths that lead through the region; the length of a path is the sum of 1 / strength.',
    'betweenness_distance.not': 'Not kilometres: distance here is the inverse of shared attention.',
    'closeness.name': 'Closeness',
    'closeness.short': 'In how few steps the region reaches all others that it can reach.',
    'closeness.formula':
      '(r − 1) / (n − 1) × (r − 1) / sum of steps to the r − 1 regions it reaches, n all regions (Wasserman and Faust).',
    'closeness.not':
      'Not nearness on the map. Values of regions in different components compare only roughly.',
    'harmonic_closeness.name': 'Harmonic closeness',
    'harmonic_closeness.short':
      'How near all other regions are on average, where an unreachable one simply adds nothing.',
    'harmonic_closeness.formula': 'Sum over all other regions of 1 / steps, divided by n − 1.',
    'harmonic_closeness.not': 'Not nearness on the map.',
    'eigenvector.name': 'Eigenvector centrality',
    'eigenvector.short': 'Whether the region works with regions that are themselves well connected.',
    'eigenvector.formula':
      'Each value is proportional to the sum of the partners’ values times the strength of the tie; largest component only.',
    'eigenvector.not':
      'Not comparable between networks, and missing outside the largest component: missing is not 0.',
    'pagerank.name': 'PageRank',
    'pagerank.short': 'Where one arrives most often who walks from partner to partner, close ties first.',
    'pagerank.formula':
      'Share of time at the region: 85% of the moves follow a tie in proportion to its strength, 15% go to any region.',
    'pagerank.not':
      'Not a quality mark. A region without tie keeps a small value, which says nothing about it.',
    'clustering.name': 'Clustering',
    'clustering.short': 'Whether the partners of the region also cooperate with each other.',
    'clustering.formula':
      'Ties among its partners, divided by the pairs of its partners; 0 with fewer than two partners.',
    'clustering.not': 'Not trust: a single forum in which all sit gives 1.',
    'core.name': 'Core number',
    'core.short': 'How deep the region lies in a group in which everyone has many partners.',
    'core.formula':
      'Largest k such that the region lies in a group where everyone has k or more partners in the group.',
    'core.not': 'Not a rank of importance: one forum of eleven regions puts all eleven into core 10.',
    'community.name': 'Communities',
    'community.short': 'Groups that cooperate more among themselves than with others.',
    'community.formula':
      'Louvain method by shared attention, resolution 1: the division with the highest modularity of ten seeded starts. 1 = the largest.',
    'community.not':
      'Not official groups, and not the only sound division: small changes in the record can move a region.',
    'component.name': 'Components',
    'component.short': 'Which regions can be reached from each other over ties at all.',
    'component.formula': 'Groups of regions joined by ties, directly or through others. 1 = the largest.',
    'component.not': 'Regions in two components are not known to be unconnected: a record may be missing.',
    'normalisation.none': 'Not normalised.',
    'normalisation.pairs':
      'Divided by the pairs of other regions, (n − 1)(n − 2) / 2; n = all autonomous regions.',
    'normalisation.others': 'Divided by the other regions, n − 1; n = all autonomous regions.',
    'normalisation.unit-length': 'Scaled so that the squares add up to 1 over the largest component.',
    'normalisation.sum-one': 'Scaled so that all values add up to 1; n = all autonomous regions.',
    'normalisation.partner-pairs': 'Divided by the pairs of the region’s own partners.',
    'missing.outside-largest-component': 'Missing outside the largest component.',
    'missing.without-tie': 'Missing where the region has no tie.',
    'rank.of': 'rank {rank} of {of} with records',
    'rank.shared': 'rank {rank} of {of} with records, shared by {shared}',
    'failure.not-converged': 'Not computed: the iteration did not settle.',
    'failure.failed': 'Not computed: the measure failed.',
    formula: 'How it is computed',
    not: 'What it is not',
    normalisation: 'Scale',
    source: 'Source',
    distribution: 'Distribution among regions with records',
    'numbers.regions': 'Regions',
    'numbers.regionsWithTie': 'Regions with a tie',
    'numbers.regionsWithoutRecord': 'Regions without record',
    'numbers.ties': 'Ties',
    'numbers.density': 'Density',
    'numbers.density.short': 'Share of all possible pairs of regions that have a tie.',
    'numbers.components': 'Components',
    'numbers.largestComponent': 'Largest component',
    'numbers.crossProvinceShare': 'Ties across provinces',
    'numbers.modularity': 'Modularity',
    'numbers.modularity.short':
      'How much more strength lies within the communities than chance would put there; 0 = none more.',
  },
  id: {
    'partners.name': 'Mitra',
    'partners.short': 'Dengan berapa daerah lain daerah ini memiliki perjanjian.',
    'partners.formula': 'Jumlah ikatan daerah ini. Pihak luar tidak dihitung.',
    'partners.not':
      'Bukan ukuran erat atau baiknya kerja sama: satu forum beranggota dua puluh daerah sudah memberi sembilan belas mitra.',
    'strength.name': 'Perhatian bersama',
    'strength.short':
      'Seberapa banyak kerja sama daerah ini, dengan forum besar tidak berbobot lebih daripada kerja sama dua pihak.',
    'strength.formula':
      'Jumlah perhatian bersama dari semua ikatannya: setiap kerja sama antara n daerah memberi 1 / (n − 1) kepada setiap pasangan, sehingga setiap kerja sama menambah 1 bagi tiap daerah.',
    'strength.not':
      'Bukan ukuran anggaran, upaya, atau hasil: hanya banyaknya kerja sama yang dimiliki bersama, dan dengan berapa daerah.',
    'agreements.name': 'Perjanjian',
    'agreements.short': 'Dalam berapa kerja sama daerah ini ikut serta, termasuk yang dengan pihak luar.',
    'agreements.formula':
      'Jumlah rumpun dokumen yang menyebut daerah ini; dokumen payung, perjanjian turunannya, dan perpanjangannya dihitung satu.',
    'agreements.not': 'Bukan jumlah dokumen, dan belum tentu lengkap: hanya yang tercatat yang dihitung.',
    'betweenness.name': 'Keperantaraan',
    'betweenness.short':
      'Seberapa sering daerah ini berada di antara dua daerah yang tidak memiliki perjanjian langsung: peran perantara.',
    'betweenness.formula':
      'Dari semua pasangan daerah lain, bagian jalur terpendek (ikatan paling sedikit) yang melalui daerah ini.',
    'betweenness.not':
      'Bukan ukuran pengaruh: daerah ini belum tentu pernah meneruskan sesuatu. Nilainya banyak berubah bila satu ikatan tidak tercatat.',
    'betweenness_distance.name': 'Keperantaraan menurut jarak',
    'betweenness_distance.short': 'Peran perantara yang sama, dengan jalur yang mengutamakan ikatan erat.',
    'betweenness_distance.formula':
      'Dari semua pasangan daerah lain, bagian jalur terpendek yang melalui daerah ini; panjang jalur adalah jumlah 1 / kekuatan.',
    'betweenness_distance.not': 'Bukan kilometer: jarak di sini adalah kebalikan dari perhatian bersama.',
    'closeness.name': 'Kedekatan',
    'closeness.short':
      'Dalam seberapa sedikit langkah daerah ini mencapai semua daerah yang dapat dicapainya.',
    'closeness.formula':
      '(r − 1) / (n − 1) × (r − 1) / jumlah langkah ke r − 1 daerah yang dicapai; n semua daerah (Wasserman dan Faust).',
    'closeness.not':
      'Bukan kedekatan di peta. Nilai daerah di komponen yang berbeda hanya dapat dibandingkan secara kasar.',
    'harmonic_closeness.name': 'Kedekatan harmonik',
    'harmonic_closeness.short':
      'Seberapa dekat semua daerah lain secara rata-rata; daerah yang tidak terjangkau tidak menambah apa pun.',
    'harmonic_closeness.formula': 'Jumlah 1 / langkah ke semua daerah lain, dibagi n − 1.',
    'harmonic_closeness.not': 'Bukan kedekatan di peta.',
    'eigenvector.name': 'Sentralitas vektor eigen',
    'eigenvector.short': 'Apakah daerah ini bekerja sama dengan daerah yang juga banyak terhubung.',
    'eigenvector.formula':
      'Setiap nilai sebanding dengan jumlah nilai mitranya dikalikan kekuatan ikatan; hanya di komponen terbesar.',
    'eigenvector.not':
      'Tidak dapat dibandingkan antarjejaring, dan kosong di luar komponen terbesar: kosong bukan berarti 0.',
    'pagerank.name': 'PageRank',
    'pagerank.short':
      'Tempat yang paling sering dicapai bila berjalan dari mitra ke mitra, ikatan erat lebih dulu.',
    'pagerank.formula':
      'Bagian waktu di daerah ini: 85% langkah mengikuti ikatan sebanding dengan kekuatannya, 15% menuju sembarang daerah.',
    'pagerank.not':
      'Bukan tanda mutu. Daerah tanpa ikatan tetap bernilai kecil, dan nilai itu tidak mengatakan apa-apa tentangnya.',
    'clustering.name': 'Koefisien klaster',
    'clustering.short': 'Apakah mitra-mitra daerah ini juga bekerja sama satu dengan yang lain.',
    'clustering.formula':
      'Ikatan di antara mitranya dibagi banyaknya pasangan mitra; 0 bila mitranya kurang dari dua.',
    'clustering.not': 'Bukan ukuran kepercayaan: satu forum yang diikuti semua sudah memberi nilai 1.',
    'core.name': 'Bilangan inti',
    'core.short': 'Seberapa dalam daerah ini berada di kelompok yang semua anggotanya memiliki banyak mitra.',
    'core.formula':
      'k terbesar sehingga daerah ini berada dalam kelompok yang setiap anggotanya memiliki k mitra atau lebih di dalam kelompok.',
    'core.not':
      'Bukan peringkat kepentingan: satu forum beranggota sebelas daerah menempatkan kesebelasnya di inti 10.',
    'community.name': 'Komunitas',
    'community.short':
      'Kelompok daerah yang lebih banyak bekerja sama di dalam kelompok daripada dengan yang lain.',
    'community.formula':
      'Metode Louvain menurut perhatian bersama, resolusi 1: pembagian dengan modularitas tertinggi dari sepuluh awal dengan benih tetap. 1 = yang terbesar.',
    'community.not':
      'Bukan kelompok resmi, dan bukan satu-satunya pembagian yang masuk akal: perubahan kecil pada data dapat memindahkan daerah.',
    'component.name': 'Komponen',
    'component.short': 'Daerah mana saja yang dapat saling dicapai melalui ikatan.',
    'component.formula':
      'Kelompok daerah yang terhubung oleh ikatan, langsung atau melalui daerah lain. 1 = yang terbesar.',
    'component.not':
      'Dua daerah di komponen berbeda belum tentu tidak terhubung: bisa jadi ada perjanjian yang belum tercatat.',
    'normalisation.none': 'Tidak dinormalkan.',
    'normalisation.pairs':
      'Dibagi banyaknya pasangan daerah lain, (n − 1)(n − 2) / 2; n = semua daerah otonom.',
    'normalisation.others': 'Dibagi banyaknya daerah lain, n − 1; n = semua daerah otonom.',
    'normalisation.unit-length': 'Diskalakan sehingga jumlah kuadratnya 1 di komponen terbesar.',
    'normalisation.sum-one': 'Diskalakan sehingga jumlah semua nilai 1; n = semua daerah otonom.',
    'normalisation.partner-pairs': 'Dibagi banyaknya pasangan mitra daerah itu sendiri.',
    'missing.outside-largest-component': 'Kosong di luar komponen terbesar.',
    'missing.without-tie': 'Kosong bila daerah tidak memiliki ikatan.',
    'rank.of': 'peringkat {rank} dari {of} daerah yang tercatat',
    'rank.shared': 'peringkat {rank} dari {of} daerah yang tercatat, bersama {shared} daerah',
    'failure.not-converged': 'Tidak dihitung: iterasi tidak mencapai kestabilan.',
    'failure.failed': 'Tidak dihitung: perhitungan gagal.',
    formula: 'Cara menghitung',
    not: 'Yang bukan maksudnya',
    normalisation: 'Skala',
    source: 'Sumber',
    distribution: 'Sebaran di antara daerah yang tercatat',
    'numbers.regions': 'Daerah',
    'numbers.regionsWithTie': 'Daerah dengan ikatan',
    'numbers.regionsWithoutRecord': 'Daerah tanpa data',
    'numbers.ties': 'Ikatan',
    'numbers.density': 'Kepadatan',
    'numbers.density.short': 'Bagian dari semua pasangan daerah yang mungkin yang memiliki ikatan.',
    'numbers.components': 'Komponen',
    'numbers.largestComponent': 'Komponen terbesar',
    'numbers.crossProvinceShare': 'Ikatan lintas provinsi',
    'numbers.modularity': 'Modularitas',
    'numbers.modularity.short':
      'Seberapa lebih banyak kekuatan berada di dalam komunitas dibandingkan dengan kebetulan; 0 = tidak lebih.',
  },
  de: {
    'partners.name': 'Partner',
    'partners.short': 'Mit wie vielen Regionen diese Region eine Vereinbarung teilt.',
    'partners.formula': 'Zahl der Beziehungen der Region. Externe Parteien zählen nicht.',
    'partners.not':
      'Kein Zeichen, wie eng oder gut die Zusammenarbeit ist: Ein Forum von zwanzig bringt neunzehn Partner.',
    'strength.name': 'Geteilte Aufmerksamkeit',
    'strength.short':
      'Wie viel Zusammenarbeit die Region hat, wobei ein großes Forum nicht mehr wiegt als eine Vereinbarung zu zweit.',
    'strength.formula':
      'Summe der geteilten Aufmerksamkeit ihrer Beziehungen: Jede Vereinbarung von n Regionen gibt jedem Paar 1 / (n − 1) und fügt damit jeder Region 1 hinzu.',
    'strength.not':
      'Weder Geld noch Aufwand noch Ergebnis: nur, wie viele Vereinbarungen geteilt werden und mit wie vielen.',
    'agreements.name': 'Vereinbarungen',
    'agreements.short':
      'An wie vielen Kooperationen die Region teilnimmt, auch an denen mit externen Parteien.',
    'agreements.formula':
      'Zahl der Dokumentfamilien, die die Region nennen; eine Rahmenvereinbarung, ihre Verträge und Verlängerungen zählen einmal.',
    'agreements.not':
      'Nicht die Zahl der Dokumente und nicht vollständig: Es zählt nur, was verzeichnet ist.',
    'betweenness.name': 'Vermittlung (Betweenness)',
    'betweenness.short':
      'Wie oft die Region zwischen zwei anderen steht, die keine eigene Vereinbarung haben: eine Vermittlerin.',
    'betweenness.formula':
      'Über alle Paare anderer Regionen der Anteil der kürzesten Wege (wenigste Beziehungen), die durch die Region führen.',
    'betweenness.not':
      'Kein Einfluss: Die Region hat vielleicht nie etwas weitergegeben. Fehlt eine Beziehung in den Daten, ändert sich der Wert stark.',
    'betweenness_distance.name': 'Vermittlung nach Distanz',
    'betweenness_distance.short': 'Dieselbe Vermittlung, wobei Wege enge Beziehungen bevorzugen.',
    'betweenness_distance.formula':
      'Über alle Paare anderer Regionen der Anteil der kürzesten Wege, die durch die Region führen; die Länge eines Weges ist die Summe von 1 / Stärke.',
    'betweenness_distance.not':
      'Keine Kilometer: Distanz ist hier der Kehrwert der geteilten Aufmerksamkeit.',
    'closeness.name': 'Nähe (Closeness)',
    'closeness.short': 'In wie wenigen Schritten die Region alle erreicht, die sie erreichen kann.',
    'closeness.formula':
      '(r − 1) / (n − 1) × (r − 1) / Summe der Schritte zu den r − 1 erreichten Regionen; n alle Regionen (Wasserman und Faust).',
    'closeness.not':
      'Keine Nähe auf der Karte. Werte aus verschiedenen Komponenten lassen sich nur grob vergleichen.',
    'harmonic_closeness.name': 'Harmonische Nähe',
    'harmonic_closeness.short':
      'Wie nah alle anderen Regionen im Mittel sind; eine unerreichbare trägt einfach nichts bei.',
    'harmonic_closeness.formula': 'Summe von 1 / Schritte über alle anderen Regionen, geteilt durch n − 1.',
    'harmonic_closeness.not': 'Keine Nähe auf der Karte.',
    'eigenvector.name': 'Eigenvektor-Zentralität',
    'eigenvector.short': 'Ob die Region mit Regionen zusammenarbeitet, die selbst gut verbunden sind.',
    'eigenvector.formula':
      'Jeder Wert ist proportional zur Summe der Werte der Partner mal Stärke der Beziehung; nur in der größten Komponente.',
    'eigenvector.not':
      'Nicht zwischen Netzwerken vergleichbar und außerhalb der größten Komponente nicht vorhanden: Fehlend ist nicht 0.',
    'pagerank.name': 'PageRank',
    'pagerank.short':
      'Wo man am häufigsten ankommt, wenn man von Partner zu Partner geht, enge Beziehungen zuerst.',
    'pagerank.formula':
      'Anteil der Zeit in der Region: 85\u00A0% der Schritte folgen einer Beziehung im Verhältnis ihrer Stärke, 15\u00A0% führen zu einer beliebigen Region.',
    'pagerank.not':
      'Kein Gütezeichen. Eine Region ohne Beziehung behält einen kleinen Wert, der nichts über sie sagt.',
    'clustering.name': 'Clusterkoeffizient',
    'clustering.short': 'Ob die Partner der Region auch untereinander zusammenarbeiten.',
    'clustering.formula':
      'Beziehungen unter ihren Partnern geteilt durch die Paare ihrer Partner; 0 bei weniger als zwei Partnern.',
    'clustering.not': 'Kein Vertrauen: Ein einziges Forum, in dem alle sitzen, ergibt 1.',
    'core.name': 'Kernzahl',
    'core.short': 'Wie tief die Region in einer Gruppe liegt, in der alle viele Partner haben.',
    'core.formula':
      'Größtes k, sodass die Region in einer Gruppe liegt, in der alle mindestens k Partner innerhalb der Gruppe haben.',
    'core.not': 'Keine Rangfolge der Bedeutung: Ein Forum von elf Regionen bringt alle elf in Kern 10.',
    'community.name': 'Gemeinschaften',
    'community.short': 'Gruppen, die untereinander mehr zusammenarbeiten als mit anderen.',
    'community.formula':
      'Louvain-Verfahren nach geteilter Aufmerksamkeit, Auflösung 1: die Einteilung mit der höchsten Modularität aus zehn Starts mit festem Startwert. 1 = die größte.',
    'community.not':
      'Keine amtlichen Gruppen und nicht die einzige vernünftige Einteilung: Kleine Änderungen der Daten können eine Region verschieben.',
    'component.name': 'Komponenten',
    'component.short': 'Welche Regionen über Beziehungen überhaupt voneinander erreichbar sind.',
    'component.formula': 'Gruppen von Regionen, die direkt oder über andere verbunden sind. 1 = die größte.',
    'component.not':
      'Regionen in zwei Komponenten sind nicht erwiesenermaßen unverbunden: Es kann eine Vereinbarung in den Daten fehlen.',
    'normalisation.none': 'Nicht normiert.',
    'normalisation.pairs':
      'Geteilt durch die Paare anderer Regionen, (n − 1)(n − 2) / 2; n = alle autonomen Regionen.',
    'normalisation.others': 'Geteilt durch die anderen Regionen, n − 1; n = alle autonomen Regionen.',
    'normalisation.unit-length': 'So skaliert, dass die Quadrate über die größte Komponente 1 ergeben.',
    'normalisation.sum-one': 'So skaliert, dass alle Werte zusammen 1 ergeben; n = alle autonomen Regionen.',
    'normalisation.partner-pairs': 'Geteilt durch die Paare der eigenen Partner.',
    'missing.outside-largest-component': 'Fehlt außerhalb der größten Komponente.',
    'missing.without-tie': 'Fehlt, wo die Region keine Beziehung hat.',
    'rank.of': 'Rang {rank} von {of} mit Einträgen',
    'rank.shared': 'Rang {rank} von {of} mit Einträgen, geteilt von {shared}',
    'failure.not-converged': 'Nicht berechnet: Die Iteration kam nicht zur Ruhe.',
    'failure.failed': 'Nicht berechnet: Die Berechnung schlug fehl.',
    formula: 'So wird gerechnet',
    not: 'Was es nicht ist',
    normalisation: 'Skala',
    source: 'Quelle',
    distribution: 'Verteilung unter Regionen mit Einträgen',
    'numbers.regions': 'Regionen',
    'numbers.regionsWithTie': 'Regionen mit Beziehung',
    'numbers.regionsWithoutRecord': 'Regionen ohne Einträge',
    'numbers.ties': 'Beziehungen',
    'numbers.density': 'Dichte',
    'numbers.density.short': 'Anteil der möglichen Regionenpaare, die eine Beziehung haben.',
    'numbers.components': 'Komponenten',
    'numbers.largestComponent': 'Größte Komponente',
    'numbers.crossProvinceShare': 'Beziehungen über Provinzgrenzen',
    'numbers.modularity': 'Modularität',
    'numbers.modularity.short':
      'Wie viel mehr Stärke innerhalb der Gemeinschaften liegt, als der Zufall erwarten ließe; 0 = nicht mehr.',
  },
});
