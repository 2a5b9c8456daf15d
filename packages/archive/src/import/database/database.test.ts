import { describe, expect, test } from 'vitest'
import { clipsOfDatabase } from './read-database.ts'

const story =
  'The ferries stayed in harbour on Tuesday while the crews waited\nfor an answer from the ministry.\n\nNobody said when they would leave.'
const blocks = [
  'The ferries stayed in harbour on Tuesday while the crews waited\nfor an answer from the ministry.',
  'Nobody said when they would leave.',
]
const fields = { outlet: 'Harbor Times', date: '2022-06-29', headline: 'Ferries stay', byline: 'Ana Ruiz' }

/** The clippings of an export: of each the given fields, and the paragraphs of its story. */
function check(text: string, expected: object[]): void {
  const found = clipsOfDatabase(text)?.clips.map(({ diagnostics: _, blocks, ...clip }) => ({
    ...clip,
    blocks: blocks.map((block) => block.text),
  }))
  expect(found).toMatchObject(expected)
}

describe('Nexis', () => {
  const labels: Record<string, [count: string, date: string, byline: string, length: string, end: string]> = {
    English: ['1 of 2 DOCUMENTS', 'June 29, 2022 Wednesday', 'BYLINE', 'LENGTH', 'LOAD-DATE'],
    German: ['1 von 2 DOKUMENTEN', '29. Juni 2022 Mittwoch', 'AUTOR', 'LÄNGE', 'UPDATE'],
    French: ['1 de 2 DOCUMENTS', '29 juin 2022 mercredi', 'AUTEUR', 'LONGUEUR', 'DATE-CHARGEMENT'],
    Dutch: ['1 van 2 DOCUMENTEN', '29 juni 2022 woensdag', 'AUTEUR', 'LENGTE', 'LAAD-DATUM'],
    Spanish: ['1 de 2 DOCUMENTOS', '29 de junio de 2022 miércoles', 'AUTOR', 'LONGITUD', 'FECHA-CARGA'],
  }
  test.each(Object.entries(labels))('with %s labels', (_, [count, date, byline, length, end]) => {
    const one = `${count}\n\n\n   Harbor Times\n\n   ${date}\n   Late Edition - Final\n\nFerries stay\n\n${byline}: Ana Ruiz\n\n${length}: 30\n\n${story}\n\n${end}: ${date}\n\nCopyright 2022 Harbor Times\n\n`
    check(one + one.replace(/^1/, '2'), [
      { ...fields, blocks },
      { ...fields, blocks },
    ])
  })
  const uniLabels: Record<string, [date: string, byline: string, length: string, end: string]> = {
    English: ['June 29, 2022 Wednesday', 'Byline:', 'Length:', 'End of Document'],
    German: ['29. Juni 2022 Mittwoch', 'Autor:', 'Länge:', 'Ende des Dokuments'],
    French: ['29 juin 2022 mercredi', 'Auteur :', 'Longueur :', 'Fin du document'],
    Dutch: ['29 juni 2022 woensdag', 'Auteur:', 'Lengte:', 'Einde document'],
    Spanish: ['29 de junio de 2022 miércoles', 'Autor:', 'Longitud:', 'Fin del documento'],
  }
  test.each(Object.entries(uniLabels))(
    'Uni with %s labels, no blank lines in its header',
    (_, [date, byline, length, end]) => {
      const one = `Ferries stay\nHarbor Times\n${date}\n\nCopyright 2022 Harbor Times\n\n${length} 30\n${byline} Ana Ruiz\n\nBody\n\n${story}\n\n${end}\n\n`
      check(one + one, [
        { ...fields, blocks },
        { ...fields, blocks },
      ])
    },
  )
  test('a day with a label below the story is the database’s', () =>
    check(
      `1 van 1 DOCUMENTEN\n\nHarbor Times\n\n29 juni 2022 woensdag\n\nFerries stay\n\nBYLINE: Ana Ruiz\n\nLENGTE: 30 woorden\n\n${story}\n\nPUBLICATIEDATUM: 29 juni 2022\n\nTAAL: DUTCH\n`,
      [{ ...fields, blocks }],
    ))
  const uni = (body: string, end: string) =>
    `Ferries stay\n\nHarbor Times\n\nJune 29, 2022 Wednesday 10:15 PM GMT\n\nCopyright 2022 Harbor Times\n\nSection: NEWS; Pg. 3\n\nLength: 30 words\n\nByline: Ana Ruiz\n\n${body}\n\n${story}\n\nClassification\n\nLanguage: ENGLISH\n\n${end}\n\n`
  test.each([
    ['Body', 'End of Document'],
    ['Corps', 'Fin du document'],
    ['Hauptteil', 'Ende des Dokuments'],
  ])('Uni: %s … %s', (body, end) =>
    check(uni(body, end) + uni(body, end), [
      { ...fields, blocks },
      { ...fields, blocks },
    ]),
  )
  test('a cover page is in no clipping, and reported', () => {
    const cover =
      'User Name: Example College\n\nDate and Time: Friday, July 1, 2022\n\nDocuments (1)\n\n1. Ferries stay\n\n'
    check(cover + uni('Body', 'End of Document'), [{ ...fields, blocks }])
    expect(clipsOfDatabase(cover + uni('Body', 'End of Document'))!.diagnostics).toMatchObject([
      { code: 'lines-left-out', data: { count: 4 } },
    ])
  })
  test('a correction below the story belongs to it', () =>
    check(
      `1 of 1 DOCUMENTS\n\nHarbor Times\n\nJune 29, 2022\n\nFerries stay\n\nLENGTH: 30 words\n\n${story}\n\nLOAD-DATE: June 30, 2022\n\nCORRECTION: There are seven ferries.\n`,
      [{ blocks: [...blocks, 'CORRECTION: There are seven ferries.'] }],
    ))
})

