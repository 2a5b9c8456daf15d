import { readdirSync, readFileSync } from 'node:fs'
import { decode } from '@hearsay/core'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { splitSeeds } from './split-seeds.ts'

/** How much text the parser was given, in UTF-16 units. */
let parsed = 0
vi.mock('@hearsay/core', async (importOriginal) => {
  const core = await importOriginal<typeof import('@hearsay/core')>()
  return {
    ...core,
    parse(text: string) {
      parsed += text.length
      return core.parse(text)
    },
  }
})

const story =
  'The ferries stayed in harbour on Tuesday while the crews waited for an answer from the ministry.\n\nNobody in the harbour could say when the next one would leave for the islands, and few asked.'
const seed = (outlet: string, date: string, headline: string) =>
  `${outlet}\n${date}\n\n${headline}\n\n${story}\n`
const one = seed('Harbor Times', '29 June 2022', 'Two islands join')
const two = seed('Port Vela Courier', 'June 30, 2022', 'Nobody cheers')
const bare = `30 June 2022\n\nNobody cheers\n\n${story}\n`

function check(text: string, expected: string[]): void {
  const cuts = splitSeeds(text)
  expect(cuts.map(({ seed }) => text.slice(...seed))).toEqual(expected)
  expect(cuts.map(({ span }) => text.slice(...span)).join('')).toBe(text)
}

describe('seeds are parted', () => {
  test('by a form feed', () => check(`${one}\f${two}`, [one, two]))
  test('by a line of equals signs', () => check(`${one}=====\n\n${two}`, [one, two]))
  test('by a line of hyphens', () => check(`${one}\n---\n${two}`, [`${one}\n`, two]))
  test('by stars between headers', () => check(`${one}\n* * *\n\n${two}`, [`${one}\n`, two]))
  test('by nothing but a blank line, where outlet and date follow', () =>
    check(`${one}\n\n${two}`, [`${one}\n\n`, two]))
  test('where the headline comes first', () => {
    const headed = `Nobody cheers at all\n\nPort Vela Courier\nJune 30, 2022\n\n${story}\n`
    check(`${one}\n${headed}`, [`${one}\n`, headed])
  })
  test('where front matter opens the next', () => {
    const fronted = `---\noutlet: Port Vela Courier\ndate: 2022-06-30\n---\nNobody cheers\n\n${story}\n`
    check(`${one}\n${fronted}`, [`${one}\n`, fronted])
  })
  test('by a page break before a date and a headline', () => check(`${one}\f${bare}`, [one, bare]))
  test('in every line break', () => {
    const [a, b] = [one, two].map((text) => text.replaceAll('\n', '\r\n'))
    check(`${a}\r\n=====\r\n${b}`, [`${a}\r\n`, b!])
  })
  test('the fourteen of the demo desk, whatever separates them', () => {
    const folder = new URL('../../../../../seeds/', import.meta.url)
    const texts = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => decode(readFileSync(new URL(name, folder))).text)
    expect(texts.map((text) => splitSeeds(text).length)).toEqual(texts.map(() => 1))
    for (const between of ['\n\n', '\f', '\n=====\n', '\n---\n', '\n* * *\n\n'])
      expect(splitSeeds(texts.join(between))).toHaveLength(texts.length)
  })
})

describe('a story stays whole', () => {
  test('with stars before another scene', () =>
    check(`${one}\n* * *\n\n${story}\n`, [`${one}\n* * *\n\n${story}\n`]))
  test('with a diary’s days in it', () => {
    const diary = `${one}\n* * *\n\n30 June 2022\n\nThe arrival\n\n${story}\n`
    check(diary, [diary])
  })
  test('with another paper named in it', () => {
    const text = `${one}\nPort Vela Courier\n\n${story}\n\nJune 30, 2022\n\n${story}\n`
    check(text, [text])
  })
  test('where outlet and date follow each story', () => {
    const text = `Two islands join\n\n${story}\n\nHarbor Times, 29 June 2022\n\nNobody cheers\n\n${story}\n\nPort Vela Courier, 30 June 2022\n`
    check(text, [text])
  })
})

test('the parts always tile the file, and each seed lies in its part', () => {
  const piece = fc.constantFrom(
    one,
    two,
    bare,
    story,
    '\n',
    '\f',
    '=====\n',
    '---\n',
    '* * *\n',
    '\ufeff',
    'x: y\n',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      let at = 0
      for (const { span, seed } of splitSeeds(text)) {
        expect(span[0]).toBe(at)
        expect(seed[0] >= span[0] && seed[0] <= seed[1] && seed[1] <= span[1]).toBe(true)
        at = span[1]
      }
      expect(at).toBe(text.length)
    }),
  )
})

describe('a hostile text is parsed in part alone', () => {
  const odd = 'Harbor Times\n29 June 2022\n\n'
  // Each of so many places may begin a seed, and none does.
  test.each([
    ['outlets and dates', odd.repeat(10_000)],
    ['outlets and dates after page breaks', `${one}${`\f${odd}`.repeat(10_000)}`],
    ['years in short lines', `${one}\n${'in 2022\n\n'.repeat(40_000)}`],
    ['fences', `${one}\n${'---\nx: y\n---\n\n'.repeat(10_000)}`],
    ['signs', `${one}\n${'=====\n* * *\n\n'.repeat(20_000)}`],
  ])('%s', (_, text) => {
    parsed = 0
    splitSeeds(text)
    // 2,000 false starts of 2,000 UTF-16 units each, read twice at most, and every part once.
    expect(parsed).toBeLessThan(2 * 2000 * 2000 + 3 * text.length)
  })
})
