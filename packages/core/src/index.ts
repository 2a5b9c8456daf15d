export type { Diagnostic, DiagnosticCode, DiagnosticData, Severity } from './diagnostics/codes.ts'
export { diagnosticCodes, severities, severityOf } from './diagnostics/codes.ts'
export type { FormatOptions } from './diagnostics/format.ts'
export { formatDiagnostics } from './diagnostics/format.ts'
export { message } from './diagnostics/messages.ts'
export { isCrosshead } from './seed/boilerplate.ts'
export type { ReadDate } from './seed/date.ts'
export { readDate } from './seed/date.ts'
export type { DecodeResult, Encoding } from './seed/decode.ts'
export { decode } from './seed/decode.ts'
export type { ParagraphDecoration } from './seed/decorations.ts'
export { decorationsOf } from './seed/decorations.ts'
export { diagnosticSchema } from './seed/diagnostic-schema.ts'
export type { EditableField } from './seed/edit.ts'
export { editableFields, setField } from './seed/edit.ts'
export type { Leaf } from './seed/leaves.ts'
export { leaves } from './seed/leaves.ts'
export type { ParseOptions } from './seed/options.ts'
export type { ParseResult } from './seed/parse.ts'
export { parse } from './seed/parse.ts'
export type {
  Alteration,
  Block,
  BylineField,
  DateField,
  Dateline,
  Document,
  Field,
  Header,
  InlineOmission,
  Paragraph,
  Piece,
  QuoteMark,
} from './seed/schema.ts'
export { documentSchema, formatVersion } from './seed/schema.ts'
export type {
  AlterationKind,
  AlteredBy,
  BlockType,
  HeaderField,
  HeaderRole,
  LineBlockType,
  OmittedBy,
} from './seed/vocabulary.ts'
export {
  alterationKinds,
  alteredBy,
  blockTypes,
  headerFields,
  headerRoles,
  lineBlockTypes,
  omittedBy,
  quoteSides,
  quoteStyles,
} from './seed/vocabulary.ts'
export { write } from './seed/write.ts'
export type { SearchableText } from './text/find.ts'
export { findInText, searchableText } from './text/find.ts'
export { fold, foldCharacter, wordBracketEnd } from './text/fold.ts'
export { lineStarts, positionOf } from './text/lines.ts'
export { oneLine } from './text/one-line.ts'
export type { Decoration, Slice } from './text/slices.ts'
export { slicesOf } from './text/slices.ts'
export { partitionPoint } from './text/sorted.ts'
export type { Span } from './text/span.ts'
export { parserVersion } from './version.ts'
