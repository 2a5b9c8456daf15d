import { expect, test } from 'vitest'
import { leaves } from './leaves.ts'
import { parse } from './parse.ts'
import type { Document } from './schema.ts'
import { write } from './write.ts'

const body = `\n\nThe ferries of Port Vela stayed in harbour on Tuesday while the crews waited for an answer from the ministry.\n`

/** Parses a header with a paragraph after it and compares the fields named, each by its words. */
function check(header: string, expected: Record<string, unknown>, after = body) {
  const { document } = parse(header + after)
  const got: Record<string, unknown> = {}
  for (const name of Object.keys(expected)) got[name] = wordsOf(document, name)
  expect(got).toEqual(expected)
  expect(document.body.filter((block) => block.type === 'paragraph')).toHaveLength(1)
}

function wordsOf(document: Document, name: string): unknown {
  const { header, headline } = document
  if (name === 'headline') return headline?.text ?? null
  if (name === 'date' || name === 'updated') return header[name]?.value ?? null
  if (name === 'authors')
    return header.byline?.authors.map((one) => one.text + (one.place ? ` @ ${one.place.text}` : ''))
  if (name === 'tags') return header.tags?.values.map((one) => one.text)
  return header[name as 'outlet']?.text ?? null
}

test('reads outlet, date and headline in their usual order', () =>
  check('Port Vela Courier\nJune 29, 2022\n\nTwo islands join the pact', {
    outlet: 'Port Vela Courier',
    date: '2022-06-29',
    headline: 'Two islands join the pact',
  }))
test('reads the date before the outlet', () =>
  check('29 June 2022\nPort Vela Courier\n\nTwo islands join the pact', {
    outlet: 'Port Vela Courier',
    date: '2022-06-29',
    headline: 'Two islands join the pact',
  }))
test('reads the headline before outlet and date', () =>
  check('Two islands join the pact\nHarbor Times\n2022-06-29', {
    outlet: 'Harbor Times',
    date: '2022-06-29',
    headline: 'Two islands join the pact',
  }))
test('reads an outlet whose name says nothing of newspapers', () =>
  check('Corvane Ahead\n2 May 2021\n\nBridge unsafe: engineers', {
    outlet: 'Corvane Ahead',
    date: '2021-05-02',
    headline: 'Bridge unsafe: engineers',
  }))
test('reads outlet and date on one line', () =>
  check('Harbor Times, 29 June 2022\n\nTwo islands join the pact', {
    outlet: 'Harbor Times',
    date: '2022-06-29',
  }))
test('reads pieces between bars', () =>
  check('Harbor Times | June 29, 2022 | By Ana Ruiz\n\nTwo islands join the pact', {
    outlet: 'Harbor Times',
    date: '2022-06-29',
    authors: ['Ana Ruiz'],
    headline: 'Two islands join the pact',
  }))
test('reads publication and update on one line', () =>
  check(
    'Harbor Times\nTwo islands join the pact\nPublished: Jun 29, 2022 09:12 PM Updated: Jun 30, 2022 12:05 AM',
    {
      date: '2022-06-29',
      updated: '2022-06-30',
      headline: 'Two islands join the pact',
    },
  ))
test('reads byline and date on one line', () =>
  check('Harbor Times\nTwo islands join the pact\nBy Lin Qiao Published: Jun 29, 2022 09:12 PM', {
    authors: ['Lin Qiao'],
    date: '2022-06-29',
    headline: 'Two islands join the pact',
  }))
test('finds outlet and page inside a source line', () =>
  check('Source: Harbor Times, p. A4\nDate: 29 June 2022\n\nTwo islands join the pact', {
    source: 'Harbor Times, p. A4',
    outlet: 'Harbor Times',
    page: 'p. A4',
    headline: 'Two islands join the pact',
  }))
test('finds the page of a German source, and a credit behind its label', () =>
  check('Quelle: Hafenblatt, Seite 4\nPhoto credit: L. Vos\n29 June 2022\n\nTwo islands join the pact', {
    outlet: 'Hafenblatt',
    page: 'Seite 4',
    credit: 'L. Vos',
    headline: 'Two islands join the pact',
  }))
