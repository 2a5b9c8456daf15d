// Deciding by keys at the terminal desk.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadModel, read } from '@hearsay/reading'
import { beforeAll, expect, test } from 'vitest'
import { screenText, withDesk } from '../../test/desk-fixture.ts'
import type { Desk } from './desk.ts'

beforeAll(() => loadModel())

const toll =
  'Harbor Times\n29 June 2022\n\nThe toll\n\n“The toll will rise,” Orla Venn said. Tom Quill said it was late.\n\nHaro Dell knows about the toll.\n'

/** Presses keys, step by step, on a desk of its own with one clipping open. */
function deciding(
  use: (desk: Desk, press: (keys: string) => Promise<string>) => Promise<void>,
): Promise<void> {
  const host = { read: async (document: Parameters<typeof read>[0]) => read(document) }
  return withDesk({ seeds: { 'toll.txt': toll }, host }, async (desk, press) => {
    await press('enter')
    await use(desk, async (keys) => {
      await press(keys)
      return screenText(desk).join('\n')
    })
  })
}
const typed = (words: string) => [...words].map((one) => (one === ' ' ? 'space' : one)).join(' ')
const verbs = async ({ archive }: Desk) =>
  (await archive.decisions('toll')).decisions.map(({ verb, by }) => `${by} ${verb}`)

test('a accepts, x rejects, z undoes and Z redoes; each is said and shown', () =>
  deciding(async (desk, press) => {
    expect(await press('a')).toContain('Accepted.')
    expect(await press('j k')).toContain('decided    by Ana Pell')
    expect(await press('j x')).toContain('Rejected.')
    expect(await press('j k')).toContain('Statement 1/2')
    expect(await verbs(desk)).toEqual(['Ana Pell confirm', 'Ana Pell reject'])
    expect(await press('z')).toContain('Undone: Ana Pell rejected “Tom Quill said it was late.”')
    expect(desk.state.reading?.attributions).toHaveLength(3)
    expect(await press('Z')).toContain('Redone: Ana Pell rejected')
    expect(desk.state.reading?.attributions).toHaveLength(2)
    expect(await press('z')).toContain('Undone')
    expect(await press('z')).toContain('Undone: Ana Pell confirmed')
    expect(await press('z')).toContain('There is nothing of yours to undo here.')
    expect(desk.state.reading?.attributions.every(({ decided }) => !decided)).toBe(true)
  }))
test('e then s puts another speaker, t tags and T notes; an empty or dropped line changes nothing', () =>
  deciding(async (desk, press) => {
    expect(await press('e')).toContain('change: s speaker  w words')
    expect(await press('s')).toContain('speaker: Orla Venn▏')
    expect(await press(`ctrl-u ${typed('Ilse Mar')} enter`)).toContain('The speaker is corrected.')
    expect(await press('j k')).toContain('Ilse Mar')
    expect(await press(`t ${typed('water')} enter`)).toContain('Tagged “water”.')
    expect(await press(`T ${typed('Ask again')} enter`)).toContain('Noted.')
    await press('t enter')
    await press('T x esc')
    await press('e s esc')
    expect(await verbs(desk)).toEqual(['Ana Pell speaker', 'Ana Pell tag', 'Ana Pell note'])
    expect((await desk.archive.find('tag:water has:note by:ana')).hits).toHaveLength(1)
    // A line without a name is for nobody.
    await press('e s ctrl-u enter')
    expect(desk.state.reading?.attributions[0]?.actor).toBeNull()
  }))
test('u goes to what is worth a look, the unsure first, and changes nothing', () =>
  deciding(async (desk, press) => {
    expect(await press('u')).toContain('Haro Dell')
    expect(desk.state.clipping?.isUnsure).toBe(true)
    await press('u u u')
    expect(await verbs(desk)).toEqual([])
    await press('u')
    for (const _ of [1, 2, 3]) await press('a u')
    expect(await verbs(desk)).toEqual(['Ana Pell confirm', 'Ana Pell confirm', 'Ana Pell confirm'])
    expect(await press('u')).toContain('Everything here was decided.')
  }))
