import { expect, test } from 'vitest'
import { ArchiveError } from '../api/archive-error.ts'
import type { ProblemCode } from '../api/problem-codes.ts'
import { databaseErrorKind, markDatabaseError, toArchiveError } from './database-error.ts'

const PLACE = 'postgres://desk@db.example/desk'
const coded = (code: string, more: object = {}) =>
  Object.assign(new Error(`words of ${code}`), { code }, more)

/** What people are shown for an error. */
function check(error: Error, code: ProblemCode) {
  const shown = toArchiveError(error, PLACE)
  expect(shown).toBeInstanceOf(ArchiveError)
  expect([error.message, (shown as ArchiveError).code]).toEqual([error.message, code])
  expect((shown as ArchiveError).message).toMatch(/\.$/)
}

test('every class of SQLSTATE has a sentence', () => {
  const classes =
    '00 01 02 03 08 09 0A 0B 0F 0L 0P 0Z 10 20 21 22 23 24 25 26 27 28 2B 2D 2F 34 38 39 3B 3D 3F 40 42 44 53 54 55 57 58 72 F0 HV P0 XX'
  for (const one of classes.split(' ')) {
    const shown = toArchiveError(coded(`${one}000`), PLACE) as ArchiveError
    expect([one, shown.code.startsWith('desk-')]).toEqual([one, true])
    expect(shown.message).toContain(`${one}000`)
  }
})
test('codes say whether waiting helps', () => {
  const kinds = {
    away: '08006 40001 40P01 53200 53300 55P03 57P01 57P02 57P03 ECONNREFUSED ECONNRESET EPIPE EAI_AGAIN EHOSTUNREACH',
    timeout: '57014 25P03 25P04 57P05',
    'read-only': '25006',
    data: '22001 22P05 54000',
    full: '53100',
    refused: '28000 28P01 3D000 42501 57P04',
    untrusted:
      'SELF_SIGNED_CERT_IN_CHAIN DEPTH_ZERO_SELF_SIGNED_CERT UNABLE_TO_VERIFY_LEAF_SIGNATURE UNABLE_TO_GET_ISSUER_CERT_LOCALLY CERT_HAS_EXPIRED ERR_TLS_CERT_ALTNAME_INVALID ERR_SSL_WRONG_VERSION_NUMBER ERR_OSSL_PEM_NO_START_LINE',
    address: 'ENOTFOUND ERR_INVALID_URL',
    failed: '08P01 42P01 XX000 58030 25P02 23505',
  }
  for (const [kind, codes] of Object.entries(kinds))
    for (const code of codes.split(' ')) expect([code, databaseErrorKind(coded(code))]).toEqual([code, kind])
})
test('errors without a code are known by their words', () => {
  check(new Error('Connection terminated unexpectedly'), 'desk-unreachable')
  check(new Error('timeout exceeded when trying to connect'), 'desk-unreachable')
  check(new AggregateError([coded('ECONNREFUSED')], ''), 'desk-unreachable')
  check(new Error('The server does not support SSL connections'), 'desk-untrusted')
  check(new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string'), 'desk-refused')
})
test('a file or a socket that the address names and that isn’t there is said to be missing', () => {
  check(coded('ENOENT', { syscall: 'open', path: '/ca.pem' }), 'desk-address')
  check(coded('ENOENT', { syscall: 'connect', address: '/run/.s.PGSQL.5432' }), 'desk-unreachable')
})
test('whatever else the client throws is the database’s, and a mistake of ours stays one', () => {
  const odd = new Error('Received unexpected rowDescription message from backend.')
  expect(toArchiveError(odd, PLACE)).toBe(odd)
  check(markDatabaseError(odd) as Error, 'desk-failed')
  const ours = new TypeError('undefined is not a function')
  expect(toArchiveError(ours, PLACE)).toBe(ours)
})
test('what the server says can’t break out of its sentence', () => {
  const shown = toArchiveError(coded('XX000', { message: 'one\n\u001b[31mtwo' }), PLACE) as ArchiveError
  expect(shown.message).toContain('XX000: one [31mtwo')
})
