import { closedDirections, markdown, xmlCharacters } from '@hearsay/desk'
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as wordsOf } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import { filePath } from './file-name.ts'
import { xml } from './xml.ts'

describe('XML', () => {
  test('markup is text', () =>
    expect(xml(`<b title="x">'&amp;`)).toBe('&lt;b title=&quot;x&quot;&gt;&#39;&amp;amp;'))
  test('what XML can’t hold is replaced one for one', () =>
    expect(
      xmlCharacters('a\u0000\u0008\u000b\u000c\u001f\ufffe\uffff\ud83d\udea2\ud83d\udea2\t\n\r\u0085'),
    ).toBe('a\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd🚢🚢\t\n\r\u0085'))
  test('half a pair is replaced, a pair isn’t', () =>
    expect(xmlCharacters('\ud83d \udea2 🚢')).toBe('\ufffd \ufffd 🚢'))
  test('a lone CR stays one', () => expect(xml('a\rb')).toBe('a&#13;b'))
  test('whatever the words, their length stays', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(xmlCharacters(words).length).toBe(words.length)
      }),
    ))
})

describe('directions', () => {
  test.each([
    ['an override', 'a\u202eb', 'a\u202eb\u202c'],
    ['an isolate', 'a\u2067b', 'a\u2067b\u2069'],
    ['one in the other', '\u2067\u202e', '\u2067\u202e\u202c\u2069'],
    ['what is ended', '\u202eb\u202c', '\u202eb\u202c'],
    ['an isolate that ends the embedding in it', '\u2067\u202eb\u2069', '\u2067\u202eb\u2069'],
    ['an end of nothing', 'a\u202c', 'a\u202c'],
  ])('%s', (_, words, closed) => expect(closedDirections(words)).toBe(closed))
})

describe('Markdown', () => {
  const lines = fc
    .string({
      unit: fc.constantFrom(...'ab1 .-+*_#`[]()<>!&;:/@~|\\=\n"🚢\'', '://', 'www.', '&amp;', '<b>'),
    })
    .map((words) => words.replace(/\s+/g, ' ').trim())
  test('whatever the words, a line shows them and is nothing else', () =>
    fc.assert(
      fc.property(lines, (words) => {
        const tree = fromMarkdown(markdown(words))
        const types = tree.children.flatMap((node) => [
          node.type,
          ...('children' in node ? node.children.map(({ type }) => type) : []),
        ])
        expect(types.filter((type) => type !== 'paragraph' && type !== 'text')).toEqual([])
        expect(wordsOf(tree)).toBe(words)
      }),
      { numRuns: 1000 },
    ))
  test.each([
    '# a',
    '- a',
    '1. a',
    '2) a',
    '1.',
    '1)',
    '> a',
    '---',
    '***',
    '| a |',
    '![a](b)',
    '<http://a.example>',
    '    a',
    '=== a',
  ])('%s is words', (words) =>
    expect(wordsOf(fromMarkdown(`a\n\n${markdown(words)}`))).toBe(`a${words.trim()}`),
  )
})

describe('file names', () => {
  const hash = '0123456789abcdef'
  test('an id is a path as it is', () => expect(filePath({ seed: 'June/a b', hash })).toBe('June/a b'))
  test.each([
    ['../../etc/passwd'],
    ['a:b'],
    ['a\u202eb'],
    ['nul'],
    ['a./b '],
    ['/'],
    ['a\\b'],
    ['\ud83d'],
    ['x'.repeat(400)],
  ])('%j is made safe, and stays apart from others', (seed) => {
    const path = filePath({ seed, hash })
    expect(path).toMatch(/-01234567$/)
    for (const part of path.split('/')) {
      expect(part).toMatch(/^[^<>:"\\|?*.\s\p{C}](?:[^<>:"\\|?*\p{C}]*[^<>:"\\|?*.\s\p{C}])?$/u)
      expect(part.length).toBeLessThan(200)
    }
  })
})
