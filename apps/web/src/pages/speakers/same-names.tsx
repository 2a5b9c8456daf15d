// Names across the desk that may be one, offered on the page of speakers; POST /same-names makes them one once somebody says so.

import type { Archive } from '@hearsay/archive'
import { likelySameNames, refusalMessage } from '@hearsay/decisions'
import { Hono } from 'hono'
import { statusOfRefusal } from '../../api/decisions.ts'
import { MessagePage } from '../../components/message-page.tsx'
import type { Desk } from '../../desk.ts'

/** How many names are compared: those with most statements. */
const COMPARED = 1000

/** The groups of a desk. */
export async function likelyOnDesk(archive: Archive): Promise<string[][]> {
  return likelySameNames((await archive.actors({ limit: COMPARED })).map(({ name }) => name))
}

/** The groups as forms; nothing where there are none. */
export function LikelyNames({ groups }: { groups: string[][] }) {
  if (groups.length === 0) return null
  return (
    <details class="same-names">
      <summary>Names that may be one ({groups.length})</summary>
      {groups.map((names) => (
        <form class="decide" method="post" action="/same-names">
          <p>
            {names.map((name, at) => (
              <label class="choice">
                <input type="checkbox" name="name" value={name} checked /> <bdi>{name}</bdi>
                {at === 0 && <span class="quiet"> is the one to show</span>}
              </label>
            ))}
          </p>
          <button type="submit" class="second">
            They are one, in every clipping
          </button>
        </form>
      ))}
    </details>
  )
}

/** Takes the forms. */
export function sameNameRoutes({ archive, look, personOf }: Desk): Hono {
  const app = new Hono()
  app.post('/same-names', async (context) => {
    const form = await context.req.parseBody({ all: true })
    const names = [form.name ?? []].flat().filter((one) => typeof one === 'string')
    const [as = ''] = names
    const target = { type: 'names' as const, names }
    const decided =
      names.length < 2
        ? null
        : await archive.decide(
            [{ seed: null, verb: 'same-name', target, value: { as } }],
            personOf(context).name,
          )
    if (decided && 'decisions' in decided) return context.redirect('/speakers', 303)
    const refusal = decided?.refused[0]
    return context.html(
      <MessagePage look={look} title="Nothing was changed">
        <p>{refusal ? refusalMessage(refusal) : 'Which names are one? Mark two or more.'}</p>
        <p>
          <a href="/speakers">Back to the speakers</a>
        </p>
      </MessagePage>,
      refusal ? statusOfRefusal(refusal) : 422,
    )
  })
  return app
}
