// /decide/ID: pages with the forms that change statements, and decisions from the forms of these and of a clipping’s page.

import type { Archive, Seed } from '@hearsay/archive'
import { ArchiveError, textHashOf, unwrittenMessage } from '@hearsay/archive'
import type { DecidedReading, Decision, Draft, Refusal } from '@hearsay/decisions'
import { checkDraft, nextRedo, nextUndo, refusalMessage } from '@hearsay/decisions'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { seedAddress } from '../../address.ts'
import { statusOfRefusal } from '../../api/decisions.ts'
import { AboutClipping } from '../../components/about-clipping.tsx'
import type { Desk } from '../../desk.ts'
import type { Person } from '../../http/grants.ts'
import { decidingOn } from '../clipping/clipping-page.tsx'
import { statementId } from '../clipping/reading-view.ts'
import type { DecidedPage } from './change-page.tsx'
import { AdditionPage, ChangePage, PlacePage, SentencesPage, unplacedDecision } from './change-page.tsx'
import type { DraftFromForm } from './draft-from-form.ts'
import { draftFromForm } from './draft-from-form.ts'

/** Takes the forms of a clipping’s page, and shows those that change a statement. */
export function decideRoutes(desk: Desk): Hono {
  const { archive, look, personOf } = desk
  const app = new Hono()
  app.get('/decide/:id{[\\s\\S]+}', async (context) => {
    const id = context.req.param('id')
    if (look.readOnly) return context.redirect(seedAddress(id), 303)
    const page = await pageOf(desk, id, personOf(context))
    if (typeof page === 'string') return message(context, page, 404, id)
    const { reading } = page
    const asked = (name: string) => context.req.query(name)
    const at = Number(asked('statement')) - 1
    if (reading.attributions[at]) return context.html(<ChangePage page={page} at={at} />)
    const sentence = reading.sentences[Number(asked('add') || Number.NaN)]
    if (sentence) return context.html(<AdditionPage page={page} around={sentence.span} />)
    if (asked('add') !== undefined) return context.html(<SentencesPage page={page} />)
    const decision = unplacedDecision(page, asked('place') ?? '')
    if (decision) return context.html(<PlacePage page={page} decision={decision} />)
    return message(context, 'There is nothing to change: it was changed meanwhile.', 404, id)
  })
  app.post('/decide/:id{[\\s\\S]+}', async (context) => {
    const id = context.req.param('id')
    const form = await context.req.parseBody({ all: true })
    const all = (name: string) => [form[name] ?? []].flat().filter((one) => typeof one === 'string')
    const asked = (name: string) => all(name).at(-1) ?? ''
    const verb = asked('verb')
    const person = personOf(context)
    if (verb === 'undo' || verb === 'redo') {
      const ids = await stepOf(archive, id, person, verb, asked('decision'))
      if (ids.length === 0) return message(context, `There is nothing of yours to ${verb} here.`, 409, id)
      return record(context, id, undoOf(ids), '#decided')
    }
    if (verb === 'write') return write(context, id, asked('text'))
    const made = await drafted({ archive, id, person, asked, all })
    if ('problem' in made) return message(context, made.problem, 422, id)
    if ('code' in made) return refuse(context, id, made)
    // Without an account there is nobody for whom alone it would be.
    if (person.viewer === undefined && made.draft.verb === 'note' && made.draft.value.private)
      return message(context, 'Private notes need an account of one’s own.', 422, id)
    return record(context, id, made.draft, made.at === null ? '' : `#${statementId(made.at)}`)
  })
  /** Writes the header, as it was corrected, into the file. */
  async function write(context: Context, id: string, text: string): Promise<Response> {
    const made = await archive.writeHeader(id, personOf(context).name, text)
    if ('refused' in made) return refuse(context, id, made.refused)
    if (made.left.length === 0) return context.redirect(`${seedAddress(id)}#understood`, 303)
    return message(
      context,
      unwrittenMessage(made.left),
      422,
      id,
      made.written ? 'Not everything was written' : undefined,
    )
  }
  async function record(context: Context, id: string, draft: Draft, part: string): Promise<Response> {
    const decided = await archive.decide([draft], personOf(context).name)
    if ('refused' in decided) return refuse(context, id, decided.refused[0]!)
    return context.redirect(seedAddress(id) + part, 303)
  }
  function refuse(context: Context, id: string, refusal: Refusal): Response | Promise<Response> {
    return message(context, refusalMessage(refusal), statusOfRefusal(refusal), id)
  }
  function message(
    context: Context,
    words: string,
    status: 400 | 404 | 409 | 422,
    id: string,
    title?: string,
  ) {
    return context.html(<AboutClipping {...{ look, id, words, title }} />, status)
  }
  return app
}

