// Which commands need a reading.

import type { DeskState } from './desk-state.ts'
import type { CommandName } from './key-map.ts'

/** The commands that need a reading. */
const DECIDING: ReadonlySet<CommandName> = new Set([
  'review',
  'review-back',
  'accept',
  'reject',
  'correct',
  'words',
  'split',
  'join',
  'add',
  'merge',
  'tag',
  'note',
  'place',
])

/** Whether a command waits for the reading of the open clipping. */
export function needsReading({ focus, clipping, shelf }: DeskState, name: CommandName): boolean {
  if (DECIDING.has(name)) return true
  return /-found$/.test(name) && focus !== 'list' && !clipping?.search.words && !shelf.query.trim()
}
