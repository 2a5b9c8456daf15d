// The desk for a screen reader, and for a terminal that can only print: each event is a line, nothing is drawn over.

import { useInput, usePaste, useStdin } from 'ink'
import { useEffect } from 'react'
import type { Desk } from '../desk/desk.ts'
import { keyNames } from '../desk/key-map.ts'
import type { Suspend } from './desk-screen.tsx'

/**
 * Takes keys and draws nothing: the listeners of the desk print its events. `pastes`: whether the terminal can be asked to mark
 * pasted text.
 */
export function ScreenReaderScreen({
  desk,
  pastes,
  ready,
}: {
  desk: Desk
  pastes: boolean
  ready?: (suspend: Suspend) => void
}) {
  const { setRawMode } = useStdin()
  useEffect(
    () =>
      ready?.(async (meanwhile) => {
        setRawMode(false)
        try {
          await meanwhile()
        } finally {
          setRawMode(true)
        }
      }),
    [ready, setRawMode],
  )
  useInput((input, state) => desk.press(keyNames(input, state)))
  usePaste((text) => desk.paste(text), { isActive: pastes })
  return null
}
