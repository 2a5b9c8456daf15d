// A worker in a process of its own, for tests to kill. In: the address. Out: a line for every word of progress.
import { argv, stdout } from 'node:process'
import { workOn } from '../src/postgres/work.ts'

await workOn(argv[2] ?? '', {
  signal: new AbortController().signal,
  onProgress: ({ searchable, read }) => stdout.write(`${searchable} ${read}\n`),
})
