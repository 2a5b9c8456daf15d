// Versions of the archive and of each clipping, so that a page rendered before a change is not sent after it. In: the changes of
// an archive. Out: numbers that grow with them.

import type { Archive } from '@hearsay/archive'

/** Seeds whose changes are tracked one by one; with more, all seeds count as changed. */
const MAX_TRACKED_SEEDS = 10_000

/** Follows an archive for as long as it is open. */
export class ChangeVersions {
  #version = 0
  #base = 0
  #lost = false
  readonly #seeds = new Map<string, number>()

  /** Begins to follow. */
  constructor(archive: Archive) {
    this.#follow(archive).catch(() => {
      // Without news of changes, everything counts as changed.
      this.#lost = true
    })
  }

  /** Grows with every change of any seed. */
  get version(): number {
    return this.#lost ? ++this.#version : this.#version
  }

  /** Grows with every change of this seed. */
  ofSeed(id: string): number {
    return this.#lost ? this.version : (this.#seeds.get(id) ?? this.#base)
  }

  async #follow(archive: Archive): Promise<void> {
    for await (const { id } of archive.changes()) {
      this.#version++
      if (this.#seeds.size >= MAX_TRACKED_SEEDS) {
        this.#seeds.clear()
        this.#base = this.#version
      }
      this.#seeds.set(id, this.#version)
    }
  }
}
