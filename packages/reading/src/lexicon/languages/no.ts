// What the reading knows of Norwegian. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Norwegian. */
export const norwegian: OtherLanguage = {
  neverLast: 'v nr bl.a f.eks dvs ca kl dr prof mill mrd jf pga st evt osv o.l',
  naming: 'kalte kaller',
  denying: 'avviste avviser benektet benekter',
  negations: 'ikke',
  titles: 'hr fru dr prof mr mrs ordfører statsminister minister direktør leder politimester',
  verbs:
    'sa sier fortalte forteller forklarte forklarer skrev skriver opplyste opplyser understreket understreker svarte svarer mente mener uttalte uttaler meldte melder bekreftet bekrefter advarte advarer konstaterte konstaterer hevdet hevder tilføyde tilføyer erklærte erklærer påpekte påpeker',
  adding: 'tilføyde tilføyer fortsatte fortsetter',
  that: 'at',
  pronouns: 'han hun de vi jeg man',
  he: { pronouns: 'han', signs: 'herr' },
  she: { pronouns: 'hun', signs: 'fru' },
  articles: 'den det de hans hennes deres',
  unnamed: 'en ei et to tre flere noen kilder eksperter vitner',
  stops: 'i på til ved etter for med og eller men at som da når mens om over under fra mot hos',
  between: '',
  links: 'i på av for og fra til',
  fronted: true,
  accordingTo: 'ifølge|i følge|etter opplysninger fra',
  persons: 'jeg meg min mitt mine vi oss vår vårt våre',
  splitVerbs: 'la til|legger til|slo fast|slår fast|pekte på|peker på|ga uttrykk|gir uttrykk',
  institutions:
    'politiet -politiet regjeringen -departementet departementet retten domstolen kommisjonen -selskapet partiet -partiet banken hæren sykehuset universitetet -instituttet foreningen kommunen -tilsynet -direktoratet rapporten',
}
