// Words that stand before a colon. In: a line or a label. Out: the role the label stands for. The header's fields,
// the front matter's keys and the captions of the body all ask here.
//
//   Quelle: Hafenblatt, Seite 4
//   ^^^^^^ source

import type { Role } from './schema.ts'

/** Labels in the languages seeds come in most: a role, its other names. Plurals and `first`, `last`, `on` are cut off. */
const LABELS = new Map(
  [
    'outlet|publication|newspaper|الصحيفة',
    'date|published|posted|datum|veröffentlicht|publié|fecha|التاريخ|日期|日付',
    'updated|modified|aktualisiert|mis à jour|actualizado',
    'byline|author|autor|auteur|作者|الكاتب',
    'url|link',
    'source|quelle|fuente|来源|出典|المصدر',
    'section|desk|category|ressort|rubrique|sección',
    'page|seite|página',
    'place|location|ort|lieu',
    'credit|photo|image|picture|foto|bild|illustration|copyright|写真|صورة',
    'language|sprache|langue|idioma',
    'tags|tag|keyword',
    'headline|title|titel|titre',
    'kicker',
    'deck|subhead',
  ].flatMap((line) => line.split('|').map((name, _, all) => [name, all[0] as Role] as const)),
)

const LABEL = /^(\p{L}[\p{L}\p{M} -]{1,20}?)\s*[:：]\s*(?=\S)/u

/** The role a label stands for (`Quelle` → source), or undefined. */
export function roleOfLabel(name: string): Role | undefined {
  return LABELS.get(
    name.toLowerCase().replace(/^(?:first|last) |(?: credit)?(?<=[^s])s$| (?:on|le|credit)$/g, ''),
  )
}

/** The label a line begins with, colon and room included, and its role; null where there is none. */
export function labelAt(line: string): { head: string; role: Role } | null {
  const found = LABEL.exec(line)
  const role = found && roleOfLabel(found[1]!)
  return role ? { head: found![0], role } : null
}
