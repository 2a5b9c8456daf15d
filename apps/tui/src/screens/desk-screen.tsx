// The desk on a terminal. Ink has the terminal: its keys, its modes, its other screen, giving it away and taking it back.
// The frames are drawn past it: made of strings already, they would be taken apart and put together again by a layout
// that has nothing to lay out, which takes longer than a key may, and be sent by the row.

import { useApp, useInput, usePaste } from 'ink'
import { useEffect } from 'react'
import type { Desk } from '../desk/desk.ts'
import { frameOf } from '../desk/frame.ts'
import { keyNames } from '../desk/key-map.ts'
import type { PaintedScreen } from './painted-screen.ts'

/** Gives the terminal away while something else runs on it, and takes it back. */
export type Suspend = (meanwhile: () => Promise<void>) => Promise<void>

/** The whole screen. `ready` gets what gives the terminal away. */
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
