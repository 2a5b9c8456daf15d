/** Bytes that are no model this version can run. */
export class ModelError extends Error {
  override readonly name = 'ModelError'
}
