// A clipping in the list: outlet and date above its headline. In: an entry. Out: two rows.

import type { Entry } from '@hearsay/archive'
import { problemMessage } from '@hearsay/archive'
import { counted } from '@hearsay/desk'
import { oneLine } from '../term/safe.ts'
import { cut } from '../term/width.ts'
import type { RowPart } from './row.ts'

/** Rows of each clipping. */
export const ENTRY_ROWS = 2

/** How an entry is shown: whether it is selected, whether the list is, and whether it is marked to be compared. */
interface EntryLook {
  here: boolean
  focused: boolean
  marked: boolean
}

/** The two rows of an entry; one that hasn’t come yet is an ellipsis. */
export function entryRows(
  entry: Entry | undefined,
  columns: number,
  { here, focused, marked }: EntryLook,
): [RowPart[], RowPart[]] {
  const mark: RowPart = { text: `${here ? '▌' : ' '}${marked ? '+' : ' '}`, look: 'label' }
  if (!entry) return [[mark, { text: '…', look: 'quiet' }], [mark]]
  const { error, warning } = entry.counts
  const wrong = error ? `${counted(error, 'error')} ` : warning ? `${counted(warning, 'warning')} ` : ''
  const where = `${entry.date ?? 'no date'}  ${oneLine(entry.outlet ?? (entry.problem ? '' : 'no outlet'))}`
  return [
    [
      mark,
      { text: wrong, look: error ? 'error' : 'warning' },
      { text: cut(where, columns - 2 - wrong.length), look: 'quiet' },
    ],
    [
      mark,
      {
        text: cut(entryTitle(entry), columns - 2),
        look: entry.problem ? 'error' : here && focused ? 'here' : 'strong',
      },
    ],
  ]
}

/** What an entry is called: its headline, why it can’t be read, or its file. */
export function entryTitle(entry: Entry): string {
  return oneLine(entry.problem ? problemMessage(entry.problem) : (entry.headline ?? entry.file))
}
