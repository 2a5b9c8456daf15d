import { expect, test } from 'vitest'
import { shownPerson } from './shown-person.ts'

/** Whether the source between brackets shows each of these actors; null where it shows nobody. */
function shows(marked: string, ...names: (string | null)[]): boolean[] | null {
  const text = marked.replace(/[[\]]/g, '')
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1]
  const isRight = shownPerson(text, start < 0 ? [] : [[start, end]])
  if (!isRight) return null
  return names.map((name) => {
    if (name === null) return isRight(null)
    const kind = /^\p{Lu}\S+(?: \p{Lu}\S+)?$/u.test(name) ? 'person' : 'group'
    const standing = kind === 'person' ? 'named' : 'unnamed'
    return isRight({ name, kind, standing, mentions: [[start, end]] } as Parameters<typeof isRight>[0])
  })
}

test.each([
  ['[Minister Orla Venn] said', 'Orla Venn'],
  ['[their leader, Orla Venn,] said', 'Orla Venn'],
  ['Orla Venn waited. [Ms. Venn] said', 'Orla Venn'],
  ['[Venn] said', 'Venn'],
  ['[two aides to Haro Dell] said', 'two aides'],
  ['[the Coastwire] said', 'Coastwire'],
  ['[the HTA] said', 'the Harbour Traders Association'],
  ['[Speaker of the House Orla Venn] said', 'Orla Venn'],
  ['[one supporter, Senator Orla Venn, of Vela,] said', 'Orla Venn'],
  ['[Charlie King] said', 'Charlie King'],
  ['François Holl slept. [an angry Holl] said', 'Francois Holl'],
  ['[de Blaise] said', 'de Blaise'],
  ['[Ana de Venn, a sailor,] said', 'Ana de Venn'],
  ['[One of her aides, Orla Venn,] said', 'Orla Venn'],
  ['[a rival, former Vela governor Orla Venn,] said', 'Orla Venn'],
  ['Orla Venn slept. [Venn herself] said', 'Orla Venn'],
  ['[a Coastwire poll released Monday] said', 'a Coastwire poll'],
])('%s: the source shows who it is, and who it isn’t', (text, name) => {
  expect(shows(text, name, 'Tam Brisco', null)).toEqual([true, false, false])
})

test('of two with a surname the one that is nearest before', () => {
  const text = 'They met Orla Venn and then Haro Venn. [Venn] said they knew Lise Venn.'
  expect(shows(text, 'Haro Venn', 'Orla Venn', 'Lise Venn', 'Venn')).toEqual([true, false, false, true])
})

test('of a man and a woman with a surname the one that the title fits', () => {
  expect(
    shows('They met Mary Venn and then James Venn. [Mrs. Venn] said', 'Mary Venn', 'James Venn'),
  ).toEqual([true, false])
})

test('a word that begins a sentence is no given name', () => {
  expect(shows('They met Haro Venn. Yesterday Venn slept. [Venn] said', 'Haro Venn')).toEqual([true])
})

test('no source is no actor', () => {
  expect(shows('it was said', null, 'Orla Venn')).toEqual([true, false])
})

test.each(['[she] said', '[who] said', '[the minister] said', '[Venn’s aide] said', '[Venn and Dell] said'])(
  '%s: the corpus does not show who that is',
  (text) => {
    expect(shows(`Orla Venn and Haro Dell slept. ${text}`)).toBeNull()
  },
)
