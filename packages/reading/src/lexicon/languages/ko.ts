// What the reading knows of Korean. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Korean. */
export const korean: OtherLanguage = {
  caution: 0.45,
  verbs: '',
  negations: '',
  that: '',
  adding: '',
  pronouns: '',
  dropsPronouns: true,
  articles: '',
  unnamed: '',
  stops: '',
  between: '',
  finals: '말했다|밝혔다|전했다|강조했다|설명했다|덧붙였다|주장했다|말했습니다|밝혔습니다|전했습니다',
  topicEnds: '은 는 이 가',
  thatEnds: '고 라고 이라고 며',
  nameEnds: '에 은 는 이 가',
  accordingToAfter: '따르면',
}
