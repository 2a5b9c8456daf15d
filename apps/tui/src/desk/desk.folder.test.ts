import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Document } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import { expect, test } from 'vitest'
import { clipping, emptyReading, readingFixture } from '../../../../packages/reading/test/reading-fixture.ts'
import { screenText, seeds, withDesk } from '../../test/desk-fixture.ts'
import { bindingsOf } from './key-map.ts'
import { defaultSettings } from './settings.ts'

/** Presses keys on a desk and checks which words the screen shows, and which it doesn’t. */
async function check(keys: string, shown: string[], hidden: string[] = [], made = {}): Promise<void> {
  await withDesk(made, async (desk, press) => {
    for (const some of keys.split('|').filter(Boolean)) await press(some)
    const screen = screenText(desk).join('\n')
    for (const line of shown) expect(screen).toContain(line)
    for (const line of hidden) expect(screen).not.toContain(line)
  })
}
/** The reading made by hand for its text; for any other text one without statements. */
const readAny = async (document: Document): Promise<Reading> =>
  document.text === clipping ? readingFixture(document) : emptyReading(document)
const open = 'enter'
const left = { seed: 'toll', query: '', order: 'date', at: 0, offset: 0, stop: null, reading: true } as const

test('list, clipping and evidence are side by side', () =>
  check('', [
    '1/2 clippings by date',
    '2022-06-29',
    'Harbor Times',
    'Statement 1/6',
    'the sentence: R relayed from',
  ]))
test('the clipping follows the selection in the list', () =>
  check('j', ['2/2 clippings', 'The crews wait.', 'This text has no reading here.']))
test('j steps through statements, with their evidence beside them', () =>
  check(`${open}|j j`, [
    'Statement 3/6',
    'source     “Orla Venn,',
    'cue        “said”',
    'confidence very likely, 0.',
  ]))
test('the last and the first statement', () =>
  check(`${open}|G`, ['Statement 6/6', 'content    none, no statement was']))
test('words are found while they are typed, with which and how many', () =>
  check(`${open}|/ t h e`, ['/the▏', '1/7']))
test('a long line shows its end, where one types', () =>
  check(`/ ${'a '.repeat(45)}y z`, ['/…aaa', 'ayz▏'], [], { columns: 40 }))
test('n and N go to the next and the previous match', () =>
  check(`${open}|/ t h e enter n n N`, ['2/7 “the”']))
test('words without a match are reported', () => check(`${open}|/ z z z enter`, ['no matches “zzz”']))
test('a line is edited where the cursor is, and an earlier one comes back', async () => {
  await check('/ c w s left left r e', ['/cre▏ws'])
  await check(`${open}|/ t o l l enter|/ x up`, ['/toll▏'])
})
test('a query lists the clippings that match', () =>
  check('/ c r e w s enter|j', ['1/1 for crews', 'Crews stay ashore']))
test('in the list n and N step through the clippings that match, which are counted', async () => {
  await check('/ b o a t s space o r space c r e w s enter', ['1/2 “boats or crews”'])
  await check('/ b o a t s space o r space c r e w s enter|n', ['2/2 “boats or crews”', 'The crews wait.'])
  await check('/ b o a t s space o r space c r e w s enter|n n', ['1/2 “boats or crews”'])
  await check('/ b o a t s space o r space c r e w s enter|N', ['2/2 “boats or crews”'])
  await check('n', ['Nothing to find: press / and type a query.'])
})
test('a problem in a query is shown', () => check('/ d a t e : x enter', ['date:x'], ['q quit']))
test('q goes back from a query to all clippings', () =>
  check('/ c r e w s enter|q', ['1/2 clippings by date']))
test('the outline leads to paragraphs and speakers', async () => {
  await check(`${open}|o`, ['Outline', '1 RNN Citing a ministry aide', 'Orla Venn  2 statements'])
  await check(`${open}|o j enter`, ['Statement 4/6'], ['Outline'])
})
test('the sourcing sheet has every number with what it counts', () =>
  check('s', [
    'Sourcing sheet',
    '6 sentences',
    'a named source',
    '4 distinct sources',
    'source declined to comment',
  ]))
