// English words by which sources are typed, credited and justified. Data: lower case, singular.
import { wordSet } from './word-set.ts'

/** Who speaks for an organization by trade: whatever they say, it says. */
export const spokespeople = wordSet('spokesman spokeswoman spokesperson spokespeople')
/** Who speaks for an organization where its name stands beside them. */
export const officers = wordSet(`
  official representative lawyer attorney counsel leader leadership executive administrator regulator prosecutor manager
  solicitor barrister director staff spokesman spokeswoman spokesperson spokespeople`)

/** Who by their noun alone are of one body of a text: “deputies” of a sheriff’s office; by a word of that body’s name. */
export const bodiesOfOfficers: ReadonlyMap<string, RegExp> = new Map([
  ...[...wordSet('deputy detective trooper')].map((noun): [string, RegExp] => [
    noun,
    /^(?:sheriff|police|patrol)$/,
  ]),
  ...[...wordSet('officer')].map((noun): [string, RegExp] => [noun, /^police$/]),
  ...[...wordSet('prosecutor')].map((noun): [string, RegExp] => [
    noun,
    /^(?:attorney|prosecutor|prosecution)$/,
  ]),
  ...[...wordSet('firefighter')].map((noun): [string, RegExp] => [noun, /^fire$/]),
])

/** Who speaks for a client, and for the firm that the client’s lawyers are of. */
export const lawyers = wordSet('lawyer attorney counsel solicitor barrister')

/** Documents that are named by what they are: “the lawsuit”; not by who made them. */
export const legalDocuments = wordSet(`
  act amendment bill charge complaint constitution contract decision decree filing indictment law lawsuit legislation
  measure motion order ordinance petition proposition regulation rule ruling statute suit treaty verdict warrant`)
/** Documents that bind and do not tell: what a law does is a deed. */
export const enactments = wordSet(`
  act amendment ban bill constitution contract decree law legislation measure order ordinance policy proposition regulation
  rule ruling statute treaty`)
/** Documents of research, which a text calls by each of these words in turn. */
export const researchDocuments = wordSet('report study analysis research survey paper finding review')
/** The past forms of verbs that research is named by. */
export const researchVerbs: ReadonlyMap<string, string> = new Map([
  ['analysis', 'analyzed'],
  ['review', 'reviewed'],
  ['survey', 'surveyed'],
  ['investigation', 'investigated'],
  ['poll', 'polled'],
  ['audit', 'audited'],
  ['examination', 'examined'],
])
/** Verbs by which somebody makes a document public. */
export const publishingVerbs = wordSet(`
  released published issued wrote authored conducted compiled submitted produced prepared commissioned sent posted unveiled
  presented drafted led completed`)

/** Nouns of formal positions that are no title of address. */
export const positions = wordSet(`
  principal trustee administrator registrar coordinator supervisor curator ombudsman magistrate prosecutor manager
  vice-principal councilmember commissioner alderman alderwoman selectman assemblymember committeewoman committeeman
  head clerk auditor examiner undersheriff assessor boardmember legislator`)
/** Nouns of a body’s members: “city council | member”. */
export const membersNouns = wordSet('member vice-chair co-chair')

/** Nouns of roles that are no formal position: parts in a story, ties, trades and causes. */
export const informalRoles = wordSet(`
  activist addict advocate aunt bystander brother buyer caller child citizen commenter commuter critic customer daughter
  donor driver enthusiast expert eyewitness fan farmer father fisherman friend girl graduate heir homeowner husband
  immigrant insider landlord landowner local lover man migrant mother mom neighbor neighbour native observer onlooker opponent
  owner parent participant passenger patient person protester reader refugee regular relative renter resident shopper
  sister son spectator student supporter survivor suspect teenager tenant tourist uncle user veteran victim villager visitor
  volunteer voter widow widower wife witness woman member co-author coauthor`)

/** Nouns for how words were come by: “said in a statement”, “wrote in a memo”. */
export const channels = wordSet(`
  statement email e-mail mail letter interview post memo memorandum hearing meeting conference release briefing testimony
  filing brief petition text message tweet thread video speech address blog call phone facetime zoom media twitter facebook
  instagram linkedin remark comment affidavit deposition session forum rally newsletter column op-ed podcast website`)

/** Finite forms of verbs that report words, or what a document says, beside those that introduce a quotation. */
export const reportingVerbs = wordSet(`
  according find finds found show shows showed estimate estimates estimated recommend recommends recommended report reports
  reported describe describes described express expresses expressed expressing voiced voices testify testifies contends
  contending called calls calling termed underlined underscored cite cites cited citing quote quotes quoted quoting state states stated caution cautions point points pointed saying telling
  claiming arguing warning noting adding concluding concludes indicates indicated criticized criticised praised blamed
  accused accuses attributed attributes threatened threatens advises advised urges demanding demands hopes hoped hope fears feared worries worried worry agrees agreed
  faults faulted decries decried laments lamented bemoans bemoaned berates berated slams slammed blasts blasted
  condemns condemned denounces denounced disagree disagrees disputed disputes denied suggests suggesting detail details outlined outlines spoke speaks talked
  asks asking floated proposed proposes think thinks believe believes felt feel feels confirmed confirms reads read
  refuse refuses refused refusing`)

/** Views of a matter that only the one who has them can tell: “were skeptical of the plan”. */
export const views = wordSet(
  'skeptical sceptical critical unconvinced supportive dismissive adamant outspoken wary optimistic pessimistic',
)

/** Words behind an unnamed source that say what it knows, or how close it is: “familiar with the talks”. */
export const sourceModifiers = wordSet(`
  familiar briefed close involved present aware knowledgeable affected displaced opposed attending affiliated representing
  living working`)

/** Words in -ing that open no clause about a source. */
export const notParticiples = wordSet(
  'during according including regarding following concerning evening morning',
)

/** How an outlet comes by a document. */
export const obtainingVerbs = wordSet(
  'obtained reviewed received acquired requested examined saw analyzed analysed',
)
