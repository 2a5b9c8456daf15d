// What the reading knows of Korean. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Korean. */
export const korean: OtherLanguage = {
  verbs: '',
  negations: '',
  that: '',
  adding: '',
  pronouns: '그는 그가 그녀는 그녀가 그들은 그들이',
  dropsPronouns: true,
  articles: '',
  unnamed: '',
  stops: '',
  between: '',
  finals: '말했다|밝혔다|전했다|강조했다|설명했다|덧붙였다|주장했다|말했습니다|밝혔습니다|전했습니다',
  topicEnds: '은 는 이 가',
  noTopicEnds:
    '하는 되는 있는 없는 려는 지는 오는 받는 라는 다는 키는 않는 리는 르는 보는 모는 쓰는 치는 주는 는데 에는 에서는 으로는 까지는 부터는',
  phraseEnds: '에 에서 으로 로 을 를 고 며 면 는 한 된 던 까지 부터 동안 때',
  thatEnds: '고 라고 이라고 며',
  nameEnds: '에 은 는 이 가',
  accordingToAfter: '따르면',
}
