// Writes the sentences of all rules into dist/rule-messages.js, in the place of the rules that they were taken from.
import { writeFileSync } from 'node:fs'
import { rules, timeRules } from './dist/rules.js'

const object = (list) =>
  JSON.stringify(Object.fromEntries(list.map(({ id, message }) => [id, message])), null, 2)

writeFileSync(
  new URL('./dist/rule-messages.js', import.meta.url),
  `export const evidenceMessages = ${object(rules)}\nexport const timeMessages = ${object(timeRules)}\n`,
)
