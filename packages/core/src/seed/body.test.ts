import { expect, test } from 'vitest'
import { parse } from './parse.ts'

const head = 'Harbor Times\n29 June 2022\n\nTwo islands join\n\n'
const first = 'The ferries of Port Vela stayed in harbour on Tuesday while the crews waited for an answer.'
const last = 'Nobody in the harbour could say on Wednesday when the next ferry would leave for Easthaven.'

/** The blocks after a headline, each as its type and its first words. */
function check(body: string, expected: string[]) {
  const { document } = parse(head + body)
  const drawn = document.body.map((block) =>
    `${block.type} ${document.text.slice(...block.span).slice(0, 24)}`.trim(),
  )
  expect(drawn).toEqual(expected)
}
const p1 = 'paragraph The ferries of Port Vela'
const p2 = 'paragraph Nobody in the harbour co'

test('parts paragraphs at blank lines', () => check(`${first}\n\n${last}\n`, [p1, p2]))
test('sees a gap in two blank lines', () => check(`${first}\n\n\n${last}`, [p1, 'gap', p2]))
test('counts the blank lines of a gap, spaces in them and all', () => {
  const { document } = parse(`${head}${first}\n \n\t\n\n${last}`)
  expect(document.body[1]).toMatchObject({ type: 'gap', lines: 3 })
})
test('joins hard-wrapped lines', () =>
  check(
    'The ferries of Port Vela stayed in harbour on Tuesday while\nthe crews waited for an answer from the ministry of the sea,\nwhich never came.\n',
    [p1],
  ))
test('keeps unwrapped lines apart', () => check(`${first} ${first}\n${last} ${last}`, [p1, p2]))
test('parts wrapped paragraphs that are indented', () =>
  check(
    'The ferries of Port Vela stayed in harbour on Tuesday while\nthe crews waited for an answer from the ministry.\n    Nobody in the harbour could say when the next one leaves,\nand nobody tried.',
    [p1, p2],
  ))
test('takes a picture line for a caption', () =>
  check(`${first}\n\nPhoto: Coastwire\n\n${last}`, [p1, 'caption Photo: Coastwire', p2]))
test('takes a line with its photographer for a caption', () =>
  check(`${first}\n\nHarbor workers on Tuesday. (Coastwire photo by L. Vos)\n\n${last}`, [
    p1,
    'caption Harbor workers on Tuesda',
    p2,
  ]))
test.each([
  ['-30-', 'end'],
  ['ENDS', 'end'],
  ['Enditem', 'end'],
  ['Continued on A6', 'jump'],
  ['Page 4', 'jump'],
  ['Read more: The long strike', 'related'],
  ['Related articles', 'related'],
  ['© 2022 Harbor Times', 'credit'],
  ['Additional reporting by Tom Sey', 'credit'],
  ['Reporting by Tom Sey; Editing by Ana Ruiz', 'credit'],
  ['The author is a research fellow at the Port Vela Institute.', 'note'],
  ['(Adds minister’s reaction in paragraph 3)', 'advisory'],
  ['Harbor workers on Tuesday. Photo: VCG', 'caption'],
  ['A ferry in the harbour. | Photo by L. Vos', 'caption'],
  ['Image credit: VCG', 'caption'],
  ['Advertisement', 'related'],
  ['<snip>', 'omission'],
  ['[text missing]', 'omission'],
  ['[...]', 'omission'],
  ['[…]', 'omission'],
  ['* * *', 'omission'],
  ['***', 'omission'],
  ['---', 'omission'],
  ['[snip]', 'omission'],
  ['[paragraphs omitted]', 'omission'],
  ['(...)', 'omission'],
  ['...', 'omission'],
])('takes %s for what it is', (line, type) =>
  check(`${first}\n\n${line}\n\n${last}`, [p1, `${type} ${line.slice(0, 24)}`.trim(), p2]),
)
test('takes a short line between paragraphs for a crosshead', () =>
  check(`${first}\n\nA long wait\n\n${last}`, [p1, 'crosshead A long wait', p2]))
test('leaves a short sentence a paragraph', () =>
  check(`${first}\n\nNobody came.\n\n${last}`, [p1, 'paragraph Nobody came.', p2]))
test('leaves a short quotation a paragraph', () =>
  check(`${first}\n\n“Never”\n\n${last}`, [p1, 'paragraph “Never”', p2]))
test('takes a short line before the first paragraph or after the last for a paragraph', () => {
  check(`${first}\n\nA long wait`, [p1, 'paragraph A long wait'])
  const { document } = parse(`A long wait\n\n${first}`, { bodyOnly: true })
  expect(document.body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
})
