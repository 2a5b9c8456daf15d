// A desk over a folder of invented seeds, with a reading made by hand and a host that does nothing; tests press keys on it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Archive } from '@hearsay/archive'
import { openArchive } from '@hearsay/archive'
import { afterAll } from 'vitest'
import { clipping, readingFixture } from '../../../packages/reading/test/reading-fixture.ts'
import type { HostServices } from '../src/desk/desk.ts'
import { Desk } from '../src/desk/desk.ts'
import { frameOf } from '../src/desk/frame.ts'
import type { SavedPlace } from '../src/desk/saved-place.ts'
import type { Settings } from '../src/desk/settings.ts'
import { defaultSettings } from '../src/desk/settings.ts'

/** What a test may set; the rest has defaults. */
export interface DeskFixture {
  seeds?: Record<string, string | Uint8Array>
  columns?: number
  rows?: number
  host?: Partial<HostServices>
  settings?: Settings
  place?: SavedPlace | undefined
}

/** The seeds of a desk where none are given. */
export const seeds = {
  'b.txt': 'Coastwire\n28 June 2022\n\nCrews stay ashore\n\nThe crews wait.\n',
  'toll.txt': clipping,
}

/** Opens a desk and calls back; desks with the same seeds share a folder. */
export async function withDesk(
  {
    seeds: given = seeds,
    columns = 120,
    rows = 30,
    host = {},
    settings = defaultSettings(),
    place,
  }: DeskFixture,
  use: (desk: Desk, press: (keys: string) => Promise<void>, folder: string) => Promise<void>,
): Promise<void> {
  const { folder, archive } = await opened(given)
  const desk = new Desk(
    archive,
    {
      read: async (document) => (document.text === clipping ? readingFixture(document) : nothing),
      person: () => 'Ana Pell',
      copy: async () => 'was copied.',
      edit: async () => null,
      browse: async () => null,
      pipe: async () => ({ printed: '', problem: null }),
      suspend: () => undefined,
      quit: () => undefined,
      ...host,
    },
    settings,
    place ?? null,
  )
  try {
    desk.resize(columns, rows)
    await desk.start()
    await desk.idle()
    await use(
      desk,
      async (keys) => {
        desk.press(keys.split(' '))
        await desk.idle()
      },
      folder,
    )
  } finally {
    desk.close()
  }
}

const open = new Map<object, Promise<{ folder: string; archive: Archive }>>()

/** The archive over some seeds, opened once in a file of tests. */
function opened(given: Record<string, string | Uint8Array>): Promise<{ folder: string; archive: Archive }> {
  const before = open.get(given)
  if (before) return before
  const opening = (async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hearsay-desk-'))
    for (const [name, text] of Object.entries(given)) await writeFile(join(folder, name), text)
    return { folder, archive: await openArchive(folder, { follow: false }) }
  })()
  open.set(given, opening)
  return opening
}

afterAll(async () => {
  for (const { folder, archive } of await Promise.all(open.values())) {
    await archive.close()
    await rm(folder, { recursive: true, force: true })
  }
  open.clear()
})

const nothing = 'This text has no reading here.'

/** The frame without its control sequences. */
export function screenText(desk: Desk): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: looks are control sequences
  return frameOf(desk.state, false).map((line) => line.replace(/\u001b\[[\d;]*m/g, '').trimEnd())
}
