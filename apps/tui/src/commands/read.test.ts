import { statementRecordSchema } from '@hearsay/exchange'
import { readingSchema } from '@hearsay/reading'
import { describe, expect, test } from 'vitest'
import { runCommandLine } from '../../test/fake-terminal.ts'
import { widthOf } from '../term/width.ts'

const body =
  '“We will wait for the tide,” Orla Venn said on Tuesday. The ferries stayed in harbour. According to the Coastwire agency, a ministry aide said the toll would rise.'
const seed = `Harbor Times\n29 June 2022\n\nTwo islands join\n\n${body}\n`

describe('read', () => {
  test('marks every sentence with its voice, with its speakers below', async () => {
    const { status, out, err } = await runCommandLine(['read', '-'], seed)
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain('     Harbor Times, 2022-06-29\n     Two islands join\n')
    expect(out).toContain(' 1 N “We will wait for the tide,” Orla Venn said on Tuesday.\n')
    expect(out).toMatch(/^ {5}1 Orla Venn, “said”, 2022-06-28, very likely$/m)
    expect(out).toContain('   O The ferries stayed in harbour.\n')
    expect(out).toMatch(
      /^ {5}\d Harbor Times ← .*Coastwire.* ← a ministry aide \(unnamed, no reason given\)/m,
    )
    expect(out).toMatch(
      /1 named person, 1 named organization, 1 unnamed person; \d with a title, \d justified\./,
    )
    expect(out).toMatch(
      /3 sentences: O 1 own voice, N 1 named, U 0 unnamed, R 1 relayed, \? 0 undetermined\./,
    )
  })
  test('puts a sentence on a line where piped, and wraps to a terminal', async () => {
    expect((await runCommandLine(['read', '-'], seed)).out).toContain(
      'According to the Coastwire agency, a ministry aide said',
    )
    for (const columns of [40, 80, 120]) {
      const { out } = await runCommandLine(['read', '-'], seed, { columns })
      for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns)
    }
  })
  test('colours voices in a terminal that has colours, and marks them by letter in either', async () => {
    const { out } = await runCommandLine(['read', '-'], seed, { columns: 80, colour: true })
    expect(out).toContain('\u001b[1;32mN \u001b[0m')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    expect(out.replace(/\u001b\[[\d;]*m/g, '')).toBe(
      (await runCommandLine(['read', '-'], seed, { columns: 80 })).out,
    )
  })
  test('explains a statement by number', async () => {
    const { status, out } = await runCommandLine(['read', '--why', '1', '-'], seed)
    expect(status).toBe(0)
    expect(out).toMatch(/Statement 1 of \d/)
    expect(out).toContain('source      “Orla Venn”\n')
    expect(out).toContain('content     “We will wait for the tide,”\n')
    expect(out).toContain('when        2022-06-28  from “Tuesday”: The latest such day before the day.')
    expect(out).toMatch(/· .+\([a-z-]+\)\n {5}6 \| .+\n {7}\| *\^+/s)
  })
  test('explains a statement to a program', async () => {
    const { status, out } = await runCommandLine(['read', '--why', '1', '--json', '-'], seed)
    expect(status).toBe(0)
    const { number, statement } = JSON.parse(out)
    const { evidence: _, ...record } = statement
    expect(statementRecordSchema.strict().parse(record)).toMatchObject({
      number,
      seed: '-',
      speaker: { name: 'Orla Venn', standing: 'named' },
      cue: { text: 'said' },
    })
    expect(seed.slice(...(statement.source.span as [number, number]))).toBe(statement.source.text)
    expect(statement.evidence[0]).toMatchObject({ message: expect.any(String), words: expect.any(Array) })
  })
  test('has no statement beyond the last', async () => {
    expect(await runCommandLine(['read', '--why', '99', '-'], seed)).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringMatching(/no statement 99 in -; its statements are 1 to \d/),
    })
    expect((await runCommandLine(['read', '--why', '1', '-'], 'Rain.\n')).err).toContain(
      'it has no statements',
    )
  })
  test('prints { document, reading } as JSON', async () => {
    const { document, reading, statements } = JSON.parse(
      (await runCommandLine(['read', '--json', '-'], seed)).out,
    )
    const { out: explained } = await runCommandLine(['read', '--why', '1', '--json', '-'], seed)
    const { evidence: _, ...first } = JSON.parse(explained).statement
    expect(statements).toHaveLength(reading.attributions.length)
    expect(statements[0]).toEqual(first)
    expect(document.text).toBe(seed)
    const found = readingSchema.parse(reading)
    expect(found.sentences.map(({ voice }) => voice)).toEqual(['named', 'own', 'relayed'])
    for (const { source } of found.attributions) if (source) expect(seed.slice(...source)).not.toBe('')
  })
  test('takes a text without a header', async () => {
    const { out } = await runCommandLine(['read', '--plain', '-'], body)
    expect(out).toMatch(/^ 1 N “We will wait for the tide,” Orla Venn said/)
  })
  test('ends with 1 where the seed has an error, 3 where the file can’t be read', async () => {
    expect(await runCommandLine(['read', '-'], seed.replace('29 June', '31 June'))).toMatchObject({
      status: 1,
      out: expect.stringContaining('N “We will wait'),
      err: expect.stringContaining('date-impossible'),
    })
    expect((await runCommandLine(['read', '/nowhere/at/all.txt'])).status).toBe(3)
  })
  test('lets no control sequence through', async () => {
    const { out } = await runCommandLine(['read', '-'], seed.replace('Orla Venn', 'Orla \u001b[2JVenn\u202e'))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may come through
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
  })
  test.each([
    [['read', 'a', 'b']],
    [['read', '--why', 'x', '-']],
    [['read', '--why', '0', '-']],
    [['read', '--model', 'slow', '-']],
    [['read', '--words', 'x', '-']],
    [['check', '--plain', '-']],
  ])('%j is wrong usage', async (args) =>
    expect(await runCommandLine(args, seed)).toMatchObject({ status: 2, out: '' }),
  )
})
