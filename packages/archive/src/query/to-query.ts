// From what is written to what is asked. In: terms in groups. Out: the query. What a query asks of statements is
// gathered here, so that one statement has to fit all of it.
import type { Query, StatementField, StatementQuery, Words } from './query.ts'
import { statementFields } from './query.ts'
import type { QueryTerm } from './terms.ts'

/** What is written in a query, operators applied; `group` is what stands in parentheses. */
export type SyntaxNode =
  | { type: 'term'; leaf: QueryTerm }
  | { type: 'not'; of: SyntaxNode }
  | { type: 'and' | 'or'; of: SyntaxNode[]; group: boolean }

/**
 * What a clause asks of a seed. In an `and`, its terms about statements and its groups of nothing else become one
 * question to one statement; `-speaker:venn` outside a group says that no statement of the seed is Venn’s.
 */
export function toQuery(clause: SyntaxNode): Query {
  if (clause.type === 'and') return conjunction(clause.of, clause.group && concernsOnlyStatements(clause))
  if (clause.type === 'not') return { type: 'not', of: toQuery(clause.of) }
  if (clause.type === 'or' && !(clause.group && concernsOnlyStatements(clause)))
    return { type: 'or', of: clause.of.map(toQuery) }
  return conjunction([clause], false)
}

/** All of `clauses`; `closed` where they are a group about one statement, negations included. */
function conjunction(clauses: SyntaxNode[], closed: boolean): Query {
  const asked: StatementQuery[] = []
  const others: Query[] = []
  for (const clause of clauses) {
    if (closed || concernsOneStatement(clause)) asked.push(toStatementQuery(clause))
    else if (clause.type === 'term') others.push(termQuery(clause.leaf))
    else {
      const query = toQuery(clause)
      others.push(...(query.type === 'and' ? query.of : [query]))
    }
  }
  const all: Query[] = asked.length
    ? [...others, { type: 'statement', of: statementConjunction(asked) }]
    : others
  return all.length === 1 ? all[0]! : { type: 'and', of: all }
}

function statementConjunction(asked: StatementQuery[]): StatementQuery {
  const flat = asked.flatMap((one) => (one.type === 'and' ? one.of : [one]))
  return flat.length === 1 ? flat[0]! : { type: 'and', of: flat }
}

function concernsOneStatement(clause: SyntaxNode): boolean {
  if (clause.type === 'term') return isStatementTerm(clause.leaf) && !isOwnVoice(clause.leaf)
  return clause.type !== 'not' && clause.group && concernsOnlyStatements(clause)
}

/** Whether one statement could answer all of it. The outlet’s own voice is a seed’s: its sentences are nobody’s statement. */
function concernsOnlyStatements(clause: SyntaxNode): boolean {
  if (clause.type === 'term') return isStatementTerm(clause.leaf) && !isOwnVoice(clause.leaf)
  return clause.type === 'not' ? concernsOnlyStatements(clause.of) : clause.of.every(concernsOnlyStatements)
}

function toStatementQuery(clause: SyntaxNode): StatementQuery {
  if (clause.type === 'term') return clause.leaf as Words<StatementField>
  if (clause.type === 'not') return { type: 'not', of: toStatementQuery(clause.of) }
  const of = clause.of.map(toStatementQuery)
  return of.length === 1 ? of[0]! : { type: clause.type, of }
}

function termQuery(leaf: QueryTerm): Query {
  return isStatementTerm(leaf)
    ? { type: 'statement', of: leaf }
    : (leaf as Exclude<Query, { type: 'statement' }>)
}

function isStatementTerm(leaf: QueryTerm): leaf is Words<StatementField> {
  return leaf.type === 'words' && statementFields.some((field) => field === leaf.field)
}

function isOwnVoice(leaf: QueryTerm): boolean {
  return leaf.type === 'words' && leaf.field === 'voice' && leaf.tokens[0] === 'own'
}
