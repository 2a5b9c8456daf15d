import { expect, test } from 'vitest'
import { parse } from './parse.ts'

/** What somebody changed or left out in one paragraph, as `kind by: words`. */
function check(paragraph: string, expected: string[]) {
  const { document } = parse(`Harbor Times\n29 June 2022\n\nTwo islands join\n\n${paragraph}`)
  const found = document.body.flatMap((block) =>
    block.type === 'paragraph'
      ? [
          ...block.alterations.map((one) => ({
            at: one.span[0],
            line: `${one.kind} ${one.by}: ${one.text}`,
          })),
          ...block.omissions.map((one) => ({ at: one.span[0], line: `omission ${one.by}: ${one.text}` })),
        ]
      : [],
  )
  expect(found.sort((a, b) => a.at - b.at).map((one) => one.line)).toEqual(expected)
}

test('sees a changed capital in a quotation', () =>
  check('She called it “[t]he end of it all,” and left the room.', ['case outlet: [t]']))
test('sees the clipper change a capital outside of one', () =>
  check('[T]he ferries stayed in harbour on Tuesday while crews waited.', ['case clipper: [T]']))
test('sees words put in', () =>
  check('“They [the ferries] will sail,” she said on the quay.', ['insertion outlet: [the ferries]']))
test('sees a sic', () =>
  check('He called it “a rediculous [sic] idea” in his letter to the paper.', ['sic outlet: [sic]']))
test('sees a note on emphasis', () =>
  check('“We will never sail” [emphasis added], the letter to the crews says.', [
    'note clipper: [emphasis added]',
  ]))
test('sees laughter', () =>
  check('“Ask the ferrymen (laughs), they know it all,” she said.', ['aside outlet: (laughs)']))
test('sees sic and emphasis in round brackets too', () =>
  check('He called it “a rediculous (sic) idea” (emphasis added) in his letter.', [
    'sic outlet: (sic)',
    'note outlet: (emphasis added)',
  ]))
test('sees whose emphasis it is', () =>
  check('“We will never sail” [my emphasis], the letter to the crews says.', ['note clipper: [my emphasis]']))
test('leaves an ordinary bracket alone', () =>
  check('The union (founded in 1921) has called all its members ashore.', []))
test('keeps three kinds of omission apart', () =>
  check('“We […] will wait,” she said. [...] “And then …” The rest of the crews went ashore.', [
    'omission outlet: […]',
    'omission clipper: [...]',
    'omission speaker: …',
  ]))
test('sees paragraphs said to be left out', () =>
  check('The crews went ashore. [two paragraphs omitted] The ministry has not answered.', [
    'omission clipper: [two paragraphs omitted]',
  ]))
test('leaves a link’s brackets no more than an insertion', () =>
  check('Crews went ashore [1] and waited there for the ministry.', ['insertion clipper: [1]']))
test('takes a title or a dialogue dash for no quotation', () => {
  check('— The ferries [of Vela] stayed in harbour on Tuesday.', ['insertion clipper: [of Vela]'])
  check('《The ferries [of Vela]》 is a book about the harbour.', ['insertion clipper: [of Vela]'])
})
