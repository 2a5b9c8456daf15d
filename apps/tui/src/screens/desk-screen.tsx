// The desk on a terminal, drawn with Ink. In: the desk. Out: its frame, line by line; keys go the other way.

import { Box, Text, useApp, useInput, usePaste } from 'ink'
import { memo, useEffect, useSyncExternalStore } from 'react'
import type { Desk } from '../desk/desk.ts'
import { frameOf } from '../desk/frame.ts'
import { keyNames } from '../desk/key-map.ts'

/** Gives the terminal away while something else runs on it, and takes it back. */
export type Suspend = (meanwhile: () => Promise<void>) => Promise<void>

/** One line of the screen; drawn again only when its text is another. */
const Line = memo(({ text }: { text: string }) => <Text wrap="truncate">{text || ' '}</Text>)

/** The whole screen. `ready` gets what gives the terminal away. */
export function DeskScreen({
  desk,
  colour,
  ready,
}: {
  desk: Desk
  colour: boolean
  ready?: (suspend: Suspend) => void
}) {
  useSyncExternalStore(desk.subscribe, () => desk.version)
  const { suspendTerminal } = useApp()
  useEffect(() => ready?.(suspendTerminal), [ready, suspendTerminal])
  useInput((input, state) => desk.press(keyNames(input, state)))
  usePaste((text) => desk.paste(text))
  const lines = frameOf(desk, colour)
  return (
    <Box flexDirection="column" height={lines.length}>
      {lines.map((text, at) => (
        <Line key={at} text={text} />
      ))}
    </Box>
  )
}
