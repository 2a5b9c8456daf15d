// The commands that go out of the desk: to a clipboard, to an editor.

import { join } from 'node:path'
import { lineStarts, positionOf } from '@hearsay/core'
import type { CopyKind } from './copy.ts'
import { textToCopy } from './copy.ts'
import type { Desk } from './desk.ts'

const COPY_NAMES: Record<CopyKind, string> = {
  quotation: 'The quotation',
  citation: 'The quotation with its citation',
  sentence: 'The sentence',
  json: 'The statement as JSON',
}

/** Copies of what one stands at. */
export function copy(desk: Desk, kind: CopyKind): void {
  const { clipping } = desk
  const { reading = null, stop } = clipping ?? {}
  const text =
    clipping && stop && reading && typeof reading !== 'string'
      ? textToCopy(kind, clipping.seed, reading, stop)
      : null
  if (text === null) {
    desk.message = 'Nothing to copy here: step to a statement first.'
    return
  }
  void desk.host.copy(text).then((how) => {
    desk.message = `${COPY_NAMES[kind]} ${how}`
    desk.changed()
  })
}

/** Opens the seed in an editor, at the line one stands at, and comes back to the same words. */
export function edit(desk: Desk): void {
  const seed = desk.clipping?.seed ?? desk.shelf.chosen
  if (!seed) {
    desk.message = 'No seed is open.'
    return
  }
  if (!desk.host.edit) {
    desk.message = 'This desk is kept in a database; its seeds are no files to edit.'
    return
  }
  const { clipping } = desk
  const text = clipping?.seed.document.text ?? ''
  const offset = clipping?.stop?.begin ?? clipping?.rows[clipping.top]?.at ?? 0
  const { line } = positionOf(text, lineStarts(text), offset)
  const editing = desk.host.edit(join(desk.archive.address, seed.file), line).then(async (problem) => {
    await desk.reload()
    // That the seed is gone is worth more than that one is back.
    desk.message = problem ?? (desk.message || 'Back from the editor.')
  })
  desk.waitFor(editing)
}
