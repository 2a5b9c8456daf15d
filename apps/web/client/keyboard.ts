// Listens to keys. In: a function for each command. Out: the commands of the keys pressed, except while somebody types.

import type { ActionVerb } from '../src/components/keys.ts'
import { goAddresses, isGoVerb, queueVerbsByKey, verbsByKey } from '../src/components/keys.ts'
import type { PressedKey } from './key-sequence.ts'
import { commandOf } from './key-sequence.ts'
import { shelfAddress } from './shelf-place.ts'

const STORAGE_KEY = 'hearsay-keys'

/** Whether single-key shortcuts are on; remembered in this browser. */
export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'off'
  } catch {
    return true
  }
}

/** Switches single-key shortcuts on or off, and remembers it. */
export function switchKeys(on: boolean): void {
  try {
    localStorage.setItem(STORAGE_KEY, on ? 'on' : 'off')
  } catch {
    // A browser without storage forgets it.
  }
}

/** Listens from now on. An action that returns false leaves the key to the browser; `isInQueue` says whether the keys of the queue count. */
export function listen(
  actions: Record<ActionVerb, () => boolean | undefined>,
  isInQueue: () => boolean,
): void {
  let pending: PressedKey | null = null
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
    const { key, timeStamp: time } = event
    if (key !== 'Escape' && (!keysAreOn() || isTextField(event.target))) return
    const found = commandOf(isInQueue() ? queueVerbsByKey : verbsByKey, { key, time }, pending)
    const { verb } = found
    pending = found.pending
    if (verb === null) return
    // Nothing moves under an open dialog.
    if (document.querySelector('dialog[open]') && verb !== 'help' && verb !== 'outline') return
    if (isGoVerb(verb)) location.assign(verb === 'go-list' ? shelfAddress() : goAddresses[verb])
    else if (actions[verb]() === false) return
    if (key !== 'Escape') event.preventDefault()
  })
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.matches('textarea, select')) return true
  return target instanceof HTMLInputElement && !/^(radio|checkbox|button|submit|file)$/.test(target.type)
}
