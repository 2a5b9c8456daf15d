// The line that shows while somebody goes through what is worth a look, with the keys that count then.

import { queueWords } from '@hearsay/desk'
import { keyGroups } from '../src/components/keys.ts'
import { announce } from './announce.ts'
import { element } from './element.ts'

let bar: HTMLElement | undefined

/** Whether somebody goes through the queue. */
export function isInQueue(): boolean {
  return bar !== undefined && !bar.hidden
}

/** Shows the keys of the queue, which count from now on. */
export function enterQueue(): void {
  bar ??= document.body.appendChild(createBar())
  bar.hidden = false
}

/** Leaves the queue. False where nobody is in it. */
export function leaveQueue(): boolean {
  if (!bar || !isInQueue()) return false
  bar.hidden = true
  announce('Left the queue.')
  return true
}

function createBar(): HTMLElement {
  const keys = new Map(
    keyGroups.find(([heading]) => heading === 'In the queue')?.[1].map((one) => [one.verb, one]),
  )
  const button = (verb: string, key: string, word: string) =>
    element('button', { type: 'button', 'data-verb': verb }, element('kbd', {}, key), ` ${word}`)
  return element(
    'div',
    { class: 'queue-bar', role: 'toolbar', 'aria-label': 'The queue: its keys' },
    ...queueWords.map(([verb, word]) => button(verb, keys.get(verb)?.keys[0] ?? '', word)),
    button('back', 'Esc', 'leave'),
  )
}
