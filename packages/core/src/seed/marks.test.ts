import { expect, test } from 'vitest'
import { markersIn } from './markers.ts'
import { findMarks } from './marks.ts'

/** Draws the marks under the text: the pair's number where a mark has its other half, `<` or `>` where not. */
function check(text: string, drawn: string) {
  const marks = findMarks(text, 0, text.length, markersIn(text, 0, text.length))
  const pairs = new Map<number, number>()
  const row = [...Array(text.length)].map(() => ' ')
  for (const [at, mark] of marks.entries()) {
    const key = mark.match === null ? -1 : Math.min(at, mark.match)
    if (key >= 0 && !pairs.has(key)) pairs.set(key, pairs.size + 1)
    for (let place = mark.span[0]; place < mark.span[1]; place++) {
      row[place] = key < 0 ? (mark.side === 'open' ? '<' : '>') : String(pairs.get(key))
    }
  }
  expect(row.join('').trimEnd()).toBe(drawn)
}

test('pairs curly marks', () => check('“We will sail,” she said.', '1             1'))
test('pairs straight marks', () => check('"We will sail," she said.', '1             1'))
test('pairs nested marks', () => check('“He said, ‘wait,’ and left.”', '1         2     2          1'))
test('keeps apostrophes apart from closing marks', () =>
  check('‘The workers’ vote isn’t won,’ he said.', '1                            1'))
test('keeps straight apostrophes apart', () => check("'We don't sail,' he said.", '1              1'))
test('closes before a later possessive', () =>
  check('the ‘free ports’ and the workers’ vote', '    1          1'))
test('keeps two possessives inside a quotation', () =>
  check('‘The workers’ and owners’ vote is won,’ he said.', '1                                     1'))
test('takes a plural possessive alone for an apostrophe', () => check('the workers’ vote', ''))
test('takes a short year for an apostrophe', () => check('back in ’98 and the ‘90s', ''))
test('takes feet and inches for no marks', () => check('a 5\' 11" sailor', ''))
test('pairs German marks', () => check('„Wir warten“, sagte sie.', '1          1'))
test('pairs nested German marks', () => check('„Er sagte ‚nein‘“', '1         2    21'))
test('pairs guillemets with thin spaces', () => check('« On attend », dit-elle.', '1           1'))
test('pairs guillemets that point inward', () => check('»Wir warten«, sagte sie.', '1          1'))
test('pairs Swedish marks', () => check('”Vi väntar”, sa hon.', '1         1'))
test('pairs corner brackets', () => check('「待つ」と言った。', '1  1'))
test('pairs typewriter marks', () => check("``We wait,'' she said.", '11        11'))
test('tells a nickname from its sentence', () => check('Tom "Dock" Sey', '    1    1'))
test('tells scare quotes one after the other', () => check('"a sham", "late"', '1      1  2    2'))
test('pairs single typewriter marks', () => check("`Soon' is no date", '1    1'))
test('pairs low and high Japanese marks', () => check('〝待つ。〟と', '1   1'))
test('takes curly inches for no mark', () => check('a 14” pipe', ''))
test('opens with » where a French paragraph goes on', () =>
  check('» On attend encore », dit-elle.', '1                  1'))
test('leaves an opening mark open', () => check('“We wait, she said.', '<'))
test('leaves a closing mark without its half', () => check('We wait,” she said.', '        >'))
test('opens a dialogue dash', () => check('—We wait, she said.', '<'))
test('pairs a mark before a bracket', () => check('“[T]he pact”', '1          1'))
test('pairs a mark after an ellipsis', () => check('“The pact …”', '1          1'))
test('takes an elision before a quotation for an apostrophe', () =>
  check("Get 'em. 'We wait,' she said", '         1        1'))
test('opens no single quotation that nothing closes', () => check("a 'wait and see policy", ''))
test('closes a single quotation after a letter only where no other is open inside it', () =>
  check("'She said “ma' comes” today,' he said", '1         2         2       1'))
test('forgets the outermost of more than twelve quotations', () =>
  check(`${'“'.repeat(13)}a${'”'.repeat(13)}`, drawnDeep()))
test('gives a dialogue dash no other half', () => check('—《船》 “a”', '<1 1 2 2'))

function drawnDeep(): string {
  const numbers = Array.from({ length: 12 }, (_, at) => String(at + 1))
  return ['<', ...numbers, ' ', ...numbers.toReversed(), '>'].join('')
}
