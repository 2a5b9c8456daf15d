// Cases of annotated prose: text that carries what is expected of its reading. In: a file of cases. Out: seeds and
// expectations. An editor could write one:
//
//   === a paper relays what a minister told the radio
//   {s1:Ms Venn} {c1:said} {q1:the toll would rise}, {s2:the Daily} {c2:reported}.
//   --
//   1: via 2, actor Venn, direct, doubting, said 2022-06-28, stated nothing, unsure, rule quotation-goes-on
//   voices: relayed
//   actors: Venn (person, named); the Daily (organization, named, outlet)
//   times: 2022-07-01..2022-12-31
//   quotations: scare; speech 1
//
// Marks: {sN:source} {cN:cue} {qN:content}; pieces of one content carry one number; marks may nest. Spans are compared
// without the white space and punctuation at their ends, a cue by whether one lies in the other. Every attribution has
// to be marked: one found that is not marked is a fault, but where a case says `attributions: some`.

import { readdirSync, readFileSync } from 'node:fs'
import { HEADER, type Marked, unmark } from './marked.ts'

/** What is expected of one attribution beside its parts. */
export interface Expected extends Marked {
  facts: string[]
}

/** One case: a seed and what its reading must say. */
export interface Case {
  name: string
  seed: string
  statements: Map<number, Expected>
  /** Whether attributions that are not marked are no fault. */
  some: boolean
  voices: string[] | null
  actors: string[] | null
  times: string[] | null
  quotations: string[] | null
}

const list = (words: string | undefined) => words?.split(';').map((one) => one.trim()) ?? null

/** Every case of every file in test/annotated, by file. */
export function annotatedCases(): { file: string; cases: Case[] }[] {
  const folder = new URL('annotated/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((file) => ({ file, cases: casesOf(readFileSync(new URL(file, folder), 'utf8')) }))
}

function casesOf(words: string): Case[] {
  return words
    .split(/^=== /m)
    .slice(1)
    .map((one) => {
      const lineEnd = one.indexOf('\n')
      const name = one.slice(0, lineEnd).trim()
      const [body = '', expectations = ''] = one.slice(lineEnd + 1).split(/^--$/m)
      const whole = /^@seed\n/.test(body) ? body.slice(6) : HEADER + body.trim()
      const { text, statements } = unmark(`${whole.trimEnd()}\n`)
      const facts = new Map<string, string>()
      for (const line of expectations.trim().split('\n')) {
        if (!line) continue
        const [, key, value] = /^([\w ]+):(.*)$/.exec(line) ?? []
        if (key === undefined || value === undefined) throw new Error(`${name}: “${line}” is no expectation`)
        facts.set(key, value.trim())
      }
      return {
        name,
        seed: text,
        some: facts.get('attributions') === 'some',
        statements: new Map(
          [...statements].map(([number, marked]) => [
            number,
            {
              ...marked,
              facts: (facts.get(String(number)) ?? '')
                .split(',')
                .map((fact) => fact.trim())
                .filter(Boolean),
            },
          ]),
        ),
        voices: facts.get('voices')?.split(/\s+/) ?? null,
        actors: list(facts.get('actors')),
        times: list(facts.get('times')),
        quotations: list(facts.get('quotations')),
      }
    })
}
