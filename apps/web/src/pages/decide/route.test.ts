import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Decision } from '@hearsay/decisions'
import { partsOf, statementTarget } from '@hearsay/decisions'
import { loadModel } from '@hearsay/reading'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDesk } from '../../../test/open-desk.ts'
import { openDesk, sampleClippings } from '../../../test/open-desk.ts'

let desk: OpenDesk
beforeAll(async () => {
  await loadModel()
  desk = await openDesk(sampleClippings, { person: 'Ana <Pell>' })
})
afterAll(() => desk.close())

/** What the forms of a page would send: those of its statements, and the one that undoes. */
async function formsOf(id: string): Promise<Record<string, string>[]> {
  const html = await desk.page(`/seeds/${id}`)
  return [...html.matchAll(/<form class="decide".*?<\/form>/gs)].map(([form]) =>
    Object.fromEntries(
      [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)]
        .filter(([, name]) => name !== 'verb')
        .map(([, name, value]) => [name, value!.replaceAll('&quot;', '"').replaceAll('&amp;', '&')]),
    ),
  )
}
const send = (id: string, fields: Record<string, string>) =>
  desk.app.request(`/decide/${id}`, { method: 'POST', body: new URLSearchParams(fields) })

test('a statement is accepted, its speaker changed and the change undone, by forms alone', async () => {
  const [form] = await formsOf('pact')
  const accepted = await send('pact', { ...form, verb: 'confirm' })
  expect([accepted.status, accepted.headers.get('location')]).toEqual([303, '/seeds/pact#st0'])
  expect(await desk.page('/seeds/pact')).toContain('decided by <bdi>Ana &lt;Pell&gt;</bdi>')
  const [second] = await formsOf('pact')
  expect((await send('pact', { ...second, verb: 'speaker', speaker: 'Ilse Mar' })).status).toBe(303)
  const html = await desk.page('/seeds/pact')
  expect(html).toContain('What people decided')
  expect(html).toMatch(
    /corrected the speaker of.*<del><bdi>Orla Venn<\/bdi><\/del><span class="quiet"> \(machine\)<\/span> → <bdi>Ilse Mar<\/bdi>/s,
  )
  const undo = (await formsOf('pact')).find((one) => 'decision' in one)!
  expect((await send('pact', { ...undo, verb: 'undo' })).status).toBe(303)
  expect(await desk.page('/seeds/pact')).toContain('undone')
  expect((await desk.archive.reading('pact')).actors.some(({ name }) => name === 'Ilse Mar')).toBe(false)
})
test('a rejected statement is gone from the page', async () => {
  const count = async () => new Set((await formsOf('strike')).flatMap(({ parts }) => parts ?? [])).size
  const before = await count()
  const [form] = await formsOf('strike')
  expect((await send('strike', { ...form, verb: 'reject' })).status).toBe(303)
  expect(await count()).toBe(before - 1)
})
test('a page that is behind changes nothing and says what was decided meanwhile', async () => {
  const [form] = await formsOf('bridge')
  await send('bridge', { ...form!, verb: 'speaker', speaker: 'Ilse Mar' })
  const behind = await send('bridge', { ...form!, verb: 'speaker', speaker: 'Tom Sey' })
  expect(behind.status).toBe(409)
  expect(await behind.text()).toContain('This was decided meanwhile')
  expect((await desk.archive.decisions('bridge')).decisions).toHaveLength(1)
})
test('what was edited away, and what two people decided without having seen each other, is said on the page', async () => {
  const { document } = await desk.archive.get('bridge')
  const reading = await desk.archive.reading('bridge')
  const target = statementTarget(document.text, reading, partsOf(reading.attributions.at(-1)!))
  const [gone] = (
    (await desk.archive.decide([{ seed: 'bridge', verb: 'confirm', target, value: null }], 'Ben')) as {
      decisions: Decision[]
    }
  ).decisions
  const file = join(desk.folder, 'bridge.txt')
  await writeFile(file, (await readFile(file, 'utf8')).replace('had closed', 'had not closed'))
  // As git unites two branches: neither record names the other.
  const speaker = (await desk.archive.decisions('bridge')).decisions[0] as Decision<'speaker'>
  const other = { ...speaker, id: speaker.id.replace(/.{4}$/, 'ffff'), by: 'Ben', value: { name: 'Tom Sey' } }
  await appendFile(join(desk.folder, '.decisions/Ben.jsonl'), `${JSON.stringify(other)}\n`)
  await desk.archive.caughtUp()
  const html = await desk.page('/seeds/bridge')
  expect(html).toContain('its words are not in the text any more')
  expect(html).toMatch(/Decided differently.*Ana .*Ben.*Ilse Mar.*Tom Sey/s)
  expect((await desk.archive.find('has:dispute has:orphan')).hits.map(({ id }) => id)).toEqual(['bridge'])
  expect(gone?.by).toBe('Ben')
})
test.each([
  [{ verb: 'confirm' }, 409],
  [{ verb: 'undo', decision: 'x' }, 400],
  [{}, 409],
])('nonsense %j is refused', async (fields, status) => {
  expect((await send('bridge', fields as Record<string, string>)).status).toBe(status)
})
test('a clipping that isn’t there is refused', async () => {
  expect((await send('nowhere', { verb: 'confirm' })).status).toBe(404)
})
test('a corrected header is written into the file by a button, unless the file changed meanwhile', async () => {
  const file = join(desk.folder, 'strike.txt')
  const before = await readFile(file, 'utf8')
  const heading = () => formsOf('strike').then((forms) => forms.find((one) => one.field === 'outlet')!)
  expect(await desk.page('/seeds/strike')).not.toContain('Write it into the file')
  await send('strike', { ...(await heading()), verb: 'header', field: 'outlet', value: 'Marrow Bay Herald' })
  expect(await desk.page('/seeds/strike')).toContain('Write it into the file')
  const { text } = await heading()
  const stale = await send('strike', { verb: 'write', text: `sha256:${'0'.repeat(64)}` })
  expect([stale.status, await readFile(file, 'utf8')]).toEqual([409, before])
  const written = await send('strike', { verb: 'write', text: text! })
  expect([written.status, written.headers.get('location')]).toEqual([303, '/seeds/strike#understood'])
  const lines = (words: string) => words.split('\n').slice(1)
  const now = await readFile(file, 'utf8')
  expect([now.split('\n')[0], lines(now)]).toEqual(['Marrow Bay Herald', lines(before)])
  const html = await desk.page('/seeds/strike')
  expect(html).not.toContain('Write it into the file')
  expect(html).toContain('wrote the header into the file of')
})
