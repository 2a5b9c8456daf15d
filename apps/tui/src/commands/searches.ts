import { command } from './command.ts'
import { as } from './decide.ts'
import { desk, flag, json, text } from './options.ts'

/** `searches [NAME QUERY…]`: the saved searches with what is new in each; saves, changes or removes one. */
export const searches = command({
  name: 'searches',
  summary: 'list saved searches with what is new, save one, or have it mailed',
  operands: {
    form: '[NAME QUERY…]',
    least: 0,
    most: Number.POSITIVE_INFINITY,
    expects: 'a name, and a query to save',
    completes: null,
    allowsDashWords: true,
  },
  options: {
    mail: text('ADDRESS', 'mail to this address what is new, whenever hearsay mail runs'),
    'no-mail': flag('mail it to nobody any more'),
    seen: flag('count as new only what comes from now on'),
    remove: flag('remove the search'),
    as,
    desk,
    json,
  },
  more: 'Searches belong to the desk: everybody sees them, the web at /searches, the terminal desk with F; what is new is counted for each person. Piped, each line has name, query, how many clippings it finds, how many of them are new to you, and who gets mails. Status 1 where there is no search of that name, or it can’t be saved.',
  examples: [
    { line: 'searches', does: 'every search, with what is new' },
    { line: "searches 'Venn on the toll' speaker:venn toll", does: 'saves one under a name' },
    { line: "searches 'Venn on the toll' --mail desk@example.org", does: 'who gets its news' },
    { line: "searches 'Venn on the toll' --remove", does: 'removes it' },
  ],
  async run({ operands, values }, terminal, services) {
    return (await import('./saved-searches.ts')).savedSearches(operands, values, terminal, services)
  },
})
