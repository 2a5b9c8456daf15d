import { createRequire } from 'node:module'
import type { Clipping } from '@hearsay/archive'
import { comparisonRecord } from '@hearsay/compare'
import { xmlCharacters } from '@hearsay/desk'
import { describe, expect, test } from 'vitest'
import { allClippings, CLIPPINGS, streamOf } from '../../test/clippings.ts'
import { pageOf } from '../../test/page.ts'
import { xmlValidatorOf } from '../../test/xml-schema.ts'
import { clippingRecord } from '../record/clipping-record.ts'
import type { ReviewSource } from './compose.ts'
import { composeReview } from './compose.ts'
import { reviewFiles } from './press-review.ts'
import type { ReviewOptions, ReviewPart } from './review.ts'
import { reviewEntry, reviewOf } from './review.ts'
import { formatReviewPlan, parseReviewPlan } from './review-file.ts'

const defaults: ReviewOptions = { words: 20, statements: 3 }
const title = 'The 🚢 week & <b>“sea”</b>\r\nBcc: all@x.example \u202e'

async function review(options: ReviewOptions = defaults) {
  const parts: ReviewPart[] = [{ type: 'heading', text: 'At <i>sea</i>' }]
  for await (const clipping of allClippings())
    parts.push({ type: 'entry', entry: reviewEntry(clippingRecord(clipping), 'Read <u>this</u>.', options) })
  parts.push({ type: 'note', text: 'The end.' })
  return reviewOf(title, ['What happened.'], parts)
}
const files = async (options?: ReviewOptions) =>
  new Map(
    reviewFiles(await review(options), {
      from: 'Desk <desk@harbor.example>\r\nBcc: x@x.example',
      theme: null,
    }).map(({ file, data }) => [file, `${data}`]),
  )

describe('a plan', () => {
  const plan = parseReviewPlan(
    '\ufeff# The week at sea\r\nWhat happened,\r\nin short.\r\n\r\nMore.\r\n\r\n## The pact\r\nBefore it.\r\n- June/a b\r\n  Read its\r\n  second part.\r\n? speaker:venn date:2022\r\n=\r\n=  date:2022 \r\n\r\nAfter it.\r\n',
  )
  test('has its parts in order', () =>
    expect(plan).toEqual({
      title: 'The week at sea',
      introduction: ['What happened, in short.', 'More.'],
      items: [
        { type: 'heading', text: 'The pact' },
        { type: 'note', text: 'Before it.' },
        { type: 'clipping', id: 'June/a b', note: 'Read its second part.' },
        { type: 'query', query: 'speaker:venn date:2022', note: '' },
        { type: 'comparison', query: '' },
        { type: 'comparison', query: 'date:2022' },
        { type: 'note', text: 'After it.' },
      ],
    }))
  test('is written as it is read', () => expect(parseReviewPlan(formatReviewPlan(plan))).toEqual(plan))
  test('is any text', () =>
    expect(parseReviewPlan('words')).toEqual({ title: null, introduction: ['words'], items: [] }))
})

