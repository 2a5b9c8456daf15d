// What an ethics desk counts, by definition (docs/reading.md, Sources). Every case is invented.
import { parse } from '@hearsay/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadModel } from '../model/load.ts'
import { read } from '../read.ts'

beforeAll(() => loadModel())

/** The sources of a text, each in one line: type, credited name, title, justification. */
function sourcesOf(body: string): string[] {
  const text = `Harbor Times\nJune 29, 2022\n\nTalks go on over the canal\n\n${body}\n`
  return read(parse(text).document).actors.map(({ sourceType, creditedName, title, justification }) =>
    [
      sourceType,
      creditedName ?? '-',
      title?.text ?? '-',
      justification.map((span) => text.slice(...span)).join(' + ') || '-',
    ].join(' | '),
  )
}

describe('a type and a credited name', () => {
  test.each([
    ['“We wait,” said Orla Venn.', 'named-person | Orla Venn'],
    [
      'Preston Orm was named harbour master in May. The piers are safe, Orm said.',
      'named-person | Preston Orm',
    ],
    ['The boats of Sen. Dave Orm (D-San Vela) are new. Sen. Orm said so.', 'named-person | Dave Orm'],
    [
      'The Vela Police Department closed two piers. The Police Department said the piers were old.',
      'named-organization | Vela Police Department',
    ],
    ['Sikhs said the gates would open.', 'unnamed-group | Sikhs'],
    ['Several of them said the gates would open.', 'unnamed-group | -'],
    ['SB 1015 is new. The bill says that the toll would rise.', 'document | SB 1015'],
    ['SB 1015 and AB 12 are new. The bill says that the toll would rise.', 'document | bill'],
    [
      'A study by the Vela nonprofit Tide Research Group shows that the piers are old.',
      'document | Tide Research Group',
    ],
    [
      'The Vela County Sheriff’s Office closed the pier. Deputies said the piers were old.',
      'named-organization | Vela County Sheriff’s Office',
    ],
    [
      'The Vela County Sheriff’s Office met the Orm County Sheriff’s Office. Deputies said the piers were old.',
      'unnamed-group | Deputies',
    ],
    ['Deputies said the piers were old.', 'unnamed-group | Deputies'],
    [
      'Brisco Chemical closed the plant in June. A company spokesperson said the closure was planned.',
      'named-organization | Brisco Chemical',
    ],
    [
      'Vela County closed the plant in June. A company spokesperson said the closure was planned.',
      'unnamed-person | -',
    ],
    [
      'The Anda Department of Public Works fixed the pier. Public Works said the job took six days.',
      'named-organization | Anda Department of Public Works',
    ],
    [
      'The Department of Tides and Harbour Safety (DTHS) met on Monday. DTHS said the piers were old.',
      'named-organization | Department of Tides and Harbour Safety',
    ],
    [
      'The Department of Tides met on Monday. DOT said the piers were old.',
      'named-organization | Department of Tides',
    ],
    [
      'The Vela Department of Tides opened in May. The agency said the piers were old.',
      'named-organization | Vela Department of Tides',
    ],
    [
      'The Vela Department of Tides opened in May. A spokesperson said the piers were old.',
      'named-organization | Vela Department of Tides',
    ],
    ['The piers opened in May. A spokesperson said the piers were old.', 'unnamed-person | -'],
    ['Renn Sey came in May. The agency said the piers were old.', 'named-organization | The agency'],
    ['Nearly 60% of voters surveyed said they opposed the toll.', 'unnamed-group | 60% of voters surveyed'],
    ['A third of the voters said they opposed the toll.', 'unnamed-group | third of the voters'],
    ['The district said the school was cold.', 'named-organization | The district'],
    ['Orm filed a lawsuit in May. The complaint says that the piers were old.', 'document | lawsuit'],
    ['The complaint says that the piers were old.', 'document | complaint'],
    ['The Safe Piers Act is new. The bill says that the toll would rise.', 'document | Safe Piers Act'],
    ['The Vela Times analyzed 400 permits. The analysis found that half were late.', 'document | Vela Times'],
    ['An analysis of Harbour Bureau data found that half were late.', 'document | Harbour Bureau'],
    [
      'With the Nebraska support, boats are sold. Nebraska has said that it would wait.',
      'named-organization | Nebraska',
    ],
    ['LowTide said the gates would open.', 'named-organization | LowTide'],
    ['McRae said the gates would open.', 'named-person | McRae'],
    ['Nebraska said the gates would open.', 'named-organization | Nebraska'],
    ['The Harbour Authority said the gates would open.', 'named-organization | The Harbour Authority'],
    [
      'A spokesperson for the Port Authority said the gates would open.',
      'named-organization | Port Authority',
    ],
    [
      'A Lowtide Airways spokesman told reporters that no flight was late.',
      'named-organization | Lowtide Airways',
    ],
    ['Lawyers for Brisco Ferries argued that the toll was illegal.', 'named-organization | Brisco Ferries'],
    [
      'Officials at the Harbour Ministry told The Daily Anda that the gates would open.',
      'named-organization | Harbour Ministry',
    ],
    [
      'The Vela Harbour District closed two piers. District officials said the piers were unsafe.',
      'named-organization | Vela Harbour District',
    ],
    ['Orm’s lawyer said his client denied the charge.', 'unnamed-person | -'],
    [
      'Orm’s lawyers, from the maritime law firm Sey Partners, said the rule was unlawful.',
      'named-organization | Sey Partners',
    ],
    [
      'Parents, students and school staff said the school was cold.',
      'unnamed-group | Parents, students and school staff',
    ],
    ['Palestinian and Egyptian officials said the talks would go on.', 'unnamed-group | Palestinian'],
    ['A report by the Tide Institute found that the water was too warm.', 'document | Tide Institute'],
    ['According to Tide Institute data, the water was too warm.', 'document | Tide Institute'],
    ['Vela County’s letter says that “the gates are old”.', 'document | Vela County'],
    [
      'The Institute of Tides released a study on Monday. The study found that the water was too warm.',
      'document | Institute of Tides',
    ],
    ['A city report found that the piers were old.', 'document | city report'],
    [
      'The Tide Institute plans to open the gates in June, according to its website.',
      'named-organization | Tide Institute',
    ],
    ['The memo, obtained by The Vela Times, warned that the gates were old.', 'document | memo'],
    ['The Safe Tides database shows that the gates are old.', 'document | Safe Tides database'],
    ['An audit by Vela County found that the gates were old.', 'document | Vela County'],
    ['According to the lawsuit, the company hid the leak.', 'document | lawsuit'],
    [
      'An official who asked not to be named because the talks go on said the gates would open.',
      'anonymous-source | -',
    ],
    ['A pilot said the gates would open.', 'unnamed-person | -'],
    ['Two pilots said the gates would open.', 'unnamed-group | pilots'],
    ['Some island teachers said the school was cold.', 'unnamed-group | island teachers'],
  ])('%s', (body, expected) => {
    expect(sourcesOf(body)[0]).toContain(expected)
  })
})

