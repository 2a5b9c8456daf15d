// Words that stand before a colon or a date. In: a line or a label. Out: the role the label stands for.
//
//   Quelle: Hafenblatt, Seite 4
//   ^^^^^^ source

import type { Role } from './schema.ts'

const PUBLISHED = 'published|posted|issued|veröffentlicht|publié'
const UPDATED = 'updated|modified|aktualisiert|mis à jour'
/** A label a date follows, as a regular expression: `Last updated on`. */
export const DATED = `(?:first |last )?(?:${PUBLISHED}|${UPDATED})(?: on| at| le)?`

/** Labels in the languages seeds come in most; a role and its names, without the small words before and after. */
const LABELS = new Map(
  [
    'outlet|publication|newspaper|الصحيفة',
    `date|${PUBLISHED}|publication date|datum|fecha|data|дата|التاريخ|日期|日付`,
    `${UPDATED}|actualizado`,
    'byline|author|authors|autor|autorin|auteur|作者|الكاتب',
    'url|link|address',
    'source|quelle|fuente|fonte|来源|出典|المصدر',
    'section|desk|category|ressort|rubrik|rubrique|sección',
    'page|pages|seite|página',
    'place|location|ort|lieu',
    'credit|photo|photos|photo credit|image|picture|foto|bild|illustration|copyright|写真',
    'language|lang|sprache|langue|idioma',
    'tags|keywords',
    'headline|title|titel|titre|titular',
    'kicker',
    'deck|subhead|standfirst|*|•|‣|▪|●',
  ].flatMap((line) => line.split('|').map((name, _, [role]) => [name, role as Role] as const)),
)

/** The role a label stands for with or without its colon (`Quelle:` → source, a bullet → deck), or undefined. */
export const roleOfLabel = (name: string): Role | undefined =>
  LABELS.get(name.toLowerCase().replace(/^(?:first|last) |(?: (?:on|at|le))?\s*[:：]?$/g, ''))
