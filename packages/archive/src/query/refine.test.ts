import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_QUERY_LENGTH, parseQuery } from './parse.ts'
import type { Query } from './query.ts'
import { clausesOf, fieldTerm, filtersOf, withFilter, withTerm } from './refine.ts'
import { MAX_GROUP_DEPTH } from './syntax.ts'

describe('a term', () => {
  const check = (query: string, term: string, together: string) => {
    expect(withTerm(query, term)).toBe(together)
    expect(clausesOf(together).at(-1)?.text).toBe(term)
  }
  test('joins what is asked', () => check('ferry strike', 'voice:own', 'ferry strike voice:own'))
  test('is the query where there is none', () => check(' ', 'voice:own', 'voice:own'))
  test('holds for both sides of an “or”', () =>
    check('ferry or bridge', 'voice:own', '(ferry or bridge) voice:own'))
  test('needs no group if the “or” is in one', () =>
    check('(ferry or bridge) strike', 'voice:own', '(ferry or bridge) strike voice:own'))
  test('lets an exclusion on one side of an “or” exclude the seed', () =>
    expect(withTerm('-speaker:venn or via:x', 'voice:own')).toBe(
      '-speaker:venn voice:own or via:x voice:own',
    ))
  test('is not swallowed by a phrase or a group that is never closed', () => {
    check('"port vela', 'voice:own', '"port vela" voice:own')
    check('pact (ferry or «port vela', 'voice:own', 'pact (ferry or «port vela«) voice:own')
  })
  test('of several words is a phrase', () =>
    expect(fieldTerm('outlet', 'Harbor Times')).toBe('outlet:"Harbor Times"'))
  test('keeps no sign that would mean something in it', () =>
    expect(fieldTerm('outlet', 'The “Times" of St*r')).toBe('outlet:"The  Times  of St r"'))
})

describe('what is asked', () => {
  const check = (query: string, ...pieces: [text: string, without: string][]) =>
    expect(clausesOf(query).map(({ text, without }) => [text, without])).toEqual(pieces)
  test('is taken out piece by piece', () =>
    check(
      'ferry  -speaker:"Orla Venn" date:2022-06',
      ['ferry', '-speaker:"Orla Venn" date:2022-06'],
      ['-speaker:"Orla Venn"', 'ferry date:2022-06'],
      ['date:2022-06', 'ferry -speaker:"Orla Venn"'],
    ))
  test('loses its “or” where nothing is left to choose', () =>
    check('a or b c', ['a', 'b c'], ['b', 'a or c'], ['c', 'a or b']))
  test('is a group as a whole, closed or not', () => {
    check('pact -(a or (b c))', ['pact', '-(a or (b c))'], ['-(a or (b c))', 'pact'])
    check('x (a b', ['x', '(a b)'], ['(a b)', 'x'])
  })
  test('is nothing where nothing is', () => check(' ) '))
})

describe('a filter by voice', () => {
  const check = (query: string, filtered: string, bare: string) => {
    expect(withFilter(query, 'voice', 'unnamed')).toBe(filtered)
    expect(withFilter(query, 'voice', null)).toBe(bare)
    expect(filtersOf(filtered, 'voice')).toEqual(['voice:unnamed'])
    expect(filtersOf(bare, 'voice')).toEqual([])
    expect(withFilter(bare, 'voice', 'unnamed')).toBe(filtered)
    const codes = parseQuery(query).diagnostics.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(parseQuery(filtered).diagnostics.map(({ code }) => code)))
  }
  test('takes the place of choices among values, whatever is half typed beside them', () => {
    const typed = 'voice:(own or relayed) or -voice:named or speaker:('
    expect(withFilter(typed, 'voice', 'unnamed')).toBe('speaker:() voice:unnamed')
    expect(withFilter('voice:own or voice:loud speaker:(', 'voice', null)).toBe('speaker:()')
  })
  test('is added where there is none', () => {
    check('', 'voice:unnamed', '')
    check('ferry', 'ferry voice:unnamed', 'ferry')
  })
  test('takes the place of one in a group', () => {
    check('(ferry voice:named)', 'ferry voice:unnamed', 'ferry')
    check('(ferry boat voice:named) x', '(ferry boat) x voice:unnamed', '(ferry boat) x')
    check('(ferry (boat voice:named)) x', '(ferry boat) x voice:unnamed', '(ferry boat) x')
    check('(-ferry voice:named)', '(-ferry) voice:unnamed', '(-ferry)')
    check('speaker:(venn voice:named)', 'speaker:(venn) voice:unnamed', 'speaker:(venn)')
  })
  test('takes the place of several', () => {
    check('voice:(own or named) ferry', 'ferry voice:unnamed', 'ferry')
    check('(voice:own or voice:named) ferry', 'ferry voice:unnamed', 'ferry')
    check('voice:own or voice:named', 'voice:unnamed', '')
    check('voice:own ferry Voice:named', 'ferry voice:unnamed', 'ferry')
  })
  test('leaves what a phrase says', () =>
    check('"say voice:own now"', '"say voice:own now" voice:unnamed', '"say voice:own now"'))
  test('is written in any case', () => check('Voice:named', 'voice:unnamed', ''))
  test('takes the place of an exclusion', () => {
    check('-voice:own ferry', 'ferry voice:unnamed', 'ferry')
    check('-(voice:own or voice:named) ferry', 'ferry voice:unnamed', 'ferry')
  })
  test('takes the place of a voice that doesn’t exist', () =>
    check('ferry voice:loud', 'ferry voice:unnamed', 'ferry'))
  test('takes the place of one that every choice ends with', () => {
    check('ferry voice:own or boat voice:own', '(ferry or boat) voice:unnamed', 'ferry or boat')
    const filtered = '-speaker:venn voice:unnamed or via:x voice:unnamed'
    check('-speaker:venn voice:own or via:x voice:own', filtered, '-speaker:venn or via:x')
  })
  test('leaves a voice that is one of several choices, or excluded with something else', () => {
    check('ferry or voice:named', '(ferry or voice:named) voice:unnamed', 'ferry or voice:named')
    check('-(ferry voice:named)', '-(ferry voice:named) voice:unnamed', '-(ferry voice:named)')
  })
  test('closes what is never closed', () => {
    check('voice:own "port vela', '"port vela" voice:unnamed', '"port vela"')
    check('(ferry voice:own', 'ferry voice:unnamed', 'ferry')
    check('(ferry boat voice:own', '(ferry boat) voice:unnamed', '(ferry boat)')
  })
  test('keeps what else a field’s group asks', () =>
    check('voice:(own speaker:venn)', 'voice:(speaker:venn) voice:unnamed', 'voice:(speaker:venn)'))
  test('does not touch other fields', () =>
    check('said:own stance:doubting', 'said:own stance:doubting voice:unnamed', 'said:own stance:doubting'))
})

