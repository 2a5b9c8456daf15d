// What the reading knows of Polish. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Polish. */
export const polish: OtherLanguage = {
  neverLast: 'v ds np tzw tj ul al św płk gen dr prof mgr inż im ks godz ok m.in mln mld nr red abp bp hab',
  ordinals: true,
  verbs:
    'powiedział powiedziała powiedzieli oświadczył oświadczyła poinformował poinformowała poinformowali stwierdził stwierdziła dodał dodała podkreślił podkreśliła zaznaczył zaznaczyła wyjaśnił wyjaśniła przyznał przyznała uważa mówi twierdzi',
  negations: 'nie',
  that: 'że',
  adding: 'dodał dodała',
  pronouns: 'on ona oni one ja my',
  dropsPronouns: true,
  articles: '',
  unnamed: 'źródła źródło urzędnik urzędnicy eksperci świadkowie',
  stops: 'w we na z ze po i a ale że gdy kiedy przed do dla od o przy podczas',
  between: 'także też potem później wcześniej',
  accordingTo:
    'zdaniem|według|jak podaje|jak podała|jak poinformował|jak poinformowała|zgodnie z|w opinii|w ocenie',
  institutions: 'policja policji ministerstwo ministerstwa rząd rządu prokuratura prokuratury sąd sądu',
}
