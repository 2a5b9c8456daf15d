// POST /decide/ID: decisions from the forms of a clipping’s page.

import type { Archive } from '@hearsay/archive'
import { textHashOf } from '@hearsay/archive'
import type { Decision, Draft, Refusal } from '@hearsay/decisions'
import { checkDraft, partsOf, refusalMessage, statementTarget } from '@hearsay/decisions'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { seedAddress } from '../../address.ts'
import { statusOfRefusal } from '../../api/decisions.ts'
import { MessagePage } from '../../components/message-page.tsx'
import type { Desk } from '../../desk.ts'
import type { Person } from '../../http/grants.ts'
import { statementId } from '../clipping/reading-view.ts'

/** Takes the forms of a clipping’s page. */
export function decideRoutes({ archive, look, personOf }: Desk): Hono {
  const app = new Hono()
  app.post('/decide/:id{[\\s\\S]+}', async (context) => {
    const id = context.req.param('id')
    const form = await context.req.parseBody()
    const asked = (name: string) => (typeof form[name] === 'string' ? form[name] : '')
    if (asked('verb') === 'undo') {
      const draft: Draft = {
        seed: null,
        verb: 'undo',
        target: { type: 'decisions', ids: [asked('decision')] },
        value: null,
      }
      return record(context, id, draft, '#decided')
    }
    const made = await draftOf(archive, id, personOf(context), asked)
    if ('code' in made) return refuse(context, id, made)
    return record(context, id, made.draft, `#${statementId(made.at)}`)
  })
  async function record(context: Context, id: string, draft: Draft, part: string): Promise<Response> {
    const decided = await archive.decide([draft], personOf(context).name)
    if ('refused' in decided) return refuse(context, id, decided.refused[0]!)
    return context.redirect(seedAddress(id) + part, 303)
  }
  function refuse(context: Context, id: string, refusal: Refusal): Response | Promise<Response> {
    return context.html(
      <MessagePage look={look} title="Nothing was changed">
        <p>{refusalMessage(refusal)}</p>
        <p>
          <a href={seedAddress(id)}>Back to the clipping</a>
        </p>
      </MessagePage>,
      statusOfRefusal(refusal),
    )
  }
  return app
}

/** The decision that a form asks for, about the statement with its parts. */
async function draftOf(
  archive: Archive,
  id: string,
  person: Person,
  asked: (name: string) => string,
): Promise<{ draft: Draft; at: number } | Refusal> {
  const [{ document }, reading, { decisions }] = await Promise.all([
    archive.get(id),
    archive.reading(id),
    archive.decisions(id, person.viewer),
  ])
  const at = reading.attributions.findIndex(
    ({ source, cue, content }) => JSON.stringify([source, cue, content]) === asked('parts'),
  )
  const text = asked('text')
  if (text !== textHashOf(document.text)) return { code: 'text-changed', data: {}, current: [] }
  if (at === -1) return staleRefusal(decisions, asked('latest'))
  const draft = {
    seed: id,
    text,
    target: statementTarget(document.text, reading, partsOf(reading.attributions[at]!)),
    ...verbOf(asked('verb'), asked('speaker')),
  } as Draft
  // What the page showed is what the decision takes the place of; anything later is in its way.
  const seen = decisions.filter((one) => one.id <= asked('latest'))
  const clipping = { document, reading, textHash: text, decisions: seen }
  const record = { id: LAST_ID, when: new Date(0).toISOString(), by: person.name }
  const checked = checkDraft(draft, clipping, [], record)
  if ('refusal' in checked) return checked.refusal
  return { draft: { ...draft, replaces: checked.decision.replaces }, at }
}

/** An id behind all others. */
const LAST_ID = 'ffffffff-ffff-7fff-bfff-ffffffffffff'

function verbOf(verb: string, speaker: string): Pick<Draft, 'verb' | 'value'> {
  if (verb !== 'speaker') return { verb: verb as 'confirm', value: null }
  return { verb, value: speaker.trim() === '' ? null : { name: speaker.trim() } }
}

/** Why a statement that the page showed is not there any more. */
function staleRefusal(decisions: Decision[], latest: string): Refusal {
  const current = decisions.filter((one) => one.id > latest && one.verb !== 'undo')
  return { code: 'already-decided', data: {}, current }
}
