import { loadModel } from '@hearsay/reading'
import { beforeAll, expect, test } from 'vitest'
import { clippingOf, Desk } from '../test/records.ts'
import { type Draft, selectorOf } from './index.ts'

beforeAll(() => loadModel('fast'))

const text = clippingOf(
  '“We will wait,” Orla Venn said. The port closed at nine.',
  '“The boats are full,” Tom Reiss told the Coastwire agency.',
  'A fisherman said the tide was late.',
)

/** Some words of the text as selector. */
function wordsIn(desk: Desk, words: string) {
  const start = desk.document.text.indexOf(words)
  return selectorOf(desk.document.text, [start, start + words.length])
}

test('without decisions a reading is as it was', () => {
  const desk = new Desk(text)
  const { decisions, ...reading } = desk.decided
  expect(reading).toEqual(desk.reading)
  expect(decisions.notes).toEqual([])
})
test('a confirmed statement counts as sure and says who confirmed it; the reading itself stays', () => {
  const desk = new Desk(text)
  const before = structuredClone(desk.reading)
  desk.decide('Ana', { verb: 'confirm', target: desk.statement('We will wait') })
  const confirmed = desk.decided.attributions.find(({ decided }) => decided)
  expect(confirmed).toMatchObject({ sure: true, confidence: 1, decided: { by: ['Ana'], verbs: ['confirm'] } })
  expect(desk.decided.sentences.filter(({ decided }) => decided)).toHaveLength(1)
  expect(desk.reading).toEqual(before)
})
test('a rejected statement is gone, and its sentence is the outlet’s own or undetermined; undone it is back', () => {
  const desk = new Desk(text)
  const rejected = desk.decide('Ana', { verb: 'reject', target: desk.statement('tide was late') })
  expect(desk.statements.map(([, content]) => content)).not.toContain('the tide was late')
  expect(desk.decided.sentences.at(-1)).toMatchObject({ voice: 'own', attributions: [] })
  expect(
    desk.decided.quotations.every(
      ({ attribution }) => attribution === null || attribution < desk.decided.attributions.length,
    ),
  ).toBe(true)
  const undone = desk.undo('Ana', rejected)
  expect(desk.decided.attributions).toEqual(desk.reading.attributions)
  desk.undo('Ana', undone)
  expect(desk.decided.attributions).toHaveLength(desk.reading.attributions.length - 1)
})
test('a corrected speaker is the actor of that name, and the voice follows', () => {
  const desk = new Desk(text)
  desk.decide('Ana', {
    verb: 'speaker',
    target: desk.statement('tide was late'),
    value: { name: 'Orla Venn' },
  })
  const { actors, sentences } = desk.decided
  expect(desk.statements.at(-1)).toEqual(['Orla Venn', 'the tide was late', 'speaker'])
  expect(actors.filter(({ name }) => name === 'Orla Venn')).toHaveLength(1)
  expect(sentences.at(-1)?.voice).toBe('named')
  desk.decide('Ana', {
    verb: 'speaker',
    target: desk.statement('tide was late'),
    value: { name: 'A diver', standing: 'unnamed' },
  })
  expect(desk.decided.sentences.at(-1)?.voice).toBe('unnamed')
})
test('words, cue, kind of source, title, day and chain are corrected', () => {
  const desk = new Desk(text)
  const at = () => desk.statement('We will wait')
  const sentence = at().selector[0].exact
  const range = (words: string): [number, number] => [
    sentence.indexOf(words),
    sentence.indexOf(words) + words.length,
  ]
  desk.decide('Ana', { verb: 'words', target: at(), value: { content: [range('We will wait')] } })
  desk.decide('Ana', { verb: 'cue', target: at(), value: { cue: null } })
  desk.decide('Ana', { verb: 'title', target: at(), value: { title: 'premier' } })
  desk.decide('Ana', { verb: 'day', target: at(), value: { start: '2022-06-28', end: '2022-06-28' } })
  desk.decide('Ana', { verb: 'chain', target: at(), value: { via: ['Coastwire', 'Vela Herald'] } })
  const { attributions, actors, times, sentences } = desk.decided
  const one = attributions.find(({ decided }) => decided?.verbs.includes('words'))!
  expect(desk.document.text.slice(...one.content[0]!)).toBe('We will wait')
  expect(one.cue).toBeNull()
  expect(times[one.time!]).toMatchObject({ start: '2022-06-28', end: '2022-06-28' })
  expect(actors[one.actor!]?.title?.text).toBe('premier')
  const relay = attributions[one.via!]!
  expect(actors[relay.actor!]?.name).toBe('Coastwire')
  expect(actors[attributions[relay.via!]!.actor!]?.name).toBe('Vela Herald')
  expect(sentences[0]?.voice).toBe('relayed')
  desk.decide('Ana', { verb: 'chain', target: at(), value: { via: [] } })
  desk.decide('Ana', { verb: 'kind', target: at(), value: { type: 'anonymous-source' } })
  expect(desk.decided.sentences[0]?.voice).toBe('unnamed')
})
test('a statement is added, and one is split and joined', () => {
  const desk = new Desk(text)
  const selector = wordsIn(desk, 'The port closed at nine.')
  desk.decide('Ana', {
    verb: 'add',
    target: { type: 'words', selector },
    value: {
      parts: { source: null, cue: null, content: [[0, 23]] },
      speaker: { name: 'Orla Venn' },
      form: 'indirect',
      stance: 'neutral',
    },
  })
  expect(desk.statements).toContainEqual(['Orla Venn', 'The port closed at nine', 'add'])
  const first = desk.statement('We will wait')
  const before = desk.statements.length
  desk.decide('Ana', { verb: 'join', target: first, value: { with: [desk.statement('The port closed')] } })
  expect(desk.statements).toHaveLength(before - 1)
  const joined = desk.decided.attributions.find(({ decided }) => decided?.verbs.includes('join'))!
  expect(joined.content).toHaveLength(2)
  const target = desk.statement('The port closed')
  const exact = target.selector[0].exact
  const at = (words: string): [number, number] => [exact.indexOf(words), exact.indexOf(words) + words.length]
  desk.decide('Ana', {
    verb: 'split',
    target,
    value: { content: [[at('We will wait')], [at('The port closed')]] },
  })
  expect(desk.statements).toHaveLength(before)
})
test('a sentence is in the voice that was decided, whatever its statements', () => {
  const desk = new Desk(text)
  desk.decide('Ana', {
    verb: 'voice',
    target: { type: 'words', selector: wordsIn(desk, 'The port closed at nine.') },
    value: { voice: 'named' },
  })
  expect(desk.decided.sentences.find(({ decided }) => decided)).toMatchObject({
    voice: 'named',
    decided: { by: ['Ana'] },
  })
})
test('names are one within a clipping, until that is undone', () => {
  const desk = new Desk(text)
  const one = desk.decide('Ana', {
    verb: 'same-name',
    target: { type: 'names', names: ['Tom Reiss', 'A fisherman'] },
    value: { as: 'Tom Reiss' },
  } as never)
  expect(desk.statements.filter(([name]) => name === 'Tom Reiss')).toHaveLength(2)
  expect(desk.decided.sentences.at(-1)?.voice).toBe('named')
  desk.undo('Ana', one)
  expect(desk.decided.actors).toEqual(desk.reading.actors)
})
test('notes, tags, stars and sign-offs are beside the reading', () => {
  const desk = new Desk(text)
  desk.decide('Ana', {
    verb: 'note',
    target: desk.statement('We will wait'),
    value: { markdown: '*Call* her.', private: false },
  } as Draft)
  desk.decide('Ana', { verb: 'tag', value: { tag: 'pact', on: true } } as Draft)
  desk.decide('Ben', { verb: 'star', value: { on: true } } as Draft)
  desk.decide('Ana', { verb: 'sign-off', value: { on: true } } as Draft)
  const { decisions, attributions } = desk.decided
  expect(decisions).toMatchObject({
    notes: [{ by: 'Ana', markdown: '*Call* her.' }],
    tags: [{ tag: 'pact', span: null }],
    stars: ['Ben'],
    signed: [{ by: 'Ana', current: true }],
  })
  expect(attributions).toEqual(desk.reading.attributions)
  desk.decide('Ben', { verb: 'reject', target: desk.statement('We will wait') })
  expect(desk.decided.decisions.signed).toMatchObject([{ current: false }])
  desk.decide('Ana', { verb: 'tag', value: { tag: 'pact', on: false } } as Draft)
  expect(desk.decided.decisions.tags).toEqual([])
})
test('a decision outlives its words’ neighbours and another reading, and is orphaned with its words', () => {
  const desk = new Desk(text)
  const decision = desk.decide('Ana', {
    verb: 'speaker',
    target: desk.statement('We will wait'),
    value: { name: 'Ilse Mar' },
  })
  desk.edit(text.replace('Two islands join\n', 'Two islands join\n\nA first paragraph that is new.\n'))
  expect(desk.statements).toContainEqual(['Ilse Mar', '“We will wait,”', 'speaker'])
  // A model that reads nothing at all: what was decided is there all the same.
  desk.reading = {
    ...desk.reading,
    attributions: [],
    quotations: [],
    sentences: desk.reading.sentences.map((one) => ({ ...one, attributions: [] })),
  }
  expect(desk.statements).toEqual([['Ilse Mar', '“We will wait,”', 'speaker']])
  desk.edit(text.replace('We will wait', 'We will not wait'))
  expect(desk.decided.decisions.unplaced).toEqual([{ id: decision.id, status: 'orphaned', candidates: [] }])
  expect(desk.statements.every(([, , verbs]) => verbs === '')).toBe(true)
})
test('two people who decide differently, neither having seen the other, have a dispute; one who saw it has none', () => {
  const desk = new Desk(text)
  const target = desk.statement('We will wait')
  const a = desk.decide('Ana', { verb: 'speaker', target, value: { name: 'Ilse Mar' } })
  const b = {
    ...desk.decide('Ben', { verb: 'speaker', target, value: { name: 'Tom Reiss' } }),
    replaces: [] as string[],
  }
  expect(desk.decided.decisions.disputes).toEqual([])
  desk.decisions = [a, b as never]
  expect(desk.decided.decisions.disputes).toMatchObject([{ ids: [a.id, b.id] }])
  desk.decide('Kim', { verb: 'speaker', target, value: { name: 'Ilse Mar' }, replaces: [a.id, b.id] })
  expect(desk.decided.decisions.disputes).toEqual([])
  expect(desk.statements[0]?.[0]).toBe('Ilse Mar')
})
test('what can’t be decided is refused, with the reason', () => {
  const desk = new Desk(text)
  const target = desk.statement('We will wait')
  const first = desk.decide('Ana', { verb: 'speaker', target, value: { name: 'Ilse Mar' } })
  const refused = (draft: Partial<Draft> & Pick<Draft, 'verb'>, by = 'Ben') => desk.refusal(by, draft)
  expect(refused({ verb: 'speaker', target, value: { name: 'Tom Reiss' }, replaces: [] })).toBe(
    'already-decided',
  )
  expect(refused({ verb: 'speaker', target, value: { name: 'Tom Reiss' }, replaces: [first.id] })).toBeNull()
  expect(refused({ verb: 'confirm', target, text: `sha256:${'0'.repeat(64)}` })).toBe('text-changed')
  expect(refused({ verb: 'day', target, value: { start: '2022-06-29', end: '2022-06-28' } })).toBe(
    'day-reversed',
  )
  expect(refused({ verb: 'confirm', target: { ...target, parts: { ...target.parts, cue: [0, 1] } } })).toBe(
    'statement-missing',
  )
  expect(refused({ verb: 'words', target, value: { content: [[0, 9999]] } })).toBe('words-outside')
  const [quote, position] = target.selector
  expect(
    refused({
      verb: 'confirm',
      target: { ...target, selector: [{ ...quote, exact: 'Nobody wrote this.' }, position] },
    }),
  ).toBe('words-missing')
  expect(refused({ verb: 'undo', target: { type: 'decisions', ids: [first.id] } })).toBe('not-yours')
  expect(refused({ verb: 'undo', target: { type: 'decisions', ids: [first.id.replace(/.$/, 'f')] } })).toBe(
    'decision-unknown',
  )
  desk.undo('Ana', first)
  expect(refused({ verb: 'undo', target: { type: 'decisions', ids: [first.id] } }, 'Ana')).toBe(
    'already-undone',
  )
})
