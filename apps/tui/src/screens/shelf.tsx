import type { Entry } from '@hearsay/archive'
import { problemMessage } from '@hearsay/archive'
import { Box } from 'ink'
import { oneLine } from '../term/safe.ts'
import { fitted } from '../term/width.ts'
import { RowLine } from '../ui/looks.tsx'
import type { RowPart } from '../ui/row.ts'

interface ShelfProps {
  entries: Entry[]
  selected: number
  columns: number
  rows: number
  colour: boolean
  focused: boolean
  /** What to say where no seed is shown. */
  nothing: string[]
}

/** The list of seeds: two rows each, outlet and date above the headline, the chosen one marked. */
export function Shelf({ entries, selected, columns, rows, colour, focused, nothing }: ShelfProps) {
  const fit = Math.max(1, Math.floor(rows / 2))
  const first = Math.max(0, Math.min(selected - Math.floor(fit / 2), entries.length - fit))
  return (
    <Box flexDirection="column" width={columns} height={rows} overflow="hidden">
      {entries.length === 0 &&
        nothing.map((line) => (
          <RowLine key={line} columns={columns} colour={colour} parts={[{ text: line, look: 'quiet' }]} />
        ))}
      {entries.slice(first, first + fit).map((entry, at) => {
        const here = first + at === selected
        const [above, below] = entryRows(entry, here, columns)
        return (
          <Box key={entry.id} flexDirection="column">
            <RowLine columns={columns} colour={colour} parts={above} />
            <RowLine columns={columns} colour={colour} parts={below} inverse={here && focused} />
          </Box>
        )
      })}
    </Box>
  )
}

function entryRows(entry: Entry, here: boolean, columns: number): [RowPart[], RowPart[]] {
  const mark = here ? '▌ ' : '  '
  const counts = entry.counts.error
    ? ` ${entry.counts.error} error`
    : entry.counts.warning
      ? ` ${entry.counts.warning} warning`
      : ''
  const above: RowPart[] = [
    { text: mark, look: 'label' },
    { text: entry.date ?? 'no date', look: 'quiet' },
    { text: `  ${oneLine(entry.outlet ?? (entry.problem ? '' : 'no outlet'))}`, look: 'quiet' },
    { text: counts, look: entry.counts.error ? 'error' : 'warning' },
  ]
  const title = oneLine(entry.problem ? problemMessage(entry.problem) : (entry.headline ?? entry.file))
  const below: RowPart[] = [
    { text: mark, look: 'label' },
    { text: fitted(title, Math.max(1, columns - 3)), look: entry.problem ? 'error' : 'strong' },
  ]
  return [above, below]
}
