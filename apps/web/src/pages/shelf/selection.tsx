// Work on many clippings of the shelf: which columns to show, links to what is unread or starred, rows to select, and what is done with them.

import { ArchiveError, clausesOf, withTerm } from '@hearsay/archive'
import type { Draft } from '@hearsay/decisions'
import { refusalMessage } from '@hearsay/decisions'
import { counted } from '@hearsay/desk'
import type { Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { ShelfColumn, ShelfView } from '../../address.ts'
import { address, shelfAddress, shelfColumns } from '../../address.ts'
import type { Look } from '../../components/layout.tsx'
import { MessagePage } from '../../components/message-page.tsx'
import type { Desk } from '../../desk.ts'

const columnNames: Record<ShelfColumn, string> = {
  outlet: 'Outlet',
  voices: 'Voices',
  language: 'Language',
  tags: 'Tags',
  signed: 'Signed off',
  changed: 'Last change',
}

/** Links to views of the same shelf: what is unread, what is starred, rows to select, the page of saved searches. */
export function ViewLinks({ view, look }: { view: ShelfView; look: Look }) {
  const { query } = view
  return (
    <>
      <ToggleLink view={view} term="has:star" name="Starred" />
      <ToggleLink view={view} term="-has:read" name="Unread" />
      {!look.readOnly && (
        <a href={shelfAddress({ ...view, select: view.select === 'none' ? 'some' : 'none' })}>
          {view.select === 'none' ? 'Select' : 'End selecting'}
        </a>
      )}
      <a href={address('/searches', { q: query })}>{query === '' ? 'Saved searches' : 'Save this search'}</a>
    </>
  )
}

/** A link that adds a clause to the query, or takes it away where it is there. */
function ToggleLink({ view, term, name }: { view: ShelfView; term: string; name: string }) {
  const clause = clausesOf(view.query).find(({ text }) => text === term)
  const query = clause ? clause.without : withTerm(view.query, term)
  return (
    <a href={shelfAddress({ ...view, query, page: 1 })} {...(clause && { 'aria-current': 'true' as const })}>
      {name}
    </a>
  )
}

/** Which columns the shelf has. */
export function ColumnChooser({ view }: { view: ShelfView }) {
  const kept = new URLSearchParams(shelfAddress({ ...view, columns: shelfColumns, page: 1 }).split('?')[1])
  kept.delete('columns')
  return (
    <details class="columns">
      <summary>Columns</summary>
      <form method="get" action="/">
        {[...kept].map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="column" value="" />
        {shelfColumns.map((column) => (
          <label>
            <input type="checkbox" name="column" value={column} checked={view.columns.includes(column)} />{' '}
            {columnNames[column]}
          </label>
        ))}
        <button type="submit" class="second">
          Show
        </button>
      </form>
    </details>
  )
}

/** The table in a form, where rows can be selected, with what can be done with them. */
export function SelectionForm({ view, children }: { view: ShelfView; children: Child }) {
  if (view.select === 'none') return <>{children}</>
  const to = (action: string) => ({ formaction: action, formmethod: 'get' as const, class: 'second' })
  const all = view.select === 'all'
  return (
    <form class="selection" method="post" action="/selected">
      <input type="hidden" name="back" value={shelfAddress({ ...view, select: 'some' })} />
      <div class="selected-actions">
        <a href={shelfAddress({ ...view, select: all ? 'some' : 'all' })}>
          {all ? 'Select none' : 'Select all on this page'}
        </a>
        <button type="submit" name="do" value="star" class="second">
          Star
        </button>
        <button type="submit" name="do" value="read" class="second">
          Mark as read
        </button>
        <button type="submit" name="do" value="unread" class="second">
          Mark as unread
        </button>
        <button type="submit" {...to('/compare')}>
          Compare
        </button>
        <button type="submit" {...to('/export')}>
          Export
        </button>
        <button type="submit" {...to('/press-review')}>
          Press review
        </button>
        <span class="tagging">
          <label>
            Tag <input name="tag" maxlength={100} dir="auto" />
          </label>
          <button type="submit" name="do" value="tag" class="second">
            Tag
          </button>
        </span>
        <button type="submit" name="do" value="remove" class="second">
          Remove
        </button>
      </div>
      {children}
    </form>
  )
}

/** As many clippings as a page of the shelf has, and more. */
const MAX_SELECTED = 200

/** `POST /selected`: does something with the clippings that were selected, and goes back to the shelf. */
export function selectionRoute(app: Hono, { archive, look, personOf }: Desk): void {
  app.post('/selected', async (context) => {
    const form = await context.req.parseBody({ all: true })
    const asked = (name: string) => (typeof form[name] === 'string' ? form[name] : '')
    const ids = [...new Set([form.id ?? []].flat().filter((one) => typeof one === 'string'))]
    if (ids.length === 0 || ids.length > MAX_SELECTED)
      return message(
        context,
        look,
        'Nothing was done',
        `Select clippings first, at most ${MAX_SELECTED}.`,
        400,
      )
    const verb = asked('do')
    if (verb === 'remove') {
      for (const id of ids) await archive.remove(id).catch(ignoreUnknown)
      return context.redirect('/trash', 303)
    }
    const value = decisionOf(verb, asked('tag').trim())
    if (value === null)
      return message(context, look, 'Nothing was done', 'Type the tag that they are to have.', 400)
    const by = personOf(context).name
    const problems: string[] = []
    for (const seed of ids) {
      const draft = { seed, target: { type: 'clipping' }, ...value } as Draft
      const decided = await archive.decide([draft], by)
      if ('refused' in decided) problems.push(...decided.refused.map(refusalMessage))
    }
    if (problems.length)
      return message(
        context,
        look,
        `${counted(problems.length, 'clipping')} left as they were`,
        problems[0]!,
        409,
      )
    const back = asked('back')
    return context.redirect(/^\/(?:\?|$)/.test(back) ? back : '/', 303)
  })
}

function decisionOf(verb: string, tag: string): { verb: string; value: object } | null {
  if (verb === 'tag') return tag ? { verb, value: { tag, on: true } } : null
  if (verb === 'unread') return { verb: 'read', value: { on: false } }
  return verb === 'star' || verb === 'read' ? { verb, value: { on: true } } : null
}

function ignoreUnknown(error: unknown): void {
  if (!(error instanceof ArchiveError) || error.code !== 'seed-unknown') throw error
}

function message(context: Context, look: Look, title: string, words: string, status: 400 | 409) {
  return context.html(
    <MessagePage look={look} title={title}>
      <p>{words}</p>
    </MessagePage>,
    status,
  )
}
