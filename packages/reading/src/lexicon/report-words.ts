// English words of reports within reports, and of the occasions on which somebody speaks. Data.
import { introducesWords } from './cues.ts'
import { wordSet } from './word-set.ts'

const otherReports = wordSet(`
  say told tells reported reports informed informs accused accuses briefed called calls described describes quoted cited
  appealed pressed blamed blames condemned condemns criticised criticized urged urges vowed vows pledged pledges denied denies demanded demands`)

/** Whether a word is a finite verb by which one reports what another said: “said”, “reported”; not “approved”. */
export function isReportVerb(word: string): boolean {
  return introducesWords(word) || otherReports.has(word)
}

/** Words before “with”, “to”, “on”, “in”, “for”, “by” and “from” behind which the outlet follows that was spoken to. */
export const outletPrepositions: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['with', wordSet('interview interviews conversation chat talk talking speaking spoke')],
  [
    'to',
    wordSet(
      'comments remarks interview interviews statement speaking talking spoke speaks talked email message comment confirmed',
    ),
  ],
  [
    'on',
    wordSet(
      'speaking talking interview interviews appearance appearing appeared aired broadcast interviewed live comments remarks shown phone-in call-in discussion',
    ),
  ],
  [
    'in',
    wordSet(
      'wrote writing writes article op-ed column piece essay interview published letter editorial quoted commentary comments remarks printed cited',
    ),
  ],
  ['for', wordSet('op-ed article column piece essay interview wrote writing writes commentary')],
  [
    'by',
    wordSet(`
      carried published aired broadcast quoted cited printed run shown posted released relayed distributed seen obtained
      reviewed viewed conducted interviewed contacted reached asked reported`),
  ],
  ['from', wordSet('question questions inquiry inquiries query queries request')],
])

/** Adverbs and auxiliaries between a subject and its verb: “Orm | had earlier | said”. */
export const beforeVerb = wordSet(`
  has have had also earlier later then again now reportedly previously already separately meanwhile subsequently
  initially first recently today yesterday further`)

/** Forms of “be”: what follows is passive. */
export const beForms = wordSet('is are was were been being be')

/** Participles in “quoted … as saying”. */
export const sayingWords = wordSet(
  'saying telling stating writing adding warning claiming declaring confirming announcing insisting describing denying having',
)

/** Words behind “in”, “at”, “on”, “during” and “to” that begin another occasion: “at a news conference”, “in a statement”. */
export const occasionNouns = wordSet(`
  conference briefing statement statements rally speech address post tweet video message letter email e-mail broadcast meeting
  session hearing debate court parliament summit ceremony lecture press congress assembly forum service
  testimony affidavit report release memo twitter facebook x instagram telegram`)

/** Words of another time than that of the talk before: “she said | earlier”. */
export const otherTimes = wordSet('earlier previously later separately yesterday last ago once')

/** Where people are told something: “told the meeting”. */
export const gatherings = wordSet(`
  meeting conference inquiry inquest rally congregation gathering session hearing trial summit assembly forum congress briefing
  court jury jurors tribunal parliament`)

/** Verbs of which everything behind them is what is said: “accused the board of …”. */
export const accusingVerbs = wordSet(`
  accused accuses blamed blames criticised criticized criticises criticizes condemned condemns described describes`)

/** Verbs that report words before “as” alone: “dismissed the claims as “hysteria””. */
export const judgingVerbs = wordSet(
  'dismissed dismisses rejected rejects denounced denounces branded brands labelled labeled hailed hails termed terms',
)
