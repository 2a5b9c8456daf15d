import { describe, expect, test } from 'vitest'
import { actorsIn } from '../../test/actors-in.ts'
import { statementsOf } from '../../test/statements.ts'
import { actorsOf } from './actors.ts'

const cases: [string, ...string[]][] = [
  [
    'The Kestrel Group runs the ferries. {s1:The group} said no.',
    '1 The Kestrel Group (organization, named)',
  ],
  ['{s1:Channel 12} said no.', '1 Channel 12 (organization, named, outlet)'],
  ['{s1:documents seen by the Daily} said no.', '1 documents seen by the Daily (document, unnamed)'],
  [
    '{s1:A source} said no. {s2:The police spokesman, Ana Ruiz,} said yes. {s3:She} left.',
    '1 A source (person, unnamed)',
    '2 3 Ana Ruiz (person, named)',
  ],
  ['{s1:Court papers} said no.', '1 Court papers (document, unnamed)'],
  ['{s1:Bellmart} said no. {s2:The group} said more.', '1 2 Bellmart (organization, named)'],
  ['{s1:Her publisher, Haro Dell,} said no. {s2:He} said more.', '1 2 Haro Dell (person, named)'],
  ['{s1:Lena Orm} left.\n\n{s2:LO}: {q2:We wait.}', '1 2 Lena Orm (person, named)'],
  [
    '{s1:Palestinian and Egyptian officials} said no.',
    '1 Palestinian and Egyptian officials (group, unnamed)',
  ],
  ['{s1:Marenian and Vostian diplomats} said no.', '1 Marenian and Vostian diplomats (group, unnamed)'],
  [
    '{s1:Campaigners} said no. {s2:Sanders} said yes.',
    '1 Campaigners (group, unnamed)',
    '2 Sanders (person, named)',
  ],
  ['{s1:Locals} said no. {s2:A pal} said yes.', '1 Locals (group, unnamed)', '2 A pal (person, unnamed)'],
  ['{s1:A Nigerian} said no. {s2:The Nigerian} said yes.', '1 2 A Nigerian (person, unnamed)'],
  [
    '{s1:A mother-of-two} said no. {s2:A 24-year-old} said yes.',
    '1 A mother-of-two (person, unnamed)',
    '2 A 24-year-old (person, unnamed)',
  ],
  [
    '{s1:a Port Vela-based expert} told the Harbor Times on condition of anonymity that it was late. {s2:The expert} added more. {s3:He} left.',
    '1 2 3 a Port Vela-based expert (person, unnamed)',
  ],
  [
    '{s1:A source close to the talks} said no. {s2:The source} said more. {s3:Another source} said yes.',
    '1 2 A source close to the talks (person, unnamed)',
    '3 Another source (person, unnamed)',
  ],
  [
    '{s1:Officials} said no. {s2:Officials} said yes. {s3:The officials} left.',
    '1 Officials (group, unnamed)',
    '2 3 Officials (group, unnamed)',
  ],
  [
    '{s1:Two people, who asked not to be named because the talks are private,} said no. {s2:The people} said more. {s3:They} left.',
    '1 2 3 Two people (group, unnamed)',
  ],
  [
    '{s1:An insider} said no. {s2:Netizens} laughed. {s3:Some analysts} warned. {s4:Experts} did too. {s5:The insider} left.',
    '1 5 An insider (person, unnamed)',
    '2 Netizens (group, unnamed)',
    '3 Some analysts (group, unnamed)',
    '4 Experts (group, unnamed)',
  ],
  [
    '{s1:A ministry aide} said no. {s2:An aide} said yes. {s3:The ministry aide} added this. {s4:The aide} left.',
    '1 3 4 A ministry aide (person, unnamed)',
    '2 An aide (person, unnamed)',
  ],
  [
    '{s1:Western media} reported it. {s2:State media} did not.',
    '1 Western media (group, unnamed)',
    '2 State media (group, unnamed)',
  ],
  [
    '{s1:Renn Harl, an expert,} said no. {s2:A Vostan expert} said yes. {s3:The expert} added this.',
    '1 Renn Harl (person, named)',
    '2 3 A Vostan expert (person, unnamed)',
  ],
  [
    '{s1:A Vostan official} said no. {s2:The Marenian official} said yes. {s3:The Vostan official} left.',
    '1 3 A Vostan official (person, unnamed)',
    '2 The Marenian official (person, unnamed)',
  ],
  [
    '{s1:A spokesman for the ministry} said no. {s2:The spokesman} said more. {s3:The ministry} fell silent.',
    '1 2 A spokesman for the ministry (person, unnamed)',
    '3 The ministry (organization, named)',
  ],
  [
    '{s1:Venn’s lawyer} said no. {s2:Ms Venn} said yes. {s3:Her lawyer} left.',
    '2 Venn (person, named)',
    '1 3 Venn’s lawyer (person, unnamed)',
  ],
  [
    '{s1:One of the officials} said no. {s2:Dozens of residents} said yes. {s3:A group of dockers} left.',
    '1 One of the officials (person, unnamed)',
    '2 Dozens of residents (group, unnamed)',
    '3 A group of dockers (group, unnamed)',
  ],
  [
    '{s1:A person familiar with the talks} said no. {s2:The person} added this.',
    '1 2 A person familiar with the talks (person, unnamed)',
  ],
  [
    '{s1:A Vostan diplomat} said no. {s2:The same source} added this.',
    '1 2 A Vostan diplomat (person, unnamed)',
  ],
  [
    '{s1:A diplomat} said no. {s2:A docker} said yes. {s3:The source} added this.',
    '1 A diplomat (person, unnamed)',
    '2 A docker (person, unnamed)',
    '3 The source (person, unnamed)',
  ],
  [
    '{s1:Republicans} said no. {s2:Senior Democrats} said yes. {s3:A Democrat from Port Vela} left.',
    '1 Republicans (group, unnamed)',
    '2 Senior Democrats (group, unnamed)',
    '3 A Democrat from Port Vela (person, unnamed)',
  ],
  [
    '{s1:Critics} said no. {s2:Others} said yes. {s3:Some} left.',
    '1 Critics (group, unnamed)',
    '2 Others (group, unnamed)',
    '3 Some (group, unnamed)',
  ],
  [
    'A docker waited at the gate. {s1:He} said it was late. {s2:The docker} left.',
    '1 2 A docker (person, unnamed)',
  ],
  [
    '{s1:A woman at the gate} said no. {s2:Tom Sey} said yes. {s3:She} left.',
    '1 3 A woman at the gate (person, unnamed)',
    '2 Tom Sey (person, named)',
  ],
  ['{s1:An expert and a diplomat} said no. {s2:They} left.', '1 2 An expert and a diplomat (group, unnamed)'],
  [
    '{s1:The premier} said no. {s2:The man} said yes.',
    '1 The premier (person, named)',
    '2 The man (person, unnamed)',
  ],
]

