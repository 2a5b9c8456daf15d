// Who may use a desk on the web, in every archive: invited, joined once, given roles, removed; and two who change it at once.

import { describe, expect, test } from 'vitest'
import { accountNamed } from '../src/accounts/account-book.ts'
import {
  changePassword,
  changeRole,
  invite,
  join,
  newToken,
  remove,
  withdraw,
} from '../src/accounts/account-changes.ts'
import type { StoredSession } from '../src/accounts/session-store.ts'
import type { Opened } from './contract.ts'

const HASH = 'scrypt$4$8$1$c2FsdA$aGFzaA'
const now = new Date('2022-06-30T10:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000)
const byCommand = { by: null, now }

/** Runs the suite of accounts against an engine. */
export function accountContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name}, of accounts,`, () => {
    async function withDesk(use: (opened: Opened) => Promise<void>): Promise<void> {
      const opened = await open()
      try {
        await use(opened)
      } finally {
        await opened.end()
      }
    }
    async function joined({ accounts }: Opened['archive'], person: string, role: 'editor' | 'keeper') {
      const { token, digest } = newToken()
      await accounts.change((book) => invite(book, { name: person, role, digest }, byCommand))
      expect(
        await accounts.change((book) => join(book, { token, hash: HASH, subject: null }, now)),
      ).toMatchObject({
        done: [{ kind: 'joined', by: person }],
      })
      return token
    }

    test('a link lets one person in, once, and is nowhere in the log', () =>
      withDesk(async ({ archive, again }) => {
        const token = await joined(archive, 'Ana Pell', 'keeper')
        const { accounts } = archive
        expect(
          await accounts.change((book) => join(book, { token, hash: HASH, subject: null }, now)),
        ).toEqual({
          refused: 'invitation-unknown',
        })
        expect(JSON.stringify(await accounts.events())).not.toContain(token)
        const other = await again()
        const found = accountNamed(await other.accounts.book(), ' ANA  pell ')
        expect(found).toMatchObject({ name: 'Ana Pell', role: 'keeper', hash: HASH })
        await other.close()
      }))
    test('a link ends by time, by being taken back, and by another in its place', () =>
      withDesk(async ({ archive: { accounts } }) => {
        const use = (token: string, when: Date) =>
          accounts.change((book) => join(book, { token, hash: HASH, subject: null }, when))
        const [first, second, third] = [newToken(), newToken(), newToken()]
        const asked = { name: 'Ben Orm', role: 'reader' as const }
        await accounts.change((book) => invite(book, { ...asked, digest: first.digest }, byCommand))
        expect(await use(first.token, later(7.01))).toEqual({ refused: 'invitation-unknown' })
        await accounts.change((book) => invite(book, { ...asked, digest: second.digest }, byCommand))
        expect(await use(first.token, now)).toEqual({ refused: 'invitation-unknown' })
        await accounts.change((book) => withdraw(book, 'Ben Orm', byCommand))
        expect(await use(second.token, now)).toEqual({ refused: 'invitation-unknown' })
        await accounts.change((book) => invite(book, { ...asked, digest: third.digest }, byCommand))
        expect(await use(third.token, later(6.99))).toMatchObject({ done: [{ name: 'Ben Orm' }] })
      }))
    test('nobody gets a name that is somebody’s, however it is written', () =>
      withDesk(async ({ archive }) => {
        await joined(archive, 'Ana Pell', 'keeper')
        const { digest } = newToken()
        for (const [name, refused] of [
          ['ana pell', 'account-there'],
          ['Ａna  Pell', 'account-there'],
          ['Ana\nPell\u0000', 'name-invalid'],
          ['Ana\u202ePell', 'name-invalid'],
          ['Ana: Pell', 'name-invalid'],
          ['  ', 'name-invalid'],
          ['editor (desk’s password)', 'name-kept'],
        ])
          expect(
            await archive.accounts.change((book) =>
              invite(book, { name: name!, role: 'editor', digest }, byCommand),
            ),
          ).toEqual({ refused })
        expect(await archive.accounts.events()).toHaveLength(2)
      }))
    test('the last keeper stays; passwords and removals end what was begun before them', () =>
      withDesk(async ({ archive }) => {
        const { accounts } = archive
        await joined(archive, 'Ana Pell', 'keeper')
        for (const change of [
          (book: Parameters<typeof remove>[0]) => remove(book, 'Ana Pell', byCommand),
          (book: Parameters<typeof remove>[0]) => changeRole(book, 'Ana Pell', 'editor', byCommand),
        ])
          expect(await accounts.change(change)).toEqual({ refused: 'last-keeper' })
        await joined(archive, 'Ben Orm', 'keeper')
        await accounts.change((book) => changeRole(book, 'Ana Pell', 'editor', { by: 'Ben Orm', now }))
        const before = accountNamed(await accounts.book(), 'Ana Pell')!
        expect(before.role).toBe('editor')
        await accounts.change((book) => changePassword(book, 'Ana Pell', `${HASH}x`, now))
        const after = accountNamed(await accounts.book(), 'Ana Pell')!
        expect(after.hash).toBe(`${HASH}x`)
        expect(after.epoch).toBeGreaterThan(before.epoch)
        await accounts.change((book) => remove(book, 'Ana Pell', { by: 'Ben Orm', now }))
        expect(accountNamed(await accounts.book(), 'Ana Pell')).toBeNull()
        await joined(archive, 'Ana Pell', 'editor')
        expect(accountNamed(await accounts.book(), 'Ana Pell')!.epoch).toBeGreaterThan(after.epoch)
        expect((await accounts.events()).map(({ kind }) => kind)).toContain('removed')
      }))
    test('a session is there for another process until one of them ends it; one that ended is not brought back by its use', () =>
      withDesk(async ({ archive, again }) => {
        const other = await again()
        const begun = Date.now()
        const session = (digest: string, used: number): StoredSession => ({
          ...{ digest, id: `id ${digest}`, role: 'editor', account: { name: 'Ana Pell', epoch: 2 } },
          ...{ secret: null, browser: 'Browser “1”', address: '192.0.2.1' },
          ...{ begun, used, until: begun + 3_600_000 },
        })
        const seen = async ({ sessions }: Opened['archive']) =>
          (await sessions.all()).map(({ digest, used }) => [digest, used]).sort()
        await archive.sessions.change({ begin: [session('a', 1), session('b', 1)] })
        expect(await seen(archive)).toEqual([
          ['a', 1],
          ['b', 1],
        ])
        await expect.poll(() => seen(other), { timeout: 5000 }).toHaveLength(2)
        expect((await other.sessions.all()).find(({ digest }) => digest === 'a')).toEqual(session('a', 1))
        await other.sessions.change({ end: ['b'] })
        await archive.sessions.change({
          used: new Map([
            ['a', 5],
            ['b', 5],
          ]),
        })
        expect(await seen(archive)).toEqual([['a', 5]])
        await expect.poll(() => seen(other), { timeout: 5000 }).toEqual([['a', 5]])
        // One whose time is over goes with the next change.
        await archive.sessions.change({ begin: [{ ...session('c', 1), until: Date.now() - 1 }] })
        expect(await seen(archive)).toEqual([['a', 5]])
        await other.close()
      }))
    test('two who use one link at once: one of them joins; nothing of twenty changes is lost', () =>
      withDesk(async ({ archive, again }) => {
        const other = await again()
        const { token, digest } = newToken()
        await archive.accounts.change((book) =>
          invite(book, { name: 'Ana Pell', role: 'editor', digest }, byCommand),
        )
        const use = ({ accounts }: typeof archive) =>
          accounts.change((book) => join(book, { token, hash: HASH, subject: null }, now))
        const became = await Promise.all([use(archive), use(other), use(archive), use(other)])
        expect(became.filter((one) => 'done' in one)).toHaveLength(1)
        await Promise.all(
          Array.from({ length: 20 }, (_, at) =>
            (at % 2 ? archive : other).accounts.change((book) =>
              invite(book, { name: `Guest ${at}`, role: 'reader', digest: newToken().digest }, byCommand),
            ),
          ),
        )
        expect((await archive.accounts.book()).invitations.size).toBe(20)
        expect(await other.accounts.events()).toHaveLength(22)
        await other.close()
      }))
  })
}
