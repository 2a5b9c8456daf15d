// The decisions of a folder’s desk. In: its logs. Out: the records about each clipping. A log is read again when it changes, and of
// one that grew only what is new.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { decode } from '@hearsay/core'
import type { Decision } from '@hearsay/decisions'
import { ArchiveError } from '../api/archive-error.ts'
import type { Problem } from '../api/schemas.ts'
import { textHashOf } from '../record/decided.ts'
import { isPrivateLog, listLogs, logStamp, readLogFile } from './decision-files.ts'
import { fileOf, idOf, stampOf } from './files.ts'
import { readSeedFile } from './read-seed-file.ts'

/** A log as it was read last. */
interface ReadLog {
  stamp: string
  /** How many bytes were read, up to the end of a line, and their digest. */
  length: number
  digest: string
  decisions: Decision[]
  problems: Problem[]
}

/** Reads the logs of one desk. */
export class DecisionLog {
  readonly #place: string
  readonly #withPrivate: boolean
  #logs = new Map<string, ReadLog>()
  #bySeed = new Map<string | null, Decision[]>()
  #keys = new Map<string, string>()
  /** The seeds that were decided about with a text, by its hash. */
  #byText = new Map<string, Set<string>>()
  #hasMoved = false
  /** The seed whose decisions another one has now, since its file was renamed or moved. */
  readonly #movedTo = new Map<string, string>()
  #problems: Problem[] = []

  /** With private records for who answers people; without for the index, which is everybody’s. */
  constructor(place: string, withPrivate: boolean) {
    this.#place = place
    this.#withPrivate = withPrivate
  }

