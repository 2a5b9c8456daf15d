// What the reading knows of Hungarian. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Hungarian. */
export const hungarian: OtherLanguage = {
  neverLast: 'v pl ill stb kb dr prof ifj id sz u ún vö o',
  ordinals: true,
  denying: 'cáfolta cáfolja tagadta tagadja',
  negations: 'nem',
  titles: 'dr prof úr asszony',
  verbs:
    'mondta mondja közölte közli jelentette kijelentette hangsúlyozta hangsúlyozza hozzátette elmondta elmondja nyilatkozta állította állítja írta írja kifejtette megjegyezte hangoztatta bejelentette figyelmeztetett megerősítette mondták közölték szerint vélekedett fogalmazott',
  adding: 'hozzátette folytatta',
  that: 'hogy',
  pronouns: 'ő ők én mi',
  dropsPronouns: true,
  articles: 'a az',
  unnamed: 'egy két három több források szakértők szemtanúk tisztviselők',
  stops: 'és vagy de hogy amikor mert után előtt majd is',
  between: '',
  fronted: true,
  accordingTo: '',
  accordingToAfter: 'szerint|elmondása szerint|állítása szerint|közlése szerint',
  persons: 'én engem nekem mi minket nekünk',
  institutions:
    'rendőrség kormány minisztérium ügyészség bíróság bizottság cég párt bank hadsereg kórház egyetem intézet szövetség önkormányzat hatóság hivatal',
}
