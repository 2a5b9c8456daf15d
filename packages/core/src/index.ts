export type { Code, Diagnostic, Severity } from './diagnostics/codes.ts'
export { diagnostic, severities } from './diagnostics/codes.ts'
export { message } from './diagnostics/messages.ts'
export type { PrintOptions } from './diagnostics/print.ts'
export { print } from './diagnostics/print.ts'
export type { Covering } from './seed/covers.ts'
export { coversOf } from './seed/covers.ts'
export type { ReadDate } from './seed/date.ts'
export { readDate } from './seed/date.ts'
export type { Decoded, Encoding } from './seed/decode.ts'
export { decode } from './seed/decode.ts'
export type { FieldName } from './seed/edit.ts'
export { fieldNames, setField } from './seed/edit.ts'
export type { Leaf } from './seed/leaves.ts'
export { leaves } from './seed/leaves.ts'
export type { Parsed, ParseOptions } from './seed/parse.ts'
export { parse } from './seed/parse.ts'
export type {
  Alteration,
  Block,
  BylineField,
  CutBy,
  DateField,
  Dateline,
  Document,
  Field,
  Header,
  LineType,
  Mark,
  OmissionMark,
  Paragraph,
  Piece,
  Role,
} from './seed/schema.ts'
export { documentSchema, formatVersion } from './seed/schema.ts'
export { write } from './seed/write.ts'
export { fold } from './text/fold.ts'
export { lineStarts, placeOf } from './text/lines.ts'
export type { Cover, Slice } from './text/slices.ts'
export { slicesOf } from './text/slices.ts'
export { partitionPoint } from './text/sorted.ts'
export type { Span } from './text/span.ts'
