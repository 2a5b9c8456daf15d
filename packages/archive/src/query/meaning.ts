// From what is written to what is asked. In: terms in groups. Out: the query. What a query asks of statements is
// gathered here, so that one statement has to fit all of it.
import type { Query, StatementField, StatementQuery, Words } from './query.ts'
import { statementFields } from './query.ts'
import type { Leaf } from './terms.ts'

/** What is written in a query, operators applied; `group` is what stands in parentheses. */
export type Clause =
  | { type: 'term'; leaf: Leaf }
  | { type: 'not'; of: Clause }
  | { type: 'and' | 'or'; of: Clause[]; group: boolean }

/**
 * What a clause asks of a seed. In an `and`, its terms about statements and its groups of nothing else become one
 * question to one statement; `-speaker:venn` outside a group says that no statement of the seed is Venn’s.
 */
export function queryOf(clause: Clause): Query {
  if (clause.type === 'and') return together(clause.of, clause.group && onlyStatements(clause))
  if (clause.type === 'not') return { type: 'not', of: queryOf(clause.of) }
  if (clause.type === 'or' && !(clause.group && onlyStatements(clause)))
    return { type: 'or', of: clause.of.map(queryOf) }
  return together([clause], false)
}

/** All of `clauses`; `closed` where they are a group about one statement, negations included. */
function together(clauses: Clause[], closed: boolean): Query {
  const asked: StatementQuery[] = []
  const others: Query[] = []
  for (const clause of clauses) {
    if (closed || isAsked(clause)) asked.push(statementQueryOf(clause))
    else if (clause.type === 'term') others.push(leafQuery(clause.leaf))
    else {
      const query = queryOf(clause)
      others.push(...(query.type === 'and' ? query.of : [query]))
    }
  }
  const all: Query[] = asked.length ? [...others, { type: 'statement', of: joined(asked) }] : others
  return all.length === 1 ? all[0]! : { type: 'and', of: all }
}

function joined(asked: StatementQuery[]): StatementQuery {
  const flat = asked.flatMap((one) => (one.type === 'and' ? one.of : [one]))
  return flat.length === 1 ? flat[0]! : { type: 'and', of: flat }
}

function isAsked(clause: Clause): boolean {
  if (clause.type === 'term') return isAboutStatement(clause.leaf) && !isOwn(clause.leaf)
  return clause.type !== 'not' && clause.group && onlyStatements(clause)
}

/** Whether one statement could answer all of it. The outlet’s own voice is a seed’s: its sentences are nobody’s statement. */
function onlyStatements(clause: Clause): boolean {
  if (clause.type === 'term') return isAboutStatement(clause.leaf) && !isOwn(clause.leaf)
  return clause.type === 'not' ? onlyStatements(clause.of) : clause.of.every(onlyStatements)
}

function statementQueryOf(clause: Clause): StatementQuery {
  if (clause.type === 'term') return clause.leaf as Words<StatementField>
  if (clause.type === 'not') return { type: 'not', of: statementQueryOf(clause.of) }
  const of = clause.of.map(statementQueryOf)
  return of.length === 1 ? of[0]! : { type: clause.type, of }
}

function leafQuery(leaf: Leaf): Query {
  return isAboutStatement(leaf)
    ? { type: 'statement', of: leaf }
    : (leaf as Exclude<Query, { type: 'statement' }>)
}

function isAboutStatement(leaf: Leaf): leaf is Words<StatementField> {
  return leaf.type === 'words' && statementFields.some((field) => field === leaf.field)
}

function isOwn(leaf: Leaf): boolean {
  return leaf.type === 'words' && leaf.field === 'voice' && leaf.tokens[0] === 'own'
}
