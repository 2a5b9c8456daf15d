// A comparison as an apparatus: texts with their copies, then each family with its base above and the others below it.
import type {
  ComparedFamily,
  ComparedOccurrence,
  ComparedText,
  ComparedVariation,
  ComparisonRecord,
} from '@hearsay/compare'
import {
  comparisonFilters,
  differenceWords,
  familyExtent,
  familySpeakers,
  filterLabel,
  firstWords,
  narrowComparison,
  SAID_ID,
  saidWords,
  scopeWords,
  textNotes,
  tieWords,
  turnWords,
  variationWords,
} from '@hearsay/desk'
import type { CompareView } from '../../address.ts'
import { compareAddress, exportAddress, seedAddress, spanAddress } from '../../address.ts'
import { keyShortcut } from '../../components/keys.ts'
import { readableDay, shortHeadline } from '../../format.ts'
import { EventSections, eventLinks } from './event.tsx'
import { StepList } from './step-list.tsx'
import { Words } from './words.tsx'

interface ComparisonProps {
  record: ComparisonRecord
  view: CompareView
  /** Whether the event stands before the statements. */
  isEvent?: boolean
}

/** All that was found, and what was looked at. */
export function Comparison({ record: all, view, isEvent = false }: ComparisonProps) {
  const { record } = narrowComparison(all, { only: view.only ? [view.only] : undefined })
  const { texts, families } = record
  return (
    <div class="comparison">
      <p class="quiet" role="status">
        {scopeWords(all).join(' ')}
      </p>
      <nav class="orders" aria-label="Show">
        {(['all', 'differences'] as const).map((words) => (
          <a
            href={compareAddress({ ...view, words })}
            data-do={view.words === words ? undefined : 'differences'}
            {...current(view.words === words)}
            {...keyShortcut('differences')}
          >
            {words === 'all' ? 'All words' : 'Only what differs'}
          </a>
        ))}
        <a href={compareAddress({ ...view, copies: !view.copies })} {...current(view.copies)}>
          Copies one by one
        </a>
        <a href={exportAddress({ ids: record.clippings.map(({ id }) => id).filter((id) => id !== SAID_ID) })}>
          Export
        </a>
      </nav>
      <KindFilter record={all} view={view} />
      {texts.length > 2 && (
        <nav class="orders" aria-label="On this page">
          {sectionLinks(record, isEvent).map(([id, label]) => (
            <a href={`#${id}`}>{label}</a>
          ))}
        </nav>
      )}
      <section aria-labelledby="texts">
        <h2 id="texts">Texts</h2>
        <ol class="compared-texts">
          {texts.map((text) => (
            <TextItem text={text} />
          ))}
        </ol>
      </section>
      {isEvent && <EventSections record={record} />}
      {families.map((family, at) => (
        <FamilySection {...{ family, view, at }} />
      ))}
      {!isEvent && record.texts.length > 1 && <EventSections record={record} />}
    </div>
  )
}

/** The sections of the page in their order. */
function sectionLinks(record: ComparisonRecord, isEvent: boolean): [id: string, label: string][] {
  const statements: [string, string][] = record.families.length > 0 ? [['family-0', 'Statements']] : []
  const event = eventLinks(record)
  return [['texts', 'Texts'], ...(isEvent ? [...event, ...statements] : [...statements, ...event])]
}

/** Links to one kind alone, of those there are. */
function KindFilter({ record, view }: { record: ComparisonRecord; view: CompareView }) {
  const found = comparisonFilters.filter(
    (filter) => narrowComparison(record, { only: [filter] }).record.families.length > 0,
  )
  if (found.length < 2 && !view.only) return null
  const filters = ['', ...found]
  const next = filters[(filters.indexOf(view.only) + 1) % filters.length]
  return (
    <nav class="orders" aria-label="Kinds">
      {filters.map((filter) => (
        <a
          href={compareAddress({ ...view, only: filter })}
          data-do={filter === next ? 'kinds' : undefined}
          {...current(view.only === filter)}
        >
          {filterLabel(filter)}
        </a>
      ))}
    </nav>
  )
}

function current(is: boolean) {
  return is ? { 'aria-current': 'true' as const } : {}
}

function TextItem({ text }: { text: ComparedText }) {
  const { head } = text
  return (
    <li>
      <Place date={head.date} outlet={head.outlet} />{' '}
      <PlaceLink id={head.id}>
        <bdi>{shortHeadline(head.headline ?? head.id)}</bdi>
      </PlaceLink>
      {textNotes(text).map((note) => (
        <p class="quiet">
          <bdi>{note}</bdi>
        </p>
      ))}
    </li>
  )
}

