import { describe, expect, test } from 'vitest'
import { correctedImport, learnedFrom, mergedMemory, rememberedCorrections } from './corrections.ts'
import { importFile } from './import-file.ts'

const page = (headline: string, more = '') =>
  new TextEncoder().encode(`<html><head><title>${headline}</title><meta property="og:title" content="${headline}">
<meta property="og:site_name" content="Herald Digital"><meta property="og:url" content="https://herald.example/${headline.length}">
</head><body><article><h1>${headline}</h1>${more}<p>The harbour board put off the toll on Thursday, and nobody was told why it did.</p>
<p>Its chairwoman said that the crews had been heard and that the income would be missed.</p></article></body></html>`)

async function read(headline: string, more = '') {
  const bytes = page(headline, more)
  return { file: await importFile(bytes, 'page.html'), source: { name: 'page.html', bytes } }
}

describe('corrections', () => {
  test('are written into the seed, and the file stays beside it', async () => {
    const { file, source } = await read('Toll waits')
    const given = { outlet: 'Marrow Bay Herald', date: '2024-03-14', byline: 'Ines Kortal', language: 'en' }
    const { seeds, offers } = correctedImport(file, 0, given, source, false)
    expect(seeds[0]).toMatchObject({ ...given, headline: 'Toll waits' })
    expect(seeds[0]?.text).toContain('The harbour board put off the toll')
    expect(offers[0]?.original?.bytes).toBe(source.bytes)
    expect(offers[0]?.name).toBe('2024-03-14-marrow-bay-herald-toll-waits')
  })
  test('of a text that is its own original leave its bytes beside the seed', async () => {
    const bytes = new TextEncoder().encode(
      'Herald\n2024-03-14\n\n5 crews wait\n\nThe crews waited for a day.\n',
    )
    const file = await importFile(bytes, 'wait.txt')
    const { seeds, offers } = correctedImport(
      file,
      0,
      { headline: 'Five crews wait' },
      { name: 'wait.txt', bytes },
      false,
    )
    expect(seeds[0]).toMatchObject({ outlet: 'Herald', headline: 'Five crews wait', date: '2024-03-14' })
    expect(offers[0]?.original).toEqual({ name: 'wait.txt', bytes })
  })
})
describe('a layout', () => {
  test('is corrected as it was before: outlet, words too many, the line of a field', async () => {
    const first = await read('Toll waits | Herald Digital', '<p>ik, harbour desk</p>')
    const understood = first.file.seeds[0]!
    const given = { outlet: 'Marrow Bay Herald', byline: 'ik, harbour desk' }
    const memory = learnedFrom(first.file, 0, given, {})
    expect(Object.keys(memory)).toEqual(['html herald.example'])
    expect(understood.outlet).toBe('Herald Digital')
    const second = await read('Ferry waits', '<p>pr, county desk</p>')
    expect(rememberedCorrections(memory, second.file, 0)).toEqual({
      outlet: 'Marrow Bay Herald',
      byline: 'pr, county desk',
    })
    const corrected = correctedImport(
      second.file,
      0,
      rememberedCorrections(memory, second.file, 0),
      second.source,
      true,
    )
    expect(corrected.seeds[0]?.diagnostics.map(({ code }) => code)).toContain('corrected-as-before')
  })
  test('keeps only the words that were right of a headline', async () => {
    const first = await read('LIVE: Toll waits')
    const memory = learnedFrom(first.file, 0, { headline: 'Toll waits' }, {})
    const second = await read('LIVE: Ferry sails')
    expect(rememberedCorrections(memory, second.file, 0)).toEqual({ headline: 'Ferry sails' })
    const third = await read('Quiet day')
    expect(rememberedCorrections(memory, third.file, 0)).toEqual({})
  })
  test('is forgotten once somebody takes a correction back', async () => {
    const { file } = await read('Toll waits')
    const memory = learnedFrom(file, 0, { outlet: 'Marrow Bay Herald' }, {})
    const before = rememberedCorrections(memory, file, 0)
    expect(mergedMemory(memory, learnedFrom(file, 0, {}, before))).toEqual({})
  })
  test('another site’s clippings are left alone', async () => {
    const { file } = await read('Toll waits')
    const memory = learnedFrom(file, 0, { outlet: 'Marrow Bay Herald' }, {})
    const other = { ...file, seeds: [{ ...file.seeds[0]!, url: 'https://lantern.example/1' }] }
    expect(rememberedCorrections(memory, other, 0)).toEqual({})
  })
})
