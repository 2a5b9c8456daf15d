// A query leads to the place: the first fitting statement, its words marked, n and N through what fits across clippings.
import type { Document } from '@hearsay/core'
import { loadModel, read } from '@hearsay/reading'
import { beforeAll, expect, test } from 'vitest'
import { screenText, withDesk } from '../../test/desk-fixture.ts'

beforeAll(() => loadModel('fast'))

const seed = (outlet: string, day: number, headline: string, ...body: string[]) =>
  `${outlet}\n${day} June 2022\n\n${headline}\n\n${body.join('\n\n')}\n`
const seeds = {
  'pact.txt': seed(
    'Harbor Times',
    29,
    'Two islands join',
    'The crews stayed ashore on Tuesday, the ministry said.',
    '“The pilots were never asked,” Tom Sey said on Monday.',
    '“The toll will rise,” Orla Venn said on Monday.',
    'Nobody came to the quay.',
    '“We will not wait for the ferry,” Orla Venn said on Tuesday.',
  ),
  'strike.txt': seed('Coastwire', 28, 'Crews stay ashore', '“The ferry is late,” Orla Venn said on Monday.'),
  'kelp.txt': seed('Coastwire', 27, 'Kelp grows', 'Nobody spoke of the ferry.'),
}
const made = { seeds, host: { read: async (document: Document) => read(document, { model: 'fast' }) } }
const keysOf = (words: string) => [...words].map((one) => (one === ' ' ? 'space' : one)).join(' ')

async function after(keys: string[], use: (screen: string, selected: string) => void): Promise<void> {
  await withDesk(made, async (desk, press) => {
    for (const some of keys) await press(some)
    const { clipping } = desk.state
    const { stop } = clipping ?? {}
    use(
      screenText(desk).join('\n'),
      stop ? (clipping?.seed.document.text.slice(stop.begin, stop.end) ?? '') : '',
    )
  })
}
const query = (words: string) => `/ ${keysOf(words)} enter`

test('the clipping opens at the first statement that fits, and says which it is', () =>
  after([query('speaker:venn'), 'enter'], (screen, selected) => {
    expect(selected).toContain('The toll will rise')
    expect(screen).toContain('1/2 “speaker:venn”')
  }))
test('the list shows who says what, below each headline', () =>
  after([query('speaker:venn ferry')], (screen) => {
    expect(screen).toMatch(/Crews stay ashore.*\n.*Orla Venn: “The ferry/)
    expect(screen).toMatch(/Orla Venn: … the ferry/)
  }))
test('n goes to the next fit, then to the first of the next clipping; N goes back', async () => {
  const opened = [query('speaker:venn'), 'enter']
  await after([...opened, 'n'], (_, selected) => expect(selected).toContain('We will not wait'))
  await after([...opened, 'n', 'n'], (screen, selected) => {
    expect(screen).toContain('Coastwire')
    expect(selected).toContain('The ferry is late')
  })
  await after([...opened, 'n', 'n', 'N'], (_, selected) => expect(selected).toContain('We will not wait'))
})
test('where nothing moves, it says so', async () => {
  const opened = [query('speaker:venn'), 'enter']
  await after([...opened, 'n n n'], (screen) =>
    expect(screen).toContain('This is the last place that fits “speaker:venn”.'),
  )
  await after([...opened, 'N'], (screen) =>
    expect(screen).toContain('This is the first place that fits “speaker:venn”.'),
  )
})
test('words are gone to one by one, and marked', () =>
  withDesk(made, async (desk, press) => {
    for (const some of [query('ferry'), 'enter']) await press(some)
    const { fits, seed } = desk.state.clipping!
    expect(fits.places.map((span) => seed.document.text.slice(...span))).toEqual(['ferry'])
    expect([fits.found.length, fits.selected]).toEqual([1, 0])
  }))
test('a clipping that is opened again for the same query stays where one was', () =>
  after([query('speaker:venn'), 'enter', 'g', 'q', 'enter'], (_, selected) =>
    expect(selected).not.toContain('The toll will rise'),
  ))
