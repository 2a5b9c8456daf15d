// What the reading knows of Czech. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Czech. */
export const czech: OtherLanguage = {
  neverLast:
    'v tj tzv např atd apod č čl ul nám sv dr ing mgr prof doc mil mld tis hod str resp popř mj gen plk',
  ordinals: true,
  naming: 'označil označila nazval nazvala',
  denying: 'popřel popřela popřeli odmítl odmítla',
  negations: 'ne',
  titles: 'pan paní dr prof prezident premiér ministr ministryně starosta',
  verbs:
    'řekl řekla řekli uvedl uvedla uvedli prohlásil prohlásila oznámil oznámila oznámili sdělil sdělila dodal dodala upozornil upozornila zdůraznil zdůraznila vysvětlil vysvětlila napsal napsala potvrdil potvrdila tvrdí tvrdil tvrdila myslí říká uvádí míní varoval varovala připomněl připomněla poznamenal poznamenala konstatoval konstatovala podotkl podotkla',
  adding: 'dodal dodala doplnil doplnila',
  that: 'že',
  pronouns: 'on ona oni ony já my',
  dropsPronouns: true,
  articles: '',
  unnamed: 'zdroj zdroje úředníci experti odborníci svědci jeden několik',
  stops: 'v ve na s se z ze po i a ale že když před do pro od o při podle k ke u',
  between: '',
  fronted: true,
  accordingTo: 'podle|dle|ve slovech',
  persons: 'já mě můj moje my nás náš naše',
  institutions:
    'policie policii vláda vlády ministerstvo ministerstva soud soudu komise banka armáda nemocnice univerzita institut úřad úřadu strana město agentura agentury',
}
