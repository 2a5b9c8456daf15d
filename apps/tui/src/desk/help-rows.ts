// The help page, made of the one key map. In: the bindings in force. Out: a row a command.

import { wrapped } from '../ui/prose-rows.ts'
import type { SheetRow } from '../ui/sheet-rows.ts'
import type { Bindings } from './key-map.ts'
import { deskCommands, keysOf, shownKey } from './key-map.ts'

/** Every command with its keys and its name; what has no key is told too. On a narrow terminal does stands below keys. */
export function helpRows(bindings: Bindings, columns: number): SheetRow[] {
  const narrow = columns < 60
  const margin = narrow ? 2 : 34
  return deskCommands.flatMap(({ name, does }) => {
    const keys = keysOf(bindings, name).map(shownKey).join(' ')
    const label = `${(keys || 'no key').padEnd(18)} ${name}`
    const lines = wrapped(does, Math.max(8, columns - margin))
    const rest = lines.map((line, at): SheetRow => {
      const before = !narrow && at === 0 ? label.padEnd(margin) : ' '.repeat(margin)
      return {
        parts: [
          { text: before, look: 'label' },
          { text: line, look: 'plain' },
        ],
      }
    })
    return narrow ? [{ parts: [{ text: label, look: 'label' }] }, ...rest] : rest
  })
}
