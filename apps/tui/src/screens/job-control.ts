// Stopping and going on. In: a desk, its terminal, what gives that away. Out: the screen given back whenever the program
// stops, and drawn anew when it goes on.

import type { Desk } from '../desk/desk.ts'
import type { Terminal } from '../term/terminal.ts'
import type { Suspend } from './desk-screen.tsx'

/** Listens to the signals of job control; gives what stops the program, as a key of the desk asks for it. */
export function jobControl(desk: Desk, terminal: Terminal, suspend: () => Suspend | null): () => void {
  let away = false
  const leave = async (meanwhile: () => Promise<void>) => {
    const given = suspend()
    if (away || !given) return
    away = true
    try {
      await given(meanwhile)
    } finally {
      away = false
    }
    desk.state.message = 'Back at the desk.'
    desk.changed()
  }
  if (terminal.platform === 'win32')
    return () => {
      desk.state.message = 'There is no stopping a program here; another window has a shell.'
      desk.changed()
    }
  const stop = () => void leave(terminal.suspend)
  // Stopped by a signal nobody can hear: whoever had the terminal since may have left it in any state.
  terminal.onJobControl({ stop, goOn: () => void leave(async () => undefined) })
  return stop
}
