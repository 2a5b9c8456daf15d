// Header corrections remembered for the next clipping of the same layout, as those are that somebody makes before a clipping is saved.
// In: an archive. Out: the same, which remembers what is decided about headers, and forgets what is undone.

import { decode } from '@hearsay/core'
import type { Decision } from '@hearsay/decisions'
import type { Archive } from './api/archive.ts'
import type { Corrections, LayoutMemory } from './import/corrections.ts'
import { correctableFields, learnedFrom } from './import/corrections.ts'
import type { Import } from './import/import.ts'

/** Has an archive remember; nobody who decides waits for it, but who asks for layouts and who closes do. */
export function rememberingHeaders(archive: Archive): Archive {
  let pending = Promise.resolve()
  return {
    ...archive,
    async decide(drafts, by) {
      const decided = await archive.decide(drafts, by)
      if ('decisions' in decided && decided.decisions.some(isAboutHeader))
        // What can’t be remembered is decided all the same.
        pending = pending.then(() => remember(archive, decided.decisions, by)).catch(() => undefined)
      return decided
    },
    async layouts() {
      await pending
      return archive.layouts()
    },
    async close() {
      await pending
      await archive.close()
    },
  }
}

function isAboutHeader({ verb }: Decision): boolean {
  return verb === 'header' || verb === 'undo'
}

async function remember(archive: Archive, decided: readonly Decision[], by: string): Promise<void> {
  for (const one of decided) if (one.verb === 'header') await learn(archive, one, true)
  const ids = new Set(decided.flatMap((one) => (one.verb === 'undo' ? one.target.ids : [])))
  // A log may be long: where nothing is remembered, nothing is to be forgotten.
  if (ids.size === 0 || Object.keys(await archive.layouts()).length === 0) return
  const { decisions } = await archive.decisions(null, by)
  const byId = new Map(decisions.map((one) => [one.id, one]))
  for (const id of ids) {
    let one = byId.get(id)
    let undoes = true
    // An undo of an undo is a redo.
    for (; one?.verb === 'undo'; undoes = !undoes) one = byId.get(one.target.ids[0] ?? '')
    if (one?.verb === 'header') await learn(archive, one, !undoes)
  }
}

/** Remembers a correction, or forgets it. */
async function learn(archive: Archive, { seed, value }: Decision<'header'>, stands: boolean): Promise<void> {
  const field = correctableFields.find((name) => name === value.field)
  if (!field || seed === null) return
  const found = await importedAgain(archive, seed)
  if (!found) return
  const given: Corrections = { [field]: value.value }
  const rules: LayoutMemory = stands
    ? learnedFrom(found.file, found.at, given, {})
    : learnedFrom(found.file, found.at, {}, given)
  if (Object.keys(rules).length > 0) await archive.rememberLayouts(rules)
}

/** The file of a clipping as it came in, understood once more, with the place of the clipping in it; null where that isn’t known. */
async function importedAgain(archive: Archive, id: string): Promise<{ file: Import; at: number } | null> {
  const [seed, original] = await Promise.all([archive.get(id), archive.original(id)])
  const { importFileInWorker } = await import('./import/in-worker.ts')
  const { text } = seed.document
  const name = original?.name ?? `${id.split('/').at(-1)}.txt`
  const file = await importFileInWorker(original?.bytes ?? new TextEncoder().encode(text), name)
  const at = file.seeds.length === 1 ? 0 : file.offers.findIndex((offer) => textOf(offer.seed) === text)
  return at === -1 || !file.seeds[at] ? null : { file, at }
}

function textOf(seed: string | Uint8Array): string {
  return typeof seed === 'string' ? seed : decode(seed).text
}
