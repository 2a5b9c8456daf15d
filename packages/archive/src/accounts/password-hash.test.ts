import { expect, test } from 'vitest'
import { hashPassword, passwordMatches } from './password-hash.ts'

const LOWEST_COST = { log: 4, block: 8, lanes: 1 }

test('a password matches its own hash and no other', async () => {
  const hash = await hashPassword('correct horse', LOWEST_COST)
  expect(await passwordMatches('correct horse', hash)).toBe(true)
  expect(await passwordMatches('correct horsf', hash)).toBe(false)
})
test('the same password has another hash each time', async () =>
  expect(await hashPassword('correct horse', LOWEST_COST)).not.toBe(
    await hashPassword('correct horse', LOWEST_COST),
  ))
test('letters match in whatever form the keyboard sends them', async () =>
  expect(await passwordMatches('cafe\u0301 noir', await hashPassword('caf\u00e9 noir', LOWEST_COST))).toBe(
    true,
  ))
test('a hash costs what OWASP asks for, and says so', async () => {
  const hash = await hashPassword('correct horse')
  expect(hash).toMatch(/^scrypt\$15\$8\$3\$[\w-]{22}\$[\w-]{43}$/)
  expect(await passwordMatches('correct horse', hash)).toBe(true)
})
test.each(['scrypt$99$8$3$aa$bb', 'scrypt$15$8$3$aa', 'correct horse', ''])(
  'nothing matches the malformed hash “%s”',
  async (hash) => expect(await passwordMatches('correct horse', hash)).toBe(false),
)
