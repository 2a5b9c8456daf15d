// The models that come with this package, loaded when they are first asked for.

import type { ModelName } from '../vocabulary.ts'
import type { Model } from './tagger.ts'
import { createModel } from './tagger.ts'

declare function atob(base64: string): string

/** Each model’s module, imported when it is first needed. */
const MODULES: Record<ModelName, () => Promise<{ weights: string | Uint8Array<ArrayBuffer> }>> = {
  default: () => import('../models/default.ts'),
  fast: () => import('../models/fast.ts'),
}

const loaded = new Map<ModelName, Model>()
const pending = new Map<ModelName, Promise<Model>>()

/** Loads a model; once loaded it is kept. Fails only where the module with its weights can't be fetched. */
export function loadModel(name: ModelName = 'default'): Promise<Model> {
  const known = pending.get(name)
  if (known) return known
  const coming = importWeights(name).then((weights) => {
    const model = createModel(typeof weights === 'string' ? decodeBase64(weights) : weights)
    loaded.set(name, model)
    return model
  })
  pending.set(name, coming)
  // What failed may be asked for again.
  coming.catch(() => pending.delete(name))
  return coming
}

/** The model of that name; throws where `loadModel` hasn't loaded it. */
export function loadedModel(name: ModelName = 'default'): Model {
  const model = loaded.get(name)
  if (!model) throw new Error(`The model “${name}” isn't loaded: await loadModel('${name}') first.`)
  return model
}

/** As the modules have them, in base64; a bundle for Node puts the bytes themselves in their place. */
async function importWeights(name: ModelName): Promise<string | Uint8Array<ArrayBuffer>> {
  return (await MODULES[name]()).weights
}

/** The bytes that a text in base64 stands for. */
export function decodeBase64(base64: string): Uint8Array<ArrayBuffer> {
  const native = Uint8Array as unknown as { fromBase64?(text: string): Uint8Array<ArrayBuffer> }
  if (native.fromBase64) return native.fromBase64(base64)
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}
