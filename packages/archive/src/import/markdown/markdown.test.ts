import { expect, test } from 'vitest'
import { clipOfMarkdown } from './markdown.ts'

const story =
  'The ferries stayed in harbour on Tuesday while the crews waited for an answer from the ministry, and few asked.'

function check(text: string, expected: object | null): void {
  const clip = clipOfMarkdown(text)
  if (expected === null) expect(clip).toBeNull()
  else
    expect({ ...clip, blocks: clip?.blocks.map((one) => `${one.type}: ${one.text}`.trim()) }).toMatchObject(
      expected,
    )
}

test('front matter gives the fields', () =>
  check(
    `---\ntitle: "Two islands: join"\ndate: 2022-06-29T10:00:00+02:00\nauthor:\n  - Ana Ruiz\n  - 'Tom Sey'\nsource: Harbor Times\nurl: https://harbor.example/pact # found there\ntags: [pact, "islands, two"]\n---\n\n# Two islands: join\n\n${story}\n`,
    {
      outlet: 'Harbor Times',
      date: '2022-06-29',
      headline: 'Two islands: join',
      byline: 'Ana Ruiz, Tom Sey',
      url: 'https://harbor.example/pact',
      blocks: [`paragraph: ${story}`],
    },
  ))
test('the first heading is the headline where nothing else is', () =>
  check(`# Two *islands* join\n\n${story}`, {
    headline: 'Two islands join',
    outlet: null,
    blocks: [`paragraph: ${story}`],
  }))
test('signs go, words stay', () =>
  check(
    `A **bold** [link](https://x.example) and \`code\`, <b>tags</b>\\\nbroken ![out](x.png)\n\n## Radar\n\n- one\n- two\n\n> said\n\n***\n\n![Ferries](x.png "On Tuesday")\n\n<p>html</p>\n`,
    {
      blocks: [
        'paragraph: A bold link and code, tags\nbroken',
        'heading: Radar',
        'item: one',
        'item: two',
        'paragraph: said',
        'rule:',
        'caption: On Tuesday',
        'paragraph: html',
      ],
    },
  ))
test('what would take minutes is not taken apart', () => {
  for (const knot of [
    '*a_ '.repeat(30_000),
    '['.repeat(30_000),
    '> '.repeat(30_000),
    `${story}\n\n`.repeat(10_000),
    '- a\n'.repeat(9000),
    '> a\n\n'.repeat(9000),
    'a\n-- \n'.repeat(9000),
  ])
    check(knot, null)
})
