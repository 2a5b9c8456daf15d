// The commands, in the order in which help shows them; each is loaded when it is needed.
import type { Command } from './command.ts'

const loaders = {
  desk: async () => (await import('./desk.ts')).desk,
  read: async () => (await import('./read.ts')).read,
  check: async () => (await import('./check.ts')).check,
  parse: async () => (await import('./parse.ts')).parse,
  list: async () => (await import('./archive-commands.ts')).list,
  find: async () => (await import('./archive-commands.ts')).find,
  compare: async () => (await import('./compare.ts')).compare,
  speakers: async () => (await import('./archive-commands.ts')).speakers,
  statements: async () => (await import('./statements.ts')).statements,
  status: async () => (await import('./status.ts')).status,
  outlets: async () => (await import('./archive-commands.ts')).outlets,
  export: async () => (await import('./export.ts')).exportCommand,
  annotations: async () => (await import('./annotations.ts')).annotations,
  decide: async () => (await import('./decide.ts')).decide,
  versions: async () => (await import('./versions.ts')).versions,
  log: async () => (await import('./log.ts')).log,
  undo: async () => (await import('./undo.ts')).undo,
  redo: async () => (await import('./undo.ts')).redo,
  agreement: async () => (await import('./agreement.ts')).agreement,
  publish: async () => (await import('./publish.ts')).publish,
  add: async () => (await import('./add.ts')).add,
  searches: async () => (await import('./searches.ts')).searches,
  mail: async () => (await import('./mail.ts')).mail,
  follow: async () => (await import('./follow.ts')).follow,
  remove: async () => (await import('./archive-commands.ts')).remove,
  restore: async () => (await import('./trash.ts')).restore,
  trash: async () => (await import('./trash.ts')).trash,
  work: async () => (await import('./work.ts')).work,
  accounts: async () => (await import('./accounts.ts')).accounts,
  eval: async () => (await import('./eval.ts')).evaluate,
  'train-data': async () => (await import('./train-data.ts')).trainData,
  completion: async () => (await import('./completion.ts')).completion,
  man: async () => (await import('./man.ts')).man,
  help: async () => (await import('./help.ts')).help,
} satisfies Record<string, () => Promise<Command>>

/** The names of all commands. */
export const commandNames = Object.keys(loaders)

/** The command of a name; undefined for an unknown name. */
export async function commandNamed(name: string): Promise<Command | undefined> {
  return Object.hasOwn(loaders, name) ? loaders[name as keyof typeof loaders]() : undefined
}

/** All commands, in the order in which help shows them. */
export function allCommands(): Promise<Command[]> {
  return Promise.all(Object.values(loaders).map((load) => load()))
}
