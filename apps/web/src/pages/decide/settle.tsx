// POST /settle/ID: a keeper takes one of the answers on which people differ.

import { textHashOf } from '@hearsay/archive'
import type { Decision, Draft, Refusal } from '@hearsay/decisions'
import { refusalMessage } from '@hearsay/decisions'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { seedAddress } from '../../address.ts'
import { statusOfRefusal } from '../../api/decisions.ts'
import { AboutClipping } from '../../components/about-clipping.tsx'
import type { Desk } from '../../desk.ts'

/** Takes the forms of disputes. */
export function settleRoutes({ archive, look, personOf }: Desk): Hono {
  const app = new Hono()
  app.post('/settle/:id{[\\s\\S]+}', async (context) => {
    const id = context.req.param('id')
    const person = personOf(context)
    if (!person.settles)
      return refuse(context, id, 'Only a keeper of this desk settles what others decided differently.', 403)
    const form = await context.req.parseBody()
    const ids = String(form.ids ?? '').split(' ')
    const [{ document }, reading, { decisions }] = await Promise.all([
      archive.get(id),
      archive.reading(id, 'default', person.viewer),
      archive.decisions(id, person.viewer),
    ])
    const chosen = decisions.find((one) => one.id === form.decision && ids.includes(one.id))
    const isOpen = reading.decisions.disputes.some((one) => one.ids.join(' ') === ids.join(' '))
    if (!chosen || !isOpen)
      return refuse(context, id, refusalMessage({ code: 'already-decided', data: {}, current: [] }), 409)
    const decided = await archive.decide([draftLike(chosen, textHashOf(document.text))], person.name)
    if ('decisions' in decided) return context.redirect(`${seedAddress(id)}#decided`, 303)
    const refusal: Refusal = decided.refused[0]!
    return refuse(context, id, refusalMessage(refusal), statusOfRefusal(refusal))
  })
  function refuse(context: Context, id: string, message: string, status: 400 | 403 | 404 | 409 | 422) {
    return context.html(<AboutClipping look={look} id={id} words={message} />, status)
  }
  return app
}

/** The same once more, by somebody who has seen all answers: what it takes the place of is found as it is recorded. */
function draftLike({ seed, verb, target, value }: Decision, text: string): Draft {
  return { seed, verb, target, value, text } as Draft
}
