export { sentencesOf } from './sentences.ts'
export { tokensOf } from './tokens.ts'
