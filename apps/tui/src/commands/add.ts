import { command } from './command.ts'
import { desk, flag, json } from './options.ts'

/** `add FILES|FOLDERS|-`: takes in whatever comes, or shows what it would be. */
export const add = command({
  name: 'add',
  summary: 'take in clippings: seeds, pages, feeds, Markdown, mail',
  operands: {
    form: 'FILE…',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    expects: 'files, folders, or - for standard input',
    completes: 'file',
  },
  options: {
    preview: flag('show what would be taken in, and keep nothing'),
    again: flag('keep what is here already a second time'),
    desk,
    json,
  },
  more: 'Of a folder, the files whose endings clippings have are taken in; how many others there are is told. A file of several seeds is split, and what a seed was made of is kept beside it, byte for byte. The same article, by its text or nearly, is never kept twice unasked. Ctrl-C ends after the seeds in hand; the same command then goes on where it ended. Piped, a line has what became of it (kept, same, nearly, refused), its id and the file. 1 where a file holds no clipping, 3 where one can’t be read or kept.',
  examples: [
    { line: 'add story.html forwarded.eml', does: 'a seed of each, with the file beside it' },
    { line: 'add --preview wire.txt', does: 'the seeds in one file, and where each begins' },
    {
      line: 'add clippings --desk postgres://desk.example/press',
      does: 'a folder into a newsroom’s database',
    },
    { line: 'add -', does: 'what is pasted or piped' },
  ],
  async run({ operands, values }, terminal) {
    if (values.preview) return (await import('./preview.ts')).preview(operands, values.json, terminal)
    return (await import('./add-files.ts')).addFiles(values.desk, operands, values, terminal)
  },
})