test('takes no line of two labelled dates for a dateline', () =>
  check(
    'Harbor Times\nPublié le 29 juin 2022 à 14h05 - Mis à jour le 30 juin 2022\n\nTwo islands join the pact',
    {
      date: '2022-06-29',
      updated: '2022-06-30',
      headline: 'Two islands join the pact',
    },
  ))
test('keeps what opens before a date inside the header', () => {
  const { document } = parse('(29 June 2022\nHarbor Times\n\nTwo islands join')
  expect(write(document)).toBe(document.text)
  expect(
    leaves(document)
      .filter(({ owner }) => owner === 'space')
      .map(({ span }) => document.text.slice(...span).trim()),
  ).not.toContain('(')
})
test('reads address, section and page lines', () =>
  check(
    'Harbor Times\nhttps://harbor.example/pact?id=4\nSection: World\nPage A4\n29 June 2022\n\nTwo islands join the pact',
    {
      url: 'https://harbor.example/pact?id=4',
      section: 'World',
      page: 'Page A4',
      headline: 'Two islands join the pact',
    },
  ))
test('reads two authors in two places', () =>
  check(
    'Harbor Times\n29 June 2022\n\nTwo islands join\n\nBy Ana Ruiz in Port Vela and Tom Sey in Easthaven',
    {
      authors: ['Ana Ruiz @ Port Vela', 'Tom Sey @ Easthaven'],
      headline: 'Two islands join',
    },
  ))
test.each([
  ['By Ana Ruiz, Staff Writer', ['Ana Ruiz']],
  ['By Ana Ruiz and Tom Sey, Staff Writers', ['Ana Ruiz', 'Tom Sey']],
  ['By Ana Ruiz | Coastwire', ['Ana Ruiz', 'Coastwire']],
  ['By Ana Ruiz for the Harbor Times', ['Ana Ruiz']],
  ['Words by Ana Ruiz', ['Ana Ruiz']],
  ['From Our Own Correspondent', []],
  ['Coastwire', ['Coastwire']],
])('reads the authors of %s', (byline, authors) =>
  check(`Harbor Times\n29 June 2022\nTwo islands join\n${byline}`, {
    byline,
    authors,
    headline: 'Two islands join',
  }),
)
test('reads outlet and date with a tab or a wide space between', () => {
  for (const space of ['\t', '        '])
    check(`Harbor Times${space}June 29, 2022\n\nTwo islands join the pact`, {
      outlet: 'Harbor Times',
      date: '2022-06-29',
      headline: 'Two islands join the pact',
    })
})
test('keeps a date without its year, and the headline after it', () =>
  check('Harbor Times\nWednesday, June 29\n\nTwo islands join the pact', {
    outlet: 'Harbor Times',
    date: null,
    headline: 'Two islands join the pact',
  }))
test('sets a paper’s number aside', () =>
  check('Harbor Times\nVol. 3, No. 29, June 29, 2022\n\nTwo islands join the pact', {
    date: '2022-06-29',
    headline: 'Two islands join the pact',
  }))
test('sees the story begin right under its header', () => {
  const line = 'The ferries of Port Vela stayed in harbour on Tuesday while the crews waited for word.'
  check(
    'Harbor Times\nJune 29, 2022\nTwo islands join the pact',
    { outlet: 'Harbor Times', date: '2022-06-29', headline: 'Two islands join the pact' },
    `\n${line}\n${line}`,
  )
})
test('takes a desk for a byline without authors', () =>
  check('Harbor Times\n29 June 2022\nTwo islands join\nBY OUR DIPLOMATIC CORRESPONDENT', {
    byline: 'BY OUR DIPLOMATIC CORRESPONDENT',
    authors: [],
  }))
test('takes staff and agencies for a byline', () =>
  check('Harbor Times\n29 June 2022\nTwo islands join\nStaff and agencies', { byline: 'Staff and agencies' }))
test('does not take a headline that begins with By for a byline', () =>
  check('Harbor Times\n29 June 2022\n\nBy autumn the ferries may be gone', {
    byline: null,
    headline: 'By autumn the ferries may be gone',
  }))
test('sets kicker and deck around the headline', () =>
  check(
    'Harbor Times\n29 June 2022\n\nSPECIAL REPORT\nTwo islands join the pact\nNot everyone in Port Vela cheers',
    {
      kicker: 'SPECIAL REPORT',
      headline: 'Two islands join the pact',
      deck: 'Not everyone in Port Vela cheers',
    },
  ))
