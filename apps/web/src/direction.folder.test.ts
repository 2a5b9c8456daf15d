// Letters that turn the direction of text around must not reach beyond the words of the clipping that holds them.
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDesk } from '../test/open-desk.ts'
import { clippingText, openDesk } from '../test/open-desk.ts'

const TURN = '\u202e'
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/
let desk: OpenDesk

beforeAll(async () => {
  desk = await openDesk({
    'turned.txt': clippingText(
      `Harbor ${TURN}Times`,
      '29 June 2022',
      `Two ${TURN}islands\nBy Marit ${TURN}Hale`,
      `“We wait,” Orla ${TURN}Venn said on Tuesday. According to the Coast${TURN}wire agency, the toll rose. An official ${TURN}who asked not to be named said that talks go on.`,
    ),
    [`odd ${TURN}name.txt`]: clippingText('Anda Post', '1 July 2022', '', 'Nothing was said.'),
    'broken.txt': '',
  })
})
afterAll(() => desk.close())

/** Texts with such letters that are not isolated by an element around them. */
function exposed(html: string): string[] {
  const { document } = parseHTML(html)
  const found: string[] = []
  const walker = document.createTreeWalker(document, 4)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (CONTROLS.test(node.textContent ?? '') && !node.parentElement?.closest('bdi, [dir]'))
      found.push(`${node.parentElement?.outerHTML.slice(0, 200)}`)
  for (const element of document.querySelectorAll('[title],[aria-label],title'))
    for (const text of [element.getAttribute('title'), element.getAttribute('aria-label')])
      if (CONTROLS.test(text ?? '')) found.push(`attribute of ${element.outerHTML.slice(0, 200)}`)
  return found
}

test.each([
  '/',
  '/find?q=wait',
  '/find?q=speaker:venn',
  '/seeds/turned',
  '/evidence/turned',
  '/sourcing/turned',
  '/speakers',
  `/speakers/${encodeURIComponent(`orla ${TURN}venn`)}`,
  '/speakers/orla%20venn',
  '/outlets',
  `/outlets/${encodeURIComponent(`harbor ${TURN}times`)}`,
  '/outlets/harbor%20times',
  '/remove/turned',
  `/remove/${encodeURIComponent(`odd ${TURN}name`)}`,
  `/nowhere/${encodeURIComponent(TURN)}`,
])('%s', async (path) => {
  const answer = await desk.app.request(path)
  const html = await answer.text()
  expect(exposed(html)).toEqual([])
})
test('what was added, and what was added before', async () => {
  const form = () => {
    const body = new FormData()
    body.append(
      'text',
      clippingText(`Isle ${TURN}Daily`, '3 May 2021', `Sun ${TURN}rise`, 'The sun rose, and boats left.'),
    )
    return { method: 'POST', body }
  }
  for (const _ of ['added', 'already here'])
    expect(exposed(await (await desk.app.request('/keep', form())).text())).toEqual([])
})