test('a text is read once, however often the desk changes meanwhile', async () => {
  const texts: string[] = []
  const read = ({ text }: Document) => {
    texts.push(text)
    return new Promise<never>(() => {})
  }
  await withDesk({ host: { read } }, async (desk) => {
    for (let at = 0; at < 3; at++) await desk.reload()
  })
  expect(texts.length).toBeGreaterThan(0)
  expect(new Set(texts).size).toBe(texts.length)
})
test('the neighbours of the open clipping are read ahead', async () => {
  const texts: string[] = []
  const read = async ({ text }: Document) => {
    texts.push(text)
    return 'No readings here.'
  }
  await withDesk({ host: { read } }, async (desk) => {
    const open = desk.state.clipping?.seed.document.text
    await expect.poll(() => texts.length, { timeout: 10_000 }).toBe(2)
    expect(texts[0]).toBe(open)
    desk.press(['j'])
    await desk.idle()
    expect([texts.length, desk.state.clipping?.seed.document.text]).toEqual([2, texts[1]])
  })
})
test('a page stays open for the next clipping', async () => {
  await check('s|]', ['Sourcing sheet', '0 distinct sources'], ['An official'], {
    seeds,
    host: { read: readAny },
  })
  await check(`${open}|r|]`, ['text', '1  Coastwire'])
  await check(`${open}|d|]|[`, ['problems'])
  await check('o|]', ['Outline', 'The crews wait.'], ['RNN'])
  await check('s|]|]', ['This is the last clipping of the list.'])
  await check('?|]', ['This page is not about a clipping'])
  await check('o|tab', ['This page has no panes beside it'])
})
test('only one voice is shown, the others are folded', () =>
  check(
    `${open}|v|u`,
    ['Showing an unnamed source.', '⋯ 1 sentence in other voices', 'An official'],
    ['The port closed'],
  ))
test('a voice in the list becomes a filter of the query', () => check('v|o', ['for voice:own']))
test.each([
  ['(ferry voice:named)', 'ferry voice:unnamed'],
  ['voice:(own or named) ferry', 'ferry voice:unnamed'],
  ['"say voice:own now"', '"say voice:own now" voice:unnamed'],
  ['Voice:named', 'voice:unnamed'],
  ['-voice:own', 'voice:unnamed'],
  ['voice:(own or named) port', 'port voice:unnamed'],
])('the filter of the query %s goes by the query’s own grammar', (query, expected) =>
  withDesk({}, async (desk) => {
    desk.run('find', { argument: query })
    desk.press(['enter'])
    await desk.idle()
    expect(desk.state.shelf.query).toBe(query)
    desk.run('voice', { argument: 'unnamed' })
    await desk.idle()
    expect(desk.state.shelf.query).toBe(expected)
    expect(desk.state.shelf.diagnostics).toEqual([])
    desk.run('voice', { argument: 'all' })
    await desk.idle()
    expect(desk.state.shelf.query).not.toMatch(/voice:(?!own now)/i)
  }),
)
const curly = {
  'a.txt':
    'Harbor Times\n29 June 2022\n\nThe port reopens\n\nIt isn’t clear when the port reopens, and the café is shut. “We wait,” Orla Venn said. “[T]he boats are full.”\n',
}
test.each(["isn't", 'cafe', '"we wait', 'the boats'])(
  '%s finds in the clipping what it finds on the desk',
  (words) =>
    withDesk({ seeds: curly }, async (desk, press) => {
      await press('enter')
      await press(`/ ${[...words].map((sign) => (sign === ' ' ? 'space' : sign)).join(' ')} enter`)
      expect(screenText(desk).at(-1)).toContain(`1/1 “${words}”`)
      const { search, seed } = desk.state.clipping!
      expect(search.found.map(([start, end]) => seed.document.text.slice(start, end))).toEqual([
        { "isn't": 'isn’t', cafe: 'café', '"we wait': '“We wait', 'the boats': '[T]he boats' }[words],
      ])
    }),
)
test('a pane is zoomed and comes back', async () => {
  await check(`${open}|+ +`, ['Harbor Times'], ['Statement 1/6', 'clippings by date'])
  await check(`${open}|+ + _ _`, ['Statement 1/6', 'clippings by date'])
})
test('a paragraph is gone to by its number', () => check(': 3 enter', ['Statement 6/6']))
test('a command is completed and cut short', async () => {
  await check(': o u tab', [':outline▏'])
  await check(': o u t enter', ['Outline'])
  await check(': o enter', ['“o” is short for several: open, outline, order.'])
  await check(': x y z enter', ['Unknown command “xyz”'])
  await check(': enter', ['q quit'], [':▏'])
})
test('an argument of a command that takes none is refused', async () => {
  await check(': n e x t space 3 enter', ['next takes no argument, but “3” follows it.', '1/2 clippings'])
  await check(': o u t l i n e space x enter', ['outline takes no argument'], ['Paragraphs'])
})
test('arguments of commands are used', async () => {
  await check(`${open}|: f i n d space t h e enter`, ['/the▏'])
  await check(': o p e n space b enter', ['2/2 clippings', 'The crews wait.'])
  await check(': o p e n space n i x enter', ['There is no clipping “nix” on this desk.', '1/2 clippings'])
})
test('a clipping that does not match the query is opened in the whole list', () =>
  check('/ t o l l enter|: o p e n space b enter', [
    '2/2 clippings by date',
    'The crews wait.',
    '“b” does not match “toll”; showing all clippings.',
  ]))
