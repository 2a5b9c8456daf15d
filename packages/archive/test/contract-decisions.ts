// What people decide, in every archive: recorded, found, counted and undone; private notes reach their author alone.

import type { Decision, Draft } from '@hearsay/decisions'
import { partsOf, statementTarget } from '@hearsay/decisions'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Archive } from '../src/api/archive.ts'
import { selectClippings } from '../src/search/select-clippings.ts'
import type { Opened } from './contract.ts'
import { seedText } from './seeds.ts'

const CLIPPING = {
  outlet: 'Harbor Times',
  date: 'June 29, 2022',
  headline: 'The toll',
  body: '“The toll will rise in May,” Orla Venn said on Tuesday.\n\nHaro Dell knows about the toll.',
}
const OTHER = {
  outlet: 'Vela Courier',
  date: 'June 30, 2022',
  headline: 'The quay',
  body: '“The quay is shut,” Orla Venn said on Wednesday. Tom Reiss said it would open.',
}

/** Runs the suite of decisions against an engine. */
export function decisionContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name}, of what people decide,`, () => {
    let opened: Opened
    let archive: Archive
    let seed = ''
    let other = ''
    beforeEach(async () => {
      opened = await open()
      archive = opened.archive
      const added = await archive.add([{ seed: seedText(CLIPPING) }, { seed: seedText(OTHER) }])
      ;[seed = '', other = ''] = added.map((one) => ('id' in one ? one.id : ''))
      await archive.caughtUp()
    })
    afterEach(() => opened.end())

    /** The statement with these words, as target. */
    async function statement(words: string, id = seed) {
      const { document } = await archive.get(id)
      const reading = await archive.reading(id)
      const one = reading.attributions.find(({ content }) =>
        content.some((piece) => document.text.slice(...piece).includes(words)),
      )
      if (!one) throw new Error(`no statement says ${words}`)
      return statementTarget(document.text, reading, partsOf(one))
    }
    const draft = (one: Partial<Draft> & Pick<Draft, 'verb'>) =>
      ({ seed, target: { type: 'clipping' }, value: null, ...one }) as Draft
    async function decide(
      by: string,
      ...drafts: (Partial<Draft> & Pick<Draft, 'verb'>)[]
    ): Promise<Decision[]> {
      const decided = await archive.decide(drafts.map(draft), by)
      if ('refused' in decided) throw new Error(decided.refused.map(({ at, code }) => `${at} ${code}`).join())
      return decided.decisions
    }
    const undo = (by: string, ...ids: string[]) =>
      decide(by, { seed: null, verb: 'undo', target: { type: 'decisions', ids } })
    const found = async (query: string) => (await archive.find(query)).hits.map(({ id }) => id).sort()
    const speakers = async () => (await archive.actors()).map(({ name: one }) => one).sort()

    test('takes the records that a desk exported as they are, and leaves those that it knows', async () => {
      const [confirmed] = await decide('Ana', {
        verb: 'confirm',
        target: await statement('The toll will rise'),
      })
      const target = { type: 'clipping' } as const
      await decide('Ben', { verb: 'tag', target, value: { tag: 'toll', on: true } })
      await undo('Ana', confirmed!.id)
      const { decisions } = await archive.decisions(seed)
      const fresh = await open()
      try {
        await fresh.archive.add([{ seed: seedText(CLIPPING) }])
        await fresh.archive.caughtUp()
        expect(await fresh.archive.takeDecisions(decisions)).toEqual(decisions)
        expect((await fresh.archive.decisions(seed)).decisions).toEqual(decisions)
        expect((await fresh.archive.shelf({ query: 'tag:toll' })).total.number).toBe(1)
        expect(await fresh.archive.takeDecisions(decisions)).toEqual([])
        expect((await fresh.archive.decisions(seed)).decisions).toEqual(decisions)
        await expect(
          fresh.archive.takeDecisions([
            { ...decisions[0]!, id: decisions[0]!.id.replace(/.$/, 'f'), seed: 'none' },
          ]),
        ).rejects.toMatchObject({ problem: { code: 'seed-unknown' } })
      } finally {
        await fresh.end()
      }
    })
    test('what is worth a look is listed over the desk, the unsure first, without what was decided', async () => {
      const items = async (query?: string) => (await archive.review(query)).statements
      const all = await items()
      expect(new Set(all.map((one) => one.seed))).toEqual(new Set([seed, other]))
      const sure = all.map((one) => one.sure)
      expect(sure).toEqual([...sure].sort((a, b) => Number(a) - Number(b)))
      await decide('Ana Pell', { verb: 'confirm', target: await statement('The toll will rise') })
      expect((await items()).length).toBe(all.length - 1)
      expect((await items('outlet:courier')).every((one) => one.seed === other)).toBe(true)
      expect((await archive.review('', { offset: 1, limit: 1 })).statements).toHaveLength(1)
    })
    test('a corrected speaker is found, counted and listed, and after an undo the machine’s again', async () => {
      const [one] = await decide('Ana Pell', {
        verb: 'speaker',
        target: await statement('The toll will rise'),
        value: { name: 'Ilse Mar' },
      })
      expect(await found('speaker:mar')).toEqual([seed])
      expect(await found('decided:yes by:ana')).toEqual([seed])
      expect(await found('by:ben')).toEqual([])
      expect(await found('speaker:venn said:toll')).toEqual([])
      expect(await speakers()).toEqual(['Ilse Mar', 'Orla Venn', 'Tom Reiss'])
      const [hit] = (await archive.find('speaker:mar')).hits
      expect(hit?.statements).toMatchObject([
        { speaker: 'Ilse Mar', decidedBy: ['Ana Pell'], attribution: 'attribution by a person', sure: true },
      ])
      const { clippings } = await selectClippings(archive, { query: 'speaker:mar' })
      for await (const { statements } of clippings())
        expect(statements.map(({ speaker }) => speaker)).toEqual(['Ilse Mar'])
      await undo('Ana Pell', one!.id)
      expect(await found('speaker:mar')).toEqual([])
      expect(await found('decided:yes')).toEqual([])
      expect(await speakers()).toEqual(['Orla Venn', 'Tom Reiss'])
    })
    test('a statement that the reading is unsure of counts once somebody confirms it, and one that is rejected no more', async () => {
      expect(await speakers()).toEqual(['Orla Venn', 'Tom Reiss'])
      await decide('Ana', { verb: 'confirm', target: await statement('the toll') })
      expect(await speakers()).toEqual(['Haro Dell', 'Orla Venn', 'Tom Reiss'])
      await decide('Ana', { verb: 'reject', target: await statement('The toll will rise') })
      expect((await archive.statementsOf('Orla Venn')).statements).toHaveLength(1)
      expect((await archive.outlets({ name: 'harbor' })).map(({ statements }) => statements)).toEqual([1])
    })
    test('a page that has changed keeps what was decided where its words stand, and tells what has lost them', async () => {
      const kept = '“The toll will rise in May,” Orla Venn said on Tuesday.'
      const lost = '“The quay is shut for the winter,” Tom Reiss told the council on Wednesday.'
      const rest =
        'The council of the island meets again next week to talk about the ferries, the school buses and the old bridge.'
      const text = (said: string) =>
        `Harbor Times\nJune 29, 2022\nhttps://harbor.example/toll\n\nThe toll and the quay\n\n${kept}\n\n${said}\n\n${rest}\n\n${rest.replace('next week', 'in the autumn')}\n`
      const [first] = await archive.add([{ seed: text(lost) }])
      const id = first?.kept ? first.id : ''
      await archive.caughtUp()
      const speaker = (name: string) => ({ verb: 'speaker', value: { name } }) as const
      const [stands, falls] = await decide(
        'Ana Pell',
        { seed: id, target: await statement('The toll will rise', id), ...speaker('Ilse Mar') },
        { seed: id, target: await statement('The quay is shut', id), ...speaker('Haro Dell') },
      )
      const said = '“The quay stays open,” Tom Reiss told the council on Wednesday.'
      const [second] = await archive.add([{ seed: text(said) }])
      expect(second).toMatchObject({ kept: true, id, version: 2 })
      await archive.caughtUp()
      const reading = await archive.reading(id)
      const { document } = await archive.get(id)
      expect(document.text).toContain(said)
      expect(reading.decisions.unplaced).toMatchObject([{ id: falls!.id, status: 'orphaned' }])
      expect(reading.decisions.unplaced.map((one) => one.id)).not.toContain(stands!.id)
      expect(await found('speaker:mar said:toll')).toEqual([id])
      expect(await found('speaker:dell')).toEqual([])
      expect(await found('speaker:reiss said:open')).toContain(id)
      expect(await found('has:orphan')).toEqual([id])
    })
    test('tags, shared notes and sign-offs are found, and shown on the shelf', async () => {
      await decide(
        'Ana Pell',
        { verb: 'tag', value: { tag: 'Water tolls', on: true } } as Draft,
        { verb: 'note', value: { markdown: 'Ask again.', private: false } } as Draft,
        { verb: 'sign-off', value: { on: true } } as Draft,
      )
      for (const query of [
        'tag:tolls',
        'tag:"water tolls"',
        'has:note',
        'signed:yes',
        'signed:pell',
        'said:toll tag:water',
      ])
        expect([query, await found(query)]).toEqual([query, [seed]])
      expect(await found('signed:no')).toEqual([other])
      expect(await found('has:tag -tag:water')).toEqual([])
      const { entries } = await archive.shelf({ query: 'tag:water' })
      expect(entries).toMatchObject([
        { id: seed, tags: ['Water tolls'], signed: ['Ana Pell'], has: ['note', 'tag'] },
      ])
      expect(await archive.get(seed)).toMatchObject({ tags: ['Water tolls'], signed: ['Ana Pell'] })
    })
    test('a clipping that was removed and is added again has its decisions, under another name too', async () => {
      const [tag] = await decide(
        'Ana Pell',
        { verb: 'tag', value: { tag: 'pact', on: true } } as Draft,
        { verb: 'note', value: { markdown: 'Secretive words.', private: true } } as Draft,
        {
          verb: 'speaker',
          target: await statement('The toll will rise'),
          value: { name: 'Ilse Mar' },
        },
      )
      const addAgain = async (id: string, name: string) => {
        await archive.remove(id)
        expect(await found('tag:pact')).toEqual([])
        const [again] = await archive.add([{ seed: seedText(CLIPPING), name }])
        expect(again).toMatchObject({ kept: true, id: name })
        await archive.caughtUp()
        expect([await found('tag:pact'), await found('speaker:mar')]).toEqual([[name], [name]])
        expect((await archive.reading(name)).decisions.tags).toMatchObject([{ tag: 'pact' }])
        expect((await archive.decisions(name)).decisions).toHaveLength(2)
        expect((await archive.decisions(name, 'Ana Pell')).decisions).toHaveLength(3)
      }
      await addAgain(seed, seed)
      await addAgain(seed, 'tariff')
      expect((await archive.decisions(null)).decisions).toHaveLength(2)
      // Another clipping has none of it.
      expect((await archive.decisions(other, 'Ana Pell')).decisions).toEqual([])
      await undo('Ana Pell', tag!.id)
      expect([await found('tag:pact'), await found('speaker:mar')]).toEqual([[], ['tariff']])
      await decide('Ben', { seed: 'tariff', verb: 'tag', value: { tag: 'quay', on: true } } as Draft)
      expect((await archive.get('tariff')).tags).toEqual(['quay'])
    })
    test('what was decided together is undone together, and redone', async () => {
      const tags = ['pact', 'toll'].map((tag) => ({ verb: 'tag', value: { tag, on: true } }) as Draft)
      const both = await decide('Ana', ...tags)
      expect(both[0]?.batch).toMatch(/^[\da-f-]{36}$/)
      expect(both[1]?.batch).toBe(both[0]?.batch)
      const [undone] = await undo('Ana', ...both.map(({ id }) => id))
      expect(await found('has:tag')).toEqual([])
      await undo('Ana', undone!.id)
      expect(await found('tag:pact tag:toll')).toEqual([seed])
    })
    test('decisions are there for another process, oldest first, with who and when', async () => {
      await decide('Ana', { verb: 'star', value: { on: true } } as Draft)
      await decide('Ben', { verb: 'confirm', target: await statement('The toll will rise') })
      const again = await opened.again()
      const { decisions, problems } = await again.decisions(seed)
      expect(decisions).toMatchObject([
        { by: 'Ana', verb: 'star', seed, replaces: [] },
        { by: 'Ben', verb: 'confirm', seen: { speaker: 'Orla Venn' } },
      ])
      expect(problems).toEqual([])
      expect((await again.reading(seed)).attributions.filter(({ decided }) => decided)).toHaveLength(1)
      expect((await again.decisions(null)).decisions).toHaveLength(2)
      expect((await again.decisions(other)).decisions).toEqual([])
    })
    test('a private note reaches its author alone: by no log, reading, search, list or change of one', async () => {
      const [note, pact] = await decide(
        'Ana',
        { verb: 'note', value: { markdown: 'Secretive words.', private: true } } as Draft,
        { verb: 'tag', value: { tag: 'pact', on: true } } as Draft,
      )
      const seen = async () => ({
        logs: [
          await archive.decisions(seed),
          await archive.decisions(null),
          await archive.decisions(seed, 'Ben'),
        ],
        readings: [await archive.reading(seed), await archive.reading(seed, 'default', 'Ben')],
        found: await Promise.all(
          ['has:note', 'secretive', 'said:secretive'].map((query) => archive.find(query)),
        ),
        shelf: await archive.shelf(),
        entry: await archive.get(seed),
      })
      const refused = await archive.decide(
        [{ seed: null, verb: 'undo', target: { type: 'decisions', ids: [note!.id] }, value: null }],
        'Ben',
      )
      const all = JSON.stringify([await seen(), refused])
      expect(all).not.toContain('Secretive words')
      expect(JSON.stringify(await seen())).not.toContain(note!.id)
      expect(refused).toMatchObject({ refused: [{ code: 'decision-unknown' }] })
      expect((await archive.decisions(seed, 'Ana')).decisions).toEqual([note, pact])
      expect((await archive.reading(seed, 'default', 'Ana')).decisions.notes).toHaveLength(1)
      // Undone with something that is shared, it stays as private.
      const [star] = await decide('Ana', { verb: 'star', value: { on: true } } as Draft)
      await undo('Ana', star!.id, note!.id)
      expect(JSON.stringify(await seen())).not.toContain(note!.id)
      expect((await archive.reading(seed, 'default', 'Ana')).decisions).toMatchObject({
        notes: [],
        stars: [],
      })
    })
    test('bad input changes nothing and says why', async () => {
      const target = await statement('The toll will rise')
      const [first] = await decide('Ana', { verb: 'speaker', target, value: { name: 'Ilse Mar' } })
      const before = await archive.decisions(null)
      const [quote, position] = target.selector
      const drafts: [Partial<Draft> & Pick<Draft, 'verb'>, string][] = [
        [{ verb: 'star', value: { on: true } } as Draft, ''],
        [{ verb: 'star', seed: 'nowhere', value: { on: true } } as Draft, 'seed-unknown'],
        [{ verb: 'star', seed: null, value: { on: true } } as Draft, 'seed-needed'],
        [
          {
            verb: 'confirm',
            target: { ...target, selector: [{ ...quote, exact: 'Nobody wrote this.' }, position] },
          },
          'words-missing',
        ],
        [{ verb: 'speaker', target, value: { name: 'Tom Reiss' }, replaces: [] }, 'already-decided'],
        [{ verb: 'confirm', target, text: `sha256:${'0'.repeat(64)}` }, 'text-changed'],
        [{ verb: 'undo', seed: null, target: { type: 'decisions', ids: [first!.id] } }, 'not-yours'],
      ]
      const decided = await archive.decide(
        drafts.map(([one]) => draft(one)),
        'Ben',
      )
      expect('refused' in decided && decided.refused.map(({ at, code }) => [at, code])).toEqual(
        drafts.flatMap(([, code], at) => (code ? [[at, code]] : [])),
      )
      expect(
        'refused' in decided && decided.refused.find(({ code }) => code === 'already-decided')?.current,
      ).toEqual([first])
      expect(await archive.decisions(null)).toEqual(before)
      for (const [one, by] of [
        [{ verb: 'tag', value: { tag: 'x'.repeat(101), on: true } }, 'Ben'],
        [{ verb: 'day', target, value: { start: '2022-13-01', end: '2022-13-01' } }, 'Ben'],
        [{ verb: 'star', target, value: { on: true } }, 'Ben'],
        [{ verb: 'star', value: { on: true }, by: 'Ana' }, 'Ben'],
        [{ verb: 'star', value: { on: true } }, 'Ana\nBen'],
      ] as [Draft, string][])
        expect(await archive.decide([draft(one)], by)).toMatchObject({
          refused: [{ at: 0, code: 'invalid' }],
        })
      expect(await archive.decisions(null)).toEqual(before)
      await expect(archive.decisions('nowhere')).rejects.toMatchObject({ code: 'seed-unknown' })
    })
    test('names are one across the desk, and are two again once that is undone', async () => {
      await decide('Ana', {
        verb: 'speaker',
        target: await statement('would open', other),
        seed: other,
        value: { name: 'O. Venn' },
      })
      expect(await speakers()).toEqual(['O. Venn', 'Orla Venn'])
      const target = { type: 'names' as const, names: ['O. Venn', 'Orla Venn'] }
      const [one] = await decide('Ana', {
        verb: 'same-name',
        seed: null,
        target,
        value: { as: 'Orla Venn' },
      } as Draft)
      expect(await speakers()).toEqual(['Orla Venn'])
      expect((await archive.statementsOf('Orla Venn')).statements).toHaveLength(3)
      expect(await found('name:"orla venn"')).toEqual([seed, other].sort())
      expect(await found('speaker:o')).toEqual([])
      await undo('Ana', one!.id)
      expect(await speakers()).toEqual(['O. Venn', 'Orla Venn'])
      const [two] = await decide('Ana', {
        verb: 'same-name',
        seed: null,
        target,
        value: { as: 'Orla B. Venn' },
      } as Draft)
      expect(await speakers()).toEqual(['Orla B. Venn'])
      expect((await archive.decisions(null)).decisions).toContainEqual(two)
      expect((await archive.reading(seed)).actors.map(({ name: its }) => its)).toContain('Orla B. Venn')
    })
    test('others hear that something was decided', async () => {
      const ending = new AbortController()
      const heard: string[] = []
      const listening = (async () => {
        for await (const { kind, id } of archive.changes(ending.signal)) {
          heard.push(`${kind} ${id}`)
          if (heard.length === 1) ending.abort()
        }
      })()
      await decide('Ana', { verb: 'tag', value: { tag: 'pact', on: true } } as Draft)
      await listening
      expect(heard).toEqual([`changed ${seed}`])
    })
    test('a corrected header is on the shelf, in lists and in the query', async () => {
      await decide(
        'Ana',
        { verb: 'header', value: { field: 'outlet', value: 'Harbor Gazette' } } as Draft,
        { verb: 'header', value: { field: 'date', value: '1 July 2022' } } as Draft,
      )
      expect(await found('outlet:gazette date:2022-07')).toEqual([seed])
      expect(await found('outlet:times')).toEqual([])
      expect((await archive.outlets()).map(({ name: one }) => one).sort()).toEqual([
        'Harbor Gazette',
        'Vela Courier',
      ])
      expect(await archive.get(seed)).toMatchObject({ outlet: 'Harbor Gazette', date: '2022-07-01' })
    })
  })
}
