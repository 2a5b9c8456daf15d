// The desk on a terminal. Ink handles the terminal: keys, modes, the alternate screen, giving it away and taking it back. The
// frames bypass it: they are strings already, Ink’s layout would parse and lay them out again, which takes longer than a key
// may, and send whole rows.

import { useApp, useInput, usePaste } from 'ink'
import { useEffect } from 'react'
import type { Desk } from '../desk/desk.ts'
import { frameOf } from '../desk/frame.ts'
import { keyNames } from '../desk/key-map.ts'
import type { PaintedScreen } from './painted-screen.ts'

/** Gives the terminal to something else while that runs, and takes it back. */
export type Suspend = (meanwhile: () => Promise<void>) => Promise<void>

/** The whole screen. `ready` gets the function that gives the terminal away. */
export function DeskScreen({
  desk,
  screen,
  colour,
  ready,
}: {
  desk: Desk
  screen: PaintedScreen
  colour: boolean
  ready?: (suspend: Suspend) => void
}) {
  const { suspendTerminal } = useApp()
  useEffect(() => ready?.(suspendTerminal), [ready, suspendTerminal])
  useEffect(() => {
    const draw = () => screen.draw(frameOf(desk.state, colour))
    draw()
    return desk.subscribe(draw)
  }, [desk, screen, colour])
  useInput((input, state) => desk.press(keyNames(input, state)))
  usePaste((text) => desk.paste(text))
  return null
}
