// Suspending and continuing. In: a desk, its terminal, what gives that away. Out: the terminal given back to the shell whenever
// the program stops, and the screen drawn again when it continues.

import type { Desk } from '../desk/desk.ts'
import type { Terminal } from '../term/terminal.ts'
import type { Suspend } from './desk-screen.tsx'

/** Listens to the signals of job control; returns what suspends the program, for the key of the desk. */
export function jobControl(desk: Desk, terminal: Terminal, suspend: () => Suspend | null): () => void {
  let isAway = false
  const say = (message: string) => {
    desk.state.message = message
    desk.changed()
  }
  const leave = async (meanwhile: () => Promise<void>) => {
    const giveAway = suspend()
    if (isAway || !giveAway) return
    isAway = true
    try {
      await giveAway(meanwhile)
    } finally {
      isAway = false
    }
    say('Back at the desk.')
  }
  if (terminal.platform === 'win32')
    return () => say('This system can’t suspend a program; use another window for a shell.')
  const stop = () => void leave(terminal.suspend)
  // Stopped by a signal that can’t be caught: another program may have left the terminal in any state since.
  terminal.onJobControl({ stop, goOn: () => void leave(async () => undefined) })
  return stop
}
