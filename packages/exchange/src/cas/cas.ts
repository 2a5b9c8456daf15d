// UIMA CAS JSON 0.4.0 (INCEpTION’s “jsoncas”). A UIMA annotation is one stretch of text, so a statement of several pieces is several
// annotations with the same id. Offsets are in UTF-16 units, by its specification.

import type { Span } from '@hearsay/core'
import { xmlCharacters } from '@hearsay/desk'
import type { FilePiece, FolderWriter } from '../format.ts'
import type { ClippingRecord } from '../record/clipping-record.ts'
import { decisionFile } from '../record/decision-lines.ts'
import type { StatementRecord } from '../record/statement-schema.ts'
import { descriptionOf, nameOf, readBy } from '../record/telling.ts'
import { filePath } from '../text/file-name.ts'

/** The types of annotations, by the names that the project’s layers have as well. */
export const STATEMENT_TYPE = 'webanno.custom.HearsayStatement'
/** The type of a source’s or a cue’s words. */
export const PART_TYPE = 'webanno.custom.HearsayPart'

/** The features of each type, with their ranges. */
export const casFeatures: Record<string, Record<string, 'String' | 'Float'>> = {
  [STATEMENT_TYPE]: {
    voice: 'String',
    form: 'String',
    stance: 'String',
    speaker: 'String',
    description: 'String',
    relays: 'String',
    declined: 'String',
    attribution: 'String',
    confidence: 'Float',
    statement: 'String',
    relayedBy: 'String',
    clipping: 'String',
    decision: 'String',
  },
  [PART_TYPE]: { part: 'String', statement: 'String' },
}

const types = Object.fromEntries(
  Object.entries(casFeatures).map(([name, features]) => [
    name,
    {
      '%NAME': name,
      '%SUPER_TYPE': 'uima.tcas.Annotation',
      ...Object.fromEntries(
        Object.entries(features).map(([feature, range]) => [
          feature,
          { '%NAME': feature, '%RANGE': `uima.cas.${range}` },
        ]),
      ),
    },
  ]),
)

interface FeatureStructure {
  '%ID': number
  '%TYPE': string
  [feature: string]: unknown
}

/** A clipping as a CAS. */
export function casOf(clipping: ClippingRecord): object {
  const structures: FeatureStructure[] = [
    {
      '%ID': 1,
      '%TYPE': 'uima.cas.Sofa',
      sofaNum: 1,
      sofaID: '_InitialView',
      mimeType: 'text/plain',
      sofaString: xmlCharacters(clipping.text),
    },
  ]
  const add = (type: string, [begin, end]: Span, features: Record<string, unknown>) => {
    const known = Object.entries(features).filter(([, value]) => value !== null && value !== undefined)
    structures.push({
      '%ID': structures.length + 1,
      '%TYPE': type,
      '@sofa': 1,
      begin,
      end,
      ...Object.fromEntries(known),
    })
  }
  add('uima.tcas.DocumentAnnotation', [0, clipping.text.length], {
    language: clipping.language ?? 'x-unspecified',
  })
  for (const statement of clipping.statements) {
    const { content, cue, source, id } = statement
    const pieces = content.length > 0 ? content : [cue ?? source].filter((part) => part !== null)
    for (const { span } of pieces) add(STATEMENT_TYPE, span, featuresOf(clipping, statement))
    if (source) add(PART_TYPE, source.span, { part: 'source', statement: id })
    if (cue) add(PART_TYPE, cue.span, { part: 'cue', statement: id })
  }
  return {
    '%TYPES': types,
    '%FEATURE_STRUCTURES': structures,
    '%VIEWS': {
      _InitialView: { '%SOFA': 1, '%MEMBERS': structures.slice(1).map((structure) => structure['%ID']) },
    },
  }
}

function featuresOf(clipping: ClippingRecord, statement: StatementRecord): Record<string, unknown> {
  const { voice, form, stance, via, stated, confidence, id, relayed_by } = statement
  const words = (value: string | null) => value && xmlCharacters(value)
  return {
    voice,
    form,
    stance,
    speaker: words(nameOf(statement)),
    description: words(descriptionOf(statement)),
    relays: words(via.join('; ') || null),
    declined: stated ? null : 'yes',
    attribution: readBy(statement),
    confidence,
    statement: id,
    relayedBy: relayed_by,
    clipping: clipping.id,
    decision: statement.decided?.verbs.join('; '),
  }
}

/** A file for each clipping. */
export const cas: FolderWriter = {
  sideBySide: [],
  async *write(clippings): AsyncGenerator<FilePiece> {
    for await (const clipping of clippings) {
      const path = filePath(clipping)
      yield { file: `${path}.json`, data: `${JSON.stringify(casOf(clipping))}\n` }
      yield* decisionFile(path, clipping)
    }
  },
}
