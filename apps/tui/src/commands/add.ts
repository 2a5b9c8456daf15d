import { command } from './command.ts'
import { desk, flag, json, text } from './options.ts'

/** `add FILES|FOLDERS|-`: saves the clippings of files, or previews them. */
export const add = command({
  name: 'add',
  summary: 'add clippings from seeds, pages, documents, feeds, mail',
  operands: {
    form: 'FILE…',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    expects: 'files, folders, addresses of pages, or - for standard input',
    completes: 'file',
  },
  options: {
    preview: flag('show the clippings in the files, and save nothing'),
    again: flag('save clippings that are on the desk already once more'),
    yes: flag('save without asking whether everything was understood'),
    outlet: text('NAME', 'the outlet of all clippings that are added'),
    date: text('DATE', 'their date'),
    headline: text('WORDS', 'their headline'),
    byline: text('NAME', 'their byline'),
    language: text('CODE', 'their language, as en'),
    intranet: flag('fetch pages on this machine and in its network too'),
    desk,
    json,
  },
  more: 'On a terminal it shows what it understood, a row a clipping, and asks before it saves; what is corrected there, or by an option, is remembered for the layout: clippings of the same site or outlet in the same format are corrected alike, which is said. It fetches a page by its address, and nothing that is in it. From a folder, it adds the files of the known types and counts the others. It splits a file with several clippings, and saves the original beside each seed, byte for byte. It saves the same article of the same outlet and day, or nearly the same, only once unless asked; of another outlet or day it is a copy, which is saved; a page that has changed is a version of its clipping (hearsay versions). Ctrl-C stops after the current batch; the same command then goes on from there. Piped, each line has the result (kept, version, same, nearly, refused), the id and the file. Status 1 where a file has no clipping, 3 where one can’t be read or saved.',
  examples: [
    { line: 'add story.html forwarded.eml', does: 'a seed from each, with the file beside it' },
    { line: 'add --preview wire.txt', does: 'the clippings in one file, and where each begins' },
    {
      line: 'add clippings --desk postgres://desk.example/press',
      does: 'a folder into a newsroom’s database',
    },
    { line: 'add https://harbor.example/pact', does: 'a page from the web, saved beside its seed' },
    { line: 'add -', does: 'text that is pasted or piped' },
  ],
  async run({ operands, values }, terminal, services) {
    if (values.preview) return (await import('./preview.ts')).preview(operands, values, terminal)
    return (await import('./add-files.ts')).addFiles(operands, values, terminal, services)
  },
})
