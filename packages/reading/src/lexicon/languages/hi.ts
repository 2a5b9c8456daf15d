// What the reading knows of Hindi. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Hindi. */
export const hindi: OtherLanguage = {
  verbs: 'कहा बताया',
  negations: 'नहीं',
  that: 'कि',
  adding: '',
  pronouns: 'उन्होंने उसने मैंने हमने',
  articles: '',
  unnamed: 'सूत्रों अधिकारियों एक',
  stops: 'में से पर और लेकिन कि को के की का',
  between: 'ने',
  accordingToAfter: 'के अनुसार|के मुताबिक',
}