test('parts a kicker from the headline it leads', () =>
  check('Harbor Times\n29 June 2022\n\nUPDATE 2-Two islands join the pact', {
    kicker: 'UPDATE 2-',
    headline: 'Two islands join the pact',
  }))
test('parts an outlet from the headline it ends', () =>
  check('Two islands join the pact - Harbor Times\n29 June 2022', {
    outlet: 'Harbor Times',
    headline: 'Two islands join the pact',
  }))
test('reads a deck that is a whole sentence, where a byline follows', () =>
  check(
    'Harbor Times\n29 June 2022\n\nTwo islands join\n\nThe vote came late on Tuesday, and the ferries did not wait for the result.\n\nBy Ana Ruiz',
    {
      headline: 'Two islands join',
      authors: ['Ana Ruiz'],
      deck: 'The vote came late on Tuesday, and the ferries did not wait for the result.',
    },
  ))
test('takes starred lines for the deck', () =>
  check(
    'Harbor Times\n29 June 2022\n\nTwo islands join\n\n* Vote carried by nine to four\n* Crews stay ashore',
    {
      deck: 'Vote carried by nine to four',
    },
  ))
test('reads front matter', () =>
  check(
    '---\noutlet: Harbor Times\ndate: 2022-06-29\nurl: https://harbor.example/1\nlanguage: en\ntags: pact, islands\n---\n\nTwo islands join',
    {
      outlet: 'Harbor Times',
      date: '2022-06-29',
      url: 'https://harbor.example/1',
      language: 'en',
      tags: ['pact', 'islands'],
      headline: 'Two islands join',
    },
  ))
test('joins a headline that was wrapped', () =>
  check(
    'Harbor Times\n29 June 2022\n\nTwo islands join the pact, and it was\nnot the night the ministers had hoped for',
    {
      headline: 'Two islands join the pact, and it was\nnot the night the ministers had hoped for',
    },
  ))
test('reads a German header', () =>
  check('Velaer Tageblatt\nMittwoch, 29. Juni 2022\nVon Ana Ruiz\n\nZwei Inseln treten bei', {
    outlet: 'Velaer Tageblatt',
    date: '2022-06-29',
    authors: ['Ana Ruiz'],
    headline: 'Zwei Inseln treten bei',
  }))
test('reads a Japanese header', () =>
  check(
    '港日報\n2022年6月29日\n\n二つの島が協定に参加',
    { outlet: '港日報', date: '2022-06-29', headline: '二つの島が協定に参加' },
    '\n\n港の漁師たちは水曜日の朝、協定の知らせを静かに受け止めたと組合の代表は語った。\n',
  ))
test('says that an outlet known by its place alone is uncertain', () => {
  const { document } = parse(`Corvane Ahead\n2 May 2021\n\nBridge unsafe: engineers${body}`)
  expect(document.header.outlet?.certain).toBe(false)
})
test('a plain line beside another plain line is not an outlet', () =>
  check('Harbour Notes\n\nFourteen ferries to watch', { outlet: null, headline: 'Harbour Notes' }))
test('leaves a text without a header alone', () => {
  const { document, diagnostics } = parse(
    'The ferries stayed in harbour on Tuesday while crews waited for an answer.',
  )
  expect([document.header.outlet, document.header.date, document.headline]).toEqual([null, null, null])
  expect(diagnostics.map((one) => one.code)).toEqual(['outlet-missing', 'date-missing', 'headline-missing'])
})
test('finds the body where no blank line parts it from the header', () =>
  check(
    'Harbor Times\n29 June 2022\nTwo islands join\nPORT VELA, June 29 (Coastwire) -- The ferries stayed in harbour while crews waited.',
    {
      outlet: 'Harbor Times',
      headline: 'Two islands join',
    },
    '',
  ))
