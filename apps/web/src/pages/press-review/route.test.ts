import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDesk } from '../../../test/open-desk.ts'
import { openDesk, sampleClippings } from '../../../test/open-desk.ts'

let desk: OpenDesk
let printed = ''
let prints = true
beforeAll(async () => {
  desk = await openDesk(
    {
      ...sampleClippings,
      'odd.txt': 'Harbor Times\n29 June 2022\n\n<script>alert(1)</script>\n\n“We wait,” Orla Venn said.\n',
    },
    {
      print: async (page) => {
        printed = page
        expect(readFileSync(page, 'utf8')).toContain('Two islands join the pact')
        return prints ? new TextEncoder().encode('%PDF') : 'failed'
      },
    },
  )
})
afterAll(() => desk.close())

const plan = '# The week\n\nIn short.\n\n## The pact\n- pact\n  Read it.\n- bridge\n=\n'
function post(fields: Record<string, string | File>): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries({ plan, words: '4', statements: '3', ...fields }))
    body.set(name, value)
  return Promise.resolve(desk.app.request('/press-review', { method: 'POST', body }))
}
const pageOf = async (answer: Response) => parseHTML(await answer.text()).document
const planIn = (document: Document) => document.querySelector('#plan')!.textContent!.trim()

describe('a press review', () => {
  test('begins with what was chosen', async () => {
    const begun = async (path: string) => planIn(parseHTML(await desk.page(path)).document)
    expect(await begun('/press-review?id=pact&id=odd')).toBe('# Press review\n\n- pact\n- odd')
    expect(await begun('/press-review?q=speaker:venn')).toBe('# Press review\n\n? speaker:venn')
    expect(await begun('/press-review')).toBe('# Press review')
  })
  test('is shown before it is taken, with its notes, its excerpts and a comparison', async () => {
    const document = await pageOf(await post({}))
    const shown = document.querySelector('.review-preview')!
    expect(shown.querySelector('h2')!.textContent).toBe('The week')
    expect([...shown.querySelectorAll('article h3')].map((one) => one.textContent)).toEqual([
      'Two islands join the pact',
      'The bridge waits',
    ])
    expect(shown.querySelector('.note')!.textContent).toBe('Read it.')
    expect(shown.querySelector('blockquote')!.textContent!.split(' ').length).toBeLessThan(6)
    expect(shown.querySelector('.compared .of')!.textContent).toContain('Looked at 2 clippings')
    expect(planIn(document)).toBe(plan.trim())
  })
  test('shows no markup of a clipping', async () => {
    const document = await pageOf(await post({ plan: '- odd' }))
    expect(document.querySelectorAll('main script')).toHaveLength(0)
    expect(document.querySelector('.review-preview')!.textContent).toContain('<script>alert(1)</script>')
  })
  test.each([
    ['site', 'application/zip', /^PK/],
    ['feed', 'application/atom+xml; charset=utf-8', /^<\?xml/],
    ['mail', 'message/rfc822', /^From: /],
    ['pdf', 'application/pdf', /^%PDF$/],
    ['plan', 'text/markdown; charset=utf-8', /^# The week/],
  ])('is taken as a %s', async (what, type, begins) => {
    const answer = await post({ do: what })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(await answer.text()).toMatch(begins)
  })
  test('leaves nothing of what it prints, and says where it couldn’t', async () => {
    expect(existsSync(dirname(printed))).toBe(false)
    prints = false
    const answer = await post({ do: 'pdf' })
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('Chromium couldn’t print the review.')
    expect(existsSync(dirname(printed))).toBe(false)
  })
  test('lists what searches find, to be put in an order', async () => {
    const document = await pageOf(await post({ plan: '# A\n? speaker:venn\n  First.\n', do: 'list' }))
    expect(planIn(document)).toMatch(/^# A\n\n- \w+\n {2}First\.\n- \w+\n- \w+/)
  })
  test('takes a saved plan from a file', async () => {
    const file = new File(['# Saved\n- odd\n'], 'week.md')
    expect(planIn(await pageOf(await post({ file })))).toBe('# Saved\n- odd')
  })
  test('takes only what came in since', async () => {
    const document = await pageOf(await post({ since: '2999-01-01' }))
    expect(document.querySelector('[role=status]')!.textContent).toBe('0 clippings')
  })
  test('says what is wrong, and gives no file of it', async () => {
    const wrong = await post({ plan: '? date:x', do: 'site' })
    expect(wrong.headers.get('content-type')).toContain('text/html')
    expect((await pageOf(wrong)).querySelector('[role=alert]')!.textContent).toContain('is not a date')
    const unknown = await post({ plan: '- nowhere', do: 'feed' })
    expect(unknown.status).toBe(422)
    expect((await pageOf(unknown)).querySelector('[role=alert]')!.textContent).toContain('nowhere')
  })
  test('is one click from the shelf and from what is exported', async () => {
    expect(await desk.page('/?q=venn')).toContain('href="/press-review?q=venn"')
    expect(await desk.page('/export?id=pact&id=odd')).toContain('href="/press-review?id=pact&amp;id=odd"')
  })
  test('is saved on the desk, opened again, and goes on after what was published', async () => {
    const send = (fields: Record<string, string>) => {
      const body = new FormData()
      for (const [name, value] of Object.entries({ plan, words: '4', statements: '3', ...fields }))
        body.set(name, value)
      return Promise.resolve(desk.app.request('/press-review/saved', { method: 'POST', body }))
    }
    const links = (document: Document) =>
      [...document.querySelectorAll('[aria-label="Saved press reviews"] a')].map((one) => one.textContent)
    const nameless = await send({ do: 'save', name: ' ' })
    expect([nameless.status, await nameless.text()]).toEqual([422, expect.stringContaining('a name')])
    const saved = await send({
      do: 'save',
      name: ' The  <week>',
      from: 'Desk <desk@x.example>',
      full: 'true',
    })
    expect([saved.status, saved.headers.get('location')]).toEqual([303, '/press-review?saved=The+%3Cweek%3E'])
    const opened = parseHTML(await desk.page('/press-review?saved=The+%3Cweek%3E')).document
    const value = (name: string) => opened.querySelector(`[name=${name}]`)!.getAttribute('value')
    expect([planIn(opened), value('from'), value('statements'), value('since')]).toEqual([
      plan.trim(),
      'Desk <desk@x.example>',
      '3',
      '',
    ])
    expect([opened.querySelector('[name=full]')!.hasAttribute('checked'), links(opened)]).toEqual([
      true,
      ['The <week>'],
    ])
    expect((await send({ do: 'published', name: 'The <week>' })).status).toBe(422)
    const shown = await pageOf(await post({ name: 'The <week>' }))
    const until = shown.querySelector('[name=until]')!.getAttribute('value')!
    expect((await send({ do: 'published', name: 'The <week>', until })).status).toBe(303)
    const next = parseHTML(await desk.page('/press-review?saved=The+%3Cweek%3E')).document
    const since = next.querySelector('[name=since]')!.getAttribute('value')!
    expect(since).toBe(until)
    expect(
      (await pageOf(await post({ since, name: 'The <week>' }))).querySelector('[role=status]')!.textContent,
    ).toMatch(/^No clippings|^0 clippings/)
    expect((await desk.app.request('/press-review?saved=none')).status).toBe(404)
    expect((await send({ do: 'remove', name: 'The <week>' })).status).toBe(303)
    expect(links(parseHTML(await desk.page('/press-review')).document)).toEqual([])
  })
})
