import type { Rows } from './rows.ts'

/** Kickers alone on their line (`Analysis`) or before the headline (`UPDATE 2-`). */
export const kickers: Rows = {
  en: 'special report, (?:update|wrapup) \\d+, exclusive, analysis, opinion, comment, editorial, interview, feature, breaking, explainer, live',
  de: 'kommentar, analyse, meinung',
  fr: 'entretien',
}
/** Sections, which are kickers alone on their line only. */
export const sectionKickers: Rows = {
  en: 'world, politics, business, economy, science, culture, sport',
  fr: 'politique, monde',
}