test('finds a body of one short sentence', () => {
  const { document } = parse('Harbor Times\n29 June 2022\n\nTwo islands join\n\nThey did.')
  expect(document.headline?.text).toBe('Two islands join')
  expect(document.body.map((block) => block.type)).toEqual(['paragraph'])
})
test('reads a long deck under its headline, where a byline follows', () => {
  const deck =
    `The pact was the easy part. ${'A majority of one has to carry it home now, past the growers and the pilots. '.repeat(2)}`.trim()
  check(`The Andan Sentinel\n30 June 2022\n\nANALYSIS\nOne vote is enough\n${deck}\n\nBy Ana Ruiz`, {
    kicker: 'ANALYSIS',
    headline: 'One vote is enough',
    deck,
    authors: ['Ana Ruiz'],
  })
})
test('does not take an outlet named for its reporters for a byline', () =>
  check('The Easthaven Assize Reporter\n20 February 2020\n\nTwo islands join', {
    outlet: 'The Easthaven Assize Reporter',
    byline: null,
  }))
test('keeps a desk under the byline out of the deck', () =>
  check('Coastwire\n29 June 2022\n\nTwo islands join\n\nBy Ansel Dray\nCoastwire Staff', {
    authors: ['Ansel Dray'],
    deck: null,
  }))
test('reads date and outlet around a dash', () =>
  check('Exclusive | Two islands to join\nBy Ana Ruiz\nJune 29, 2022 — Harbor Times', {
    outlet: 'Harbor Times',
    date: '2022-06-29',
    authors: ['Ana Ruiz'],
    headline: 'Two islands to join',
  }))
test('keeps a dash in a headline', () =>
  check('Harbor Times\n29 June 2022\n\nPort Vela – a harbour waits', {
    headline: 'Port Vela – a harbour waits',
  }))
test('reads outlet, page and date run together', () =>
  check('Harbor Times p. A4 29.06.2022\n\nTwo islands join', {
    outlet: 'Harbor Times',
    page: 'p. A4',
    date: '2022-06-29',
  }))
test('reads a line that says from where', () =>
  check('From the Harbor Times, June 29, 2022:\n\nTwo islands join', {
    outlet: 'the Harbor Times',
    date: '2022-06-29',
    headline: 'Two islands join',
  }))
test('reads dates after labels without a colon', () =>
  check('Harbor Times\nPublished 29 June 2022 Updated 30 June 2022\nTwo islands join', {
    date: '2022-06-29',
    updated: '2022-06-30',
    headline: 'Two islands join',
  }))
test('keeps a headline that has the word of a label in it', () =>
  check('Harbor Times\n29 June 2022\n\nReport published in 2021 finds crews unpaid', {
    headline: 'Report published in 2021 finds crews unpaid',
  }))
test('keeps a note on the author in the header', () =>
  check(
    'The Harbor Times\nOpinion\nJune 29, 2022\n\nWhy the pact will fail\nThe author is a research fellow at the Port Vela Institute.',
    {
      outlet: 'The Harbor Times',
      kicker: 'Opinion',
      headline: 'Why the pact will fail',
    },
  ))
test('takes all of a plain text for body, and misses nothing', () => {
  const text = `Harbor Times\n29 June 2022\n\nTwo islands join${body}`
  const { document, diagnostics } = parse(text, { bodyOnly: true })
  expect([document.header.outlet, document.headline, diagnostics]).toEqual([null, null, []])
  expect(document.body[0]?.span[0]).toBe(0)
})

test('takes prose before a byline for the deck, unless it is long or has a dateline', () => {
  const story = body.trim()
  const deckOf = (prose: string) =>
    parse(`Two islands join\n\n${prose}\n\nBy Ana Ruiz${body}`).document.header.deck?.text ?? null
  expect(deckOf(story)).toBe(story)
  expect(deckOf(`${story} ${story} ${story}`)).toBeNull()
  expect(deckOf(`PORT VELA, June 29 (Coastwire) -- ${story}`)).toBeNull()
})
test('takes the first lines for the header where nothing reads as prose', () => {
  const { document } = parse('Two islands join\n\nWait here\n\nSail')
  expect(document.headline?.text).toBe('Two islands join')
  expect(document.body).toHaveLength(2)
})
test('takes a line that repeats the outlet for no headline', () => {
  const { document } = parse(`Harbor Times\n29 June 2022\n\nHARBOR TIMES\nTwo islands join${body}`)
  expect(document.headline?.text).toBe('Two islands join')
  expect(document.header.lines.map(({ role }) => role)).toEqual(['outlet', 'date', 'outlet', 'headline'])
})
