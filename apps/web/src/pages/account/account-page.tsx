import type { Account } from '@hearsay/archive'
import { MIN_OWN_PASSWORD_LENGTH } from '@hearsay/archive'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'
import { PasswordField } from '../../components/password-field.tsx'
import type { SessionEntry } from '../../http/sessions.ts'

interface AccountPageProps {
  look: Look
  account: Account
  sessions: SessionEntry[]
  /** The id of the session that the page is shown in. */
  session: string | null
  fault?: string
  done?: string
  token?: string
}

/** One’s own account. */
export function AccountPage({ look, account, sessions, session, fault, done, token }: AccountPageProps) {
  return (
    <Layout look={look} title="Your account">
      <div class="people">
        <h1>
          <bdi>{account.name}</bdi>
        </h1>
        <p class="quiet">{roleSentences[account.role]}</p>
        {account.role === 'keeper' && (
          <p>
            <a href="/people">Who may use this desk</a>
          </p>
        )}
        {fault && (
          <p class="problem" role="alert">
            {fault}
          </p>
        )}
        {done && <p role="status">{done}</p>}
        <section aria-labelledby="sessions">
          <h2 id="sessions">Where you are signed in</h2>
          <ul>
            {sessions.map((one) => (
              <li>
                <SessionRow one={one} isThis={one.id === session} />
              </li>
            ))}
          </ul>
        </section>
        {account.hash !== null && (
          <section aria-labelledby="change">
            <h2 id="change">Change your password</h2>
            <form method="post" action="/account/password">
              <input type="hidden" name="username" value={account.name} autocomplete="username" />
              <PasswordField label="Your password now" />
              <PasswordField label="Your new password" name="next" least={MIN_OWN_PASSWORD_LENGTH} />
              <button type="submit">Change it</button>
            </form>
          </section>
        )}
        <section aria-labelledby="tokens">
          <h2 id="tokens">Programs</h2>
          <p>
            A program sends a token as <code>Authorization: Bearer TOKEN</code> and may do what you may; what
            it decides has your name.
          </p>
          {token && (
            <p role="status">
              Copy it now, it is shown this once: <code class="once">{token}</code>
            </p>
          )}
          <ul>
            {account.tokens.map((one) => (
              <li>
                <form class="row" method="post" action="/account/token-end">
                  <span>
                    <bdi>{one.label}</bdi> <span class="quiet">since {shownTime(one.when)}</span>
                  </span>
                  <input type="hidden" name="token" value={one.token} />
                  <button type="submit" class="second" aria-label={`End the token of ${one.label}`}>
                    End
                  </button>
                </form>
              </li>
            ))}
          </ul>
          <form class="row" method="post" action="/account/tokens">
            <label>
              What for <input name="label" required maxlength={100} autocomplete="off" />
            </label>
            <button type="submit" class="second">
              Make a token
            </button>
          </form>
        </section>
      </div>
    </Layout>
  )
}

function SessionRow({ one, isThis }: { one: SessionEntry; isThis: boolean }) {
  return (
    <form class="row" method="post" action="/account/sessions">
      <span>
        <bdi>{one.browser || 'A program'}</bdi>{' '}
        <span class="quiet">
          from {one.address}, since {shownTime(one.begun.toISOString())}, used{' '}
          {shownTime(one.used.toISOString())}
        </span>
      </span>
      {isThis ? (
        <b>this one</b>
      ) : (
        <>
          <input type="hidden" name="session" value={one.id} />
          <button type="submit" class="second" aria-label={`End the session from ${one.address}`}>
            End
          </button>
        </>
      )}
    </form>
  )
}

/** What each role may do. */
export const roleSentences: Record<Account['role'], string> = {
  reader: 'A reader: reads, searches and exports.',
  editor: 'An editor: also decides, adds and removes clippings.',
  keeper: 'A keeper: also invites people, gives roles, and settles what others decided differently.',
}

/** A time to the minute, UTC. */
export function shownTime(when: string): string {
  return when.slice(0, 16).replace('T', ' ')
}
