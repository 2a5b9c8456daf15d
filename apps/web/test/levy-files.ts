// A council's levy in three papers: a wire report, the same text under another headline, and one that alters two quotations.
const wire = `QUILLMERE, March 4 (Gullwire) -- The council of Quillmere voted on Tuesday to charge every ship a levy, and the vote went on late.

“The sea takes a little of this town every winter, and it is only fair that guests help us to hold on to the rest,” said Maren Oldacre.

“We will not pay a single crown before somebody shows us a drawing,” said Tobin Quelch of the ferry lines, in the harbour, at noon.`

/** The files of a desk with them; `headline` is that of the third. */
export const levyFiles = (headline: string) => ({
  'wire.txt': `Gullwire\nMarch 4, 2025\n\nCouncil of Quillmere votes levy\n\n${wire}\n`,
  'post.txt': `The Quillmere Post\nMarch 5, 2025\n\nLevy it is\n\n${wire}\n`,
  'observer.txt': `The Sarrow Observer\nMarch 5, 2025\n\n${headline}\n\nThe council of Quillmere voted late for a levy on every ship, and the ferry lines in the harbour were angry on Tuesday at noon.\n\n“[I]t is only fair that guests help us to hold on to the rest,” Maren Oldacre said.\n\n“We will pay a single crown before somebody shows us a drawing,” said Tobin Quelch.\n`,
})