describe('the page', () => {
  test('has every clipping with its note, and links to its source', async () => {
    const document = pageOf((await files()).get('index.html')!)
    const articles = [...document.querySelectorAll('article')]
    expect(articles).toHaveLength(CLIPPINGS)
    expect(document.querySelectorAll('nav li')).toHaveLength(CLIPPINGS)
    for (const link of document.querySelectorAll('nav a'))
      expect(document.querySelector(`article${link.getAttribute('href')}`)).not.toBe(null)
    for (const article of articles)
      expect(article.querySelector('.note')!.textContent).toBe('Read <u>this</u>.')
    expect(new Set(articles.map(({ id }) => id)).size).toBe(CLIPPINGS)
  })
  test('runs and loads nothing of a clipping', async () => {
    const document = pageOf((await files({ words: null, statements: 99 })).get('index.html')!)
    expect(document.querySelectorAll('script, img, iframe, b, i, u, style')).toHaveLength(0)
    for (const link of document.querySelectorAll('a'))
      expect(link.getAttribute('href')).toMatch(/^(?:https?:|#)/)
    expect(document.body.textContent).toContain('<script>alert(1)</script>')
  })
  test('has an excerpt of as many words as the editor chose, and all of the text only where that was chosen', async () => {
    const long = (await review()).parts.flatMap((part) => (part.type === 'entry' ? [part.entry] : []))
    expect(long.some(({ isWhole }) => !isWhole)).toBe(true)
    for (const { excerpt } of long)
      expect(
        excerpt
          .join(' ')
          .split(' ')
          .filter((word) => word !== '…').length,
      ).toBeLessThanOrEqual(20)
    for (const { excerpt } of long) expect(Array.from(excerpt.join(' ')).length).toBeLessThan(400)
    const none = (await review({ words: 0, statements: 3 })).parts
    for (const part of none) if (part.type === 'entry') expect(part.entry.excerpt).toEqual([])
    const whole = (await review({ words: null, statements: 3 })).parts
    for (const part of whole) if (part.type === 'entry') expect(part.entry.isWhole).toBe(true)
  })
  test('marks every attribution as a machine’s until somebody decided', async () => {
    const document = pageOf((await files({ words: 0, statements: 99 })).get('index.html')!)
    const items = [...document.querySelectorAll('article li')].map((item) => item.textContent!)
    expect(items.length).toBeGreaterThan(100)
    for (const words of items)
      if (/ — .*(?:citing|, in )/.test(words)) expect(words).toMatch(/attribution by (?:machine|a person)/)
    expect(items.filter((words) => words.includes('by a person')).length).toBe(2)
  })
  test('is the same again', async () => expect(await files()).toEqual(await files()))
})

describe('a review put together', async () => {
  const clippings: Clipping[] = []
  for await (const one of allClippings()) clippings.push(one)
  const source: ReviewSource = {
    async select(selector) {
      const found = clippings.filter(({ id }) => !('ids' in selector) || selector.ids.includes(id))
      return { diagnostics: [], clippings: () => streamOf(...found) }
    },
    async compare(request) {
      if (request.by !== 'ids' || request.ids.length < 2) return 'one-clipping'
      return comparisonRecord(clippings.filter(({ id }) => request.ids.includes(id)))
    },
  }
  const [one, other] = clippings.filter(({ id }) => /channel-pact/.test(id))
  const compose = (plan: string, since: string | null = null, most = 99) =>
    composeReview(parseReviewPlan(plan).items, source, { words: 5, statements: 1, since, most })
  test('has each clipping once, in the plan’s order, with its note', async () => {
    const { parts, clippings: count, until } = await compose(`- ${other!.id}\n  first\n? all\n  rest`)
    const entries = parts.flatMap((part) => (part.type === 'entry' ? part.entry : []))
    expect([count, entries.length]).toEqual([CLIPPINGS, CLIPPINGS])
    expect(entries.slice(0, 3).map(({ note }) => note)).toEqual(['first', 'rest', ''])
    expect(until).toBe('2022-07-01T08:00:00.000Z')
  })
  test('leaves out what was there before, and what is too much', async () => {
    expect((await compose('? all', '2022-07-01T08:00:00.000Z')).clippings).toBe(0)
    expect(await compose('? all', null, 3)).toMatchObject({ clippings: 3, left: true })
  })
  test('compares the clippings under one heading, as printed, everywhere', async () => {
    const plan = `## a\n- ${one!.id}\n- ${other!.id}\n=\n## b\n=`
    const { parts, notCompared } = await compose(plan)
    expect(notCompared).toEqual([{ query: '', why: 'one-clipping' }])
    const found = parts.flatMap((part) => (part.type === 'comparison' ? part.comparison : []))
    expect(found).toHaveLength(1)
    const report = found[0]!.statements[0]!.reports[0]!
    for (const { file, data } of reviewFiles(reviewOf('a', [], parts), { from: 'a@b', theme: null }))
      if (file === 'index.html') expect(pageOf(`${data}`).body.textContent).toContain(report.words)
  })
})

test('the feed is valid Atom', async () => {
  const feed = (await files()).get('feed.atom')!
  expect(xmlValidatorOf('own/atom.rng')(feed)).toEqual([])
  expect(feed.match(/<entry>/g)).toHaveLength(CLIPPINGS)
})

describe('the mail', async () => {
  interface Mail {
    subject: string
    from: { address: string; name: string }
    bcc?: unknown
    text: string
    html: string
    headers: { key: string }[]
    date: string
  }
  const { default: PostalMime } = (await import(
    createRequire(new URL('../../../archive/package.json', import.meta.url)).resolve('postal-mime')
  )) as {
    default: { parse(mail: string): Promise<Mail> }
  }
  const mail = async () => PostalMime.parse((await files()).get('review.eml')!)

  test('has its subject and sender, whatever is in them, and no header more', async () => {
    const { subject, from, bcc, headers, date } = await mail()
    expect(subject).toBe(title.replace('\r\n', ' ').trim())
    expect(from.name).toContain('Desk')
    expect(bcc).toBe(undefined)
    expect(headers.map(({ key }) => key)).toEqual([
      'from',
      'to',
      'subject',
      'date',
      'mime-version',
      'x-unsent',
      'content-type',
    ])
    expect(new Date(date).toISOString()).toBe('2022-07-01T08:00:00.000Z')
  })
  test('has the review as text and as HTML with its styles in its elements', async () => {
    const { text, html } = await mail()
    expect(text).toContain('Read <u>this</u>.')
    const document = pageOf(html)
    expect(document.querySelectorAll('style, script, link, [class]')).toHaveLength(0)
    expect(document.querySelectorAll('h3')).toHaveLength(CLIPPINGS)
    expect(document.querySelector('h1')!.textContent!.replace(/\s+/g, ' ')).toBe(
      xmlCharacters(title).replace(/\s+/g, ' '),
    )
  })
  test('has no line that mail can’t carry', async () => {
    const lines = (await files()).get('review.eml')!.split('\r\n')
    for (const line of lines) {
      expect(line).toMatch(/^[\x20-\x7e]*$/)
      expect(line.length).toBeLessThanOrEqual(998)
    }
  })
})
