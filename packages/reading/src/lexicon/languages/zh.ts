// What the reading knows of Chinese. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Chinese. */
export const chinese: OtherLanguage = {
  verbs: '说 称',
  negations: '没 不',
  that: '',
  adding: '',
  pronouns: '他 她 我',
  dropsPronouns: true,
  articles: '',
  unnamed: '',
  stops: '',
  between: '',
  accordingTo: '据',
  sourceEnds: '介 绍|报 道|透 露|消 息|统 计|通 报|说|称',
}
