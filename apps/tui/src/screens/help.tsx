import { Box, Text } from 'ink'
import { widthOf, wrap } from '../term/width.ts'
import { RowLine } from '../ui/looks.tsx'
import type { RowPart } from '../ui/row.ts'
import { keys } from './keys.ts'

/** The keys, each with what it does; on a narrow terminal a long key has a row of its own. */
export function Help({ columns, rows, colour }: { columns: number; rows: number; colour: boolean }) {
  const margin = columns < 60 ? 8 : 18
  return (
    <Box flexDirection="column" height={rows} overflow="hidden">
      {columns >= 60 && <Text bold>Keys</Text>}
      {keys.flatMap(([key, does]) =>
        keyRows(key, does, margin, columns).map((parts, at) => (
          <RowLine key={`${key} ${at}`} columns={columns} colour={colour} parts={parts} />
        )),
      )}
    </Box>
  )
}

function keyRows(key: string, does: string, margin: number, columns: number): RowPart[][] {
  const beside = widthOf(key) < margin
  const words = wrap(does, 0, does.length, Math.max(8, columns - margin)).map(
    ([start, end], at): RowPart[] => [
      { text: (beside && at === 0 ? key : '').padEnd(margin), look: 'label' },
      { text: does.slice(start, end), look: 'plain' },
    ],
  )
  return beside ? words : [[{ text: key, look: 'label' }], ...words]
}
