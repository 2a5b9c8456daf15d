// What the reading knows of Japanese. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Japanese. */
export const japanese: OtherLanguage = {
  verbs: '',
  negations: '',
  that: '',
  adding: '',
  pronouns: '彼',
  dropsPronouns: true,
  articles: '',
  unnamed: '',
  stops: '',
  between: '',
  finals:
    '話 し た|話 し て い る|話 す|話 し ま し た|述 べ た|述 べ て い る|述 べ る|述 べ ま し た|述 べ て い ま す|語 っ た|語 っ て い る|語 る|語 り ま し た|言 っ た|言 っ て い る|言 う|言 い ま し た|言 い ま す|い う|説 明 し た|説 明 し て い る|説 明 す る|説 明 し ま し た|強 調 し た|強 調 し て い る|発 表 し た|発 表 し ま し た|コ メ ン ト し た|明 ら か に し た|指 摘 し た|指 摘 し て い る|指 摘 す る|報 じ た|報 じ て い る|報 じ ま し た|伝 え た|伝 え て い る|伝 え ま し た|付 け 加 え た|主 張 し た|主 張 し て い る|主 張 す る|警 告 し た|警 告 し て い る|訴 え た|訴 え て い る|認 め た|認 め て い る|答 え た|報 告 し た|報 告 し て い る|断 言 し た|語 気 を 強 め た|約 束 し た|表 明 し た|批 判 し た|反 論 し た|否 定 し た|考 え て い る|見 て い る|述 べ て い た|話 し て い た|予 測 し て い る|予 測 し た|付 け 足 し た|続 け た|書 い た|投 稿 し た|呼 び か け た|呼 び か け て い る',
  topics: 'は が も',
  phraseEnds: 'と を',
  thatEnds: 'と',
  nameEnds: 'さん 氏',
  accordingToAfter: 'に よ る と|に よ れ ば',
}
