// What the reading knows of Danish. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Danish. */
export const danish: OtherLanguage = {
  neverLast: 'v nr bl.a f.eks d.v.s dvs ca kl dr prof mio mia jf pga st ift ifm evt osv o.l',
  naming: 'kaldte kalder',
  denying: 'afviste afviser benægtede benægter',
  negations: 'ikke',
  titles: 'hr fru dr prof mr mrs borgmester statsminister minister direktør formand politikommissær',
  verbs:
    'sagde siger fortalte fortæller forklarede forklarer skrev skriver oplyste oplyser understregede understreger svarede svarer mente mener udtalte udtaler tilføjede tilføjer meddelte meddeler bekræftede bekræfter advarede advarer konstaterede konstaterer lød lyder vurderede vurderer erklærede erklærer',
  adding: 'tilføjede tilføjer fortsatte fortsætter',
  that: 'at',
  pronouns: 'han hun de vi jeg man',
  he: { pronouns: 'han', signs: 'hr' },
  she: { pronouns: 'hun', signs: 'fru' },
  articles: 'den det de hans hendes deres',
  unnamed: 'en et to tre flere nogle kilder eksperter vidner embedsmænd',
  stops: 'i på til ved efter for med og eller men at som da når mens om over under fra mod hos i',
  between: '',
  links: 'i på af for og fra til',
  fronted: true,
  accordingTo: 'ifølge|efter oplysninger fra|i følge',
  persons: 'jeg mig min mit mine vi os vores',
  splitVerbs: 'lagde til|slog fast|slår fast|peger på|pegede på|gav udtryk',
  institutions:
    '-politiet politiet regeringen -ministeriet ministeriet retten domstolen kommissionen -selskabet -partiet partiet banken -hæren hospitalet universitetet -instituttet foreningen kommunen -styrelsen -myndigheden rapporten',
}
