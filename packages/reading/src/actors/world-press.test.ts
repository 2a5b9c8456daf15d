// Names as the world’s press gives them: titles of many countries, one body under several names.
import { describe, expect, test } from 'vitest'
import { actorsIn } from '../../test/actors-in.ts'

const cases: Record<string, [string, ...string[]][]> = {
  'titles of the world': [
    [
      '{s1:Barrister Lena Orm KC} said no. {s2:Ms Orm} said more. {s3:Ms Orm KC} left.',
      '1 2 3 Lena Orm (person, named)',
    ],
    ['{s1:Rt Hon Lena Orm MP} said no. {s2:Ms Orm} left.', '1 2 Lena Orm (person, named)'],
    [
      '{s1:Cllr Lena Orm} said no. {s2:Coun Orm} said more. {s3:The councillor} left.',
      '1 2 3 Lena Orm (person, named)',
    ],
    ['{s1:Det Insp Lena Orm} said no. {s2:DI Orm} left.', '1 2 Lena Orm (person, named)'],
    ['{s1:HE Dr Salem Al Nuri} said no. {s2:Al Nuri} left.', '1 2 Salem Al Nuri (person, named)'],
    [
      '{s1:Sir Tam Brisco MP} said no. {s2:Sir Tam} said more. {s3:Mr Tam} left.',
      '1 2 Tam Brisco (person, named)',
      '3 Tam (person, named)',
    ],
    ['{s1:Alhaji Sani Dogo} said no. {s2:Alhaji Dogo} left.', '1 2 Sani Dogo (person, named)'],
    ['{s1:Senior Advocate of Nigeria Chidi Obi} said no. {s2:Obi} left.', '1 2 Chidi Obi (person, named)'],
    ['{s1:DI} said no.', '1 DI (organization, named)'],
  ],
  'one body under several names': [
    [
      '{s1:The Associated Press} said no. {s2:The AP} said more. {s3:AP} left.',
      '1 2 3 The Associated Press (organization, named, outlet)',
    ],
    [
      '{s1:Tass} said no. {s2:TASS} said more. {s3:The state TASS news agency} left.',
      '1 2 3 TASS news agency (organization, named, outlet)',
    ],
    [
      '{s1:INEC} said no. {s2:The Independent National Electoral Commission} said more.',
      '1 2 The Independent National Electoral Commission (organization, named)',
    ],
    [
      '{s1:The World Health Organization} said no. {s2:The WHO} said more.',
      '1 2 The World Health Organization (organization, named)',
    ],
  ],
}

for (const [name, prose] of Object.entries(cases)) {
  describe(name, () => {
    test.each(prose)('%s', (text, ...expected) => expect(actorsIn(text).sort()).toEqual(expected))
  })
}
