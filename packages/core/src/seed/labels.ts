// Labels of header lines. In: a line or a label. Out: the field that the label stands for.
//
//   Quelle: Hafenblatt, Seite 4
//   ^^^^^^ source

import { LABEL } from './patterns/labels.ts'
import type { HeaderField } from './vocabulary.ts'
import { headerFields } from './vocabulary.ts'

/** The label a line begins with: its field, and the label itself with its colon and the white space after it. */
export function findLabel(line: string): [field: HeaderField | 'headline' | undefined, head: string] {
  const [head = '', ...groups] = LABEL.exec(line) ?? []
  return [[...headerFields, 'headline' as const][groups.findIndex(Boolean)], head]
}
