import type { AccountEvent } from '@hearsay/archive'
import { accountEventWords } from '@hearsay/archive'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'
import { shownTime } from '../account/account-page.tsx'

interface AuditPageProps {
  look: Look
  /** The latest first. */
  events: AccountEvent[]
  from: number
  /** Where the next page begins; null on the last. */
  more: number | null
}

/** What happened to accounts: who did what to whom, and when. */
export function AuditPage({ look, events, from, more }: AuditPageProps) {
  return (
    <Layout look={look} title="What happened to accounts">
      <div class="people">
        <h1>What happened to accounts</h1>
        <p>
          <a href="/people">Who may use this desk</a>
        </p>
        <ol start={from + 1}>
          {events.map((one) => (
            <li>
              <bdi>{accountEventWords(one)}</bdi>{' '}
              <time class="quiet" datetime={one.when}>
                {shownTime(one.when)}
              </time>
            </li>
          ))}
        </ol>
        {more !== null && (
          <p>
            <a href={`/people/log?from=${more}`}>Earlier</a>
          </p>
        )}
      </div>
    </Layout>
  )
}
