// What the reading knows of Ukrainian. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Ukrainian. */
export const ukrainian: OtherLanguage = {
  neverLast: 'вул ім тис див стор т т.зв пл просп акад проф ген св',
  verbs:
    'сказав сказала сказали заявив заявила заявили повідомив повідомила повідомили зазначив зазначила наголосив наголосила додав додала розповів розповіла пояснив пояснила вважає каже написав написала',
  negations: 'не',
  that: 'що',
  adding: 'додав додала',
  pronouns: 'він вона вони я ми',
  dropsPronouns: true,
  articles: '',
  unnamed: 'джерело джерела чиновник чиновники експерти очевидці',
  stops: 'в у на з із по і й та але а що коли після до для від о об при журналістам',
  between: 'також потім пізніше раніше',
  accordingTo: 'за словами|за даними|на думку|за інформацією|згідно з|як повідомляє|як повідомив',
  institutions: 'поліція поліції міністерство міністерства уряд уряду прокуратура прокуратури суд',
}
