// A selected clipping that is no longer in the list. In: the state. Out: a sentence, and the list in focus.
import { oneLine } from '../term/safe.ts'
import type { DeskState } from './desk-state.ts'
import type { Lost } from './shelf-window.ts'

/** Says that the selected clipping is not in the list any more, and goes back to the list. */
export function reportLost(state: DeskState, { id, why }: Lost): void {
  const { seed } = state.clipping ?? {}
  const name = `“${oneLine((seed?.id === id && seed.headline) || id)}”`
  const next = state.shelf.chosen ? 'this is the next clipping' : 'there is no other'
  state.message = `${name} ${why === 'gone' ? 'is gone' : 'does not match the query any more'}; ${next}.`
  state.sheet = null
  state.focus = 'list'
  if (state.prompt?.kind === 'find') state.prompt = null
}
