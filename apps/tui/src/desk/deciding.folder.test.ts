// Deciding by keys at the terminal desk.
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
test('e puts another speaker, t tags and T notes; an empty or dropped line changes nothing', () =>
  deciding(async (desk, press) => {
    expect(await press('e')).toContain('speaker: Orla Venn▏')
    expect(await press(`ctrl-u ${typed('Ilse Mar')} enter`)).toContain('The speaker is corrected.')
    expect(await press('j k')).toContain('Ilse Mar')
    expect(await press(`t ${typed('water')} enter`)).toContain('Tagged “water”.')
    expect(await press(`T ${typed('Ask again')} enter`)).toContain('Noted.')
    await press('t enter')
    await press('T x esc')
    await press('e esc')
    expect(await verbs(desk)).toEqual(['Ana Pell speaker', 'Ana Pell tag', 'Ana Pell note'])
    expect((await desk.archive.find('tag:water has:note by:ana')).hits).toHaveLength(1)
    // A line without a name is for nobody.
    await press('e ctrl-u enter')
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
test('what another decided meanwhile is shown without a key', () =>
  deciding(async (desk) => {
    const { seed, reading } = desk.state.clipping!
    const { statementTarget, partsOf } = await import('@hearsay/decisions')
    if (!reading || typeof reading === 'string') throw new Error('no reading')
    const target = statementTarget(seed.document.text, reading, partsOf(reading.attributions[0]!))
    await desk.archive.decide([{ seed: 'toll', verb: 'speaker', target, value: { name: 'Ilse Mar' } }], 'Ben')
    await expect.poll(() => screenText(desk).join('\n')).toContain('by Ben')
  }))
