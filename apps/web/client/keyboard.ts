// Which key does what, and when keys do nothing. In: the key map and a function for each act.
import type { KeyAction } from '../src/components/keys.ts'
import { keys } from '../src/components/keys.ts'

const STORAGE_KEY = 'hearsay-keys'
/** Two keys belong together for so many milliseconds. */
const SEQUENCE_MS = 1200

const actionsByPress = new Map(keys.flatMap(([, list]) => list).map((key) => [key.press, key.action]))

/** Whether keys of one letter do anything; remembered in this browser. */
export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'off'
  } catch {
    return true
  }
}

/** Switches keys on or off, and remembers it. */
export function switchKeys(on: boolean): void {
  try {
    localStorage.setItem(STORAGE_KEY, on ? 'on' : 'off')
  } catch {
    // A browser that keeps nothing forgets it.
  }
}

/** Listens from now on. An act that says false leaves the key to the browser. */
export function listen(acts: Partial<Record<KeyAction, () => boolean | undefined>>): void {
  let begun = ''
  let since = 0
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
    const { key } = event
    if (key !== 'Escape' && (!keysAreOn() || isTextField(event.target))) return
    const together = begun && event.timeStamp - since < SEQUENCE_MS ? `${begun} ${key}` : key
    begun = ''
    const act = actionsByPress.get(together)
    // Under a sheet that is open nothing moves.
    if (document.querySelector('dialog[open]') && act !== 'keys' && act !== 'outline') return
    if (act?.startsWith('go:')) location.assign(act.slice(3))
    else if (act) {
      if (acts[act as KeyAction]?.() === false) return
    } else {
      if ([...actionsByPress.keys()].some((press) => press.startsWith(`${key} `))) {
        begun = key
        since = event.timeStamp
      }
      return
    }
    if (key !== 'Escape') event.preventDefault()
  })
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.matches('textarea, select')) return true
  return target instanceof HTMLInputElement && !/^(radio|checkbox|button|submit|file)$/.test(target.type)
}
