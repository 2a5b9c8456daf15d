// What the reading knows of Turkish. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Turkish. */
export const turkish: OtherLanguage = {
  neverLast: 'v dr prof doç av sn no cad sok mah yrd org alb',
  ordinals: true,
  finals:
    'söyledi|söylediler|belirtti|açıkladı|ifade etti|dile getirdi|vurguladı|kaydetti|savundu|iddia etti|duyurdu|aktardı',
  whoSays: 'diyen',
  verbs: 'dedi',
  negations: '',
  that: '',
  adding: '',
  pronouns: 'o onlar ben biz',
  dropsPronouns: true,
  articles: '',
  unnamed: 'yetkililer kaynaklar uzmanlar bir',
  stops: 've ile için ama',
  between: '',
  accordingToAfter: 'göre',
  institutions: 'polise bakanlığa hükümete valiliğe mahkemeye',
}
