// The tagger: applies a model to a text. In: the segments of a text. Out: scores of labels, or the parts of attributions that
// they decode to. Memory for parts is bounded, whatever the length of the text.

import type { Segment } from '../features.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { LANES } from '../kernel/kernel.ts'
import type { PartRole } from '../labels.ts'
import { labels } from '../labels.ts'
import type { Part, Transitions } from '../lattice.ts'
import { Decoder } from '../lattice.ts'
import type { ModelFile } from './format.ts'
import { parseModelFile, tableOf } from './format.ts'
import type { LetterLanguage } from './letter-vectors.ts'
import { letterVectors } from './letter-vectors.ts'
import { tableNumbers } from './matrix.ts'
import { ModelError } from './model-error.ts'
import { BATCH_TOKENS, Network } from './network.ts'
import { scheduleLanes, sequencesOf } from './sequences.ts'
import { TokenInputs } from './token-inputs.ts'
import { wordVectors } from './word-vectors.ts'

/** For each role, how probable it is of each token that it is in such a part. */
export type RoleProbabilities = Record<PartRole, Float32Array>

/** A model that is ready to use. */
export interface Model {
  name: string
  /** Whether it runs in WebAssembly or in plain JavaScript; both give the same bits. */
  kernelKind: Kernel['kind']
  /** Weights of a logistic function from the probabilities of an attribution’s parts to its confidence. */
  calibration: ModelFile['calibration']
  /** Scores of the labels, `labels.length` per token, for all tokens of the segments of a text in order. */
  emissions(segments: Segment[], language?: LetterLanguage): Float32Array
  /**
   * The non-overlapping parts of attributions in the segments of a text; token indices count over all segments. A model of several
   * languages needs that of the text.
   */
  parts(segments: Segment[], language?: LetterLanguage): Part[]
  /** The same, and how probable it is of each token that it is in a part of each role, 0 to 1. */
  partsAndRoles(segments: Segment[], language: LetterLanguage): { parts: Part[]; roles: RoleProbabilities }
}

/** Creates a model from the bytes of its file; throws a ModelError if they are not one. `make` creates another kernel. */
export function createModel(bytes: Uint8Array<ArrayBuffer>, make?: (bytes: number) => Kernel): Model {
  const file = parseModelFile(bytes)
  if (file.labels.join() !== labels.join())
    throw new ModelError('The model has other labels than this program.')
  const network = new Network(file, make)
  let spoken: LetterLanguage | undefined
  const inputs = new TokenInputs(
    network,
    file.languages.length
      ? letterVectors(file, network.tokenTables, () => spoken!)
      : wordVectors(file, network.tokenTables),
  )
  const speak = (language: LetterLanguage | undefined) => {
    if (file.languages.length && !language) throw new ModelError('The model needs to be told the language.')
    if (language?.code !== spoken?.code) inputs.forget()
    spoken = language
  }
  const decoder = new Decoder(transitionsOf(file), file.threshold)
  /** The parts in the segments; `roles` gets each token’s probabilities. */
  const decode = (segments: Segment[], roles?: RoleProbabilities): Part[] => {
    const parts: Part[] = []
    for (const { first, length, sequences } of batches(segments, inputs, network)) {
      const scores = network.run(length, scheduleLanes(sequences, LANES))
      for (const [start, end] of sequences) {
        const own = scores.subarray(start * labels.length, end * labels.length)
        for (const part of decoder.parts(own, end - start)) {
          part.first += first + start
          part.end += first + start
          parts.push(part)
        }
        if (roles) for (let at = start; at < end; at++) decoder.addRoles(at - start, roles, first + at)
      }
    }
    return parts
  }
  return {
    name: file.name,
    kernelKind: network.kernel.kind,
    calibration: file.calibration,
    emissions(segments, language) {
      speak(language)
      const total = segments.reduce((sum, { tokens }) => sum + tokens.length, 0)
      const scores = new Float32Array(total * labels.length)
      for (const { first, length, sequences } of batches(segments, inputs, network))
        scores.set(network.run(length, scheduleLanes(sequences, LANES)), first * labels.length)
      return scores
    },
    parts(segments, language) {
      speak(language)
      return decode(segments)
    },
    partsAndRoles(segments, language) {
      speak(language)
      const total = segments.reduce((sum, { tokens }) => sum + tokens.length, 0)
      const none = () => new Float32Array(total)
      const roles = { source: none(), cue: none(), content: none() }
      return { parts: decode(segments, roles), roles }
    },
  }
}

/** The transition and start scores of a model file. */
export function transitionsOf(file: ModelFile): Transitions {
  const count = labels.length
  tableOf(file, 'steps', count, count)
  return {
    steps: Float64Array.from(tableNumbers(file, 'steps', count * count)),
    starts: Float64Array.from(tableNumbers(file, 'starts', count)),
  }
}

/** Batches of whole sequences, with ranges from 0, in the network’s memory. Each batch is overwritten by the next. */
function* batches(segments: Segment[], inputs: TokenInputs, network: Network) {
  const sequences = sequencesOf(segments)
  let segment = 0
  let token = 0
  for (let at = 0; at < sequences.length; ) {
    const first = sequences[at]![0]
    const from = at
    while (at < sequences.length && sequences[at]![1] - first <= BATCH_TOKENS) at++
    const own = sequences.slice(from, at)
    const length = own.at(-1)![1] - first
    inputs.startBatch()
    for (let to = 0; to < length; to++) {
      while (token === segments[segment]!.tokens.length) {
        segment++
        token = 0
      }
      const { features, quoteStates, boundaries } = segments[segment]!
      network.batchRows[to] = inputs.rowOf(features[token]!.form)
      network.setPlace(to, quoteStates[token]!, boundaries[token]!)
      token++
    }
    inputs.flush()
    yield {
      first,
      length,
      sequences: own.map(([start, end]): [number, number] => [start - first, end - first]),
    }
  }
}
