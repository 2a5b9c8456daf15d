/**
 * The groups of tests, in the order they run. `npm test -- GROUP` runs one of them. All but `unit` are named in a
 * file's ending: `name.GROUP.test.ts`.
 */
export const testGroups = [
  'unit', // functions and modules in one process: under a minute on two cores
  'property', // what is always true, on many random texts
  'folder', // real folders of clippings, their indexes and threads
  'packaging', // packages packed, installed and bundled as somebody else would
  'process', // commands and servers started as processes
  'database', // PostgreSQL, started by the tests
  'crash', // kills, full disks and damaged files
  'browser', // the web desk in Chromium
  'pty', // the terminal desk in a pseudo-terminal
]
