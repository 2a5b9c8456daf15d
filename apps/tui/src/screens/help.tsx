import { Box, Text } from 'ink'
import { RowLine } from '../ui/looks.tsx'
import { keys } from './keys.ts'

/** The keys, each with what it does. */
export function Help({ columns, rows, colour }: { columns: number; rows: number; colour: boolean }) {
  const wide = Math.min(18, Math.floor(columns / 3))
  return (
    <Box flexDirection="column" height={rows} overflow="hidden">
      <Text bold>Keys</Text>
      {keys.slice(0, rows - 1).map(([key, does]) => (
        <RowLine
          key={key}
          columns={columns}
          colour={colour}
          parts={[
            { text: key.padEnd(wide), look: 'label' },
            { text: does, look: 'plain' },
          ]}
        />
      ))}
    </Box>
  )
}
