// Loads the models of this package on first use. In: a model’s name. Out: the model.

import { decodeBase64 } from '../base64.ts'
import { weightsNow } from '../models/multilingual-now.ts'
import type { ModelName } from '../vocabulary.ts'
import type { Model } from './tagger.ts'
import { createModel } from './tagger.ts'

/** Each model’s module, imported when it is first needed. */
const MODULES: Record<ModelName, () => Promise<{ weights: string | Uint8Array<ArrayBuffer> }>> = {
  default: () => import('../models/default.ts'),
  fast: () => import('../models/fast.ts'),
}

const loaded = new Map<ModelName, Model>()
const pending = new Map<ModelName, Promise<Model>>()

/** Loads a model, once. Rejects only if the module with its weights can’t be imported. */
export function loadModel(name: ModelName = 'default'): Promise<Model> {
  const known = pending.get(name)
  if (known) return known
  const coming = importWeights(name).then((weights) => {
    const model = modelOf(weights)
    loaded.set(name, model)
    return model
  })
  pending.set(name, coming)
  // A failed import can be tried again.
  coming.catch(() => pending.delete(name))
  return coming
}

/** Puts a model in the place of one of this package: to measure one that was trained without some texts. */
export function replaceModel(name: ModelName, model: Model): void {
  loaded.set(name, model)
}

/** A model that `loadModel` has loaded; throws if it hasn’t. */
export function loadedModel(name: ModelName = 'default'): Model {
  const model = loaded.get(name)
  if (!model) throw new Error(`The model “${name}” isn't loaded: await loadModel('${name}') first.`)
  return model
}

let multilingual: Model | null = null

/** Loads the model of the languages other than English, once; Node does so by itself where a document needs it. */
export async function loadMultilingualModel(): Promise<Model> {
  const { weights } = await import('../models/multilingual.ts')
  multilingual ??= modelOf(weights)
  return multilingual
}

/** The model of the languages other than English; throws where the engine has to wait for it and it is not loaded. */
export function multilingualModel(): Model {
  if (!multilingual) {
    const weights = weightsNow()
    if (!weights) throw new Error('The document is not in English: await loadMultilingualModel() first.')
    multilingual = modelOf(weights)
  }
  return multilingual
}

function modelOf(weights: string | Uint8Array<ArrayBuffer>): Model {
  return createModel(typeof weights === 'string' ? decodeBase64(weights) : weights)
}

/** The weights as the module has them, in base64; a bundle for Node replaces them with bytes. */
async function importWeights(name: ModelName): Promise<string | Uint8Array<ArrayBuffer>> {
  return (await MODULES[name]()).weights
}
