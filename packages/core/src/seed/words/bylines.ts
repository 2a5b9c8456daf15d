import type { Rows } from './rows.ts'

/** What is before a name: `By Ana Ruiz`. */
export const bylineStarts: Rows = {
  en: '(?:(?:reported|written|words|story|text) )?by',
  de: 'von',
  fr: 'par',
  es: 'por',
  it: 'd[ia]',
  da: 'a[fv]',
  nl: 'door',
  ru: 'автор',
  ar: 'بقلم, كتب',
}
/** What people at an outlet are called. */
export const jobs: Rows = { en: '(?:correspondent|reporter|editor|writer)s?, staff, desk' }
/** What is before what they are called. */
export const jobAdjectives: Rows = {
  en: 'foreign, political, court, special, chief, bureau, senior, diplomatic',
}
/** Small words between names, or inside them. */
export const nameParticles: Rows = {
  en: '&, from, and, at, for, of, the, our, with, to',
  de: 'und, aus?, für, von, in',
  fr: 'et, à, l[ae], a',
  es: 'y, e, de[ln], d[aiu], dos',
  nl: 'van, de, der, en',
  da: 'o[cg]h?',
  ar: 'bin, ibn, al',
}
