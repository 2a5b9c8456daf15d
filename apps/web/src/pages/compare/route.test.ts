import { afterAll, beforeAll, expect, test } from 'vitest'
import { levyFiles } from '../../../test/levy-files.ts'
import type { OpenDesk } from '../../../test/open-desk.ts'
import { openDesk } from '../../../test/open-desk.ts'

let desk: OpenDesk
beforeAll(async () => {
  desk = await openDesk({
    ...levyFiles('A crown for <every> wave'),
    'pier.txt':
      'Isle Daily\nJune 3, 2024\n\nThe pier\n\n“We never sold the old pier to anybody from the mainland,” said Ilse Marn.\n',
    'pier-again.txt':
      'Isle Daily\nAugust 3, 2025\n\nThe pier\n\n“We sold the old pier to anybody from the mainland,” said Ilse Marn.\n',
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

test('shows who says what in which outlet, and what one text alone has', async () => {
  const page = await desk.page('/compare?seed=wire&seed=observer&seed=rain')
  expect(page).toContain('Speakers by outlets')
  expect(page).toMatch(/<th scope="col"><bdi>Gullwire<\/bdi>/)
  expect(page).toContain('href="#speakers"')
})

test('narrows to one kind of those there are', async () => {
  const page = await desk.page('/compare?seed=wire&seed=observer')
  expect(page).toMatch(/aria-label="Kinds"[\s\S]*only=turns/)
  const turned = await desk.page('/compare?seed=wire&seed=observer&only=turns')
  expect(turned).toContain('negation: “not” only in the base')
  expect(turned).toMatch(/only=turns" aria-current="true"/)
  expect(await desk.page('/compare?seed=wire&seed=observer&only=loud')).not.toContain('only=loud')
})

test('shows beside a statement where it is said again', async () => {
  const page = await desk.page('/compare?speaker=Ilse+Marn')
  expect(page).toContain('The same words elsewhere')
  expect(page).toContain('said again on another day')
  expect(page).toContain('Looked at 2 clippings, 2 texts; 0 statements in more than one.')
  expect(await desk.page('/compare?speaker=Ilse+Marn&only=omitted')).toContain('said again on another day')
  expect(page).toContain('negation: “never” only in the base')
  expect(await desk.page('/speakers/ilse%20marn')).toContain('/compare?speaker=Ilse+Marn')
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

test('shows the event that a clipping tells of, without those that are left out', async () => {
  const page = await desk.page('/event/wire')
  expect(page).toContain('One event')
  expect(page).toMatch(/value="observer" checked/)
  // The event stands before the statements.
  expect(page.indexOf('id="speakers"')).toBeGreaterThan(0)
  expect(page.indexOf('id="speakers"')).toBeLessThan(page.indexOf('id="family-0"'))
  const fewer = await desk.page('/event/wire?chosen=yes&seed=post&seed=rain')
  expect(fewer).toContain('Looked at 2 clippings')
  expect(fewer).not.toMatch(/value="observer" checked/)
  expect(await desk.page('/event/wire?chosen=yes')).toContain('role="status"')
  expect(await desk.page('/event/rain')).toContain('No clipping on this desk is near')
})
