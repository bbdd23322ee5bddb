import { defineMessages } from '../defineMessages.ts';

/** Things told once. The key is the notice's code. */
export const noticesMessages = defineMessages({
  en: {
    'address-invalid': 'Parts of the address are not known or not valid and were left out: {keys}.',
    'saved-work-unreadable':
      'What was saved in this browser could not be read. The first view is shown instead.',
    'saving-failed': 'This browser refuses to store the work. Export what you need before closing the page.',
    'file-loaded':
      '{file} loaded. Agreements: {rows}; rows set aside: {aside}. Undo brings the former data back.',
    'file-unreadable': '{file} could not be used: {reason} The data on screen are unchanged.',
    'plan-unchanged':
      'The way of reading was not changed, since the tables have changed meanwhile. Try again.',
    'project-unreadable': 'The project could not be opened: what was saved of it cannot be read.',
    'storage-failed': 'The browser refused to change what is kept. Nothing was changed.',
    'storage-blocked':
      'Another tab holds an older edition of Jejaring open. Close it and load this page again; until then nothing is kept.',
    'decisions-unreadable': {
      one: 'One decision that was kept could not be read.',
      other: '{n} decisions that were kept could not be read.',
    },
    'project-deleted': 'The project was deleted. It can be restored in the list of projects.',
    'project-damaged': {
      one: '{file}: {n} part was damaged and left out; all the rest is open.',
      other: '{file}: {n} parts were damaged and left out; all the rest is open.',
    },
    'project-copied': 'The built-in data stay as they are: your change is in a copy of your own.',
    'file-unopened': 'The file could not be opened: {reason}',
    'saved-elsewhere':
      'Another tab has saved newer work, so nothing more is saved here. Reload the page to open it.',
    restored: 'Your own data from the last visit are open.',
    undone: 'Undone: {action}',
    redone: 'Done again: {action}',
    'task-failed': 'A computation failed. The last figures stay; try again.',
    'file-unwritten': '{file} could not be made. Try again.',
    dismiss: 'Dismiss',
  },
  id: {
    'address-invalid': 'Bagian alamat berikut tidak dikenal atau tidak sah dan diabaikan: {keys}.',
    'saved-work-unreadable':
      'Simpanan di peramban ini tidak dapat dibaca. Tampilan awal dibuka sebagai gantinya.',
    'saving-failed':
      'Peramban ini menolak menyimpan pekerjaan. Ekspor yang diperlukan sebelum menutup halaman.',
    'file-loaded':
      '{file}: {rows} perjanjian dimuat, {aside} baris disisihkan. Urungkan untuk kembali ke data semula.',
    'file-unreadable': '{file} tidak dapat dipakai: {reason} Data di layar tidak berubah.',
    'plan-unchanged': 'Cara membaca tidak diubah karena tabelnya sudah berubah. Coba lagi.',
    'project-unreadable': 'Proyek tidak dapat dibuka: data tersimpannya tidak terbaca.',
    'storage-failed': 'Peramban menolak mengubah data tersimpan. Tidak ada yang berubah.',
    'storage-blocked':
      'Tab lain masih membuka edisi lama Jejaring. Tutup tab itu lalu muat ulang halaman ini; sampai saat itu tidak ada yang disimpan.',
    'decisions-unreadable': { other: '{n} keputusan tersimpan tidak dapat dibaca.' },
    'project-deleted': 'Proyek dihapus dan dapat dipulihkan di daftar proyek.',
    'project-damaged': { other: '{file}: {n} bagian rusak dan tidak dimuat; selebihnya terbuka.' },
    'project-copied': 'Data bawaan tetap utuh: perubahan Anda ada di salinan milik Anda.',
    'file-unopened': 'Berkas tidak dapat dibuka: {reason}',
    'saved-elsewhere':
      'Tab lain telah menyimpan pekerjaan yang lebih baru, jadi perubahan di sini tidak lagi disimpan. Muat ulang halaman untuk membukanya.',
    restored: 'Data Anda dari kunjungan terakhir dibuka.',
    undone: 'Diurungkan: {action}',
    redone: 'Diulangi: {action}',
    'task-failed': 'Perhitungan gagal. Angka terakhir dipertahankan; coba lagi.',
    'file-unwritten': '{file} tidak dapat dibuat. Coba lagi.',
    dismiss: 'Tutup',
  },
  de: {
    'address-invalid': 'Teile der Adresse sind unbekannt oder ungültig und bleiben unbeachtet: {keys}.',
    'saved-work-unreadable':
      'Das in diesem Browser Gespeicherte war nicht lesbar. Stattdessen erscheint die Anfangsansicht.',
    'saving-failed':
      'Der Browser verweigert das Speichern. Exportieren Sie, was Sie brauchen, bevor Sie die Seite schließen.',
    'file-loaded':
      '{file} geladen. Vereinbarungen: {rows}; beiseitegelegte Zeilen: {aside}. „Rückgängig“ holt die vorigen Daten zurück.',
    'file-unreadable': '{file} ist nicht verwendbar: {reason} Die Daten auf dem Bildschirm sind unverändert.',
    'plan-unchanged':
      'Die Lesart wurde nicht geändert, da sich die Tabellen inzwischen geändert haben. Bitte erneut versuchen.',
    'project-unreadable': 'Das Projekt konnte nicht geöffnet werden: Das Gespeicherte ist nicht lesbar.',
    'storage-failed': 'Der Browser hat die Änderung am Gespeicherten abgelehnt. Nichts wurde geändert.',
    'storage-blocked':
      'Ein anderer Tab hält eine ältere Ausgabe von Jejaring offen. Schließen Sie ihn und laden Sie diese Seite neu; bis dahin wird nichts gespeichert.',
    'decisions-unreadable': {
      one: 'Eine gespeicherte Entscheidung war nicht lesbar.',
      other: '{n} gespeicherte Entscheidungen waren nicht lesbar.',
    },
    'project-deleted': 'Das Projekt wurde gelöscht. In der Projektliste lässt es sich wiederherstellen.',
    'project-damaged': {
      one: '{file}: {n} Teil war beschädigt und fehlt; alles andere ist geöffnet.',
      other: '{file}: {n} Teile waren beschädigt und fehlen; alles andere ist geöffnet.',
    },
    'project-copied':
      'Die mitgelieferten Daten bleiben, wie sie sind: Ihre Änderung steht in einer eigenen Kopie.',
    'file-unopened': 'Die Datei ließ sich nicht öffnen: {reason}',
    'saved-elsewhere':
      'Ein anderer Tab hat Neueres gespeichert; hier wird nichts mehr gespeichert. Laden Sie die Seite neu, um es zu öffnen.',
    restored: 'Ihre eigenen Daten vom letzten Besuch sind geöffnet.',
    undone: 'Rückgängig gemacht: {action}',
    redone: 'Wiederholt: {action}',
    'task-failed': 'Eine Berechnung ist fehlgeschlagen. Die letzten Zahlen bleiben; versuchen Sie es erneut.',
    'file-unwritten': '{file} konnte nicht erstellt werden. Versuchen Sie es erneut.',
    dismiss: 'Schließen',
  },
});
