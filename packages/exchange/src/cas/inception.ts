// A project of INCEpTION: its description, and a document for each clipping. The layers allow what statements do: begin and end at any
// character, overlap, and go on over sentences.
import { quoteForms, stances, voices } from '@hearsay/reading/shape'
import type { FilePiece, FolderWriter } from '../format.ts'
import { decisionFile } from '../record/decision-lines.ts'
import { filePath } from '../text/file-name.ts'
import { casFeatures, casOf, PART_TYPE, STATEMENT_TYPE } from './cas.ts'

const PROJECT = 'Hearsay'
/** A time for everything that has one: the same clippings give the same project. */
const TIMESTAMP = 0

const tagSets: Record<string, readonly string[]> = {
  voice: voices,
  form: quoteForms,
  stance: stances,
  part: ['source', 'cue'],
}

function tagSet(name: string, tags: readonly string[]): object {
  return {
    name: `Hearsay ${name}`,
    description: `The values of the feature “${name}”`,
    language: 'en',
    tags: tags.map((tag) => ({ tag_name: tag, tag_description: tag })),
    create_tag: false,
  }
}

function layer(name: string, uiName: string): object {
  return {
    name,
    uiName,
    type: 'span',
    description: null,
    enabled: true,
    built_in: false,
    readonly: false,
    attach_type: null,
    attach_feature: null,
    allow_stacking: true,
    cross_sentence: true,
    show_hover: true,
    anchoring_mode: 'CHARACTERS',
    overlap_mode: 'ANY_OVERLAP',
    validation_mode: 'ALWAYS',
    lock_to_token_offset: false,
    multiple_tokens: true,
    linked_list_behavior: false,
    on_click_javascript_action: null,
    project_name: PROJECT,
    features: Object.entries(casFeatures[name]!).map(([feature, range]) => ({
      name: feature,
      uiName: feature,
      type: `uima.cas.${range}`,
      tag_set: tagSets[feature] ? tagSet(feature, tagSets[feature]) : null,
      enabled: true,
      visible: true,
      include_in_hover: ['speaker', 'description', 'attribution'].includes(feature),
      required: false,
      remember: false,
      hideUnconstraintFeature: false,
      description: null,
      project_name: PROJECT,
      multi_value_mode: 'NONE',
      link_mode: 'NONE',
      link_type_name: null,
      link_type_role_feature_name: null,
      link_type_target_feature_name: null,
      traits: null,
    })),
  }
}

/** What is before the list of documents, and what is after it. */
const [BEFORE, AFTER] = JSON.stringify({
  name: PROJECT,
  description:
    'Who says what in clippings of the press, as Hearsay read them. Each statement is a machine’s attribution until a person has decided on it: “decision” says what.',
  mode: 'ANNOTATION',
  version: 1,
  source_documents: ['documents'],
  annotation_documents: [],
  project_permissions: [],
  tag_sets: Object.entries(tagSets).map(([name, tags]) => tagSet(name, tags)),
  layers: [layer(STATEMENT_TYPE, 'Statement'), layer(PART_TYPE, 'Source or cue')],
  disableExport: false,
  script_direction: 'LTR',
  created: TIMESTAMP,
  updated: TIMESTAMP,
  anonymous_curation: false,
  training_documents: [],
  mira_templates: [],
}).split('"documents"') as [string, string]

/** The name of the file that describes the project, as INCEpTION looks for it. */
export const PROJECT_FILE = 'exportedproject.json'

/** The project’s folder; as a ZIP archive, INCEpTION imports it. */
export const inception: FolderWriter = {
  sideBySide: [PROJECT_FILE],
  async *write(clippings, state): AsyncGenerator<FilePiece> {
    if (!state.begun) yield { file: PROJECT_FILE, data: BEFORE }
    state.begun = true
    for await (const clipping of clippings) {
      // INCEpTION reads what is under `source` and leaves this.
      yield* decisionFile(`decisions/${filePath(clipping)}`, clipping)
      if (!/[\p{L}\p{N}]/u.test(clipping.text)) continue
      const path = filePath(clipping)
      // A document has no folder there; the hash keeps `a/b` and `a_b` apart.
      const name = path.includes('/')
        ? `${path.replaceAll('/', '_')}-${clipping.hash.slice(0, 8)}.json`
        : `${path}.json`
      yield { file: `source/${name}`, data: `${JSON.stringify(casOf(clipping))}\n` }
      const document = {
        name,
        format: 'jsoncas',
        state: 'NEW',
        timestamp: TIMESTAMP,
        sentence_accessed: 0,
        created: null,
        updated: null,
      }
      yield { file: PROJECT_FILE, data: `${state.items++ > 0 ? ',' : ''}${JSON.stringify(document)}` }
    }
    yield { file: PROJECT_FILE, data: `${AFTER}\n` }
  },
}
