import { describe, expect, test } from 'vitest'
import { statementsOf } from '../../test/statements.ts'
import { actorsOf } from './actors.ts'

function read(prose: string) {
  const { doc, statements } = statementsOf(prose)
  return { doc, statements, ...actorsOf(doc, statements) }
}

describe('roles', () => {
  const rolesOf = (prose: string) => read(prose).actors[0]?.roles.map((role) => role.text)
  test.each<[string, ...string[]]>([
    ['{s1:President Orla Venn} said no.', 'President'],
    ['{s1:Marenia’s prime minister Venn} said no.', 'Marenia’s prime minister'],
    ['{s1:Marenian Prime Minister Orla Venn} said no.', 'Marenian Prime Minister'],
    ['{s1:Venn, the premier,} said no.', 'premier'],
    [
      '{s1:Wang Lihua, director of the Institute of Harbour Studies at the University of Port Vela,} said no.',
      'director of the Institute of Harbour Studies at the University of Port Vela',
    ],
    [
      '{s1:Wang Lihua}, director of the Institute of Harbour Studies, said no.',
      'director of the Institute of Harbour Studies',
    ],
    ['{s1:Then-minister Renn Harl} said no.', 'Then-minister'],
    ['{s1:former harbour minister Renn Harl} said no.', 'former harbour minister'],
    ['{s1:The harbour master, Renn Harl,} said no.', 'harbour master'],
    ['The harbour master, Renn Harl, opened the gate. {s1:Harl} said no.', 'harbour master'],
    ['US national security advisor Renn Harl came. {s1:Harl} said no.', 'US national security advisor'],
    ['{s1:Renn Harl, 54, a docker,} said no.', 'docker'],
    ['{s1:Coastwire correspondent Tom Sey} said no.', 'Coastwire correspondent'],
    ['{s1:Minister of Transport Renn Harl} said no.', 'Minister of Transport'],
    ['{s1:Venn} said no. Venn, the premier, left. The crowd saw Venn, the premier.', 'premier'],
    ['{s1:Venn} saw Harl, the ferry, and two cars.'],
    ['{s1:Orla Venn} said no. “It was a short one, Ms Venn,” the judge said.'],
    ['After the adjournment {s1:Orla Venn} said no.'],
    ['{s1:Orla Venn}, the bridge and the gate were late.'],
    ['{s1:Orla Venn}, Chatter and the gate were late.'],
    ['{s1:Orla Venn, a docker when the gate opened,} said no.', 'docker'],
  ])('%s', (prose, ...expected) => expect(rolesOf(prose)).toEqual(expected))
})

describe('mentions', () => {
  const mentionsOf = (prose: string) => {
    const { actors, doc } = read(prose)
    return actors[0]?.mentions.map((span) => doc.text.slice(...span))
  }
  test.each<[string, ...string[]]>([
    [
      'Orla Venn left. {s1:She} said no. The crowd saw Ms Venn, and Venn saw it.',
      'Orla Venn',
      'She',
      'Ms Venn',
      'Venn',
    ],
    [
      '{s1:The Harbour Union} said no. Ships of the Harbour Union wait.',
      'The Harbour Union',
      'Harbour Union',
    ],
    ['{s1:Venn, the premier,} said no.', 'Venn, the premier,'],
    ['Renn Harl left. Tom Sey came. {s1:Harl} said no.', 'Renn Harl', 'Harl'],
  ])('%s', (prose, ...expected) => expect(mentionsOf(prose)).toEqual(expected))
})

test('a statement that continues another has its actor', () => {
  const { doc, statements } = statementsOf('{s1:Ms Venn} said {q1:no}. {q2:It was late.} {q3:It rained.}')
  statements[1]!.continues = statements[0]!
  statements[2]!.continues = statements[1]!
  const { actors, actorOf } = actorsOf(doc, statements)
  expect(actors).toHaveLength(1)
  expect(statements.map((one) => actorOf.get(one))).toEqual([0, 0, 0])
})
test('a statement without a source has no actor', () => {
  const { doc, statements } = statementsOf('It was {c1:reported} that {q1:it rained}.')
  expect(actorsOf(doc, statements)).toMatchObject({ actors: [], actorOf: new Map() })
})
test('statements that carry each other in a circle end', () => {
  const { doc, statements } = statementsOf('{q1:No.} {q2:Yes.}')
  statements[0]!.continues = statements[1]!
  statements[1]!.continues = statements[0]!
  expect(actorsOf(doc, statements).actors).toEqual([])
})
test('a name in the body that says nothing is no actor', () => {
  expect(read('Orla Venn left. {s1:Tom Sey} said no.').actors.map((one) => one.name)).toEqual(['Tom Sey'])
})
