// A seed with a reading written by hand, so that tests of screens don’t depend on a model. Used by the tests of both apps.
import type { Document, Span } from '@hearsay/core'
import { parse } from '@hearsay/core'
import type { Attribution, Reading, Voice } from '../src/index.ts'

/** A seed with every kind of voice: a relay chain, a named source, an unnamed one, and the outlet. */
export const clipping = `Harbor Times
29 June 2022

The toll will rise

Citing a ministry aide, the Coastwire agency reported Tuesday that the toll would rise. “We will wait,” Orla Venn, the minister, said. “The boats are full.”

The port closed at nine. An official who asked not to be named because the talks go on claimed that “[n]obody pays”.

Tam Brisco declined to comment.
`

/** A reading without attributions: every paragraph is one sentence in the outlet’s own voice. */
export function emptyReading({ body }: Document): Reading {
  const paragraphs = body.filter((block) => block.type === 'paragraph')
  return {
    format: 'hearsay-reading',
    version: 1,
    model: 'by hand',
    sentences: paragraphs.map(({ span }) => ({
      span,
      voice: 'own',
      attributions: [],
      evidence: [{ rule: 'no-cue', spans: [] }],
    })),
    attributions: [],
    actors: [],
    times: [],
    quotations: [],
  }
}

/** The document of `clipping`. */
export function documentFixture(): Document {
  return parse(clipping).document
}

/** The reading of `clipping`, as an editor would give it. */
export function readingFixture({ text }: Document): Reading {
  const at = (words: string, from = 0): Span => {
    const start = text.indexOf(words, from)
    if (start < 0) throw new Error(`“${words}” is not in the text`)
    return [start, start + words.length]
  }
  const sentence = (words: string, voice: Voice, ...attributions: number[]) => ({
    span: at(words),
    voice,
    attributions,
    evidence: [{ rule: attributions.length ? 'tagger' : 'no-cue', spans: [] }],
  })
  const said = (extra: Partial<Attribution>): Attribution => ({
    source: null,
    cue: null,
    content: [],
    form: 'indirect',
    actor: null,
    via: null,
    time: null,
    stance: 'neutral',
    stated: true,
    confidence: 0.9,
    sure: true,
    evidence: [],
    ...extra,
  })
  const toll = at('the toll would rise')
  return {
    format: 'hearsay-reading',
    version: 1,
    model: 'by hand',
    sentences: [
      sentence(
        'Citing a ministry aide, the Coastwire agency reported Tuesday that the toll would rise.',
        'relayed',
        0,
        1,
      ),
      sentence('“We will wait,” Orla Venn, the minister, said.', 'named', 2),
      sentence('“The boats are full.”', 'named', 3),
      sentence('The port closed at nine.', 'own'),
      sentence(
        'An official who asked not to be named because the talks go on claimed that “[n]obody pays”.',
        'unnamed',
        4,
      ),
      sentence('Tam Brisco declined to comment.', 'own', 5),
    ],
    attributions: [
      said({
        source: at('a ministry aide'),
        cue: at('Citing'),
        content: [toll],
        actor: 0,
        via: 1,
        evidence: [{ rule: 'relayed-by-citing', spans: [at('a ministry aide'), at('Citing')] }],
      }),
      said({
        source: at('the Coastwire agency'),
        cue: at('reported'),
        content: [toll],
        actor: 1,
        time: 0,
        evidence: [{ rule: 'tagger', spans: [at('the Coastwire agency'), at('reported'), toll] }],
      }),
      said({
        source: at('Orla Venn, the minister'),
        cue: at('said'),
        content: [at('“We will wait,”')],
        form: 'direct',
        actor: 2,
        evidence: [{ rule: 'tagger', spans: [at('Orla Venn, the minister'), at('said')] }],
      }),
      said({
        content: [at('“The boats are full.”')],
        form: 'direct',
        actor: 2,
        confidence: 0.8,
        evidence: [
          { rule: 'quotation-after-its-speaker', spans: [at('Orla Venn, the minister'), at('said')] },
        ],
      }),
      said({
        source: at('An official'),
        cue: at('claimed'),
        content: [at('“[n]obody pays”')],
        form: 'mixed',
        stance: 'doubting',
        actor: 3,
        evidence: [{ rule: 'tagger', spans: [at('An official'), at('claimed')] }],
      }),
      said({ source: at('Tam Brisco'), cue: at('declined to comment'), actor: 4, stated: false }),
    ],
    actors: [
      {
        name: 'a ministry aide',
        kind: 'person',
        standing: 'unnamed',
        outlet: false,
        roles: [],
        mentions: [at('a ministry aide')],
        unnamed: { description: at('a ministry aide'), number: 1, condition: null, reason: null },
        sourceType: 'unnamed-person',
        creditedName: null,
        title: null,
        justification: [],
      },
      {
        name: 'Coastwire',
        kind: 'organization',
        standing: 'named',
        outlet: true,
        roles: [],
        mentions: [at('the Coastwire agency')],
        unnamed: null,
        sourceType: 'named-organization',
        creditedName: 'Coastwire',
        title: null,
        justification: [],
      },
      {
        name: 'Orla Venn',
        kind: 'person',
        standing: 'named',
        outlet: false,
        roles: [{ text: 'the minister', span: at('the minister') }],
        mentions: [at('Orla Venn')],
        unnamed: null,
        sourceType: 'named-person',
        creditedName: 'Orla Venn',
        title: { text: 'the minister', spans: [at('the minister')] },
        justification: [],
      },
      {
        name: 'An official',
        kind: 'person',
        standing: 'unnamed',
        outlet: false,
        roles: [],
        mentions: [at('An official')],
        unnamed: {
          description: at('An official'),
          number: 1,
          condition: at('asked not to be named'),
          reason: at('the talks go on'),
        },
        sourceType: 'anonymous-source',
        creditedName: null,
        title: null,
        justification: [at('the talks go on')],
      },
      {
        name: 'Tam Brisco',
        kind: 'person',
        standing: 'named',
        outlet: false,
        roles: [],
        mentions: [at('Tam Brisco')],
        unnamed: null,
        sourceType: 'named-person',
        creditedName: 'Tam Brisco',
        title: null,
        justification: [],
      },
    ],
    times: [{ span: at('Tuesday'), start: '2022-06-28', end: '2022-06-28', rule: 'latest-weekday' }],
    quotations: [],
  }
}
