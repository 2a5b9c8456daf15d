// A dispute for tests: two people put different speakers to the first statement of a clipping, each in a clone of the folder, and
// the clones are merged.
import { cp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Archive } from '@hearsay/archive'
import type { Draft } from '@hearsay/decisions'
import { partsOf, statementTarget } from '@hearsay/decisions'
import { openDesk, sampleClippings } from './open-desk.ts'

/** Makes a dispute in each clipping of a desk over the sample clippings. */
export async function makeDisputes(
  desk: { archive: Archive; folder: string },
  seeds: readonly string[],
): Promise<void> {
  const clone = await openDesk(sampleClippings)
  for (const seed of seeds) {
    await putSpeaker(desk.archive, seed, 'Ben Orm', 'Ilse Mar')
    await putSpeaker(clone.archive, seed, 'Cleo Dray', 'Tom Sey')
  }
  const logs = await readdir(join(clone.folder, '.decisions'))
  for (const name of logs.filter((one) => one.endsWith('.jsonl')))
    await cp(join(clone.folder, '.decisions', name), join(desk.folder, '.decisions', name))
  await clone.close()
}

async function putSpeaker(archive: Archive, seed: string, by: string, name: string): Promise<void> {
  const { document } = await archive.get(seed)
  const reading = await archive.reading(seed)
  const target = statementTarget(document.text, reading, partsOf(reading.attributions[0]!))
  const draft = { seed, verb: 'speaker', target, value: { name } } satisfies Draft
  const decided = await archive.decide([draft], by)
  if ('refused' in decided) throw new Error(decided.refused.map(({ code }) => code).join())
}
