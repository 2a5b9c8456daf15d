/** Thrown for bytes that are not a model which this version can run. */
export class ModelError extends Error {
  override readonly name = 'ModelError'
}