test('words found before the first statement are not shown beside a later one', () =>
  check(`${open}|G|/ t o l l space w i l l enter`, ['1/1 “toll will”', 'Statement 1/6']))
test('other views and back', async () => {
  await check('r', ['  text', '1  Harbor Times'])
  await check('r r', ['Citing a ministry aide'], ['no date  text', '29  text'])
  await check('w', ['speakers', 'Orla Venn'])
  await check('d', ['problems', 'No problems were found'])
})
test('the speakers begin at the top, and the text returns to where it was', async () => {
  await check(`${open}|G|w`, ['Speakers'], [], { rows: 12 })
  await check(`${open}|G|w|w`, ['declined to comment'], [], { rows: 12 })
  await check(`${open}|w|/ t o l l enter`, ['“toll”', 'Citing a ministry aide'])
})
test('the order is turned', () => check('S', ['by outlet']))
test('a key without a command is reported', () => check('%|ctrl-x', ['Ctrl-X is not bound here']))
test('every kind of copy has its text', async () => {
  const copied: string[] = []
  const host = {
    copy: async (text: string) => {
      copied.push(text)
      return 'was copied with xclip.'
    },
  }
  await withDesk({ host }, async (desk, press) => {
    await press('enter')
    await press('j j')
    for (const kind of ['q', 'c', 's', 'j']) await press(`y ${kind}`)
    expect(screenText(desk).at(-1)).toContain('The statement as JSON was copied with xclip.')
  })
  expect(copied.slice(0, 3)).toEqual([
    '“We will wait,”',
    '“We will wait,” — Orla Venn (attribution by machine), in Harbor Times: “The toll will rise”, 2022-06-29. toll',
    '“We will wait,” Orla Venn, the minister, said.',
  ])
  const record = JSON.parse(copied[3] ?? '')
  expect(record.statement.speaker.name).toBe('Orla Venn')
  expect(clipping.slice(...(record.statement.cue.span as [number, number]))).toBe('said')
})
test('an edited clipping is shown at the same words', async () => {
  let edits: [string, number] | null = null
  const { writeFile } = await import('node:fs/promises')
  const host = {
    edit: async (file: string, line: number) => {
      edits = [file.split('/').at(-1) ?? '', line]
      await writeFile(
        file,
        clipping.replace('The toll will rise', 'The toll is to rise at the end of the year'),
      )
      return null
    },
  }
  await withDesk({ host, seeds: { ...seeds } }, async (desk, press) => {
    await press('enter')
    await press('G')
    await press('E')
    await expect.poll(() => screenText(desk).join('\n')).toContain('at the end of the year')
    expect(edits).toEqual(['toll.txt', 10])
    expect(screenText(desk).at(-1)).toContain('Back from the editor.')
  })
})
test('a clipping that is deleted while it is open is reported, and the list is in focus', () =>
  withDesk({ seeds: { ...seeds } }, async (desk, press, folder) => {
    await press('enter')
    await press('o')
    await rm(join(folder, 'toll.txt'))
    await desk.reload()
    expect(screenText(desk).at(-1)).toContain('“The toll will rise” is gone; this is the next clipping.')
    expect([desk.state.focus, desk.state.clipping?.seed.id, desk.state.sheet]).toEqual(['list', 'b', null])
    await rm(join(folder, 'b.txt'))
    await desk.reload()
    expect(screenText(desk).at(-1)).toContain('“Crews stay ashore” is gone; there is no other.')
    expect(desk.state.clipping).toBeNull()
  }))
