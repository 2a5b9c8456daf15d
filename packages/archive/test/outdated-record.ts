// A seed, and the record that an older parser and reader made of it: another header, and articles taken for speakers.
import { loadModel } from '@hearsay/reading'
import { buildRecord } from '../src/record/build-record.ts'
import type { IndexRecord } from '../src/record/index-record.ts'

/** A Spanish clipping with one named speaker and two without names. */
export const SPANISH = `Diario del Puerto
29 de junio de 2022

El puerto reabre

La ministra del puerto dijo que el muelle abriría pronto. Un portavoz de la naviera aseguró que los barcos saldrían mañana.

«Esperamos la marea», dijo Orla Venn.
`

/** What that seed is read as today. */
export const READ_TODAY = {
  outlet: 'Diario del Puerto',
  date: '2022-06-29',
  headline: 'El puerto reabre',
  voices: { own: 0, named: 1, unnamed: 2, relayed: 0, undetermined: 0 },
  speakers: ['Orla Venn'],
}

/** The record of the older code, under this id and file. */
export async function oldRecord(id: string, file: string, stamp = ''): Promise<IndexRecord> {
  await loadModel('default')
  const content = new TextEncoder().encode(SPANISH)
  const record = buildRecord({ id, file, size: content.length, changed: stamp, content }, 'default')
  const [first, second, third] = record.statements
  const named = (one: typeof first, speaker: string) => ({
    ...one!,
    speaker,
    actor: speaker.toLowerCase(),
    kind: 'person' as const,
    voice: 'named' as const,
  })
  const statements = [named(first, 'La'), named(second ?? first, 'Un'), named(third ?? first, 'Orla Venn')]
  return {
    ...record,
    // Whatever the file’s bytes are.
    digest: null,
    entry: {
      ...record.entry,
      outlet: 'El puerto reabre',
      date: '2021-01-01',
      headline: 'Diario del Puerto',
      voices: { own: 0, named: 3, unnamed: 0, relayed: 0, undetermined: 0 },
    },
    statements: statements.map((one, at) => ({ ...one, at })),
    statementWords: statements.map(({ actor }, at) => ({
      ...(record.statementWords[at] ?? record.statementWords[0]!),
      speaker: actor,
      voice: 'named',
    })),
    words: { ...record.words, outlet: 'el puerto reabre', headline: 'diario del puerto' },
    voices: 'named',
  }
}