describe('whatever is typed', () => {
  const piece = fc.constantFrom(
    ...[
      'ferry',
      'voice:own',
      '-voice:named',
      'Voice:(own or relayed)',
      '"say voice:own"',
      'or',
      '(',
      ')',
      '-(',
    ],
    ...[
      'speaker:(',
      'voice:(',
      '“two',
      'port"',
      '«',
      'speeker:"venn"',
      '-speeker:(x)',
      'date:>2022',
      '-',
      'x*y',
    ],
    ...['outlet:', 'voice:loud', '((', '))', '\u3000', 'ferry"boat"', '-"a"*'],
  )
  const query = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '))
  const codesOf = (text: string) => new Set(parseQuery(text).diagnostics.map(({ code }) => code))
  // One group more must not be too deep.
  const isShallow = (text: string) => (text.match(/\(/g)?.length ?? 0) < MAX_GROUP_DEPTH
  const meaning = (text: string) => parseQuery(text).query
  const check = (holds: (query: string) => void) =>
    fc.assert(fc.property(query.filter(isShallow), holds), { numRuns: 1000 })

  test('a filter is set once, asks for what is wanted, and brings no diagnostic', () =>
    check((query) => {
      const result = withFilter(query, 'voice', 'unnamed')
      expect(filtersOf(result, 'voice')).toEqual(['voice:unnamed'])
      const before = codesOf(query)
      expect([...codesOf(result)].filter((code) => !before.has(code))).toEqual([])
      expect(meaning(withFilter(result, 'voice', 'unnamed'))).toEqual(meaning(result))
    }))
  test('a filter taken away leaves the rest as it was', () =>
    check((query) => {
      const bare = withFilter(query, 'voice', null)
      expect(filtersOf(bare, 'voice')).toEqual([])
      const again = withFilter(withFilter(bare, 'voice', 'own'), 'voice', null)
      expect(meaning(again)).toEqual(meaning(bare))
    }))
  test('a term added means the query and the term', () =>
    check((query) => {
      const term = meaning('date:2022')
      const partsOf = (one: Query): Query[] => (one.type === 'and' ? one.of : [one])
      const asks = (one: Query): boolean =>
        one.type === 'or' ? one.of.every(asks) : partsOf(one).some((part) => isDeepStrictEqual(part, term))
      const both = meaning(withTerm(query, 'date:2022'))
      expect([query, asks(both)]).toEqual([query, true])
      const alone = meaning(query)
      if (alone.type !== 'or')
        expect(partsOf(both).filter((part) => !isDeepStrictEqual(part, term))).toEqual(partsOf(alone))
    }))
  test('every clause can be removed, and the others stay', () =>
    check((query) => {
      const clauses = clausesOf(query)
      for (const { without } of clauses) expect(clausesOf(without)).toHaveLength(clauses.length - 1)
    }))
})

describe('a hostile query', () => {
  const hostile = {
    words: 'a '.repeat(50_000),
    choices: 'a or '.repeat(50_000),
    filters: 'voice:own -'.repeat(20_000),
    'groups in groups': `${'(voice:own '.repeat(20_000)}${')'.repeat(20_000)}`,
    'groups side by side': '(voice:own or x) '.repeat(10_000),
    'unclosed phrases': '"a «b '.repeat(20_000),
    'unknown fields': 'x:y '.repeat(30_000),
    'one word': 'a'.repeat(200_000),
  }
  test.each(Object.entries(hostile))('of %s costs no more than a query may', (_, query) => {
    const clauses = clausesOf(query)
    expect(clauses.length).toBeLessThanOrEqual(100)
    const written = clauses.reduce((sum, { text, without }) => sum + text.length + without.length, 0)
    expect(written).toBeLessThanOrEqual(100 * 2 * MAX_QUERY_LENGTH)
    for (const edited of [
      withTerm(query, 'voice:own'),
      withFilter(query, 'voice', 'own'),
      withFilter(`voice:own ${query}`, 'voice', null),
    ])
      expect(edited.length).toBeLessThanOrEqual(Math.max(MAX_QUERY_LENGTH, query.length + 10))
    const asked = parseQuery(withTerm(query, 'date:2022')).query
    expect(asked.type === 'and' && asked.of.some(({ type }) => type === 'dates')).toBe(true)
    expect(parseQuery(withTerm(query, 'voice:own')).diagnostics.map(({ code }) => code)).not.toContain(
      'query-too-long',
    )
  })
})
