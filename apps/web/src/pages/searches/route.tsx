// GET /searches: the searches that people saved, with what each finds and what is new to who looks; POST saves one, marks one as seen,
// removes one.

import type { SavedSearch, SearchNews } from '@hearsay/archive'
import { MAX_SEARCH_NAME, markSeen, newsOf, saveSearch, searchName, seenUntil } from '@hearsay/archive'
import { formatNumber } from '@hearsay/desk'
import { Hono } from 'hono'
import { address, seedAddress } from '../../address.ts'
import { Layout } from '../../components/layout.tsx'
import { countLabel } from '../../components/pager.tsx'
import type { Desk } from '../../desk.ts'
import { shortHeadline } from '../../format.ts'

/** New clippings that are named for each search. */
const NAMED = 3

/** The page of saved searches, and what changes them. */
export function searchRoutes({ archive, look, personOf }: Desk): Hono {
  const app = new Hono()
  app.get('/searches', async (context) => {
    const query = (context.req.query('q') ?? '').trim()
    const by = personOf(context).name
    const searches: [SavedSearch, SearchNews][] = []
    for (const search of await archive.searches.list())
      searches.push([search, await newsOf(archive, search.query, seenUntil(search, by))])
    return context.html(
      <Layout look={look} title="Saved searches" here="shelf">
        <div class="searches">
          <h1>Saved searches</h1>
          {!look.readOnly && query !== '' && <SaveForm query={query} />}
          {searches.length === 0 ? (
            <p class="quiet">No search is saved yet. Search the shelf, then choose “Save this search”.</p>
          ) : (
            <ul>
              {searches.map(([search, news]) => (
                <SearchItem search={search} news={news} readOnly={look.readOnly === true} />
              ))}
            </ul>
          )}
        </div>
      </Layout>,
    )
  })
  app.post('/searches', async (context) => {
    const { name = '', q = '' } = await context.req.parseBody()
    if (typeof name === 'string' && typeof q === 'string' && searchName(name) && q.trim())
      await saveSearch(archive.searches, name, {
        query: q.trim().slice(0, 20_000),
        by: personOf(context).name,
      })
    return context.redirect('/searches', 303)
  })
  app.post('/searches/seen', async (context) => {
    const { name } = await context.req.parseBody()
    await markSeen(archive.searches, String(name), personOf(context).name)
    return context.redirect('/searches', 303)
  })
  app.post('/searches/remove', async (context) => {
    const { name } = await context.req.parseBody()
    await archive.searches.change(String(name), () => null)
    return context.redirect('/searches', 303)
  })
  return app
}

function SaveForm({ query }: { query: string }) {
  return (
    <form class="save-search" method="post" action="/searches">
      <input type="hidden" name="q" value={query} />
      <label>
        Save <bdi class="query">{query}</bdi> as{' '}
        <input
          name="name"
          required
          maxlength={MAX_SEARCH_NAME}
          value={query.slice(0, MAX_SEARCH_NAME)}
          dir="auto"
        />
      </label>
      <button type="submit">Save</button>
    </form>
  )
}

function SearchItem({
  search,
  news,
  readOnly,
}: {
  search: SavedSearch
  news: SearchNews
  readOnly: boolean
}) {
  const { name, query, mail } = search
  const { total, fresh, more } = news
  return (
    <li>
      <h2>
        <a href={address('/', { q: query, order: 'changed' })} dir="auto">
          {name}
        </a>{' '}
        {fresh.length > 0 && (
          <span class="new-count">
            {formatNumber(fresh.length)}
            {more && '+'} new
          </span>
        )}
      </h2>
      <p class="quiet">
        {countLabel(total, 'clipping')} with <bdi class="query">{query}</bdi>
        {mail && (
          <>
            ; mailed to <bdi>{mail.to}</bdi>
          </>
        )}
      </p>
      {fresh.length > 0 && (
        <ul class="fresh">
          {fresh.slice(0, NAMED).map(({ id, headline, file, outlet, date }) => (
            <li>
              <a href={seedAddress(id)} dir="auto">
                {shortHeadline(headline ?? file)}
              </a>{' '}
              <span class="quiet">{[outlet, date].filter(Boolean).join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="search-actions">
        <a href={address('/feed.atom', { q: query })}>Feed</a>
        {!readOnly && (
          <>
            <form method="post" action="/searches/seen">
              <button
                type="submit"
                name="name"
                value={name}
                class="plain"
                aria-label={`Mark ${name} as seen`}
              >
                Mark as seen
              </button>
            </form>
            <form method="post" action="/searches/remove">
              <button type="submit" name="name" value={name} class="plain" aria-label={`Remove ${name}`}>
                Remove
              </button>
            </form>
          </>
        )}
      </p>
    </li>
  )
}
