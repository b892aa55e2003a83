import type { InterfaceText } from '../interface-text.js';
import { counted, written } from '../language-formats.js';

const findings = counted('tr', { other: 'Bakmaya değer {count} yer var' });

/** Turkish. */
export const turkish: InterfaceText = {
  language: 'tr',
  direction: 'ltr',
  noKnownIssue: 'Bilinen bir sorun yok',
  notChecked: 'Burada denetlenmedi. Yine de paylaşabilirsiniz.',
  tooLong: 'Denetlenmedi: metin denetlenemeyecek kadar uzun. Yine de paylaşabilirsiniz.',
  findings,
  announcement: (field, count) => `${field}: ${count === 0 ? 'bilinen bir sorun yok' : findings(count)}`,
  supportAnnouncement: (field) => `${field}: aşağıda destek sunuluyor`,
  notCheckedAnnouncement: (field) => `${field}: denetlenmedi`,
  severity: {
    notice: 'Bilginize',
    confirm: 'Lütfen onaylayın',
    block: 'Kabul edilmeyecek',
  },
  selectWords: 'Bu sözcükleri seç',
  useSuggestion: (text) => `“${text}” kullan`,
  why: 'Neden?',
  readAs: (words) => `“${words}” olarak okundu`,
  through: {
    width: 'harf biçimleri',
    invisible: 'görünmez karakterler',
    marks: 'vurgu ve imler',
    'look-alikes': 'benzer harfler',
    stretched: 'uzatılmış harfler',
    hashtag: 'konu etiketi',
    joined: 'bitişik sözcükler',
    leet: 'harf yerine rakam ve işaretler',
    spaced: 'aralıklı harfler',
    masked: 'gizlenmiş harfler',
    inflected: 'sözcüğün başka bir biçimi',
  },
  kind: {
    house: 'Bu sitenin bir kuralı',
    law: 'Yasa',
    court: 'Mahkeme kararı',
    government: 'Bir hükûmetin isteği, yasa değil',
  },
  issuedBy: 'Yayımlayan',
  reference: 'Kural',
  inForce: 'Yürürlük',
  inForceFrom: (day) => `başlangıç: ${written('tr', day)}`,
  inForceUntil: (day) => `bitiş: ${written('tr', day)}`,
  appeal: 'Katılmıyorsanız',
  appealLink: 'İtiraz et',
  confirmed: 'Bir neden belirttiniz',
  textChanged: 'Metin o zamandan beri değişti. Hiçbir şey değiştirilmedi.',
  call: (number) => `Ara: ${number}`,
  dialogTitle: 'Paylaşmadan önce',
  dialogIntroduction:
    'Geri dönüp düzenleyebilir ya da bunun neden uygun olduğunu belirtip paylaşabilirsiniz.',
  reasonQuestion: 'Bunu paylaşmak neden uygun?',
  reasons: {
    'quoting-or-reporting': 'Alıntılıyorum ya da haber veriyorum',
    'joke-or-other-context': 'Bu bir şaka, oyun ya da kurgu',
    'not-what-it-means': 'O anlama gelmiyor',
  },
  otherReason: 'Başka bir neden',
  otherReasonLabel: 'Nedeniniz',
  edit: 'Geri dönüp düzenle',
  postAnyway: 'Yine de paylaş',
  blocked: (title) => `${title}. Bu hâliyle kabul edilmeyecek.`,
};
