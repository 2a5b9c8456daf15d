import { parse } from '@hearsay/core'
import { documentLanguage, loadModel, read } from '@hearsay/reading'
import { expect, test } from 'vitest'
import { articlesOf } from './annotated-articles.ts'
import type { VoicedText } from './voice-figures.ts'
import { voiceFigures } from './voice-figures.ts'

const GERMAN = `=== 1 Die Fähre
{q1:„Wir warten auf den Hersteller“}, {c1:sagte} {s1:Orla Venn} am Montag.

Die Fähre lag den ganzen Tag im Hafen der Stadt.
`
const ENGLISH = `=== 1 The ferry
{s1:Orla Venn} {c1:said} {q1:the ferry would wait for two more days}. {q2:The toll will rise in May}, {s2:Tam Brisco} {c2:said}.
`

/** An article of an invented file as it is read; `marked` says whether its marks count. */
async function textOf(file: string, marked = true): Promise<VoicedText> {
  await loadModel()
  const [{ body, marks }] = articlesOf(file) as [ReturnType<typeof articlesOf>[number]]
  const { document } = parse(body, { bodyOnly: true })
  const numbers = [...new Set(marks.map(({ statement }) => statement))]
  const gold = numbers.map((number) => {
    const of = (role: string) =>
      marks.flatMap((mark) => (mark.statement === number && mark.role === role ? [mark.span] : []))
    return { source: of('source'), cue: of('cue'), content: of('content') }
  })
  return {
    text: body,
    language: documentLanguage(document),
    reading: read(document),
    gold: marked ? gold : [],
  }
}

test('counts each language by itself, the one with most texts first', async () => {
  const figures = voiceFigures([await textOf(GERMAN), await textOf(ENGLISH), await textOf(ENGLISH)])
  expect(figures).toEqual([
    { language: 'en', texts: 2, reported: 4, found: 4, rightSpeaker: 4, wronglyOwn: 0, own: 0, ownKept: 0 },
    { language: 'de', texts: 1, reported: 1, found: 1, rightSpeaker: 1, wronglyOwn: 0, own: 1, ownKept: 1 },
  ])
})

test('a sentence that nobody marked is the outlet’s own, whatever it was read as', async () => {
  const [english] = voiceFigures([await textOf(ENGLISH, false)])
  expect(english).toMatchObject({ reported: 0, own: 2, ownKept: 0 })
})

test('another speaker is found, but not right', async () => {
  const one = await textOf(ENGLISH)
  const [first, second] = one.gold as [VoicedText['gold'][number], VoicedText['gold'][number]]
  const gold = [
    { ...first, source: second.source },
    { ...second, source: first.source },
  ]
  expect(voiceFigures([{ ...one, gold }])[0]).toMatchObject({ found: 2, rightSpeaker: 0 })
})