describe('Factiva', () => {
  const text = `Ferries stay\n\nBy Ana Ruiz\n30 words\n29 June 2022\n22:15\nHarbor Times\nHRBT\n3\nEnglish\n© 2022 Harbor Times\n\n${story}\n\nDocument HRBT000020220629ei6t00001\n\n\n`
  test('as text', () =>
    check(text + text, [
      { ...fields, blocks },
      { ...fields, blocks },
    ]))
  test('with German words', () =>
    check(text.replace('30 words', '30 Wörter').replace('By', 'Von').replace('Document H', 'Dokument H'), [
      { ...fields, blocks },
    ]))
  test('with field codes', () => {
    const codes = `HD Ferries stay\nBY By Ana Ruiz\nWC 30 words\nPD 29 June 2022\nSN Harbor Times\nLP\nThe ferries stayed in harbour on Tuesday while the crews waited\nfor an answer from the ministry.\n\nTD\nNobody said when they would leave.\n\nAN Document HRBT01\n`
    check(codes + codes, [
      { ...fields, blocks },
      { ...fields, blocks },
    ])
  })
})

test('ProQuest', () => {
  const one = `____________________\n\nFerries stay\n\nAuthor: Ruiz, Ana; Sey, Tom\n\nPublication info: Harbor Times ; Port Vela [Port Vela]. 29 June 2022: A.3.\n\nAbstract: None available.\n\nFull text: ${story}\n\nSubject: Ferries;\n\nTitle: Ferries stay\n\nPublication title: Harbor Times; Port Vela\n\nDatabase: Press\n\n`
  check(`${one}${one}____________________\n\nContact us`, [
    { ...fields, byline: 'Ana Ruiz and Tom Sey', blocks },
    { ...fields, byline: 'Ana Ruiz and Tom Sey', blocks },
  ])
})

test('Europresse', () => {
  const one = `Harbor Times\nmercredi 29 juin 2022\nÎles, p. 12\n\nFerries stay\nAna Ruiz\n\n${story}\n\nCet article est paru dans Harbor Times\n\n© 2022 Harbor Times. Tous droits réservés.\n\n\n`
  check(one + one, [
    { ...fields, blocks },
    { ...fields, blocks },
  ])
})

test.each([
  ['a seed', `Harbor Times\n29 June 2022\n\nFerries stay\n\n${story}\n`],
  [
    'a page’s text that says where it appeared',
    `Ferries stay\n\nAna Ruiz\n\n${story}\n\n${story}\n\nThis article appeared in the print edition.\n`,
  ],
  [
    'a story about a document',
    `Harbor Times\n29 June 2022\n\nFerries stay\n\nThe end of document is near. ${story}\n\nBody\n`,
  ],
  ['nothing', ''],
])('%s is no export', (_, text) => expect(clipsOfDatabase(text)).toBeNull())

describe('Factiva without “By”', () => {
  const text = (top: string) =>
    `${top}\n30 palabras\n29 junio 2022\nHarbor Times\nHT\n4\nInglés\n(c) 2022 Harbor Times\n\n${story}\n\nDocumento HT00000020220629ei6t0001x\n`
  test('a name below the headline is the byline', () =>
    check(text('Ferries stay\n\nAna Ruiz'), [{ ...fields, blocks }]))
  test('a title below a section is not', () =>
    check(text('World News\n\nFerries Stay'), [
      { ...fields, headline: 'Ferries Stay', byline: null, blocks },
    ]))
})
