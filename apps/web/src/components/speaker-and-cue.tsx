// A speaker and the cue of a statement as an editor would read them out:
//
//   Orla Venn claimed                 According to Orla Venn                 no source given (“reportedly”)

import type { Child } from 'hono/jsx'

/** Cues that come before their source, in the languages that are read. */
const prepositions: Record<string, string[]> = {
  de: ['laut'],
  en: ['according to', 'in the words of', 'per'],
  es: ['según'],
  fr: ['selon', 'd’après'],
  it: ['secondo'],
  nl: ['volgens'],
  pt: ['segundo'],
  sv: ['enligt'],
}
const beforeSource = new Set(Object.values(prepositions).flat())

/** Whether a cue is read before its source. */
export function isBeforeSource(cue: string): boolean {
  return beforeSource.has(cue.toLowerCase().replace("'", '’'))
}

/** `speaker` and `cue` are null where the text has none. */
export function SpeakerAndCue({ speaker, cue }: { speaker: Child | null; cue: string | null }) {
  if (speaker === null) {
    return (
      <>
        <span class="absent">no source given</span>
        {cue && (
          <>
            {' '}
            (“<bdi class="cue">{cue}</bdi>”)
          </>
        )}
      </>
    )
  }
  if (cue === null) return <>{speaker}</>
  if (!isBeforeSource(cue)) {
    return (
      <>
        {speaker} <bdi class="cue">{cue}</bdi>
      </>
    )
  }
  return (
    <>
      <bdi class="cue">{cue[0]?.toUpperCase() + cue.slice(1)}</bdi> {speaker}
    </>
  )
}
