// The help page, made of the one key map. In: the bindings in force, where one is. Out: a row a command.

import { wrapped } from '../ui/prose-rows.ts'
import type { SheetRow } from '../ui/sheet-rows.ts'
import type { Bindings, DeskCommand, KeyScope } from './key-map.ts'
import { deskCommands, displayKey, keysOf } from './key-map.ts'

/** Terminals narrower than this have no room for keys, name and what it does in one row. */
const MIN_TABLE_COLUMNS = 60
/** Columns of keys and name. */
const LABEL_COLUMNS = 34

const SCOPE_TITLES: Record<KeyScope, string> = {
  list: 'In the list',
  clipping: 'In the clipping',
  evidence: 'In the evidence',
  page: 'On a page',
}

/** Every command with its keys and its name, those of use where one is first; what has no key is told too. */
export function helpRows(bindings: Bindings, columns: number, place: KeyScope): SheetRow[] {
  const all: readonly DeskCommand[] = deskCommands
  const isHere = ({ in: places }: DeskCommand) => places?.includes(place) ?? true
  const rowsOf = (some: DeskCommand[]) => some.flatMap((one) => commandRows(one, bindings, columns))
  const here = rowsOf(all.filter(isHere))
  const others = rowsOf(all.filter((one) => !isHere(one)))
  const head = (text: string): SheetRow => ({ parts: [{ text, look: 'strong' }] })
  return [head(SCOPE_TITLES[place]), ...here, { parts: [] }, head('Elsewhere'), ...others]
}

function commandRows({ name, does }: DeskCommand, bindings: Bindings, columns: number): SheetRow[] {
  const keys =
    keysOf(bindings, name as never)
      .map(displayKey)
      .join(' ') || 'no key'
  if (columns < MIN_TABLE_COLUMNS) {
    const label = wrapped(`${name}  ${keys}`, Math.max(1, columns))
    const words = wrapped(does, Math.max(8, columns - 2))
    return [
      ...label.map((text): SheetRow => ({ parts: [{ text, look: 'label' }] })),
      ...words.map((text): SheetRow => ({ parts: [{ text: `  ${text}`, look: 'plain' }] })),
    ]
  }
  const label = `${keys.padEnd(18)} ${name}`.padEnd(LABEL_COLUMNS)
  return wrapped(does, Math.max(8, columns - LABEL_COLUMNS)).map((text, at): SheetRow => {
    const before = at === 0 ? label : ' '.repeat(LABEL_COLUMNS)
    return {
      parts: [
        { text: before, look: 'label' },
        { text, look: 'plain' },
      ],
    }
  })
}
