import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDesk } from '../../../test/open-desk.ts'
import { openDesk } from '../../../test/open-desk.ts'

const body = `QUILLMERE, March 4 (Gullwire) -- The council of Quillmere voted on Tuesday to charge every ship a levy, and the vote went on late.

“The sea takes a little of this town every winter, and it is only fair that guests help us to hold on to the rest,” said Maren Oldacre.

“We will not pay a single crown before somebody shows us a drawing,” said Tobin Quelch of the ferry lines, in the harbour, at noon.`

let desk: OpenDesk
beforeAll(async () => {
  desk = await openDesk({
    'wire.txt': `Gullwire\nMarch 4, 2025\n\nCouncil of Quillmere votes levy\n\n${body}\n`,
    'post.txt': `The Quillmere Post\nMarch 5, 2025\n\nLevy it is\n\n${body}\n`,
    'observer.txt':
      'The Sarrow Observer\nMarch 5, 2025\n\nA crown for <every> wave\n\nThe council of Quillmere voted late for a levy on every ship, and the ferry lines in the harbour were angry on Tuesday at noon.\n\n“[I]t is only fair that guests help us to hold on to the rest,” Maren Oldacre said.\n\n“We will pay a single crown before somebody shows us a drawing,” said Tobin Quelch.\n',
    'rain.txt': 'Isle Daily\n2 May 2021\n\nRain\n\nRain fell on the pier all of Monday.\n',
  })
})
afterAll(() => desk.close())

test('begins with two forms and no comparison', async () => {
  const page = await desk.page('/compare')
  expect(page).toContain('Clippings that a query finds')
  expect(page).not.toContain('class="comparison"')
})

test('shows texts with their copies, and each occurrence beside its base', async () => {
  const page = await desk.page('/compare?seed=wire&seed=post&seed=observer')
  expect(page).toContain('Looked at 3 clippings, 2 texts')
  expect(page).toContain('the same text, another headline: The Quillmere Post')
  expect(page).toContain('first on this desk, by the dates')
  expect(page).toContain('negation: “not” only in the base')
  expect(page).toContain('A crown for &lt;every&gt; wave')
  expect(page).toContain('/compare?seed=wire&amp;seed=post&amp;seed=observer&amp;base=observer')
})

test('lays others against another base, and shows only what differs', async () => {
  const page = await desk.page('/compare?seed=wire&seed=observer&base=observer&words=differences')
  expect(page).toContain('negation: “not” only here')
  expect(page).toMatch(/Come:[^<]*<bdi>not<\/bdi>/)
})

test('finds who else has a statement, and words from anywhere', async () => {
  expect(await desk.page('/compare?of=observer:1')).toContain('statement 1')
  const said = await desk.page('/compare?said=It+is+only+fair+that+guests+help+us')
  expect(said).toContain('these words')
  expect(said).toContain('Gullwire')
})

test('offers what is near a clipping in words and days', async () => {
  const page = await desk.page('/compare?near=wire')
  expect(page).toContain('name="seed" value="observer"')
  expect(page).not.toContain('value="rain"')
  expect(page).not.toContain(' checked')
  expect(await desk.page('/compare?near=rain')).toContain('No clipping on this desk is near')
  await desk.page('/compare?near=nowhere', 404)
})

test.each([
  ['/compare?seed=wire', 'One clipping has nothing to be compared with'],
  ['/compare?q=outlet:nobody', 'No clippings match.'],
  ['/compare?of=wire:99', 'no statement of that number'],
  ['/compare?speaker=Nemo', 'No speaker has that name.'],
  ['/compare?seed=wire&seed=rain', 'Nothing in common was found.'],
])('answers %s with %s', async (path, words) => {
  expect(await desk.page(path)).toContain(words)
})
