// Spelling, and the words this project does not use: the “Not” column of the glossary in CONTRIBUTING.md.
import { readFileSync } from 'node:fs'

const contributing = readFileSync(new URL('CONTRIBUTING.md', import.meta.url), 'utf8')
const rows = contributing.matchAll(/^\|[^|\n]*\|[^|\n]*\|([^|\n]*)\|$/gm)
const unwanted = [...rows]
  .flatMap(([, cell]) => cell.split(','))
  .map((word) => word.trim())
  .filter((word) => /^[a-z]+$/.test(word))

export default {
  version: '0.2',
  language: 'en,en-GB',
  files: ['**/*.{ts,tsx,mjs,css,md}'],
  useGitignore: true,
  // Word lists of many languages, text that is made up, and what programs write.
  ignorePaths: [
    'node_modules',
    'dist',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'pnpm-workspace.yaml',
    'packages/reading/src/models',
    'packages/reading/src/kernel/module.ts',
    'packages/*/src/lexicon',
    'packages/reading/src/other-languages',
    'packages/evaluation/training/language-profiles.ts',
    'packages/evaluation/training/multilingual/fixture.ts',
    'docs/rules.md', // made of messages and examples, in many languages
    'packages/*/bench',
    'packages/evaluation/training/LOG.md',
    '**/*.test.*',
    '**/test/**',
    'seeds',
  ],
  dictionaryDefinitions: [{ name: 'hearsay', path: './scripts/words.txt' }],
  dictionaries: ['hearsay'],
  flagWords: unwanted,
}
