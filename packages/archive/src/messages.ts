import type { Problem } from './problem.ts'

const size = (bytes: unknown) => `${(Number(bytes) / 1e6).toFixed(1)} MB`

/** One sentence that says what is wrong with a file or folder, and what would help. */
export function problemMessage(problem: Problem): string {
  const { about, data } = problem
  const why = reason(String(data.system ?? ''))
  switch (problem.code) {
    case 'folder-missing':
      return `There is no folder ${quoted(about)}.`
    case 'folder-unreadable':
      return `The folder ${quoted(about)} can’t be read; ${why}.`
    case 'not-a-folder':
      return `${quoted(about)} is not a folder; a desk opens a folder of seeds.`
    case 'seed-unknown':
      return `There is no seed ${quoted(about)} on this desk.`
    case 'file-unreadable':
      return `The file ${quoted(about)} can’t be read; ${why}.`
    case 'file-too-big':
      return `The file ${quoted(about)} has ${size(data.bytes)}; a seed may have ${size(data.limit)}.`
    case 'not-text':
      return `The file ${quoted(about)} is not text: it has control characters no clipping has.`
  }
}

/** What the system's code means for whoever looks after the folder. */
function reason(system: string): string {
  if (system === 'ENOENT') return 'it is a link to something that isn’t there'
  if (system === 'ELOOP') return 'its links go in a circle'
  if (system === '' || system === 'EACCES' || system === 'EPERM') return 'check its permissions'
  return `the system says ${system}`
}

function quoted(name: string): string {
  return `“${name.replace(/\p{Cc}/gu, ' ')}”`
}