/** A link to a clipping; words that aren’t saved have none. */
function PlaceLink({ id, span, children }: { id: string; span?: [number, number]; children: unknown }) {
  if (id === SAID_ID) return <span>these words</span>
  return <a href={span ? spanAddress(id, span) : seedAddress(id)}>{children}</a>
}

function Place({ date, outlet }: { date: string | null; outlet: string | null }) {
  return (
    <>
      {date ? <time datetime={date}>{readableDay(date)}</time> : <span class="absent">no date</span>}{' '}
      {outlet ? <bdi>{outlet}</bdi> : <span class="absent">no outlet</span>}
    </>
  )
}

interface FamilyProps {
  family: ComparedFamily
  view: CompareView
  at: number
}

function FamilySection({ family, view, at }: FamilyProps) {
  const { base, others, ties } = family
  return (
    <article class="family" aria-labelledby={`family-${at}`}>
      <h2 id={`family-${at}`}>
        <bdi>{familySpeakers(family)}</bdi> <small>{familyExtent(family)}</small>
      </h2>
      <div class="base">
        <p class="of">
          <OccurrencePlace one={base} />
          <Notes notes={[saidWords(base), firstWords(family, base)]} copies={base.copies} />
        </p>
        <blockquote dir="auto" lang={base.language}>
          {base.parts.map(({ text }, part) => (
            <>
              {part > 0 && ' | '}
              {text}
            </>
          ))}
        </blockquote>
      </div>
      <ol class="variants">
        {others.map((one) => (
          <VariantItem {...{ family, one, view }} notes={variationWords(one)} />
        ))}
      </ol>
      {ties.length > 0 && (
        <>
          <h3>The same words elsewhere</h3>
          <ol class="variants">
            {ties.map((tie) => (
              <VariantItem {...{ family, one: tie.other, view }} notes={tieWords(tie)} isTied />
            ))}
          </ol>
        </>
      )}
    </article>
  )
}

function OccurrencePlace({ one }: { one: ComparedOccurrence }) {
  return (
    <>
      <Place date={one.date} outlet={one.outlet} />{' '}
      <PlaceLink id={one.seed} {...(one.parts[0] && { span: one.parts[0].span })}>
        <bdi>{one.seed}</bdi>
        {one.statement !== null && `, statement ${one.statement}`}
      </PlaceLink>
    </>
  )
}

function Notes({ notes, copies }: { notes: (string | null)[]; copies: string[] }) {
  return (
    <>
      {notes.filter(Boolean).map((note) => (
        <span class="axis">
          <bdi>{note}</bdi>
        </span>
      ))}
      {copies.length > 0 && (
        <span>
          also in{' '}
          {copies.map((id, at) => (
            <>
              {at > 0 && ', '}
              <a href={seedAddress(id)}>
                <bdi>{id}</bdi>
              </a>
            </>
          ))}
        </span>
      )}
    </>
  )
}

interface VariantProps {
  family: ComparedFamily
  one: ComparedVariation
  view: CompareView
  notes: string[]
  /** Whether it belongs to another family. */
  isTied?: boolean
}

function VariantItem({ family, one, view, notes, isTied = false }: VariantProps) {
  const { gone, come } = differenceWords(family.base, one)
  return (
    <li>
      <p class="of">
        <OccurrencePlace one={one} />
        <Notes
          notes={[...notes, saidWords(one), isTied ? null : firstWords(family, one)]}
          copies={one.copies}
        />
        {!isTied && (
          <a class="rebase" href={compareAddress({ ...view, base: one.seed })}>
            Make it the base<span class="unseen">, {one.seed}</span>
          </a>
        )}
      </p>
      {view.words === 'all' && (
        <blockquote dir="auto" lang={one.language}>
          <Words one={one} />
        </blockquote>
      )}
      <Differences label="Gone" words={gone} />
      {view.words === 'differences' && <Differences label="Come" words={come} />}
      {one.turns.map((turn) => (
        <p class="turn">
          <span aria-hidden="true">⚠ </span>
          <span class="unseen">May turn the sense: </span>
          <bdi>{turnWords(turn)}</bdi>
        </p>
      ))}
      {!one.translated && <StepList base={family.base} one={one} />}
    </li>
  )
}

function Differences({ label, words }: { label: string; words: string[] }) {
  if (words.length === 0) return null
  return (
    <p class="quiet">
      {label}:{' '}
      {words.map((text, at) => (
        <>
          {at > 0 && ' · '}
          <bdi>{text}</bdi>
        </>
      ))}
    </p>
  )
}