test('keys pressed while a text is read have their effect once it is', async () => {
  const titleAfter = async (keys: string, early: boolean) => {
    let come: () => void = () => undefined
    const read = (document: Document) =>
      new Promise<Reading>((resolve) => {
        come = () => resolve(readingFixture(document))
        if (!early) come()
      })
    let title = ''
    await withDesk({ host: { read }, place: { ...left, seed: 'toll' }, rows: 16 }, async (desk, press) => {
      await press(keys)
      expect(screenText(desk)[0]?.includes('reading …')).toBe(early)
      come()
      await press('ctrl-x')
      title = screenText(desk)[0]?.slice(-13) ?? ''
      const { rows, top, stop } = desk.state.clipping!
      expect(stop!.end).toBeGreaterThan(rows[top]!.at)
    })
    return title
  }
  for (const keys of ['j j', 'j j k', 'G', '/ p o r t enter', 'G g', ': 3 enter'])
    expect(await titleAfter(keys, true)).toBe(await titleAfter(keys, false))
})
test('a place is saved and restored', async () => {
  let place: Parameters<typeof withDesk>[0]['place']
  await withDesk({}, async (desk, press) => {
    await press('enter')
    await press('j j j')
    place = desk.state.place ?? undefined
  })
  await withDesk({ place }, async (desk) => {
    expect(screenText(desk)[0]).toContain('Statement 4/6')
    expect(desk.state.focus).toBe('clipping')
  })
})
test('an empty desk says how to begin', () => check('', ['There are no clippings yet.'], [], { seeds: {} }))
test('a file that can’t be read says so in its pane', () =>
  check('', ['The file “a.txt” is not…'], [], { seeds: { ...seeds, 'a.txt': Uint8Array.of(0, 1, 2) } }))
test('a character typed for a line that is still to open neither quits nor suspends', async () => {
  const done: string[] = []
  const host = { quit: () => done.push('quit'), suspend: () => done.push('suspend') }
  const bindings = bindingsOf({ suspend: ['Z', 'ctrl-z'] })
  await withDesk({ host, settings: { ...defaultSettings(), bindings } }, async (desk, press) => {
    let come: () => void = () => undefined
    desk.waitFor(new Promise<void>((resolve) => (come = resolve)))
    await press('/ Q Z')
    expect(done).toEqual([])
    await press('ctrl-z')
    expect(done).toEqual(['suspend'])
    come()
    await press('i')
    expect(desk.state.prompt?.text).toBe('QZi')
  })
})
test('clippings are marked and compared, and a row leads to its place', async () => {
  const seeds = {
    'wire.txt':
      'Gullwire\nMarch 4, 2025\n\nCouncil votes levy\n\nNobody slept.\n\n“We will not pay a single crown before somebody shows us a drawing,” said Tobin Quelch.\n',
    'post.txt':
      'The Quillmere Post\nMarch 5, 2025\n\nLevy it is\n\n“We will pay a single crown before somebody shows us a drawing,” said Tobin Quelch.\n',
  }
  await check('m', ['Marked: post. 1 clipping marked', '▌+'], [], { seeds })
  await check('c', ['Mark two clippings or more with m'], [], { seeds })
  await check('m|m|c', ['Mark two clippings or more with m'], [], { seeds })
  await check(
    'm|j|m|c',
    [
      'Comparison',
      'Tobin Quelch  2 clippings',
      'first on this desk, by the dates',
      '-!',
      'negation: “not” only in the base',
    ],
    [],
    { seeds },
  )
  await check('m|j|m|c|enter', ['Council votes levy'], ['Comparison'], { seeds })
})
test('what is near a clipping is listed, marked there and compared', async () => {
  const told =
    'The council of Quillmere voted on Tuesday to charge every ship that calls at the harbour a levy of a crown. Maren Oldacre, the mayor, spoke for the levy; Tobin Quelch of the ferry lines spoke against it. The harbour of Quillmere has no drawing of the wall.'
  const seeds = {
    'wire.txt': `Gullwire\nMarch 4, 2025\n\nCouncil votes levy\n\n${told}\n\n“We will not pay a single crown,” said Tobin Quelch.\n`,
    'post.txt': `The Quillmere Post\nMarch 5, 2025\n\nLevy it is\n\n${told}\n\n“We will not pay a single crown,” said Tobin Quelch.\n`,
    'rain.txt': 'Isle Daily\n2 May 2021\n\nRain\n\nRain fell on the pier all of Monday.\n',
  }
  await check('C', ['Near post', 'Gullwire  wire', 'Council votes levy'], ['Rain fell'], { seeds })
  await check('C|m', ['Marked: wire. 1 clipping marked', '+ 2025-03-04'], [], { seeds })
  await check('m|C|m|c', ['Comparison', 'the same text, another headline'], [], { seeds })
  await check('C', ['Rain'], ['Near'], { seeds: { 'rain.txt': seeds['rain.txt'] } })
})
