// What the reading knows of Romanian. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Romanian. */
export const romanian: OtherLanguage = {
  neverLast: 'v nr str dr prof ing art lit pag dl dna dnei șos bd ș.a etc mil mld gen col',
  naming: 'numit numește calificat',
  denying: 'negat neagă dezmințit dezminte',
  negations: 'nu',
  titles: 'dl domnul doamna dr prof președintele ministrul primarul',
  verbs:
    'spune spus declară declarat afirmă afirmat susține susținut precizat precizează anunțat anunță adăugat adaugă explicat explică subliniat subliniază avertizat avertizează scris scrie răspuns crede consideră menționat menționează transmis transmite arătat confirmat confirmă recunoscut recunoaște',
  auxiliary: 'a au am',
  participles:
    'spus declarat afirmat susținut precizat anunțat adăugat explicat subliniat avertizat scris răspuns menționat transmis arătat confirmat recunoscut negat dezmințit',
  adding: 'adăugat adaugă',
  that: 'că',
  pronouns: 'el ea ei ele eu noi',
  he: { pronouns: 'el', signs: 'domnul' },
  she: { pronouns: 'ea', signs: 'doamna -oarea' },
  dropsPronouns: true,
  articles: 'al ai ale a lui',
  unnamed: 'un o doi două trei mai câțiva surse oficiali experți martori',
  stops:
    'în la cu și sau dar că când pentru despre după înainte de pe din prin către joi luni marți miercuri vineri ieri',
  between: '',
  links: 'de din al a ale la lui și',
  fronted: true,
  accordingTo: 'potrivit|conform|în opinia|după spusele|din punctul de vedere al',
  persons: 'eu mă mie meu mea noi nostru noastră',
  institutions:
    'poliția guvernul ministerul parchetul tribunalul curtea comisia compania partidul banca armata spitalul universitatea institutul asociația primăria autoritatea agenția',
}
