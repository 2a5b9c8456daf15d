// What the reading knows of Persian. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Persian. */
export const persian: OtherLanguage = {
  verbs: 'گفت گفتند افزود اعلام نوشت تأکید',
  negations: '',
  that: 'که',
  adding: 'افزود',
  pronouns: 'او آنها وی من ما',
  dropsPronouns: true,
  articles: '',
  unnamed: 'یک منابع منبع',
  stops: 'در از به با و که برای تا بر را',
  between: '',
  accordingTo: 'به گفته|به گفتهٔ|به گزارش|بر اساس گزارش',
}
