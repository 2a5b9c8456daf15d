// A language is one entry of the lexicon: an invented one, read with nothing but its entry.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { statementsOf } from '../../test/statements.ts'
import { otherLanguages } from '../lexicon/other-languages.ts'
import { detectOutlets } from '../relay/outlets.ts'
import type { TokenRange } from '../token-range.ts'
import { joinSentences, textOf } from '../tokenized-document.ts'
import { resolveActors } from './actors.ts'
import { extractAttributions } from './attributions.ts'
import type { OtherLanguage } from './language-entry.ts'
import { wordsOfEntry } from './language-words.ts'
import { reportTest } from './may-report.ts'
import { joinTest } from './sentence-joins.ts'

const invented: OtherLanguage = {
  verbs: 'dravi dravu',
  auxiliary: 'hen',
  participles: 'dravit',
  negations: 'nu',
  that: 'ke',
  adding: 'dravu',
  pronouns: 'el',
  articles: 'lo',
  unnamed: 'eno',
  stops: 'zo',
  between: 'tod',
  to: 'al',
  titles: 'dom',
  leadIns: 'tak',
  links: 'ti',
  accordingTo: 'poda',
  accordingToAfter: 'nach tu',
  asSaid: 'vie',
  sourceEnds: 'gadi',
  forName: 'peri',
  splitVerbs: 'tela mit',
  institutions: '-amt polit-',
  persons: 'mi',
  mood: 'sai',
  verbEndings: 'vi',
  signs: 'drav- mora',
  prefixes: 'w',
  naming: 'nomi',
  denying: 'nego',
  infinitives: 'vara ta',
  reflexives: 'ses',
  reflexiveAuxiliary: 'ist',
  standing: 'stani',
  inside: 'un',
  fronted: true,
  bare: true,
}

/** A language with its verb at the end. */
const final: Partial<OtherLanguage> = {
  finals: 'ta dravi',
  topics: 'wa',
  thatEnds: 'to',
  whoSays: 'dravin',
  nameEnds: 'san',
}

/** Each statement as its source, its actor, its cue and its content; `-` for what it lacks. */
function readingOf(text: string, changes: Partial<OtherLanguage> = {}): string[] {
  const { doc } = statementsOf(text)
  const words = wordsOfEntry({ ...invented, ...changes })
  const statements = extractAttributions(doc, words)
  const { actors, actorOf } = resolveActors(doc, statements, words, detectOutlets(doc))
  const written = (part: TokenRange | null) => (part ? textOf(doc, part) : '-')
  return statements.map((one) => {
    const actor = actors[actorOf.get(one) ?? -1]
    const continued = one.continues ? ' …' : ''
    const content = one.content.map(written).join(' | ')
    const who = actor ? `${actor.name} (${actor.standing})` : '-'
    return `${written(one.source)} = ${who}${continued}: ${written(one.cue)}: ${content}`
  })
}