test('in the queue the letters are those of what they do: s splits, m merges names, N notes, p goes back', () =>
  deciding(async (desk, press) => {
    expect(await press('n')).toMatch(/n next.*p back.*a accept.*x reject.*e change/)
    const first = desk.state.clipping?.stop
    await press('n')
    expect(desk.state.clipping?.stop).not.toBe(first)
    expect(await press('p')).toContain('Haro Dell')
    await press('g')
    expect(await press('s L L')).toContain('second: “')
    expect(await press('enter')).toContain('Split in two.')
    expect(await press('z')).toContain('Undone')
    expect(await press('m')).toContain('one name: c in this clipping')
    await press('esc')
    expect(await press(`N ${typed('Ask')} enter`)).toContain('Noted.')
    expect(await press('?')).toContain('In the queue')
    await press('esc')
    expect(await press('esc')).toContain('Left the queue.')
    // Elsewhere they are what they always were.
    await press('s')
    expect(desk.state.sheet?.title).toBe('Sourcing sheet')
    await press('esc')
    await press('n N m')
    expect(await verbs(desk)).toEqual(['Ana Pell split', 'Ana Pell undo', 'Ana Pell note'])
  }))
test('a note is for yourself alone after Tab, and the next one is for everybody again', () =>
  deciding(async (desk, press) => {
    expect(await press('T')).toContain('note: ▏  Markdown; Tab: for yourself alone')
    expect(await press(`tab ${typed('Mine')}`)).toContain('note for yourself: Mine▏')
    expect(await press('enter')).toContain('Noted, for you alone.')
    expect(await press(`T ${typed('Ours')} enter`)).toContain('Noted.')
    const notes = (await desk.archive.decisions('toll', 'Ana Pell')).decisions
    expect(notes.map(({ value }) => value)).toEqual([
      { markdown: 'Mine', private: true },
      { markdown: 'Ours', private: false },
    ])
    expect(await verbs(desk)).toEqual(['Ana Pell note'])
  }))
test('P lists what lost its words, and Enter puts it at the selected statement', () =>
  deciding(async (desk, press) => {
    expect(await press('P')).toContain('Every decision about this clipping has its place.')
    await press(`e s ctrl-u ${typed('Ilse Mar')} enter`)
    await press('W h enter')
    await writeFile(join(desk.state.address, 'toll.txt'), toll.replace('will rise', 'may well rise'))
    await desk.reload()
    await press('g')
    const speaker = () => desk.state.reading?.actors[desk.state.reading.attributions[0]?.actor ?? -1]?.name
    expect(speaker()).toBe('Orla Venn')
    const page = await press('P')
    expect(page).toContain('Decisions without a place')
    expect(page).toContain('Ana Pell corrected the speaker of “')
    expect(page).toContain('decide again')
    expect(await press('enter')).toContain('It has its place again.')
    expect(speaker()).toBe('Ilse Mar')
    const [last] = (await desk.archive.decisions('toll')).decisions.slice(-1)
    expect(last?.verb).toBe('place')
    expect(await press('P')).not.toContain('corrected the speaker')
    await press('esc z')
    expect(speaker()).toBe('Orla Venn')
  }))
test('what another decided meanwhile is shown without a key', () =>
  deciding(async (desk) => {
    const { seed, reading } = desk.state.clipping!
    const { statementTarget, partsOf } = await import('@hearsay/decisions')
    if (!reading || typeof reading === 'string') throw new Error('no reading')
    const target = statementTarget(seed.document.text, reading, partsOf(reading.attributions[0]!))
    await desk.archive.decide([{ seed: 'toll', verb: 'speaker', target, value: { name: 'Ilse Mar' } }], 'Ben')
    await expect.poll(() => screenText(desk).join('\n')).toContain('by Ben')
  }))
