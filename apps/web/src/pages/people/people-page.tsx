import type { Account, AccountBook, Invitation } from '@hearsay/archive'
import { roles } from '@hearsay/archive'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'
import { roleSentences, shownTime } from '../account/account-page.tsx'

interface PeoplePageProps {
  look: Look
  book: AccountBook
  fault?: string
  /** A new link, which is shown once, and whom it is for. */
  link?: { name: string; address: string }
}

/** Who may use the desk, and who is invited. */
export function PeoplePage({ look, book, fault, link }: PeoplePageProps) {
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)
  const accounts = [...book.accounts.values()].sort(byName)
  const invitations = [...book.invitations.values()].sort(byName)
  return (
    <Layout look={look} title="Who may use this desk">
      <div class="people">
        <h1>Who may use this desk</h1>
        <p>
          <a href="/people/log">What happened to accounts</a>
        </p>
        {fault && (
          <p class="problem" role="alert">
            {fault}
          </p>
        )}
        {link && (
          <p role="status">
            The link for <bdi>{link.name}</bdi>. Copy it now, it is shown this once; it works once, for a
            week: <code class="once">{link.address}</code>
          </p>
        )}
        <section aria-labelledby="accounts">
          <h2 id="accounts">Accounts</h2>
          <ul>
            {accounts.map((one) => (
              <li>
                <AccountRow account={one} />
              </li>
            ))}
          </ul>
        </section>
        {invitations.length > 0 && (
          <section aria-labelledby="invited">
            <h2 id="invited">Invited</h2>
            <ul>
              {invitations.map((one) => (
                <li>
                  <InvitationRow invitation={one} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="invite">
          <h2 id="invite">Invite somebody</h2>
          <form class="row" method="post" action="/people/invite">
            <label>
              Name <input name="name" required maxlength={100} autocomplete="off" />
            </label>
            <RoleChoice chosen="editor" label="Role" />
            <button type="submit">Make a link</button>
          </form>
          <ul class="quiet">
            {roles.map((role) => (
              <li>{roleSentences[role]}</li>
            ))}
          </ul>
        </section>
      </div>
    </Layout>
  )
}

function AccountRow({ account: { name, role, joined } }: { account: Account }) {
  const whom = <input type="hidden" name="name" value={name} />
  return (
    <div class="row">
      <span>
        <bdi>{name}</bdi> <span class="quiet">since {shownTime(joined)}</span>
      </span>
      <form class="row" method="post" action="/people/role">
        {whom}
        <RoleChoice chosen={role} label={`Role of ${name}`} />
        <button type="submit" class="second" aria-label={`Change the role of ${name}`}>
          Change
        </button>
      </form>
      <form method="post" action="/people/link">
        {whom}
        <button type="submit" class="second" aria-label={`New link for ${name}`}>
          New link
        </button>
      </form>
      <form method="post" action="/people/remove">
        {whom}
        <button type="submit" class="second" aria-label={`Remove ${name}`}>
          Remove
        </button>
      </form>
    </div>
  )
}

function InvitationRow({ invitation: { name, role, until, by } }: { invitation: Invitation }) {
  return (
    <form class="row" method="post" action="/people/withdraw">
      <span>
        <bdi>{name}</bdi>, {role}{' '}
        <span class="quiet">
          {by && (
            <>
              by <bdi>{by}</bdi>,{' '}
            </>
          )}
          until {shownTime(until)}
        </span>
      </span>
      <input type="hidden" name="name" value={name} />
      <button type="submit" class="second" aria-label={`Take back the invitation of ${name}`}>
        Take back
      </button>
    </form>
  )
}

function RoleChoice({ chosen, label }: { chosen: Account['role']; label: string }) {
  return (
    <select name="role" aria-label={label}>
      {roles.map((one) => (
        <option value={one} selected={one === chosen}>
          {one}
        </option>
      ))}
    </select>
  )
}