test.each<[keyof OtherLanguage, string, string[]]>([
  ['verbs', 'Orla Venn dravi ke mu gata lora.', ['Orla Venn = Orla Venn (named): dravi: ke mu gata lora']],
  ['that', 'Orla Venn dravi ke mu gata lora.', ['Orla Venn = Orla Venn (named): dravi: ke mu gata lora']],
  [
    'auxiliary',
    'Orla Venn hen dravit ke mu gata lora.',
    ['Orla Venn = Orla Venn (named): hen dravit: ke mu gata lora'],
  ],
  [
    'participles',
    'Orla Venn hen dravit ke mu gata lora.',
    ['Orla Venn = Orla Venn (named): hen dravit: ke mu gata lora'],
  ],
  ['negations', 'Orla Venn nu dravi ke mu gata lora.', []],
  [
    'adding',
    'Orla Venn dravi ke mu gata lora. Dravu: “Mu gata lora zo ka.”',
    ['Orla Venn = Orla Venn (named): dravi: ke mu gata lora', '- = - …: Dravu: “Mu gata lora zo ka.”'],
  ],
  ['pronouns', '“Mu gata lora”, dravi el.', ['el = -: dravi: “Mu gata lora”']],
  ['articles', '“Mu gata lora”, dravi lo portan.', ['lo portan = -: dravi: “Mu gata lora”']],
  [
    'unnamed',
    '“Mu gata lora”, dravi eno portan.',
    ['eno portan = eno portan (unnamed): dravi: “Mu gata lora”'],
  ],
  [
    'stops',
    '“Mu gata lora”, dravi Orla Venn zo Anda.',
    ['Orla Venn = Orla Venn (named): dravi: “Mu gata lora”'],
  ],
  ['between', '“Mu gata lora”, dravi tod lo Venn.', ['lo Venn = -: dravi: “Mu gata lora”']],
  [
    'to',
    '“Mu gata lora”, dravi al Banner lo portan, Orla Venn.',
    ['lo portan, Orla Venn = Orla Venn (named): dravi: “Mu gata lora”'],
  ],
  ['titles', '“Mu gata lora”, dravi Dom Venn.', ['Dom Venn = Venn (named): dravi: “Mu gata lora”']],
  ['leadIns', 'Mu gata lora, tak dravi Orla Venn.', ['Orla Venn = Orla Venn (named): dravi: Mu gata lora']],
  ['fronted', 'Mu gata lora, dravi Orla Venn.', ['Orla Venn = Orla Venn (named): dravi: Mu gata lora']],
  ['bare', 'Orla Venn dravi, mu gata lora ka.', ['Orla Venn = Orla Venn (named): dravi: mu gata lora ka']],
  ['accordingTo', 'Poda Orla Venn, mu gata lora.', ['Orla Venn = Orla Venn (named): Poda: mu gata lora']],
  ['links', 'Gata lora ka, poda Orla Venn ti Vela ka.', ['Orla Venn ti Vela = -: poda: Gata lora ka | ka']],
  [
    'accordingToAfter',
    'Orla Venn nach tu, mu gata lora.',
    ['Orla Venn = Orla Venn (named): nach tu: mu gata lora'],
  ],
  ['asSaid', 'Vie Orla Venn gadi, mu gata lora.', ['Orla Venn = Orla Venn (named): Vie: mu gata lora']],
  ['sourceEnds', 'Poda Orla Venn gadi, mu gata lora.', ['Orla Venn = Orla Venn (named): Poda: mu gata lora']],
  ['forName', 'Peri Orla Venn, mu gata lora.', ['Orla Venn = Orla Venn (named): Peri: mu gata lora']],
  ['splitVerbs', 'Mu gata lora, tela Orla Venn mit.', ['Orla Venn = Orla Venn (named): tela: Mu gata lora']],
  [
    'institutions',
    '“Mu gata lora”, dravi lo portamt. “Mu gata lora”, dravi lo polita.',
    [
      'lo portamt = portamt (named): dravi: “Mu gata lora”',
      'lo polita = polita (named): dravi: “Mu gata lora”',
    ],
  ],
  ['naming', 'Orla Venn nomi lo plan “gata lora”.', ['Orla Venn = Orla Venn (named): nomi: “gata lora”']],
  ['denying', 'Orla Venn nego tod gata lora.', ['Orla Venn = Orla Venn (named): nego: gata lora']],
  [
    'infinitives',
    'Orla Venn dravi vara ta gata lora.',
    ['Orla Venn = Orla Venn (named): dravi: vara ta gata lora'],
  ],
  [
    'reflexives',
    '“Mu gata lora”, ses dravi Orla Venn.',
    ['Orla Venn = Orla Venn (named): ses dravi: “Mu gata lora”'],
  ],
  [
    'reflexiveAuxiliary',
    '“Mu gata lora”, ses ist dravit Orla Venn.',
    ['Orla Venn = Orla Venn (named): ses ist dravit: “Mu gata lora”'],
  ],
  [
    'standing',
    'Un lo politan ti Vela stani ke mu gata lora.',
    ['lo politan ti Vela = politan ti Vela (named): stani: ke mu gata lora'],
  ],
  [
    'inside',
    'Un lo politan ti Vela stani ke mu gata lora.',
    ['lo politan ti Vela = politan ti Vela (named): stani: ke mu gata lora'],
  ],
  [
    'mood',
    'Orla Venn dravi ke mu gata lora. Lora sai ka.',
    ['Orla Venn = Orla Venn (named): dravi: ke mu gata lora', '- = - …: -: Lora sai ka.'],
  ],
])('%s is read from the entry, and without it otherwise', (list, text, expected) => {
  expect(readingOf(text)).toEqual(expected)
  const isFlag = typeof invented[list] === 'boolean'
  expect(readingOf(text, { [list]: isFlag ? false : '' })).not.toEqual(expected)
})

test.each<[keyof OtherLanguage, string, string[]]>([
  ['finals', 'Orla Venn wa “mu gata” to ta dravi.', ['Orla Venn = Orla Venn (named): ta dravi: “mu gata”']],
  ['topics', 'Lo orla wa mu gata to ta dravi.', ['Lo orla = -: ta dravi: mu gata']],
  ['thatEnds', '“Mu gata” to lo orla wa ta dravi.', ['lo orla = -: ta dravi: “Mu gata”']],
  ['topicEnds', '“Mu gata” to lo orlawa ta dravi.', ['lo orlawa = -: ta dravi: “Mu gata”']],
  ['whoSays', '“Mu gata” dravin Orla Venn lora.', ['Orla Venn = Orla Venn (named): dravin: “Mu gata”']],
  [
    'nameEnds',
    'Orla Vennsan wa mu gata to ta dravi.',
    ['Orla Vennsan = Orla Venn (named): ta dravi: mu gata'],
  ],
])('%s is read from the entry of a language with its verb at the end', (list, text, expected) => {
  const entry = { ...final, topicEnds: list === 'topicEnds' ? 'wa' : '' }
  expect(readingOf(text, entry)).toEqual(expected)
  expect(readingOf(text, { ...entry, [list]: '' })).not.toEqual(expected)
})

test('a verb at the end needs a speaker and what is said', () => {
  for (const text of ['Mu gata to ta dravi.', 'Orla Venn wa ta dravi.', 'Orla Venn wa mu gata ta dravi.'])
    expect(readingOf(text, final)).toEqual([])
})

