import type { InterfaceText } from '../interface-text.js';
import { counted, written } from '../language-formats.js';

const findings = counted('ja', { other: '確認したい点が{count}件あります' });

/** Japanese. */
export const japanese: InterfaceText = {
  language: 'ja',
  direction: 'ltr',
  noKnownIssue: '気になる点は見つかっていません',
  notChecked: 'ここでは確認されていません。このまま投稿できます。',
  tooLong: '文章が長すぎるため確認されていません。このまま投稿できます。',
  findings,
  announcement: (field, count) =>
    `${field}：${count === 0 ? '気になる点は見つかっていません' : findings(count)}`,
  supportAnnouncement: (field) => `${field}：下に相談先の案内があります`,
  notCheckedAnnouncement: (field) => `${field}：確認されていません`,
  severity: {
    notice: 'お知らせ',
    confirm: 'ご確認ください',
    block: '受け付けられません',
  },
  selectWords: 'この言葉を選択',
  useSuggestion: (text) => `「${text}」にする`,
  why: '理由',
  readAs: (words) => `「${words}」と読み取りました`,
  through: {
    width: '文字の形',
    invisible: '見えない文字',
    marks: 'アクセントなどの記号',
    'look-alikes': '似た形の文字',
    stretched: '伸ばした文字',
    hashtag: 'ハッシュタグ',
    joined: 'つなげた言葉',
    leet: '文字の代わりの数字や記号',
    spaced: '間を空けた文字',
    masked: '伏せ字',
    inflected: '言葉の別の形',
  },
  kind: {
    house: 'このサイトのルール',
    law: '法律',
    court: '裁判所の命令',
    government: '政府からの要請（法律ではありません）',
  },
  issuedBy: '定めたところ',
  reference: 'ルール',
  inForce: '有効期間',
  inForceFrom: (day) => `${written('ja', day)}から`,
  inForceUntil: (day) => `${written('ja', day)}まで`,
  appeal: '納得できないとき',
  appealLink: '異議を申し立てる',
  confirmed: '理由を記入済み',
  textChanged: '文章が変わったため、置き換えませんでした。',
  call: (number) => `${number} に電話する`,
  dialogTitle: '投稿する前に',
  dialogIntroduction: '戻って編集するか、問題がない理由を伝えて投稿できます。',
  reasonQuestion: '投稿してよい理由は何ですか？',
  reasons: {
    'quoting-or-reporting': '引用または報告です',
    'joke-or-other-context': '冗談、ゲーム、または創作です',
    'not-what-it-means': 'そういう意味ではありません',
  },
  otherReason: 'そのほかの理由',
  otherReasonLabel: 'あなたの理由',
  edit: '戻って編集',
  postAnyway: 'このまま投稿',
  blocked: (title) => `${title}。このままでは受け付けられません。`,
};
