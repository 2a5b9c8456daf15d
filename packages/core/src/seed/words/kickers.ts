import type { Rows } from './rows.ts'

/** Kickers alone on their line (`Analysis`) or before the headline (`UPDATE 2-`). */
export const kickers: Rows = {
  en: 'special report, (?:update|wrapup) \\d+, editorial, exclusive, analysis, comment, breaking, explainer, interview, opinion, feature, live',
  de: 'analyse, kommentar, meinung',
  fr: 'entretien',
}
/** Sections, which are kickers alone on their line only. */
export const sectionKickers: Rows = {
  en: 'world, politics, business, economy, culture, science, sport',
  fr: 'politique, monde',
}
