// English words by which deeds, plans and passives are told, which report nobody’s words. Data.
import { wordSet } from './word-set.ts'

/** Verbs before “to …” that tell of a plan or a choice and not of words: “agreed to visit”, “is aiming to win”. */
export const planVerbs = wordSet(`
  agree agrees agreed agreeing aim aims aimed aiming plan plans planned planning intend intends intended intending
  seek seeks sought seeking want wants wanted wanting wish wishes wished hope hopes hoped hoping vote votes voted voting
  decide decides decided deciding choose chooses chose chosen opt opts opted try tries tried trying look looks looked looking
  prepare prepares prepared preparing struggle struggles struggled struggling move moves moved moving need needs needed
  like likes liked prefer prefers preferred resolve resolves resolved consent consents consented
  refuse refuses refused refusing`)

/** Verbs before a thing that tell of a deed and not of words: “ordered an inquiry”, “are looking for a watchman”. */
export const deedVerbs = wordSet(`
  order orders ordered ordering approve approves approved approving adopt adopts adopted adopting sign signs signed signing
  accept accepts accepted accepting look looks looked looking search searches searched searching seek seeks sought seeking
  pass passes passed passing file files filed filing submit submits submitted submitting launch launches launched launching
  publish publishes published publishing issue issues issued issuing release releases released releasing
  present presents presented presenting unveil unveils unveiled unveiling deliver delivers delivered delivering
  choose chooses chose chosen resolve resolves resolved phone phones phoned interview interviews interviewed
  discuss discusses discussed discussing debate debates debated question questions questioned quiz quizzes quizzed
  attack attacks attacked hit hits strike strikes struck shoot shoots shot knock knocks knocked
  introduce introduces introduced text texts texted hold holds held holding watch watches watched watching
  find finds found see sees saw seen await awaits awaited awaiting enjoy enjoys enjoyed
  challenge challenges challenged contest contests contested examine examines examined examining
  analyse analyses analysed analysing analyze analyzes analyzed analyzing review reviews reviewed reviewing
  inspect inspects inspected inspecting thank thanks thanked thanking allow allows allowed allowing enable enables enabled enabling`)

/** Documents that seek what they ask for in words: “the lawsuit seeks damages”. */
export const askingDocuments = wordSet(`
  lawsuit suit complaint petition filing motion appeal letter writ claim application summons`)

/** What somebody “calls” without saying anything: “called the fire service”. */
export const calledHelp = wordSet(`
  police ambulance service services brigade fire firefighters coastguard helpline hotline line number doctor doctors
  election elections strike meeting meetings session vote referendum rally rallies`)

/** Pictures, of which it is only said what they show. */
export const pictures = wordSet(`
  picture pictures photo photos photograph photographs image images footage video videos clip clips film films map maps
  screenshot screenshots selfie portrait drawing painting camera cameras cctv`)

/** Verbs of what a picture shows. */
export const showingVerbs = wordSet(
  'show shows showed shown showing depict depicts depicted capture captures captured',
)

/** Participles of a passive that reports words though it names no source: “it was claimed that”, “was quoted as saying”. */
export const reportingParticiples = wordSet(`
  said reported believed thought understood rumored rumoured alleged reputed claimed quoted announced stated
  suggested estimated predicted forecast confirmed disclosed revealed argued noted described portrayed accused blamed told
  heard expected supposed due set scheduled slated likely unlikely hoped`)

/** Participles that with “to …” tell of an order or a request: “is asked to call”, “were told to leave”. */
export const requestParticiples = wordSet(
  'asked told urged advised ordered requested warned reminded encouraged invited required instructed',
)

/** Who in a court or inquiry hears words, and does not say them. */
export const hearers = wordSet(`
  court courts jury jurors juries inquest inquiry enquiry hearing tribunal magistrates judge judges panel committee commission
  trial bench coroner sheriff councillors assembly mps`)

/** Verbs of speech after “to”, where the infinitive reports words: “took to the radio to say”. */
export const sayingInfinitives = wordSet(`
  say tell add warn announce explain insist argue complain report claim deny confirm admit note stress declare reveal`)

/** Who finds something out and says it: “the audit found failings”. Of others a find is a deed: “police found the van”. */
export const finders = wordSet(`
  report reports study studies audit audits survey surveys poll polls research review reviews inquiry inquest investigation
  analysis court courts tribunal jury judge panel committee commission watchdog regulator ombudsman auditor auditors
  researchers scientists inspectors coroner pathologist examination probe`)

/** Participles of what is done to somebody by a court, the police or an employer. */
export const judgedParticiples = wordSet(`
  sentenced charged convicted jailed imprisoned fined arrested detained acquitted cleared indicted extradited sacked dismissed
  suspended deported remanded bailed executed`)

/** Feelings, which “for …” follows: “fear for their homes”. */
export const feelingVerbs = wordSet(
  'fear fears feared fearing worry worries worried mourn mourns mourned grieve grieves grieved',
)

/** Verbs of a decision about one of the things below. */
export const decisionVerbs = wordSet(`
  reject rejects rejected back backs backed support supports supported oppose opposes opposed endorse endorses endorsed
  defeat defeats defeated block blocks blocked dismiss dismisses dismissed uphold upholds upheld veto vetoes vetoed`)

/** What a vote, a court or an office decides about: “rejected the motion”. */
export const decidedThings = wordSet(`
  motion motions bill bills amendment amendments budget petition petitions appeal appeals application applications
  suit lawsuit bail nomination resolution ballot referendum offer offers bid bids tender tenders`)
