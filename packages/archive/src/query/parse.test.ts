import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toIndexQuery } from './index-query.ts'
import { queryMessage } from './messages.ts'
import { MAX_QUERY_LENGTH, parseQuery } from './parse.ts'
import type { Query, StatementQuery } from './query.ts'
import { MAX_QUERY_WORDS } from './syntax.ts'
import { MAX_PHRASE_WORDS } from './terms.ts'

/**
 * The query drawn in one line, words of a statement in braces, and its diagnostics with what they point at. `~` leaves out unsure
 * statements.
 */
function check(text: string, expected: string, ...reported: string[]) {
  const { query, diagnostics } = parseQuery(text)
  expect(drawn(query)).toBe(expected)
  expect(diagnostics.map(({ code, span }) => `${code} ${text.slice(...span)}`)).toEqual(reported)
}

function drawn(query: Query | StatementQuery): string {
  switch (query.type) {
    case 'words':
      return `${query.field === 'text' ? '' : `${query.field}:`}${query.tokens.join('+')}${query.prefix ? '*' : ''}`
    case 'dates':
      return `${day(query.from)}..${day(query.to)}`
    case 'spread':
      return `${query.of}:${query.least}..${query.most ?? ''}`
    case 'statement':
      return `{${drawn(query.of)}}`
    case 'not':
      return drawn(query.of) === 'sure:no' ? '~' : `-${drawn(query.of)}`
    default:
      return `(${query.of.map(drawn).join(query.type === 'or' ? ' | ' : ' ')})`
  }
}

function day(key: number | null): string {
  return key === null ? '' : key < 2 ? String(key) : [key >> 9, (key >> 5) & 15, key & 31].join('/')
}

