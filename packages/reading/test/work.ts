// How much work a function does, in steps that depend on its input alone: how often V8 ran each block of the code, and how
// much of a text or list built-in functions looked at. Time depends on the machine, these counts don’t. In: a function. Out: a
// number that is linear in the input where the function is.

import { Session } from 'node:inspector/promises'
import { setFlagsFromString } from 'node:v8'

/** Counts the work of code whose file matches a pattern; only modules imported after `startCounting` are counted. */
export interface WorkCounter {
  /** The work of one call. */
  count(run: () => unknown): Promise<number>
  stop(): Promise<void>
}

const LIST_FUNCTIONS = ['slice', 'join', 'concat', 'indexOf', 'lastIndexOf', 'includes'] as const

/** Starts counting. Code is not optimized from here on, since optimized functions lose their counts. */
export async function startCounting(files: RegExp): Promise<WorkCounter> {
  for (const compiler of ['opt', 'maglev']) setFlagsFromString(`--no-${compiler}`)
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  return {
    async count(run) {
      await session.post('Profiler.takePreciseCoverage')
      const scanned = countScans(run)
      const { result } = await session.post('Profiler.takePreciseCoverage')
      const blocks = result
        .filter(({ url }) => files.test(url))
        .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
      return scanned + blocks.reduce((sum, count) => sum + count, 0)
    },
    async stop() {
      await session.post('Profiler.stopPreciseCoverage')
      session.disconnect()
      for (const compiler of ['opt', 'maglev']) setFlagsFromString(`--${compiler}`)
    },
  }
}

/** The characters that regular expressions pass over and the items that list functions do, while a function runs. */
function countScans(run: () => unknown): number {
  let scanned = 0
  const { exec } = RegExp.prototype
  const lists = LIST_FUNCTIONS.map((name) => [name, Array.prototype[name]] as const)
  RegExp.prototype.exec = function (text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const found = exec.call(this, text)
    const anchored = this.sticky || (this.source.startsWith('^') && !this.multiline)
    scanned += found ? found.index + found[0].length - from : anchored ? 1 : text.length - from
    return found
  }
  for (const [name, own] of lists) {
    const counted = function (this: unknown[], ...given: never[]) {
      const result = (own as (...given: never[]) => unknown).apply(this, given)
      scanned += name === 'slice' ? (result as unknown[]).length : this.length
      return result
    }
    Object.defineProperty(Array.prototype, name, { value: counted, writable: true, configurable: true })
  }
  try {
    run()
  } finally {
    RegExp.prototype.exec = exec
    for (const [name, own] of lists)
      Object.defineProperty(Array.prototype, name, { value: own, writable: true, configurable: true })
  }
  return scanned
}
