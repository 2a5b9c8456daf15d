// The keys of the web desk, from the desk's table of commands. Made of them: what the client listens to, the sheet at `?`, the
// page /keys, the tables of docs/web.md and every `aria-keyshortcuts`.

import type { FaceCommand, Verb } from '@hearsay/desk'
import { commandsOf } from '@hearsay/desk'

/** A command that leads to a screen. */
type GoVerb = Extract<Verb<'web'>, `go-${string}`>

/** A command that does something on the page. */
export type ActionVerb = Exclude<Verb<'web'>, GoVerb>

/** Where the commands lead that lead to a screen. */
export const goAddresses: Record<GoVerb, string> = {
  'go-list': '/',
  'go-find': '/find',
  'go-review': '/review',
  'go-compare': '/compare',
  'go-speakers': '/speakers',
  'go-outlets': '/outlets',
  'go-try': '/paste',
  'go-add': '/add',
  'go-keys': '/keys',
}

/** Whether a command leads to a screen. */
export function isGoVerb(verb: Verb<'web'>): verb is GoVerb {
  return verb in goAddresses
}

const commands = commandsOf('web')

/** Every command with a key, under the headings of the key list, in its order. */
export const keyGroups: [heading: string, commands: FaceCommand<'web'>[]][] = [
  ['In a clipping', commands.filter(({ verb }) => !isGoVerb(verb) && verb !== 'help')],
  ['In the queue', commands.flatMap((one) => (one.queue.length > 0 ? [{ ...one, keys: one.queue }] : []))],
  ['From screen to screen', commands.filter(({ verb }) => isGoVerb(verb) || verb === 'help')],
]

/** The command of every key, or of two keys pressed one after the other with a space between. */
export const verbsByKey: ReadonlyMap<string, Verb<'web'>> = new Map(
  commands.flatMap(({ verb, keys }) => keys.map((key) => [key, verb] as const)),
)

/** The same while somebody goes through the queue, whose keys come before the others. */
export const queueVerbsByKey: ReadonlyMap<string, Verb<'web'>> = new Map([
  ...verbsByKey,
  ...commands.flatMap(({ verb, queue }) => queue.map((key) => [key, verb] as const)),
])

/** The name of a key as it is printed on keyboards. */
export function keyName(key: string): string {
  return key === 'Escape' ? 'Esc' : key
}

/** `aria-keyshortcuts` for an element that does the same as a key, to be spread over it. */
export function keyShortcut(verb: ActionVerb): { 'aria-keyshortcuts': string } {
  // Two keys in sequence can’t be written there, but no such command has only those.
  const keys = commands.find((command) => command.verb === verb)?.keys ?? []
  return { 'aria-keyshortcuts': keys[0] ?? '' }
}
