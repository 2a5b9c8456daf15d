// How the archive stands, so that a page drawn before a change is not shown after it. In: an archive's changes.
// Out: a number for all of it and one for each seed, which grow.

import type { Archive } from '@hearsay/archive'

/** So many seeds are remembered as changed one by one; then all of them count as changed. */
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
      // Whoever hears of no change any more takes everything for changed.
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
