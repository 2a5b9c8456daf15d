// A desk for tests: files in a folder of its own, an archive over them, and the app.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Archive } from '@hearsay/archive'
import { openArchive } from '@hearsay/archive'
import type { Document } from '@hearsay/core'
import { emptyState } from '@hearsay/decisions'
import type { Reading } from '@hearsay/reading'
import type { DeskOptions } from '../src/app.tsx'
import { createApp } from '../src/app.tsx'

/** A reader that a test replaces the model with. */
export type FakeReader = (document: Document) => Reading

/** An archive with these readings of its clippings and of other texts; its index keeps those of the model. */
export function withReader(archive: Archive, read: FakeReader): Archive {
  return {
    ...archive,
    reading: async (id) => ({ ...read((await archive.get(id)).document), decisions: emptyState() }),
    read: async (document) => read(document),
  }
}

/** A desk, to be closed after the test. */
export interface OpenDesk {
  folder: string
  archive: Archive
  app: ReturnType<typeof createApp>
  /** The text of a page, after its status was checked. */
  page(path: string, status?: number): Promise<string>
  close(): Promise<void>
}

/** Opens a desk over these files, by their names in the folder; `read` reads them instead of the archive. */
export async function openDesk(
  files: Record<string, string | Uint8Array>,
  options: DeskOptions = {},
  read?: FakeReader,
): Promise<OpenDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-desk-'))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  const opened = await openArchive(folder, { follow: false, readers: 1 })
  const archive = read ? withReader(opened, read) : opened
  const app = createApp(archive, options)
  return {
    folder,
    archive,
    app,
    async page(path, status = 200) {
      const answer = await app.request(path)
      if (answer.status !== status) throw new Error(`${path} gave ${answer.status}: ${await answer.text()}`)
      return answer.text()
    },
    async close() {
      await archive.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The text of a clipping with these parts. */
export function clippingText(outlet: string, date: string, headline: string, body: string): string {
  return `${outlet}\n${date}\n\n${headline}\n\n${body}\n`
}

/** A clipping with this many paragraphs, each with a statement. */
export function longClipping(paragraphs: number): string {
  const story = (_: unknown, at: number) =>
    `“We will wait for tide ${at + 1},” Orla Venn said. The port is full.`
  return clippingText(
    'Anda Post',
    '6 July 2022',
    'The tides',
    Array.from({ length: paragraphs }, story).join('\n\n'),
  )
}

/** Some clippings with statements of people and agencies. */
export const sampleClippings: Record<string, string> = {
  'pact.txt': clippingText(
    'Harbor Times',
    '29 June 2022',
    'Two islands join the pact',
    'PORT VELA — “The pact is old news,” Orla Venn said on Tuesday. The ferries stayed in harbour.\n\nCiting a ministry aide, the Coastwire agency reported that the toll would rise in autumn.',
  ),
  'strike.txt': clippingText(
    'Harbor Times',
    '4 July 2022',
    'Crews stay ashore',
    '“Nobody pays,” Orla Venn claimed. An official who asked not to be named said that talks would go on.',
  ),
  'bridge.txt': clippingText(
    'Anda Post',
    '6 July 2022',
    'The bridge waits',
    '“We will not wait,” Minister Venn said. According to Coastwire, the bridge is unsafe. Tom Sey said that the café on the quay had closed.',
  ),
}
