import { expect, test } from 'vitest'
import type { Face, Verb } from './commands.ts'
import { commandsOf, deskCommands } from './commands.ts'

test.each<Face>(['web', 'terminal'])('no key of the %s face stands for two commands', (face) => {
  const keys = commandsOf(face).flatMap((command) => command.keys)
  expect(keys.length).toBeGreaterThan(15)
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})
test('in the queue the keys of the review are the letters of what they do, each of one command', () => {
  for (const face of ['web', 'terminal'] as const) {
    const keys = commandsOf(face).flatMap(({ verb, queue }) => queue.map((key) => [key, verb]))
    expect(new Map(keys as [string, string][]).size).toBe(keys.length)
    expect(Object.fromEntries(keys)).toMatchObject({
      ...{ n: 'review', a: 'accept', x: 'reject', e: 'correct', s: 'split', m: 'merge', t: 'tag' },
      ...{ N: 'note', z: 'undo' },
    })
  }
})
test('no verb is given twice, and each has a key on some face', () => {
  const verbs = deskCommands.map(({ verb }) => verb)
  expect(new Set(verbs).size).toBe(verbs.length)
  const reachable = new Set<string>([...commandsOf('web'), ...commandsOf('terminal')].map(({ verb }) => verb))
  expect(verbs.filter((verb) => !reachable.has(verb))).toEqual([])
})
test('a face gets its own title and only its own commands', () => {
  const titles = (face: Face) => Object.fromEntries(commandsOf(face).map(({ verb, title }) => [verb, title]))
  expect(titles('web')).toMatchObject({ copy: expect.stringContaining('selected words') })
  expect(titles('terminal')).toMatchObject({ copy: expect.stringContaining('JSON') })
  expect(titles('web')).not.toHaveProperty('quit')
  expect(titles('terminal')).not.toHaveProperty('go-find')
})
test('the verbs of a face are a type', () => {
  const verbs: Verb<'terminal'>[] = ['quit', 'help']
  // @ts-expect-error: the web has no such command
  const wrong: Verb<'web'> = 'quit'
  expect([...verbs, wrong]).toEqual(['quit', 'help', 'quit'])
})
