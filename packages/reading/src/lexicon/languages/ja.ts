// What the reading knows of Japanese. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Japanese. */
export const japanese: OtherLanguage = {
  caution: 0.6,
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
  finals:
    '話 し た|話 し て い る|述 べ た|述 べ て い る|語 っ た|語 っ て い る|言 っ た|説 明 し た|説 明 し て い る|強 調 し た|発 表 し た|コ メ ン ト し た|明 ら か に し た|指 摘 し た',
  topics: 'は が も',
  thatEnds: 'と',
  nameEnds: 'さん 氏',
  accordingToAfter: 'に よ る と|に よ れ ば',
}
