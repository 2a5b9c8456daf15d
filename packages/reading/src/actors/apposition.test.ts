// What stands between a name and a cue: a role of the name, of the next name, or the speaker.
import { describe, expect, test } from 'vitest'
import { actorsIn } from '../../test/actors-in.ts'

const cases: Record<string, [string, ...string[]][]> = {
  'a role that no comma closes is the speaker': [
    [
      'In Kilua, {s1:the mayor} said no. {s2:Kilua} said yes.',
      '1 the mayor (person, named)',
      '2 Kilua (place, named)',
    ],
    [
      'After meeting Lena Orm, {s1:the premier} said no. {s2:Orm} said yes.',
      '1 the premier (person, named)',
      '2 Lena Orm (person, named)',
    ],
    ['Standing next to Lena Orm, {s1:the lawyer} said no.', '1 the lawyer (person, unnamed)'],
    [
      '{s1:The minister, Lena Orm,} said no. In Kilua, {s2:the minister} said more.',
      '1 2 Lena Orm (person, named)',
    ],
    [
      '{s1:The minister, Lena Orm,} said no. After meeting the mayor, Tam Brisco, {s2:the minister} said more. {s3:The mayor} left.',
      '1 2 Lena Orm (person, named)',
      '3 Tam Brisco (person, named)',
    ],
    ['In Kilua, the mayor opened the gate. {s1:The mayor} said no.', '1 The mayor (person, named)'],
    ['In Kilua, the mayor met the premier. {s1:The premier} said no.', '1 The premier (person, named)'],
  ],
  'when something was said is no part of the name': [
    ['“No,” said {s1:Mayor Lena Orm after the vote}.', '1 Lena Orm (person, named)'],
    ['“No,” said {s1:City Manager Sani Dogo during the meeting}.', '1 Sani Dogo (person, named)'],
  ],
  'a role before another name is that one’s': [
    [
      'In Kilua, {s1:the mayor, Lena Orm,} said no. {s2:Kilua} said yes. {s3:The mayor} left.',
      '1 3 Lena Orm (person, named)',
      '2 Kilua (place, named)',
    ],
  ],
  'an aide is another person': [
    [
      'In a statement signed by her aide Sani Dogo, {s1:the governor} said no. {s2:Dogo} said yes.',
      '1 the governor (person, named)',
      '2 Sani Dogo (person, named)',
    ],
    [
      '{s1:The governor, through her spokesman Sani Dogo,} said no. {s2:Dogo} said yes.',
      '1 The governor (person, named)',
      '2 Sani Dogo (person, named)',
    ],
    [
      '{s1:Governor Lena Orm, through her Chief Press Secretary, Mr. Sani Dogo,} said no. {s2:The secretary} said yes.',
      '1 Lena Orm (person, named)',
      '2 Sani Dogo (person, named)',
    ],
    [
      '{s1:The vice-chancellor, represented by the registrar, Ina Bell,} said no. {s2:The registrar} said yes.',
      '1 The vice-chancellor (person, named)',
      '2 Ina Bell (person, named)',
    ],
  ],
  'a name behind a description': [
    ['{s1:A neighbour, Ina Bell,} said no. {s2:Bell} said yes.', '1 2 Ina Bell (person, named)'],
    ['{s1:A third, Ina Bell,} said no.', '1 Ina Bell (person, named)'],
    ['{s1:A third of the crew} said no.', '1 A third of the crew (group, unnamed)'],
    [
      'In Vosta, {s1:a lawyer, Ina Bell,} said no. {s2:In Vosta, the lawyer,} said yes.',
      '1 2 Ina Bell (person, named)',
    ],
    [
      '{s1:The Emir, Alhaji Abubakar III,} said no. {s2:Abubakar} said yes.',
      '1 2 Abubakar III (person, named)',
    ],
  ],
  'a body behind a description': [
    [
      '{s1:The agency, Tass,} said no. {s2:Tass} said yes. {s3:The agency} left.',
      '1 2 3 Tass (organization, named, outlet)',
    ],
    ['{s1:Another island outlet, Marea,} said no.', '1 Marea (organization, named, outlet)'],
    ['{s1:A local paper, the Marea Post,} said no.', '1 the Marea Post (organization, named, outlet)'],
    ['{s1:The ruling party, Vanta,} said no. {s2:It} said yes.', '1 2 Vanta (organization, named)'],
    [
      '{s1:Russia’s aviation regulator, Rosavia,} said no. {s2:The regulator} said more. {s3:Rosavia} left.',
      '1 2 3 Rosavia (organization, named)',
    ],
  ],
  'a second description': [
    ['{s1:Ana Ruiz, prosecuting,} said no. {s2:The barrister} said more.', '1 2 Ana Ruiz (person, named)'],
    ['{s1:Tam Brisco KC} said no. {s2:The barrister} said more.', '1 2 Tam Brisco (person, named)'],
    [
      '{s1:Bo Lund} said no. {s2:The 24-year-old} said more. {s3:The striker} left.',
      '1 2 3 Bo Lund (person, named)',
    ],
    [
      'Ina Bell, 34, wept. Ana Ruiz left. {s1:The 34-year-old} said no. {s2:The 24-year-old} left.',
      '1 Ina Bell (person, named)',
      '2 The 24-year-old (person, unnamed)',
    ],
    ['Bo Lund was held. {s1:The officer} said no.', '1 The officer (person, unnamed)'],
    ['Ina Bell wept. {s1:The mother of three} said no.', '1 Ina Bell (person, named)'],
    [
      'Lundcorp made a loss. {s1:The carmaker} said no. {s2:Lundcorp} left.',
      '1 2 Lundcorp (organization, named)',
    ],
    [
      'Orm and Bell met. {s1:Both the leaders} said no. {s2:They} left.',
      '1 2 Both the leaders (group, named)',
    ],
  ],
  'an adjunct without a comma': [
    ['In {s1:a post on Facebook the mayor} said no. {s2:The mayor} left.', '1 2 the mayor (person, named)'],
    ['In {s1:a letter to staff the premier} said no.', '1 the premier (person, named)'],
  ],
  'a title outweighs the given name': [
    ['{s1:Ana Ruiz} said no. {s2:Mr Ruiz} said more. {s3:Ms Ruiz} left.', '1 2 3 Ana Ruiz (person, named)'],
  ],
  'whom a pronoun means': [
    [
      '{s1:A baker} told {s2:the Vale Mercury} no. {s3:They} said more.',
      '1 3 A baker (person, unnamed)',
      '2 the Vale Mercury (organization, named, outlet)',
    ],
  ],
  'a role that is closed is the name’s': [
    ['{s1:Lena Orm, the mayor,} said no. {s2:The mayor} said more.', '1 2 Lena Orm (person, named)'],
    [
      '{s1:Sun Yi, director of the Institute of Tides} said no. {s2:The director} said more.',
      '1 2 Sun Yi (person, named)',
    ],
    [
      'They met Lena Orm, a lawyer representing the crew. {s1:The lawyer} said no.',
      '1 Lena Orm (person, named)',
    ],
    ['They met Lena Orm, an analyst based in Vosta. {s1:The analyst} said no.', '1 Lena Orm (person, named)'],
  ],
}

for (const [name, prose] of Object.entries(cases)) {
  describe(name, () => {
    test.each(prose)('%s', (text, ...expected) => expect(actorsIn(text).sort()).toEqual(expected))
  })
}
