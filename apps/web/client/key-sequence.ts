// Which command a key stands for, alone or as the second of two. In: the keys of the desk and what was pressed. Out: a command.

/** The first of two keys that belong together. */
export interface PressedKey {
  key: string
  /** When it was pressed, in milliseconds. */
  time: number
}

/** Two keys belong together when they are pressed within this time. */
const SEQUENCE_MS = 1200

/** The command of a key, or null. `pending` is the key itself where it begins a sequence of two. */
export function commandOf<Verb extends string>(
  verbsByKey: ReadonlyMap<string, Verb>,
  pressed: PressedKey,
  pending: PressedKey | null,
): { verb: Verb | null; pending: PressedKey | null } {
  const isSecond = pending !== null && pressed.time - pending.time < SEQUENCE_MS
  const keys = isSecond ? `${pending.key} ${pressed.key}` : pressed.key
  const verb = verbsByKey.get(keys)
  if (verb !== undefined) return { verb, pending: null }
  const begins = [...verbsByKey.keys()].some((one) => one.startsWith(`${pressed.key} `))
  return { verb: null, pending: begins ? pressed : null }
}