test('after a rejection no other statement is decided about by the same key; undone it is selected again', () =>
  deciding(async (desk, press) => {
    await press('g j')
    expect(await press('x')).toContain('Rejected.')
    expect(await press('x')).toContain('The statement is gone; go to another one first.')
    await press('z')
    expect(await press('a')).toContain('Accepted.')
    const [last] = (await desk.archive.decisions('toll')).decisions.slice(-1)
    expect(JSON.stringify(last?.target)).toContain('Tom Quill said it was late.')
    await press('z')
  }))
test('words are chosen by keys and shown before they are taken; a split makes two', () =>
  deciding(async (desk, press) => {
    const said = () =>
      desk.state.reading?.attributions.map(({ content }) =>
        content.map((piece) => toll.slice(...piece)).join(' … '),
      )
    expect(await press('W')).toContain('words: “The toll will rise”')
    expect(await press('h')).toContain('words: “The toll will”')
    expect(await press('esc')).toContain('Statement 1/')
    await press('W h')
    expect(await press('enter')).toContain('The words are corrected.')
    expect(said()?.[0]).toBe('The toll will')
    expect(await press('z')).toContain('Undone')
    await press('Y L L')
    expect(await press('enter')).toContain('Split in two.')
    expect(said()?.slice(0, 2)).toEqual(['The toll', 'will rise'])
    expect(await press('& enter')).toContain('Joined.')
    expect(said()?.[0]).toBe('The toll … will rise')
    await press('z z')
    expect(said()?.[0]).toContain('The toll will rise')
    expect(await press(`: ${typed('correct words the boat')} enter`)).toContain('not in the sentence')
  }))
test('A adds a statement in another sentence, M makes names one, * stars and ! signs off; a key again takes it back', () =>
  deciding(async (desk, press) => {
    const before = desk.state.reading!.attributions.length
    await press('A')
    expect(await press('j')).toContain('add: “Tom”')
    await press('$ enter')
    expect(await press(`${typed('Ilse Mar')} enter`)).toContain('Added.')
    expect(desk.state.reading?.attributions).toHaveLength(before + 1)
    await press('z')
    await press('g M c')
    expect(await press(`ctrl-u ${typed('Tom Quill')} enter`)).toContain(
      '“Orla Venn” and “Tom Quill” are one.',
    )
    expect(desk.state.reading?.actors.filter(({ name }) => name === 'Tom Quill')).toHaveLength(0)
    await press('z')
    expect(await press('*')).toContain('Starred.')
    expect(await press('*')).toContain('No longer starred.')
    expect(await press('!')).toContain('Signed off.')
    expect((await desk.archive.find('signed:yes')).hits).toHaveLength(1)
    expect(await press('!')).toContain('The sign-off is taken back.')
    await press('z z z z')
  }))
test('e changes kind, title, day and relays, and what is none is said', () =>
  deciding(async (desk, press) => {
    await press(`e t ${typed('harbour master')} enter`)
    await press(`e d ${typed('2022-06-28')} enter`)
    await press(`e k ctrl-u ${typed('document')} enter`)
    await press(`e r ${typed('Coastwire')} enter`)
    const [first] = desk.state.reading!.attributions
    const actor = desk.state.reading!.actors[first!.actor!]
    expect([actor?.title?.text, actor?.sourceType, first?.via === null]).toEqual([
      'harbour master',
      'document',
      false,
    ])
    expect(await press(`e d ctrl-u ${typed('Tuesday')} enter`)).toContain('A day is written 2022-06-29')
    await press('z z z z')
  }))
test('the queue goes on in the next clipping, and n and N step through it', () =>
  withDesk(
    {
      seeds: { 'a.txt': toll, 'b.txt': toll.replaceAll('toll', 'quay') },
      host: { read: async (one) => read(one) },
    },
    async (desk, press) => {
      await press('enter')
      const left = async () => (await desk.archive.review()).statements.length
      const all = await left()
      for (let item = 0; item < all; item++) await press(item === 0 ? 'n a' : 'n a')
      expect(await left()).toBe(0)
      await press('n')
      expect(screenText(desk).join('\n')).toContain('Everything here was decided.')
    },
  ))
