// `accounts`: who may use a desk on the web.

import { readFileSync } from 'node:fs'
import type { AccountChange, AccountLog, PlacedSecret, Role } from '@hearsay/archive'
import {
  ArchiveError,
  accountEventWords,
  accountNamed,
  accountRefusals,
  changeRole,
  invite,
  movePassword,
  newToken,
  readSecrets,
  remove,
  roles,
} from '@hearsay/archive'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import type { CommandServices } from './command.ts'
import { failure, usageError } from './report-error.ts'
import { withArchive } from './with-archive.ts'

interface AccountOptions {
  invite: boolean
  role: string | undefined
  'from-password': string | undefined
  remove: boolean
  log: boolean
  url: string | undefined
  desk: string | undefined
  json: boolean
}

/** Lists, invites, gives a role or removes. */
export async function manageAccounts(
  name: string | undefined,
  values: AccountOptions,
  terminal: Terminal,
  services: CommandServices,
): Promise<Status> {
  const role = roles.find((one) => one === values.role)
  const wrong = faultIn(name, values, role)
  if (wrong) return usageError(terminal, wrong, 'accounts')
  return withArchive(values.desk, terminal, services, async ({ accounts }) => {
    try {
      if (name === undefined) return await list(accounts, values, terminal)
      const moved = values['from-password']
      if (moved !== undefined) return await moveDeskPassword(accounts, { name, from: moved, role }, terminal)
      if (values.invite) return await inviteByLink(accounts, name, role ?? 'editor', values, terminal)
      const doing = { by: null, now: new Date() }
      return await change(accounts, terminal, (book) =>
        role ? changeRole(book, name, role, doing) : remove(book, name, doing),
      )
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error
      return failure(terminal, error.message)
    }
  })
}

function faultIn(
  name: string | undefined,
  { invite: invites, role: written, remove: removes, log, 'from-password': from }: AccountOptions,
  role: Role | undefined,
): string | null {
  if (written !== undefined && !role) return `--role takes one of ${roles.join(', ')}.`
  if (from !== undefined && from !== 'reader' && from !== 'editor')
    return '--from-password takes one of reader, editor.'
  if (name === undefined)
    return invites || removes || role || from
      ? '--invite, --role, --from-password and --remove need a NAME.'
      : null
  if (log) return '--log takes no NAME.'
  if (removes && (invites || role || from)) return '--remove stands alone.'
  if (from && invites) return '--from-password makes the account; leave --invite out.'
  return invites || removes || role || from
    ? null
    : 'Say what to do: --invite, --role, --from-password or --remove.'
}

async function list(
  accounts: AccountLog,
  { log, json }: AccountOptions,
  terminal: Terminal,
): Promise<Status> {
  const print = (value: unknown) => terminal.out(`${safeJson(value, terminal.columns ? 2 : 0)}\n`)
  if (log) {
    const events = (await accounts.events()).map(({ when, by, name, kind, ...rest }) => ({
      when,
      by,
      name,
      kind,
      ...('role' in rest && { role: rest.role }),
    }))
    if (json) print(events)
    else
      for (const one of await accounts.events())
        terminal.out(`${one.when.slice(0, 19).replace('T', ' ')} ${oneLine(accountEventWords(one))}\n`)
    return 0
  }
  const book = await accounts.book()
  const rows = [
    ...[...book.accounts.values()].map(({ name, role, joined }) => ({
      name,
      role,
      joined,
      invitedUntil: null,
    })),
    ...[...book.invitations.values()]
      .filter(({ name }) => !accountNamed(book, name))
      .map(({ name, role, until }) => ({ name, role, joined: null, invitedUntil: until })),
  ]
  if (json) print(rows)
  else
    for (const { name, role, joined, invitedUntil } of rows)
      terminal.out(
        `${oneLine(name)}\t${role}\t${joined ? `since ${joined.slice(0, 10)}` : `invited until ${invitedUntil?.slice(0, 10)}`}\n`,
      )
  return 0
}

async function inviteByLink(
  accounts: AccountLog,
  name: string,
  role: Role,
  { url, json }: AccountOptions,
  terminal: Terminal,
): Promise<Status> {
  const { token, digest } = newToken()
  const status = await change(accounts, terminal, (book) =>
    invite(
      book,
      { name, role, digest, again: accountNamed(book, name) !== null },
      { by: null, now: new Date() },
    ),
  )
  if (status !== 0) return status
  const link = `${(url ?? terminal.env.HEARSAY_URL ?? '').replace(/\/$/, '')}/join/${token}`
  terminal.out(json ? `${safeJson({ name, link }, 0)}\n` : `${oneLine(link)}\n`)
  return 0
}

/** Makes a password of the desk that no account has yet the password of a new one, and says what to take away then. */
async function moveDeskPassword(
  accounts: AccountLog,
  { name, from, role }: { name: string; from: string; role: Role | undefined },
  terminal: Terminal,
): Promise<Status> {
  let secrets: PlacedSecret[]
  try {
    secrets = await readSecrets(terminal.env, (path) => readFileSync(path, 'utf8'))
  } catch (error) {
    return failure(terminal, error instanceof Error ? error.message : String(error))
  }
  const used = new Set([...(await accounts.book()).accounts.values()].map(({ hash }) => hash))
  const found = secrets.find((one) => one.role === from && !used.has(one.hash))
  if (!found) {
    terminal.err(
      `hearsay: The desk has no password for ${from}s that is no account’s: none is in HEARSAY_PASSWORD, HEARSAY_READER_PASSWORD or HEARSAY_PASSWORDS.\n`,
    )
    return 1
  }
  const status = await change(accounts, terminal, (book) =>
    movePassword(book, { name, role: role ?? found.role, hash: found.hash }, { by: null, now: new Date() }),
  )
  if (status === 0)
    terminal.out(
      `${oneLine(name)} signs in with this password. Take ${oneLine(found.place)} away and start the desk again, so that it no longer works without the name.\n`,
    )
  return status
}

async function change(
  accounts: AccountLog,
  terminal: Terminal,
  decide: (book: Parameters<typeof invite>[0]) => AccountChange,
): Promise<Status> {
  const changed = await accounts.change(decide)
  if ('done' in changed) return 0
  terminal.err(`hearsay: ${accountRefusals[changed.refused]}\n`)
  return 1
}
