// Saved searches on the command line. In: a name, a query, what to do with them. Out: the list, or what became of one.
import type { Archive, SavedSearch } from '@hearsay/archive'
import { markSeen, newsOf, saveSearch, searchName, seenUntil } from '@hearsay/archive'
import { formatNumber } from '@hearsay/desk'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import type { CommandServices } from './command.ts'
import { personAt } from './person.ts'
import { usageError } from './report-error.ts'
import { withArchive } from './with-archive.ts'

interface SearchValues {
  mail: string | undefined
  'no-mail': boolean
  seen: boolean
  remove: boolean
  as: string | undefined
  desk: string | undefined
  json: boolean
}

/** One address, as a mail header takes it. */
const MAIL_ADDRESS = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/

/** Lists searches, or does what is asked with one. */
export async function savedSearches(
  [name, ...words]: string[],
  values: SearchValues,
  terminal: Terminal,
  services: CommandServices,
): Promise<Status> {
  const query = words.join(' ').trim()
  const { mail, remove, seen } = values
  const changes = [query !== '', mail !== undefined || values['no-mail'], seen, remove]
  if (name === undefined && changes.some(Boolean))
    return usageError(terminal, 'Name the search first.', 'searches')
  if (remove && changes.filter(Boolean).length > 1)
    return usageError(terminal, '--remove stands alone.', 'searches')
  if (mail !== undefined && (values['no-mail'] || !MAIL_ADDRESS.test(mail)))
    return usageError(terminal, '--mail takes one address, and stands without --no-mail.', 'searches')
  const person = personAt({ env: terminal.env, desk: values.desk ?? terminal.desk }, values.as)
  if ('wrong' in person) return usageError(terminal, person.wrong, 'searches')
  return withArchive(
    values.desk,
    terminal,
    services,
    async (archive) => {
      if (name === undefined || !changes.some(Boolean))
        return list(archive, name, person.name, values.json, terminal)
      const changed = await change(archive, { ...values, name, query, by: person.name })
      if (changed === null) {
        terminal.err(`hearsay: There is no search “${oneLine(name)}”.\n`)
        return 1
      }
      terminal.out(`${changed}\t${oneLine(searchName(name))}\n`)
      return 0
    },
    'searchable',
  )
}

interface Change extends SearchValues {
  name: string
  query: string
  by: string
}

/** Does what is asked with a search, and says what; null where there is none of that name. */
async function change(archive: Archive, asked: Change): Promise<string | null> {
  const { name, query, by, mail, remove, seen } = asked
  const store = archive.searches
  const known = (await store.list()).find((one) => one.name === searchName(name))
  const to = asked['no-mail'] ? null : mail
  if (query) {
    await saveSearch(store, name, { query, by, to })
    return known ? 'changed' : 'saved'
  }
  if (!known) return null
  if (remove) {
    await store.change(known.name, () => null)
    return 'removed'
  }
  if (to !== undefined) await saveSearch(store, name, { query: known.query, by: known.by, to })
  if (seen) await markSeen(store, known.name, by)
  return 'changed'
}

async function list(
  archive: Archive,
  name: string | undefined,
  by: string,
  asJson: boolean,
  terminal: Terminal,
): Promise<Status> {
  const all = await archive.searches.list()
  const wanted = name === undefined ? all : all.filter((one) => one.name === searchName(name))
  if (name !== undefined && wanted.length === 0) {
    terminal.err(`hearsay: There is no search “${oneLine(name)}”; a query after the name saves one.\n`)
    return 1
  }
  const rows = []
  for (const search of wanted) rows.push(await rowOf(archive, search, by))
  if (asJson) terminal.out(`${safeJson(rows, terminal.columns ? 2 : 0)}\n`)
  else if (!terminal.columns) terminal.out(rows.map(fieldsOf).join(''))
  else if (rows.length === 0) terminal.out('No search is saved; hearsay help searches tells how.\n')
  else terminal.out(rows.map(shownRow).join(''))
  return 0
}

type SearchRow = Awaited<ReturnType<typeof rowOf>>

function fieldsOf({ name, query, total, fresh, more, mail }: SearchRow): string {
  const counts = [orMore(`${total.number}`, total.more), orMore(`${fresh}`, more)]
  return `${[oneLine(name), oneLine(query), ...counts, mail ?? ''].join('\t')}\n`
}

function shownRow({ name, query, total, fresh, more, mail }: SearchRow): string {
  const news = fresh ? `, ${orMore(formatNumber(fresh), more)} new` : ''
  const mailed = mail ? `; mailed to ${oneLine(mail)}` : ''
  return `${oneLine(name)}: ${orMore(formatNumber(total.number), total.more)}${news}${mailed}\n    ${oneLine(query)}\n`
}

function orMore(number: string, more: boolean): string {
  return more ? `${number}+` : number
}

async function rowOf(archive: Archive, search: SavedSearch, by: string) {
  const { name, query, by: saver, since, mail } = search
  const { total, fresh, more } = await newsOf(archive, query, seenUntil(search, by))
  return { name, query, by: saver, since, total, fresh: fresh.length, more, mail: mail?.to ?? null }
}