describe('words', () => {
  test('are a conjunction', () => check('ferry strike', '(ferry strike)'))
  test('may be one of two', () => check('ferry strike or boat', '((ferry strike) | boat)'))
  test('in capitals, OR', () => check('ferry OR boat', '(ferry | boat)'))
  test('may be unwanted', () => check('ferry -strike', '(ferry -strike)'))
  test('may be begun', () => check('ferr* "port ve*"', '(ferr* port+ve*)'))
  test('of several tokens are a phrase', () => check('port-vela Venn’s', '(port+vela venn+s)'))
  test('in quotation marks are a phrase', () =>
    check('"two islands" “one pact” «a port»', '(two+islands one+pact a+port)'))
  test('that mean something are words in quotation marks', () => check('"or" not and', '(or not and)'))
  test('are grouped', () => check('(ferry or boat) -(strike vote)', '((ferry | boat) -(strike vote))'))
  test('none at all is everything', () => check(' ', '()'))
  test('are no fields in times, addresses and prose', () =>
    check('10:30 https://vela.example Vela: port', '(10+30 https+vela+example vela port)'))
  test('are negated by one hyphen, not by a dash', () => check('ferry --strike', '(ferry strike)'))
})
describe('fields', () => {
  test('of a seed', () =>
    check('outlet:harbor headline:"two islands"', '(outlet:harbor headline:two+islands)'))
  test('in any case', () => check('Outlet:Harbor', 'outlet:harbor'))
  test('over a group', () => check('outlet:(harbor or coastwire)', '(outlet:harbor | outlet:coastwire)'))
  test('of statements speak of one statement', () =>
    check(
      'ferry speaker:venn outlet:harbor stance:doubting',
      '(ferry outlet:harbor {(~ speaker:venn stance:doubting)})',
    ))
  test('of statements in groups too', () =>
    check('speaker:venn (cue:said or cue:told)', '{(~ speaker:venn (cue:said | cue:told))}'))
  test('of statements, negated, speak of all the seed’s', () =>
    check('speaker:venn -via:coastwire', '(-{(~ via:coastwire)} {(~ speaker:venn)})'))
  test('of statements, negated in a group, speak of that one', () =>
    check('(speaker:venn -via:coastwire)', '{(~ speaker:venn -via:coastwire)}'))
  test('of statements over a group', () => check('speaker:(venn -tom)', '{(~ speaker:venn -speaker:tom)}'))
  test('of statements among others speak each of its own', () =>
    check('speaker:venn or ferry', '({(~ speaker:venn)} | ferry)'))
  test('with the outlet’s voice speak of the seed', () =>
    check('voice:own speaker:venn', '({voice:own} {(~ speaker:venn)})'))
  test('with a value begun', () =>
    check('form:dir stance:d voice:o', '({voice:own} {(~ form:direct stance:doubting)})'))
  test('with several values begun', () => check('voice:un*', '{voice:un*}'))
  test('with a value of several words, parted by hyphens or spaces', () => {
    check('type:anonymous-source', '{(~ type:anonymous-source)}')
    check('type:"Anonymous Source"', '{(~ type:anonymous-source)}')
    check('type:anonymous', '{(~ type:anonymous-source)}')
    check('type:unnamed*', '{(~ type:unnamed*)}')
  })
})
describe('doubt', () => {
  test('leaves no unsure statement where the query names it', () => {
    check('sure:yes speaker:venn', '{(sure:yes speaker:venn)}')
    check('speaker:venn sure:no', '{(speaker:venn sure:no)}')
    check('(speaker:venn -sure:no)', '{(speaker:venn ~)}')
    check('speaker:venn sure:all', '{(speaker:venn sure:all)}')
  })
  test('is named for each statement by itself', () =>
    check('-speaker:venn sure:no', '(-{(~ speaker:venn)} {sure:no})'))
  test('is no matter of a voice alone, which sentences have', () => {
    check('voice:named', '{voice:named}')
    check('voice:(named or unnamed)', '{(voice:named | voice:unnamed)}')
    check('(voice:named or speaker:venn)', '{(voice:named | (~ speaker:venn))}')
    check('voice:named cue:said', '{(~ voice:named cue:said)}')
  })
})
describe('how far words go', () => {
  test('is asked by a number of texts', () => check('also:3', 'also:3..3'))
  test('may be more or fewer', () => check('also:>3 also:<2', '(also:4.. also:0..1)'))
  test('may be from one number to another', () => check('also:2..5 -also:≥9', '(also:2..5 -also:9..)'))
  test('is asked of copies', () => check('copies:none ferry', '(copies:0..0 ferry)'))
  test('has no other value', () =>
    check('also:many copies:few', '()', 'value-unknown also:many', 'value-unknown copies:few'))
})
describe('dates', () => {
  test.each([
    ['date:2022', '2022/0/0..2022/15/31'],
    ['date:2022-06', '2022/6/0..2022/6/31'],
    ['date:2022-06-29', '2022/6/29..2022/6/29'],
    ['date:2022-6-9', '2022/6/9..2022/6/9'],
    ['date:2022-06-27..2022-07-02', '2022/6/27..2022/7/2'],
    ['date:2022..', '2022/0/0..'],
    ['date:..2022-06', '1..2022/6/31'],
    ['date:>2022', '2023/0/0..'],
    ['date:>=2022', '2022/0/0..'],
    ['date:<2022', '1..2021/15/31'],
    ['date:<=2022', '1..2022/15/31'],
    ['date:"June 2022"', '2022/6/0..2022/6/31'],
    ['date:>"June 29, 2022"', '2022/6/30..'],
    ['date:"27 June 2022".."2 July 2022"', '2022/6/27..2022/7/2'],
    ['date:none', '0..0'],
    ['date:(2021 or 2022-06)', '(2021/0/0..2021/15/31 | 2022/6/0..2022/6/31)'],
  ])('%s', (text, expected) => check(text, expected))
})
describe('reports', () => {
  test('a field that isn’t one', () => check('speeker:venn', 'speeker+venn', 'field-unknown speeker'))
  test('a field that isn’t one before a phrase', () =>
    check('-oulet:"harbor times"', '(-oulet -harbor+times)', 'field-unknown oulet'))
  test('a field without a value', () => check('outlet: harbor', 'harbor', 'field-empty outlet:'))
  test('a value that isn’t one', () => check('ferry voice:un', 'ferry', 'value-unknown voice:un'))
  test('no date', () =>
    check('date:2022-13 date:soon', '()', 'date-unreadable date:2022-13', 'date-unreadable date:soon'))
  test('two dates in one', () => check('date:06/07/2022', '()', 'date-unreadable date:06/07/2022'))
  test('a range turned round', () =>
    check('date:2023..2022-06', '2022/6/0..2023/15/31', 'range-backwards date:2023..2022-06'))
  test('a phrase without an end', () =>
    check('ferry "port vela', '(ferry port+vela)', 'phrase-never-closed "'))
  test('a group without an end', () =>
    check('ferry (port or vela', '(ferry (port | vela))', 'group-never-closed ('))
  test('an end without a group', () => check('ferry) port', '(ferry port)', 'group-never-opened )'))
  test('operators with nothing to work on', () =>
    check(
      'or ferry or or port or - ',
      '(ferry | port)',
      ...['or', 'or', 'or', '-'].map((one) => `operator-alone ${one}`),
    ))
  test('a star inside a word', () => check('fer*y', 'fer*', 'star-inside fer*y'))
  test('nothing to look for', () => check('* ferry () —', 'ferry', 'no-words *', 'no-words ()', 'no-words —'))
  test('groups too deep to follow', () =>
    check(`${'('.repeat(30)}ferry${')'.repeat(30)} port`, '(ferry port)', 'group-too-deep ('))
  test('what is too long', () => {
    const words = 'ferry '.repeat(2000)
    expect(
      parseQuery(words).diagnostics.map(({ code, span }) => [code, words.slice(...span).length]),
    ).toEqual([
      ['words-too-many', 7997 - 6 * MAX_QUERY_WORDS],
      ['query-too-long', words.length - 7997],
    ])
  })
  test('a phrase of too many words', () => {
    const words = Array.from({ length: 65 }, (_, at) => `w${at}`)
    check(
      `"${words.join(' ')}*" ferry`,
      `(${words.slice(0, 64).join('+')} ferry)`,
      `phrase-too-long "${words.join(' ')}*"`,
    )
    check(`"${words.slice(1).join(' ')}"`, words.slice(1).join('+'))
  })
})
test('takes any text, and points into it', () => {
  const piece = fc.constantFrom(
    ...'()"-*: “”«»'.split(''),
    'or',
    'speaker:',
    'date:',
    'voice:own',
    '2022',
    '..',
    '>',
    'venn',
    'x:',
  )
  const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 60 })
  fc.assert(
    fc.property(text, (pieces) => {
      const text = pieces.join('')
      for (const one of parseQuery(text).diagnostics) {
        expect(one.span[1]).toBeGreaterThan(one.span[0])
        expect(one.span[1]).toBeLessThanOrEqual(text.length)
        expect(queryMessage(one)).toMatch(/^[“A-Z].*\.$/s)
      }
    }),
    { numRuns: 500 },
  )
})
test('never asks an index for more than so many words, whatever is typed', () => {
  const wordsIn = (query: object): number => {
    // What leaves out unsure statements is not typed, and costs little: few statements have it.
    if ('field' in query && query.field === 'sure') return 0
    if ('tokens' in query) return (query.tokens as string[]).length
    const parts = 'of' in query ? [query.of].flat() : []
    return (parts as object[]).reduce((sum, part) => sum + wordsIn(part), 0)
  }
  const shapes = [
    'a-',
    'a:a:',
    '"e e e" ',
    '"e e',
    'a-a ',
    '-"a a" or ',
    '(a or "b c") ',
    'speaker:(a-b) ',
    '字',
    '（字）',
    'said:"a b" ',
  ]
  for (const shape of shapes) {
    for (const joined of [
      shape.repeat(3500),
      `"${shape.repeat(3500)}"`,
      `headline:"${shape.replaceAll('"', '').repeat(3500)}"`,
    ]) {
      const { query } = parseQuery(joined.slice(0, MAX_QUERY_LENGTH))
      expect(wordsIn(query)).toBeGreaterThan(0)
      expect([shape, wordsIn(toIndexQuery(query).query) <= MAX_QUERY_WORDS]).toEqual([shape, true])
      for (const phrase of phrasesIn(query)) expect(phrase.length).toBeLessThanOrEqual(MAX_PHRASE_WORDS)
    }
  }
})
function phrasesIn(query: object): string[][] {
  if ('tokens' in query) return [query.tokens as string[]]
  return 'of' in query ? ([query.of].flat() as object[]).flatMap(phrasesIn) : []
}
test('takes hostile text in its stride', () => {
  for (const piece of ['(', ')', '"', '-', 'or ', 'a:', '-(', 'speaker:(', '*', 'date:"', '[', '\u0301'])
    expect(parseQuery(piece.repeat(100_000)).diagnostics.at(-1)?.code).toBe('query-too-long')
})
