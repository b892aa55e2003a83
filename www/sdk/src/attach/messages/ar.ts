import type { InterfaceText } from '../interface-text.js';
import { counted, regionName, written } from '../language-formats.js';

const findings = counted('ar', {
  zero: 'لا ملاحظات',
  one: 'ملاحظة واحدة تستحق النظر',
  two: 'ملاحظتان تستحقان النظر',
  few: '{count} ملاحظات تستحق النظر',
  many: '{count} ملاحظة تستحق النظر',
  other: '{count} ملاحظة تستحق النظر',
});

/** Words that may run the other way, kept apart from what stands round them (FSI, PDI). */
const apart = (words: string) => `\u2068${words}\u2069`;

/** Arabic. */
export const arabic: InterfaceText = {
  language: 'ar',
  direction: 'rtl',
  noKnownIssue: 'لا ملاحظات معروفة',
  notChecked: 'لم يُفحص هنا. يمكنك النشر مع ذلك.',
  tooLong: 'لم يُفحص: النص أطول من أن يُفحص. يمكنك النشر مع ذلك.',
  findings,
  announcement: (field, count) => `${apart(field)}: ${count === 0 ? 'لا ملاحظات معروفة' : findings(count)}`,
  supportAnnouncement: (field) => `${apart(field)}: يوجد عرض للمساندة أدناه`,
  notCheckedAnnouncement: (field) => `${apart(field)}: لم يُفحص`,
  severity: {
    notice: 'للعلم',
    confirm: 'يُرجى التأكيد',
    block: 'سيُرفض',
  },
  selectWords: 'تحديد هذه الكلمات',
  useSuggestion: (text) => `استخدام «${apart(text)}»`,
  why: 'لماذا؟',
  readAs: (words) => `قُرئ على أنه «${apart(words)}»`,
  through: {
    width: 'أشكال الحروف',
    invisible: 'محارف غير مرئية',
    marks: 'حركات وعلامات',
    'look-alikes': 'حروف متشابهة',
    stretched: 'حروف مكررة للتطويل',
    hashtag: 'وسم',
    joined: 'كلمات متصلة',
    leet: 'أرقام ورموز مكان الحروف',
    spaced: 'حروف متباعدة',
    masked: 'حروف مخفية',
    inflected: 'صيغة أخرى للكلمة',
  },
  kind: {
    house: 'قاعدة من قواعد هذا الموقع',
    law: 'قانون',
    court: 'أمر محكمة',
    government: 'طلب من حكومة، وليس قانونًا',
  },
  issuedBy: 'الجهة المُصدِرة',
  reference: 'القاعدة',
  inForce: 'السريان',
  inForceFrom: (day) => `من ${written('ar', day)}`,
  inForceUntil: (day) => `حتى ${written('ar', day)}`,
  regions: 'مكان السريان',
  region: (code) => regionName('ar', code),
  appeal: 'إذا كنت لا توافق',
  appealLink: 'الاعتراض',
  civicGateSkipped: 'لم تُختبر على الخطاب المدني المشروع',
  confirmed: 'لقد ذكرت سببًا',
  textChanged: 'تغيّر النص منذ ذلك الحين. لم يُستبدل شيء.',
  call: (number) => `الاتصال بالرقم ${apart(number)}`,
  dialogTitle: 'قبل النشر',
  dialogIntroduction: 'يمكنك العودة للتعديل، أو ذكر سبب يجعل هذا مقبولًا ثم نشره.',
  reasonQuestion: 'لماذا يصح نشره؟',
  reasons: {
    reporting: 'أُخبر بما حدث',
    quoting: 'أقتبس كلام غيري',
    'fiction-or-art': 'هذا خيال أو فن أو مزاح',
    'asking-for-help': 'أطلب المساعدة',
    'wrong-match': 'لا يعني ذلك',
  },
  otherReason: 'سبب آخر',
  otherReasonLabel: 'السبب لديك',
  edit: 'العودة للتعديل',
  postAnyway: 'النشر مع ذلك',
  blocked: (title) => `${apart(title)}. سيُرفض هذا بصورته الحالية.`,
  blockedTitle: 'لا يمكن نشر هذا بصورته الحالية',
  blockedIntroduction:
    'غيّر هذه الكلمات ثم انشر من جديد. إذا رأيت أن قاعدة ما لا تصح هنا، فاعترض لدى من وضعها.',
  thisIsWrong: 'هذا خطأ',
  feedbackGiven: 'سُجّل على أنه خطأ. شكرًا لك.',
};