describe('unnamed sources', () => {
  test.each(cases)('%s', (prose, ...expected) => expect(actorsIn(prose)).toEqual(expected))
})

/** The terms of the first unnamed source: description, number, condition, reason. */
function termsOf(prose: string) {
  const { doc, statements } = statementsOf(prose)
  const found = actorsOf(doc, statements).actors.find((actor) => actor.unnamed)?.unnamed
  const words = (span: [number, number] | null) => span && doc.text.slice(...span)
  return found && [words(found.description), found.number, words(found.condition), words(found.reason)]
}

describe('terms of an unnamed source', () => {
  test.each<[string, ...(string | number | null)[]]>([
    [
      '{s1:A Port Vela-based expert} told the Harbor Times on condition of anonymity.',
      'A Port Vela-based expert',
      1,
      'on condition of anonymity',
      null,
    ],
    [
      '{s1:Two people, who asked not to be named because the talks are private,} said no.',
      'Two people',
      2,
      'who asked not to be named',
      'because the talks are private',
    ],
    [
      '{s1:A source close to the talks} said it closed because of rust.',
      'A source close to the talks',
      1,
      null,
      null,
    ],
    [
      '{s1:An official who asked not to be named} said it closed because of rust.',
      'An official',
      1,
      'who asked not to be named',
      null,
    ],
    [
      '{s1:Officials} spoke on condition of anonymity to discuss private talks.',
      'Officials',
      null,
      'on condition of anonymity',
      'to discuss private talks',
    ],
    [
      '{s1:Two officials}, who asked that their names be left out, since they were not authorized to discuss it, said no.',
      'Two officials',
      2,
      'who asked that their names be left out',
      'since they were not authorized to discuss it',
    ],
    ['{s1:Some analysts} said no.', 'Some analysts', null, null, null],
    ['{s1:A dozen dockers} said no.', 'A dozen dockers', 12, null, null],
    ['{s1:At least two people} said no.', 'At least two people', null, null, null],
    ['{s1:3 sailors} said no.', '3 sailors', 3, null, null],
    ['{s1:Dozens of residents} said no.', 'Dozens of residents', null, null, null],
    [
      'Speaking on condition of anonymity, {s1:an aide} said no.',
      'an aide',
      1,
      'on condition of anonymity',
      null,
    ],
    [
      '{s1:A clerk}, who requested anonymity, citing fear of reprisals, said no.',
      'A clerk',
      1,
      'who requested anonymity',
      'citing fear of reprisals',
    ],
    [
      '{s1:An aide} said no. {s2:The aide} asked not to be named, fearing for her post.',
      'An aide',
      1,
      'asked not to be named',
      'fearing for her post',
    ],
    [
      '{s1:An aide not authorized to speak publicly} said no.',
      'An aide not authorized to speak publicly',
      1,
      null,
      'not authorized to speak publicly',
    ],
    ['{s1:An aide} said no, but {s2:a docker who asked not to be named} said yes.', 'An aide', 1, null, null],
    [
      '{s1:An official} spoke on the condition that she not be identified because she was not permitted to brief the press.',
      'An official',
      1,
      'on the condition that she not be identified',
      'because she was not permitted to brief the press',
    ],
  ])('%s', (prose, ...expected) => expect(termsOf(prose)).toEqual(expected))
})