  /** Reads what changed. Gives the ids of the clippings with other decisions than before. */
  async refresh(): Promise<Set<string>> {
    const files = listLogs(this.#place).filter((file) => this.#withPrivate || !isPrivateLog(file))
    const stamps = files.map((file) => [file, logStamp(this.#place, file) ?? ''] as const)
    const isSame = stamps.every(([file, stamp]) => this.#logs.get(file)?.stamp === stamp)
    if (isSame && stamps.length === this.#logs.size) return new Set()
    // A desk without decisions loads no schema.
    const { readLog } = await import('@hearsay/decisions/log')
    const logs = new Map<string, ReadLog>()
    for (const [file, stamp] of stamps) {
      const before = this.#logs.get(file)
      logs.set(file, before?.stamp === stamp ? before : this.#read(file, stamp, before, readLog))
    }
    this.#logs = logs
    return this.#sort()
  }

  /** The latest id of all records; null where there is none. */
  lastId(): string | null {
    let last = ''
    for (const { id } of this.all()) if (id > last) last = id
    return last || null
  }

  /** The decisions about a clipping, and with null those about the whole desk; in any order. */
  of(seed: string | null): Decision[] {
    return this.#bySeed.get(seed) ?? []
  }

  /** Those that a record of a file with this text is made with. */
  ofFile(file: string, textHash: string): Decision[] {
    return [...this.ofSeed(idOf(file), textHash), ...this.of(null)]
  }

  /** Those about a clipping with this text: also those about the same text under a name that no file has any more. */
  ofSeed(id: string, textHash: string): Decision[] {
    const moved = [...(this.#byText.get(textHash) ?? [])].filter(
      (other) => other !== id && this.#isGone(other),
    )
    for (const other of moved) this.#movedTo.set(other, id)
    return [id, ...moved].flatMap((one) => this.of(one))
  }

  /** Looks which seeds that were decided about have no file any more; `ofFileNow` knows them then. */
  lookForMoved(): void {
    const seeds = new Set([...this.#byText.values()].flatMap((some) => [...some]))
    this.#hasMoved = [...seeds].some((seed) => this.#isGone(seed))
  }

  /** Those that a record of a file is made with, as it is now; it is only read where another one may have been renamed to it. */
  ofFileNow(file: string): Decision[] {
    if (!this.#hasMoved) return [...this.of(idOf(file)), ...this.of(null)]
    const { content } = readSeedFile(this.#place, file)
    if (!(content instanceof Uint8Array)) return this.of(null)
    return this.ofFile(file, textHashOf(decode(content).text))
  }

  #isGone(id: string): boolean {
    return stampOf(join(this.#place, fileOf(id))) === null
  }

  /** Every decision on the desk. */
  all(): Decision[] {
    return [...this.#bySeed.values()].flat()
  }

  /** A word that changes with the decisions about a file; empty where there are none. */
  keyOf(file: string): string {
    const id = idOf(file)
    const moved = [...this.#movedTo].filter(([, to]) => to === id).map(([from]) => this.#keys.get(from) ?? '')
    return [this.#keys.get(id) ?? '', ...moved].join('')
  }

  /** Logs and lines that can’t be read. */
  get problems(): readonly Problem[] {
    return this.#problems
  }

  #read(
    file: string,
    stamp: string,
    before: ReadLog | undefined,
    readLog: (log: string) => { decisions: Decision[]; bad: { line: number; why: string; path: string }[] },
  ): ReadLog {
    try {
      const bytes = readLogFile(this.#place, file)
      const end = bytes.lastIndexOf(0x0a) + 1
      const grew = before && before.length > 0 && before.problems.length === 0 && end >= before.length
      const known = grew && digestOf(bytes.subarray(0, before.length)) === before.digest ? before : null
      const { decisions, bad } = readLog(Buffer.from(bytes.subarray(known?.length ?? 0)).toString('utf8'))
      const problems = bad.map(({ line, why, path }) => badLine(file, line, path ? `${path}: ${why}` : why))
      return {
        stamp,
        length: end,
        digest: digestOf(bytes.subarray(0, end)),
        decisions: known ? [...known.decisions, ...decisions] : decisions,
        problems,
      }
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error
      return { stamp, length: 0, digest: '', decisions: [], problems: [error.problem] }
    }
  }

  /** Sorts the records by what they are about; an undo is about what its decisions are about. */
  #sort(): Set<string> {
    const logs = [...this.#logs.values()]
    const seedOf = new Map<string, string | null>()
    const bySeed = new Map<string | null, Decision[]>()
    const ordered = logs.flatMap(({ decisions }) => decisions).sort((a, b) => (a.id < b.id ? -1 : 1))
    for (const one of ordered) {
      const seeds = new Set(
        one.verb === 'undo' ? one.target.ids.map((id) => seedOf.get(id) ?? null) : [one.seed],
      )
      for (const seed of seeds) {
        seedOf.set(one.id, seed)
        const known = bySeed.get(seed)
        if (known) known.push(one)
        else bySeed.set(seed, [one])
      }
    }
    const keys = new Map<string, string>()
    this.#byText = seedsByText(ordered)
    for (const [seed, decisions] of bySeed)
      if (seed !== null)
        keys.set(seed, digestOf(Buffer.from(decisions.map(({ id }) => id).join())).slice(0, 16))
    const changed = [...new Set([...keys.keys(), ...this.#keys.keys()])].filter(
      (seed) => keys.get(seed) !== this.#keys.get(seed),
    )
    this.#bySeed = bySeed
    this.#keys = keys
    this.#problems = logs.flatMap(({ problems }) => problems)
    return new Set(changed.map((seed) => this.#movedTo.get(seed) ?? seed))
  }
}

/** The seeds that were decided about with a text, or got it when their header was written, by its hash. */
function seedsByText(decisions: Iterable<Decision>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const one of decisions) {
    const { seed } = one
    if (seed === null) continue
    for (const text of one.verb === 'write' ? [one.text, one.value.to] : [one.text]) {
      if (text === null) continue
      const known = found.get(text)
      if (known) known.add(seed)
      else found.set(text, new Set([seed]))
    }
  }
  return found
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function badLine(file: string, line: number, why: string): Problem {
  return { code: 'decision-unreadable', about: file, data: { line, why } }
}