test.each([
  ['– Mu gata – dravi Orla Venn.', ['Orla Venn = Orla Venn (named): dravi: Mu gata']],
  ['— Mu gata lora —dravi Orla Venn.', ['Orla Venn = Orla Venn (named): dravi: Mu gata lora']],
  ['– Mu gata – mora Orla Venn.', []],
])('%s: a second dash closes a turn before its verb', (text, expected) => {
  expect(readingOf(text)).toEqual(expected)
})

test('a question mark closes what was asked, a comma after a split verb begins it', () => {
  expect(readingOf('Gata lora? dravi Orla Venn.')).toEqual([
    'Orla Venn = Orla Venn (named): dravi: Gata lora?',
  ])
  expect(readingOf('Orla Venn tela lo port mit, gata lora ka.')).toEqual([
    'Orla Venn = Orla Venn (named): tela: gata lora ka',
  ])
})

test('a noun for unnamed sources stands alone, an article doesn’t', () => {
  expect(readingOf('Portani dravi ke mu gata lora.', { unnamed: 'eno portani' })).toEqual([
    'Portani = Portani (unnamed): dravi: ke mu gata lora',
  ])
  expect(readingOf('Eno dravi ke mu gata lora.', { unnamed: 'eno portani' })).toEqual([
    '- = -: dravi: ke mu gata lora',
  ])
})

test('a full stop of the entry’s abbreviations and ordinal numbers doesn’t end a sentence', () => {
  const text =
    'Gata zx.y. Lora ka. Gata 3. Lora ka. Gata XIV. Lora ka. Gata 3. Lo lora ka. Gata 300. Lora ka. Gata 3 . Lora ka.'
  const ends = (entry: Partial<OtherLanguage>) => {
    const { doc } = statementsOf(text)
    joinSentences(doc, joinTest(doc, wordsOfEntry({ ...invented, ...entry })))
    return doc.sentences.map(({ span }) => doc.text.slice(...span)).slice(-12)
  }
  const split = ['Gata zx.y.', 'Lora ka.', 'Gata 3.', 'Lora ka.', 'Gata XIV.', 'Lora ka.']
  const rest = ['Gata 3.', 'Lo lora ka.', 'Gata 300.', 'Lora ka.', 'Gata 3 .', 'Lora ka.']
  expect(ends({})).toEqual([...split, ...rest])
  expect(ends({ neverLast: 'zx.y' }).slice(-11)).toEqual(['Gata zx.y. Lora ka.', ...split.slice(2), ...rest])
  expect(ends({ ordinals: true }).slice(-10)).toEqual([
    ...split.slice(0, 2),
    'Gata 3. Lora ka.',
    'Gata XIV. Lora ka.',
    ...rest,
  ])
})

test('what a full stop cut off may report', () => {
  const { doc } = statementsOf('Lora zx. Lora ka. Lora 3. Lora ka. Lora zo. Lora ka. Lora 300. Lora ka.')
  const mayReport = doc.sentences.map(reportTest(doc, wordsOfEntry({ ...invented, signs: 'zzz' }))).slice(-8)
  expect(mayReport).toEqual([false, true, false, true, false, false, false, false])
})

test('signs and prefixes are read from the entry', () => {
  const { doc } = statementsOf('Wmora ka lora. Ka lora.')
  const mayReport = (entry: OtherLanguage) =>
    doc.sentences.map(reportTest(doc, wordsOfEntry(entry))).slice(-2)
  expect(mayReport(invented)).toEqual([true, false])
  expect(mayReport({ ...invented, prefixes: '' })).toEqual([false, false])
  expect(mayReport({ ...invented, signs: 'zzz' })).toEqual([false, false])
})

test('somebody who speaks of himself, “that” after a verb and a quotation may report; a question does not', () => {
  const { doc } = statementsOf('Mi lora. Lora gravi ke ka. Lora ke ka. Lora “ka”. Lora?')
  const mayReport = (entry: OtherLanguage) =>
    doc.sentences.map(reportTest(doc, wordsOfEntry(entry))).slice(-5)
  expect(mayReport(invented)).toEqual([true, true, false, true, false])
  expect(mayReport({ ...invented, persons: '' })[0]).toBe(false)
  expect(mayReport({ ...invented, verbEndings: '' })[2]).toBe(true)
  const { signs, ...withoutSigns } = invented
  expect(signs).toBeDefined()
  expect(mayReport(withoutSigns)).toEqual([true, true, true, true, true])
})

test('every language has the lists that its reading needs', () => {
  for (const [code, { verbs, accordingTo = '', accordingToAfter = '' }] of Object.entries(otherLanguages))
    expect(
      [verbs, accordingTo, accordingToAfter].some((list) => list.length > 0),
      code,
    ).toBe(true)
})

test('no word of a language is outside the lexicon', () => {
  const folder = new URL('./', import.meta.url)
  const code = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8').replace(/\/\/.*/g, ''))
  const lists = code.flatMap((text) => text.match(/\/\^\(\?:[\p{L}|]+\)\$\//gu) ?? [])
  expect(lists).toEqual([])
})
