import { islamicMonths } from '../words/dates.ts'
import { anyOf } from '../words/rows.ts'

/** A date of the Islamic calendar: `29 Ramadan 1443`. */
export const ISLAMIC_DATE = new RegExp(
  `^\\p{Nd}{1,2} ${anyOf(islamicMonths)}[\\p{L}\\p{M}‘’' -]{0,12}\\s\\p{Nd}{4}`,
  'iu',
)
