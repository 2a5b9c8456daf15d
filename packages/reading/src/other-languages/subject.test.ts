// Whose words they are, where the model marked too much or another word: the pronoun beside the verb, the subject by its particle.
import { parse } from '@hearsay/core'
import { expect, test } from 'vitest'
import { emptyStatement, type Statement } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import { textOf, tokenizeDocument } from '../tokenized-document.ts'
import { languageWords } from './language-words.ts'
import { addSubject } from './subject-not-marked.ts'
import { sourceOf } from './subject-pronoun.ts'

/** A statement whose parts are marked in a text: {source}, [cue], <content>. */
function marked(text: string) {
  const plain = text.replace(/[{}[\]<>]/g, '')
  const doc = tokenizeDocument(parse(plain, { bodyOnly: true }).document)
  const range = (open: string, close: string): TokenRange | null => {
    const before = text.indexOf(open)
    if (before < 0) return null
    const at = (place: number) => text.slice(0, place).replace(/[{}[\]<>]/g, '').length
    const [from, to] = [at(before), at(text.indexOf(close))]
    const tokens = [...doc.tokens.keys()].filter((one) => {
      const [start, end] = doc.tokens[one]!
      return start >= from && end <= to
    })
    return { first: tokens[0]!, end: tokens.at(-1)! + 1 }
  }
  const content = range('<', '>')
  const statement = emptyStatement({
    source: range('{', '}'),
    cue: range('[', ']'),
    content: content ? [content] : [],
  })
  return { doc, statement }
}

test.each([
  ['de', '{Außerdem} [gab] er zu, <dass der Kai warte>.', 'er'],
  ['de', '{Am Montag} [sagte] sie, <dass der Kai warte>.', 'sie'],
  ['de', '<Der Kai wartet>, [gelobte] er {Ende August}.', 'er'],
  ['de', 'Als {er der Versammlung} [sagte], <dass der Kai warte>.', 'er'],
  ['de', '<Der Kai wartet>, [sagte] er.', 'er'],
  ['de', '{Orla Venn} [fragte] sie, <ob der Kai warte>.', 'Orla Venn'],
  ['de', '{Brisco} [fragte] sie, <ob der Kai warte>. Am Kai stand Brisco.', 'Brisco'],
  ['de', '{Der Hafenmeister} [sagte], <dass er warte>.', 'Der Hafenmeister'],
  ['nl', '{Daarna} [zei] hij <dat de boot wacht>.', 'hij'],
])('%s: %s → %s', (language, text, source) => {
  const { doc, statement } = marked(text)
  const found = sourceOf(doc, statement, languageWords(language)!)
  expect(found && textOf(doc, found)).toBe(source)
})

const partsOf = ({ source, content }: Statement, doc: ReturnType<typeof marked>['doc']) => [
  source && textOf(doc, source),
  ...content.map((one) => textOf(doc, one)),
]

test.each([
  ['ko', '<김민지 소장은 배가 기다린다고> [말했다].', ['김민지 소장은', '배가 기다린다고']],
  ['ko', '<배가 기다린다고 현지 언론이> [보도했다].', ['현지 언론이', '배가 기다린다고']],
  [
    'ko',
    '<항구에 반대하는 김민지 소장은 배가 기다린다고> [말했다].',
    ['김민지 소장은', '항구에 반대하는', '배가 기다린다고'],
  ],
  ['ko', '<배를 기다린다고> [말했다].', [null, '배를 기다린다고']],
  ['ar', '[قال] سامي الحداد <إن العبارة لن تغادر>.', ['سامي الحداد', 'إن العبارة لن تغادر']],
  ['ar', '[قال] <إن العبارة لن تغادر>.', [null, 'إن العبارة لن تغادر']],
  ['de', '<Orla Venn der Kai warte> [hieß es].', [null, 'Orla Venn der Kai warte']],
])('%s: %s', (language, text, expected) => {
  const { doc, statement } = marked(text)
  addSubject(doc, statement, languageWords(language)!)
  expect(partsOf(statement, doc)).toEqual(expected)
})
