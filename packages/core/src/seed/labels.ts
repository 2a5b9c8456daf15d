// Words that stand before a colon or a date. In: a line or a label. Out: the role the label stands for.
//
//   Quelle: Hafenblatt, Seite 4
//   ^^^^^^ source

import type { HeaderRole } from './schema.ts'

const PUBLISHED = 'published|posted|issued|veröffentlicht|publié'
const UPDATED = 'updated|modified|aktualisiert|mis à jour'
/** A label a date follows, as a regular expression: `Last updated`. */
export const DATED = `(?:first |last )?(?:${PUBLISHED}|${UPDATED})`

/** Labels in the languages seeds come in most: a role and its names, without the small words before and after. */
const LABEL_NAMES = [
  `date|${PUBLISHED}|publication date|datum|fecha|data|дата|التاريخ|日期|日付`,
  `${UPDATED}|actualizado`,
  'outlet|publication|newspaper|الصحيفة',
  'byline|author|autor(?:in)?|auteur|作者|الكاتب',
  'url|link|address',
  'source|quelle|fuente|fonte|来源|出典|المصدر',
  'section|desk|category|ressort|rubrik|rubrique|sección',
  'page|seite|página',
  'place|location|ort|lieu',
  'credit|photo credit|photo|image|picture|foto|bild|illustration|copyright|写真',
  'language|lang|sprache|langue|idioma',
  'tags|keyword',
  'headline|title|titel|titre|titular',
  'kicker',
  'deck|subhead|standfirst|[*•‣▪●](?=\\s)',
]
/** A label with a colon or before a word; a group for each role. */
const LABEL = new RegExp(
  `^(?:first |last )?(?:(${LABEL_NAMES.join(')|(')}))s?(?: on| at| le)?(?:\\s*[:：]\\s*|,?\\s+)`,
  'iu',
)

/** The label a line begins with: its role, and the label itself with its colon and the room behind. */
export function findLabel(line: string): [role: HeaderRole | undefined, head: string] {
  const [head = '', ...names] = LABEL.exec(line) ?? []
  return [LABEL_NAMES[names.findIndex(Boolean)]?.split('|')[0] as HeaderRole | undefined, head]
}
