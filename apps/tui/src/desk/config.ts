// The config file. In: its text. Out: settings, or what is wrong with it. Loaded only where there is such a file: the library
// that checks it would take a good part of every start.

import { z } from 'zod'
import type { CommandName } from './key-map.ts'
import { bindingsOf, isKeyName, keysOf, queueBindingsOf, terminalCommands } from './key-map.ts'
import type { Settings } from './settings.ts'
import { defaultSettings } from './settings.ts'

const key = z.string().refine(isKeyName, {
  error: ({ input }) =>
    `“${input}” is not a key; a key is one character, or enter, esc, tab, space, up, pagedown …, or ctrl-x, alt-x`,
})
const names = terminalCommands.map(({ verb }) => verb) as [CommandName, ...CommandName[]]
const configSchema = z.strictObject({
  keys: z.partialRecord(z.enum(names), z.union([key, z.array(key)])).optional(),
  copy: z.string().min(1).optional(),
})

/** Reads a config file’s text. What is wrong with it comes back as sentences; a file with errors leaves all settings as they are. */
export function settingsIn(text: string): { settings: Settings; problems: string[] } {
  const settings = defaultSettings()
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    return { settings, problems: [`This is not JSON: ${(error as Error).message}`] }
  }
  const checked = configSchema.safeParse(data)
  if (!checked.success) return { settings, problems: checked.error.issues.flatMap(sentences) }
  const { keys, problems } = keysIn(checked.data.keys ?? {})
  const [bindings, queueBindings] = [bindingsOf(keys), queueBindingsOf(keys)]
  return { settings: { bindings, queueBindings, copyCommand: checked.data.copy }, problems }
}

/** The keys of commands that the file replaces, and which of them other commands lose. */
function keysIn(given: Partial<Record<CommandName, string | string[]>>) {
  const keys: Partial<Record<CommandName, string[]>> = {}
  const problems: string[] = []
  const owners = new Map<string, string>()
  for (const [name, some] of Object.entries(given)) {
    keys[name as CommandName] = [some].flat()
    for (const one of [some].flat()) {
      const other = owners.get(one)
      if (other) problems.push(`keys: “${one}” is given to both ${other} and ${name}; ${name} gets it.`)
      owners.set(one, name)
    }
  }
  const defaults = bindingsOf()
  for (const [one, name] of owners) {
    const former = defaults.get(one)
    if (former && former !== name && !keys[former])
      problems.push(`keys: “${one}” now runs ${name}, no longer ${former}.`)
  }
  if (keysOf(bindingsOf(keys), 'back').length === 0) {
    // Without it the only way out of a page would be to quit. Named last, it gets its key whatever else was given it.
    delete keys.back
    keys.back = ['esc']
    problems.push('keys: back needs a key; it has esc.')
  }
  return { keys, problems }
}

function sentences(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.join('.')
  const at = path ? `${path}: ` : ''
  if (issue.code === 'unrecognized_keys') {
    const known = path === 'keys' ? 'press ? for all commands' : 'the settings are keys and copy'
    return issue.keys.map((name) => `${at}unknown setting “${name}”; ${known}.`)
  }
  if (issue.code === 'invalid_union')
    return issue.errors
      .flat()
      .slice(0, 1)
      .flatMap((inner) => sentences({ ...inner, path: issue.path }))
  if (issue.code === 'invalid_key')
    return [`keys: unknown command “${String(issue.path.at(-1))}”; press ? for all commands.`]
  return [`${at}${issue.message}.`]
}
