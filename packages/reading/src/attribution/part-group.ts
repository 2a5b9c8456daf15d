// The parts of one statement before it is one, and the rules by which they were put together. In: nothing. Out: the shapes.

import type { Part } from '../lattice.ts'
import type { Rule } from '../rule.ts'

/** The parts of one statement. */
export interface PartGroup {
  /** null for a source without a cue, and for content without either. */
  cue: Part | null
  source: Part | null
  /** The cue whose source this one shares. */
  shares: Part | null
  content: Part[]
}

/** A way in which parts belong together. */
export interface GroupRule extends Rule {
  /** The parts that hold a group together; null where the rule does not apply. */
  holds(group: PartGroup): Part[] | null
}
