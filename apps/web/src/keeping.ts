// Files in, what became of each out. In: bytes and names as they came. Out: what they were taken for, and for every seed
// in them whether it was kept, was here already or was refused.

import type { Added, Archive, Import } from '@hearsay/archive'
import { importFileInWorker } from '@hearsay/archive'

/** A file as it came from somebody. */
export interface Came {
  name: string
  bytes: Uint8Array
}

/** A file taken in. */
export interface Taken {
  name: string
  imported: Import
}

/** Takes files in one after the other, so that no more than one is taken apart at a time. */
export async function takeAll(files: Came[]): Promise<Taken[]> {
  const taken: Taken[] = []
  for (const { name, bytes } of files) taken.push({ name, imported: await importFileInWorker(bytes, name) })
  return taken
}

/** A seed within the files: the file’s place, and the seed’s in it. */
export type Place = `${number}.${number}`

/** Every seed of the files, in their order. */
export function placesOf(taken: Taken[]): Place[] {
  return taken.flatMap(({ imported }, file) => imported.offers.map((_, at): Place => `${file}.${at}`))
}

/** Keeps the seeds at these places; `again` keeps them although they are here already. */
export async function keepPlaces(
  archive: Archive,
  taken: Taken[],
  places: Place[],
  again: boolean,
): Promise<Map<Place, Added>> {
  const chosen = places.flatMap((place) => {
    const [file, at] = place.split('.').map(Number)
    const offer = taken[file ?? -1]?.imported.offers[at ?? -1]
    return offer ? [{ place, offer }] : []
  })
  const added = await archive.add(chosen.map(({ offer }) => ({ ...offer, again })))
  return new Map(chosen.map(({ place }, at) => [place, added[at]!]))
}

/** Milliseconds for which files wait for somebody to decide. */
const PATIENCE = 20 * 60_000
/** What may wait, in bytes of offers. */
const ROOM = 200_000_000

/** Files that wait for somebody to decide about them, each under a name nobody can guess. */
export class Waiting {
  readonly #now: () => number
  readonly #token: () => string
  readonly #kept = new Map<string, { taken: Taken[]; until: number; size: number }>()

  /** `now` gives milliseconds that only grow, `token` a name nobody can guess. */
  constructor(now: () => number, token: () => string) {
    this.#now = now
    this.#token = token
  }

  /** Puts files aside; the oldest are let go where there is no room. */
  put(taken: Taken[]): string {
    const token = this.#token()
    const size = taken.reduce((sum, { imported }) => sum + sizeOf(imported), 0)
    this.#kept.set(token, { taken, until: this.#now() + PATIENCE, size })
    let whole = 0
    for (const [name, one] of [...this.#kept].reverse()) {
      whole += one.size
      if (name !== token && (whole > ROOM || one.until < this.#now())) this.#kept.delete(name)
    }
    return token
  }

  /** The files put aside under a name; null where nothing waits there any more. */
  get(token: string): Taken[] | null {
    const found = this.#kept.get(token)
    return found && found.until >= this.#now() ? found.taken : null
  }
}

/** What an imported holds in memory; the file that several seeds are made of counts once. */
function sizeOf({ offers }: Import): number {
  const seeds = offers.reduce((sum, { seed }) => sum + seed.length, 0)
  return seeds + (offers[0]?.original?.bytes.length ?? 0)
}
