// `accounts`: who may use a desk on the web.

import type { AccountChange, AccountLog, Role } from '@hearsay/archive'
import {
  ArchiveError,
  accountEventWords,
  accountNamed,
  accountRefusals,
  changeRole,
  invite,
  newToken,
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
  { invite: invites, role: written, remove: removes, log }: AccountOptions,
  role: Role | undefined,
): string | null {
  if (written !== undefined && !role) return `--role takes one of ${roles.join(', ')}.`
  if (name === undefined)
    return invites || removes || role ? '--invite, --role and --remove need a NAME.' : null
  if (log) return '--log takes no NAME.'
  if (removes && (invites || role)) return '--remove stands alone.'
  return invites || removes || role ? null : 'Say what to do: --invite, --role or --remove.'
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
