// From the syntax of a query to its meaning. In: a query’s tree. Out: the query. What a query asks about statements is
// gathered here, so that one statement has to match all of it.
import type { StatementField } from './fields.ts'
import { isStatementField } from './fields.ts'
import type { Query, StatementQuery, Words } from './query.ts'
import { sureUnlessAsked } from './sureness.ts'
import type { GroupNode, SyntaxNode } from './syntax.ts'
import type { QueryTerm } from './terms.ts'

/** A tree with operators applied, without terms that make no sense; `group` marks parentheses. */
type Expression =
  | { type: 'term'; term: QueryTerm }
  | { type: 'not'; of: Expression }
  | { type: 'and' | 'or'; of: Expression[]; group: boolean }

/**
 * The meaning of a query. In an `and`, the terms about statements and the groups that only have such terms become one condition
 * on one statement; `-speaker:venn` outside a group excludes seeds with any statement by Venn.
 */
export function toQuery(whole: GroupNode): Query {
  const expression = ofGroup(whole, false)
  return expression ? ofSeed(expression) : { type: 'and', of: [] }
}

function expressionOf(node: SyntaxNode): Expression[] {
  const positive = node.type === 'group' ? ofGroup(node, true) : node.term && termOf(node.term)
  if (!positive) return []
  return [node.negated ? { type: 'not', of: positive } : positive]
}

function termOf(term: QueryTerm): Expression {
  return { type: 'term', term }
}

/** What a group asks for; null if nothing of it makes sense. */
function ofGroup({ alternatives }: GroupNode, group: boolean): Expression | null {
  const made = alternatives.flatMap((nodes): Expression[] => {
    const all = nodes.flatMap(expressionOf)
    return all.length < 2 ? all : [{ type: 'and', of: all, group: group && alternatives.length === 1 }]
  })
  if (made.length > 1) return { type: 'or', of: made, group }
  const [only] = made
  return only ? (group ? { type: 'and', of: made, group } : only) : null
}

function ofSeed(expression: Expression): Query {
  if (expression.type === 'not') return { type: 'not', of: ofSeed(expression.of) }
  if (expression.type === 'term') return conjunction([expression], false)
  const closed = expression.group && concernsOnlyStatements(expression)
  if (expression.type === 'and') return conjunction(expression.of, closed)
  return closed ? conjunction([expression], false) : { type: 'or', of: expression.of.map(ofSeed) }
}

/** The conjunction of expressions; `closed` if they are a group about one statement, negations included. */
function conjunction(expressions: Expression[], closed: boolean): Query {
  const ofOneStatement: StatementQuery[] = []
  const others: Query[] = []
  for (const expression of expressions) {
    if (closed || concernsOneStatement(expression)) ofOneStatement.push(ofStatement(expression))
    else if (expression.type === 'term') others.push(termQuery(expression.term))
    else {
      const query = ofSeed(expression)
      others.push(...(query.type === 'and' ? query.of : [query]))
    }
  }
  const all: Query[] = ofOneStatement.length
    ? [...others, { type: 'statement', of: sureUnlessAsked(statementConjunction(ofOneStatement)) }]
    : others
  return all.length === 1 ? all[0]! : { type: 'and', of: all }
}

function statementConjunction(queries: StatementQuery[]): StatementQuery {
  const flat = queries.flatMap((one) => (one.type === 'and' ? one.of : [one]))
  return flat.length === 1 ? flat[0]! : { type: 'and', of: flat }
}

function concernsOneStatement(expression: Expression): boolean {
  if (expression.type === 'term') return concernsOnlyStatements(expression)
  return expression.type !== 'not' && expression.group && concernsOnlyStatements(expression)
}

/** Whether one statement could match all of it. The outlet’s own voice belongs to the seed: its sentences are in no statement. */
function concernsOnlyStatements(expression: Expression): boolean {
  if (expression.type === 'term') return isStatementTerm(expression.term) && !isOwnVoice(expression.term)
  return expression.type === 'not'
    ? concernsOnlyStatements(expression.of)
    : expression.of.every(concernsOnlyStatements)
}

function ofStatement(expression: Expression): StatementQuery {
  if (expression.type === 'term') return expression.term as Words<StatementField>
  if (expression.type === 'not') return { type: 'not', of: ofStatement(expression.of) }
  const of = expression.of.map(ofStatement)
  return of.length === 1 ? of[0]! : { type: expression.type, of }
}

function termQuery(term: QueryTerm): Query {
  return isStatementTerm(term)
    ? { type: 'statement', of: term }
    : (term as Exclude<Query, { type: 'statement' }>)
}

function isStatementTerm(term: QueryTerm): term is Words<StatementField> {
  return term.type === 'words' && isStatementField(term.field)
}

function isOwnVoice(term: QueryTerm): boolean {
  return term.type === 'words' && term.field === 'voice' && term.tokens[0] === 'own'
}