/** A clipping to be decided about; a sentence where there is none. */
async function pageOf({ archive, look }: Desk, id: string, person: Person): Promise<DecidedPage | string> {
  try {
    const { seed, reading, decisions } = await clippingOf(archive, id, person)
    const text = textHashOf(seed.document.text)
    const { unplaced, disputes } = reading.decisions
    const { name, settles, viewer } = person
    const notesAlone = viewer !== undefined
    const log = { decisions, person: name, settles, notesAlone, text, unplaced, disputes }
    const deciding = decidingOn(seed, log)
    return { look, seed, reading, decisions, deciding }
  } catch (error) {
    if (error instanceof ArchiveError) return error.message
    throw error
  }
}

async function clippingOf(
  archive: Archive,
  id: string,
  { viewer }: Person,
): Promise<{ seed: Seed; reading: DecidedReading; decisions: Decision[] }> {
  const [seed, reading, { decisions }] = await Promise.all([
    archive.get(id),
    archive.reading(id, 'default', viewer),
    archive.decisions(id, viewer),
  ])
  return { seed, reading, decisions }
}

/** The decisions that make up a step: one that is named, or the last one of a person. */
async function stepOf(
  archive: Archive,
  id: string,
  { name, viewer }: Person,
  verb: 'undo' | 'redo',
  named: string,
): Promise<string[]> {
  if (named !== '') return [named]
  const { decisions } = await archive.decisions(id, viewer)
  if (verb === 'undo') return (nextUndo(decisions, name) ?? []).map((one) => one.id)
  const redo = nextRedo(decisions, name)
  return redo ? [redo.id] : []
}

function undoOf(ids: string[]): Draft {
  return { seed: null, verb: 'undo', target: { type: 'decisions', ids }, value: null }
}

interface FormOfClipping {
  archive: Archive
  id: string
  person: Person
  asked(name: string): string
  all(name: string): string[]
}

/** The decision that a form asks for, checked against what its page showed. */
async function drafted({
  archive,
  id,
  person,
  asked,
  all,
}: FormOfClipping): Promise<DraftFromForm | Refusal> {
  const { seed, reading, decisions } = await clippingOf(archive, id, person)
  const text = asked('text')
  if (text !== textHashOf(seed.document.text)) return { code: 'text-changed', data: {}, current: [] }
  const made = draftFromForm({ seed: id, document: seed.document, reading }, asked, all)
  if (made === null) return staleRefusal(decisions, asked('latest'))
  if ('problem' in made) return made
  // Nobody’s own marks stand in another’s way.
  if (['tag', 'note', 'star', 'read', 'sign-off', 'place'].includes(made.draft.verb)) return made
  // What the page showed is what the decision takes the place of; anything later is in its way.
  const seen = decisions.filter((one) => one.id <= asked('latest'))
  const clipping = { document: seed.document, reading, textHash: text, decisions: seen }
  const record = { id: LAST_ID, when: new Date(0).toISOString(), by: person.name }
  const checked = checkDraft({ ...made.draft, text } as Draft, clipping, [], record)
  if ('refusal' in checked) return checked.refusal
  return { ...made, draft: { ...made.draft, text, replaces: checked.decision.replaces } as Draft }
}

/** An id behind all others. */
const LAST_ID = 'ffffffff-ffff-7fff-bfff-ffffffffffff'

/** Why a statement that the page showed is not there any more. */
function staleRefusal(decisions: Decision[], latest: string): Refusal {
  const current = decisions.filter((one) => one.id > latest && one.verb !== 'undo')
  return { code: 'already-decided', data: {}, current }
}