test('a text’s one law firm is that of its lawyers', () => {
  const text =
    'Orm’s lawyers, from the maritime law firm Sey Partners, said in their petition that the rule was unlawful. His attorneys also argued that it was late.'
  expect(sourcesOf(text)[1]).toContain('named-organization | Sey Partners')
  const two = `${text} Lawyers from the law firm Dal Brothers said the rule was lawful. Her lawyers said so too.`
  expect(sourcesOf(two).at(-1)).toContain('unnamed-group')
})

describe('a title', () => {
  test.each([
    [
      'Orla Venn, director of the Institute of Tides, said the gates would open.',
      'director of the Institute of Tides',
    ],
    ['Jonas Reed, a fellow at the Tide Institute, said the water was warm.', 'fellow at the Tide Institute'],
    [
      'Tam Brisco, a consultant for a state commission, said the gates were old.',
      'consultant for a state commission',
    ],
    [
      'Ines Dal, a parent at Vela School and an organizer with Tides for All, said the water was cold.',
      'organizer with Tides for All',
    ],
    ['On Monday, City Manager Orla Venn said the gates were old.', 'City Manager'],
    ['On Monday, Medical Examiner Orla Venn said the gates were old.', 'Medical Examiner'],
    ['Principal Orla Venn said the gates were old.', 'Principal'],
    ['Vela City Council member Orla Venn said the gates were old.', 'Vela City Council member'],
    ['Resident Orla Venn said the gates were old.', '-'],
    ['On Monday, Tom Ranger said the gates were old.', '-'],
    ['Tam Brisco, a former harbour master, said the gates were old.', 'former harbour master'],
    ['Orla Venn, a farmer, said the gates would open.', '-'],
    ['“We wait,” said Orla Venn, a witness.', '-'],
  ])('%s', (body, expected) => {
    expect(sourcesOf(body)[0]!.split(' | ')[2]).toBe(expected)
  })
})

describe('a justification', () => {
  test.each([
    [
      'An official who asked not to be named because the talks go on said the gates would open.',
      'because the talks go on',
    ],
    [
      '“We lost everything,” said Ines Dal, a mother of two who lived on the pier for ten years.',
      'mother of two + who lived on the pier for ten years',
    ],
    [
      'Ines Dal, a parent at Vela School and an organizer with Tides for All, said the water was cold.',
      'parent at Vela School',
    ],
    [
      'Renn Sey lost his boat in the flood. He has lived on the pier since. “We wait,” Sey said.',
      'Renn Sey lost his boat in the flood. He has lived on the pier since.',
    ],
    ['“The gates are old,” Renn Sey wrote in a letter to the board.', 'wrote in a letter'],
    ['In an email to the board, Renn Sey said the gates were old.', 'In an email to the board'],
    ['A pilot of ten years on the pier, Renn Sey said the gates were old.', 'pilot of ten years on the pier'],
    [
      '“The gates are old,” said Renn Sey, standing on the pier in the rain.',
      'standing on the pier in the rain',
    ],
    [
      'Harbour master Renn Sey, chair of the pilots’ council, said the gates were old.',
      'chair of the pilots’ council',
    ],
    [
      'At the pier, nobody talks of the toll any more. “We wait,” said Ines Dal, director of the Institute of Tides.',
      'At the pier, nobody talks of the toll any more.',
    ],
    [
      'At the pier, nobody talks of the toll any more. “We wait,” a pilot said.',
      'At the pier, nobody talks of the toll any more.',
    ],
    ['At the pier, nobody talks of the toll.\n\n“We wait,” said Ines Dal.', '-'],
    ['Renn Sey’s boat sank in May.\n\n“We wait,” Sey said.', '-'],
    [
      'According to the Tide Institute, a charity group that studies the sea, the water was too warm.',
      'charity group that studies the sea',
    ],
    [
      'The Harbor Times obtained the report by a records request.\n\nThe report found that the gates were old.',
      'The Harbor Times obtained the report by a records request.',
    ],
    ['Two people familiar with the talks said the gates would open.', 'familiar with the talks'],
    ['Several of them said the gates would open.', '-'],
    ['Orla Venn, director of the Institute of Tides, said the gates would open.', '-'],
    ['“We wait,” said Orla Venn.', '-'],
  ])('%s', (body, expected) => {
    expect(sourcesOf(body)[0]!.split(' | ')[3]).toBe(expected)
  })
})
