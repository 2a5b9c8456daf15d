// No string of comparing may claim what docs/compare.md lists. Every string and every text in JSX of the feature’s sources is read.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { deskCommands } from './commands.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const files = globSync(
  [
    'packages/compare/src/**/*.ts',
    'packages/desk/src/{compar,near,narrow}*.ts',
    'packages/archive/src/{query,search}/spread.ts',
    'apps/tui/src/commands/compar*.ts',
    'apps/*/src/**/compar*/**/*.{ts,tsx}',
    'apps/*/src/**/compar*.{ts,tsx}',
  ],
  { cwd: root },
).filter((file) => !file.includes('.test.') && !file.includes('lexicon/'))

const forbidden: [claim: string, words: RegExp][] = [
  [
    'that somebody was misquoted, or that words are wrong',
    /misquot|\bwrong(ly)?\b|\berror\b|\bfalse\b|inaccura|distort/i,
  ],
  ['who was first', /\bfirst\b(?! on this desk, by the dates| hand| six| \d)/i],
  ['that reports are independent or confirm each other', /independen|\bconfirm|corroborat|verif/i],
  ['who copied from whom', /\bcopied\b|\bcopies from\b|plagiar|\bstole|lifted from/i],
  ['that there is an original', /\boriginal(ly)?\b(?! isn’t)/i],
  ['a score or a percentage', /\d ?%|per ?cent|\bscore|similarity|trust|credib/i],
  ['bad faith or bias', /\bbias|bad faith|\blie[sd]?\b|mislead|manipulat/i],
  ['that a translation is equal', /\bequals?\b|equivalent|accurate/i],
  ['that a speaker is the same person', /\bsame (person|man|woman)\b|identical speaker/i],
  [
    'that what isn’t found isn’t there',
    /\bnowhere\b|nobody else|no other (outlet|paper)\b|\bexclusive|\bonly source/i,
  ],
  ['that a correction puts it right', /\bcorrect(s|ed|ly)?\b|put(s)? right/i],
]

/** The strings and JSX texts of a source; comments, imports and patterns aren’t shown to anybody. */
function wordsIn(source: string, isJsx: boolean): string[] {
  const code = source
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    // A list of words is no sentence.
    .replace(/'[^'\n]*'\.split\(\s*' ',?\s*\)/g, '')
    .replace(/^(?:import|export)\b[^'"]*from\s+'[^']*'/gm, '')
  const strings = [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(
    (found) => found[1] ?? found[2] ?? found[3] ?? '',
  )
  const texts = !isJsx
    ? []
    : [...code.matchAll(/>([^<>{}=;()]*\p{L}[^<>{}=;()]*)</gu)].map((found) => found[1] ?? '')
  return [...strings, ...texts].filter((text) => /\p{L}{2}.* \p{L}/u.test(text))
}

test('the sources of the feature are found', () => {
  expect(files.length).toBeGreaterThan(15)
  expect(files.every((file) => existsSync(root + file))).toBe(true)
})

/** Titles of commands that compare; those of other commands may say “first”. */
const titles = deskCommands
  .filter(({ verb }) =>
    ['mark', 'compare', 'near', 'differences', 'base', 'kinds', 'go-compare'].includes(verb),
  )
  .flatMap(({ title }) => (typeof title === 'string' ? [title] : Object.values(title)))

test('the titles of commands are found', () => expect(titles).toHaveLength(7))

test.each(forbidden)('no string claims %s', (_, words) => {
  expect(titles.filter((text) => words.test(text))).toEqual([])
  const found = files.flatMap((file) =>
    wordsIn(readFileSync(root + file, 'utf8'), file.endsWith('x'))
      .filter((text) => words.test(text))
      .map((text) => `${file}: ${text}`),
  )
  expect(found).toEqual([])
})

test('a string that claims is found', () => {
  const wrong = "const a = 'The Post copied it from Gullwire'\nconst b = <p>She was misquoted here</p>\n"
  expect(wordsIn(wrong, true).filter((text) => forbidden.some(([, words]) => words.test(text)))).toHaveLength(
    2,
  )
})
