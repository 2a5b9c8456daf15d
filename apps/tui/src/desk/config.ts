// The config file. In: its text. Out: settings, or what is wrong with it. Loaded only where there is such a file: what
// checks it costs a start a good part of its time.

import { z } from 'zod'
import type { CommandName } from './key-map.ts'
import { bindingsOf, deskCommands, isKeyName, keysOf } from './key-map.ts'
import type { Settings } from './settings.ts'
import { defaultSettings } from './settings.ts'

const key = z.string().refine(isKeyName, {
  error: ({ input }) =>
    `“${input}” is no key; a key is one sign, or enter, esc, tab, space, up, pagedown …, or ctrl-x, alt-x`,
})
const names = deskCommands.map(({ name }) => name) as [CommandName, ...CommandName[]]
const configSchema = z.strictObject({
  keys: z.partialRecord(z.enum(names), z.union([key, z.array(key)])).optional(),
  copy: z.string().min(1).optional(),
})

/** Reads a config file’s text; what can’t be used is told, one sentence each, and left as it was. */
export function settingsIn(text: string): { settings: Settings; problems: string[] } {
  const settings = defaultSettings()
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    return { settings, problems: [`It is no JSON: ${(error as Error).message}`] }
  }
  const checked = configSchema.safeParse(data)
  if (!checked.success) return { settings, problems: checked.error.issues.flatMap(sentences) }
  const others: Partial<Record<CommandName, string[]>> = {}
  const problems: string[] = []
  const taken = new Map<string, string>()
  for (const [name, given] of Object.entries(checked.data.keys ?? {})) {
    const keys = [given].flat()
    others[name as CommandName] = keys
    for (const one of keys) {
      const other = taken.get(one)
      if (other) problems.push(`keys: “${one}” is given to both ${other} and ${name}; it is ${name}.`)
      taken.set(one, name)
    }
  }
  const usual = bindingsOf()
  for (const [one, name] of taken) {
    const former = usual.get(one)
    if (former && former !== name && !others[former])
      problems.push(`keys: “${one}” is now ${name}, and was ${former}.`)
  }
  if (keysOf(bindingsOf(others), 'back').length === 0) {
    // Without it there would be no way out of a page but to quit. Named last, it has its key whoever else was given it.
    delete others.back
    others.back = ['esc']
    problems.push('keys: back has to have a key; it keeps esc.')
  }
  return { settings: { bindings: bindingsOf(others), copyCommand: checked.data.copy }, problems }
}

function sentences(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.join('.')
  const at = path ? `${path}: ` : ''
  if (issue.code === 'unrecognized_keys') {
    const known = path === 'keys' ? 'the commands are listed with ?' : 'the settings are keys and copy'
    return issue.keys.map((name) => `${at}there is no “${name}”; ${known}.`)
  }
  if (issue.code === 'invalid_union')
    return issue.errors
      .flat()
      .slice(0, 1)
      .flatMap((inner) => sentences({ ...inner, path: issue.path }))
  if (issue.code === 'invalid_key')
    return [`keys: there is no command “${String(issue.path.at(-1))}”; ? lists them.`]
  return [`${at}${issue.message}.`]
}
