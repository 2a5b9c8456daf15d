// English words by which speech, thought and wishes are reported. Data: lemmas, by kind and by stance.
//
// A word that is added here reaches the rules and the stances at once, the tagger only once it is trained again: the words that
// its cue feature knows are in its model file (model/token-inputs.ts reads them). A finite form beside a quotation is then found
// by a pattern (`quotingVerbs`), not by the model.
//
// The classes follow the literature: factive verbs presuppose what follows (Kiparsky & Kiparsky 1970,
// “Fact”), assertive ones do not (Hooper 1975, “On Assertive Predicates”); reporting verbs sort into factive, counter-factive
// and non-factive by the writer’s stance (Thompson & Ye 1991); commissives bind the speaker to a thing to come (Searle 1976).
// Newsroom handbooks warn of the same words: “claimed” casts doubt, “admitted” concedes, “said” does neither (Bender et al.,
// “Writing and Reporting for the Media”, verbs to avoid for attribution; the Reuters Handbook of Journalism on “claim”).

/** Verbs of speech and writing by stance. */
export const speechVerbs = {
  neutral: `
    say tell ask add write speak talk call state report announce declare comment remark observe mention describe explain
    respond reply answer retort counter rejoin continue conclude begin open close finish summarize summarise recap repeat
    reiterate restate echo stress emphasize emphasise underline underscore highlight note suggest propose recommend
    advise counsel urge encourage exhort implore beseech beg plead appeal demand request require order command instruct
    direct decree rule dictate mandate stipulate specify spell detail outline sketch list cite quote paraphrase recite
    read recount relate narrate retell recall recollect reminisce reflect muse ponder wonder inquire enquire query quiz
    interview interrogate question interject interrupt interpose chime pipe volunteer offer venture hazard opine editorialize
    argue reason debate discuss dispute contest challenge deny reject refute rebut dismiss disavow disown repudiate
    contradict object protest complain grumble gripe grouse moan lament bemoan bewail regret apologize apologise thank
    congratulate commend compliment praise applaud laud hail tout extol salute welcome cheer celebrate endorse back support
    defend champion advocate second approve bless criticize criticise condemn denounce decry deplore deride mock ridicule
    taunt tease lampoon blast slam lambaste lambast assail attack berate rebuke reprimand scold chide chastise upbraid
    castigate censure rap pan knock blame accuse charge indict fault impugn disparage belittle scoff sneer jeer heckle
    rail rant fume thunder bark bellow yell shout scream shriek cry exclaim whisper murmur mutter mumble stammer stutter
    quip joke jest crack chuckle laugh smile sigh groan chant sing tweet retweet post blog email e-mail text message
    phone cable telegraph wire fax publish print broadcast air relay convey communicate transmit inform notify brief
    advise alert caution warn remind assure reassure persuade convince coax pressure press lobby petition campaign
    testify attest swear affirm aver avow depose certify verify clarify correct amend qualify define characterize
    characterise portray depict paint label brand dub term name nickname liken compare equate rank rate grade
    introduce present unveil release issue file submit deliver read sign express voice articulate verbalize phrase couch
    word frame formulate put pronounce proclaim herald trumpet hint imply intimate insinuate allude refer signal indicate
    concur agree disagree differ demur dissent balk boast brag crow gloat preach lecture teach sermonize weigh elaborate
    expand enlarge digress gush rave enthuse vent bristle snap fire shoot hit lash`,
  committing: `
    reveal disclose admit confess concede acknowledge expose divulge confirm prove show demonstrate determine uncover
    point recognize recognise`,
  doubting: `
    claim allege purport profess maintain insist contend assert pretend`,
  predicting: `
    predict forecast foretell prophesy foresee project envision envisage vow pledge promise threaten guarantee anticipate
    bet wager augur portend commit`,
} as const

/** Verbs of thought, perception and attitude by stance. */
export const thoughtVerbs = {
  neutral: `
    think believe feel hold consider deem judge regard view see look find reckon figure guess assume presume suppose
    suspect surmise infer deduce gather conclude decide resolve choose opt prefer favor favour like love admire respect
    trust distrust mistrust doubt disbelieve question fear dread worry fret hope wish want desire crave long yearn need
    seek ask demand try mean imagine dream conceive picture understand interpret construe read hear overhear
    listen sense notice perceive witness watch estimate calculate assess evaluate weigh measure credit attribute ascribe
    oppose resist resent hate dislike detest loathe despise abhor disapprove approve accept embrace adopt appreciate
    value prize cherish enjoy mind care matter bother trouble concern alarm upset anger enrage outrage shock surprise
    astonish impress please delight disappoint dismay sadden frustrate reassure satisfy convince seem appear sound`,
  committing: `know realize realise learn discover remember forget`,
  doubting: `fancy delude`,
  predicting: `expect intend plan aim await`,
} as const

/** Nouns for what is said, thought or wanted, by stance. */
export const cueNouns = {
  neutral: `
    statement report comment remark word words message announcement declaration description account story answer reply
    response question criticism praise complaint accusation charge suggestion proposal recommendation advice request
    demand order call appeal plea warning argument opinion view belief thought idea notion feeling sense impression
    conclusion decision finding verdict ruling judgment judgement assessment estimate analysis interview speech address
    testimony letter email e-mail tweet post memo article editorial column essay book quote quotation saying refrain chant
    slogan rumor rumour gossip denial rejection support opposition endorsement backing condemnation rebuke apology
    explanation mention reference hint sign signal indication concern fear worry doubt skepticism scepticism hope wish
    desire interest confidence agreement disagreement objection protest stance position contention observation point
    assurance insistence reminder news readout communique communiqué`,
  committing: `revelation disclosure admission confession acknowledgement acknowledgment confirmation proof evidence fact`,
  doubting: `claim allegation assertion insinuation pretext pretence pretense speculation theory myth conspiracy`,
  predicting: `forecast prediction prophecy projection outlook expectation promise pledge vow threat guarantee plan intention`,
} as const

/** Adverbs by which an outlet attributes words to others without a source. */
export const cueAdverbs = {
  neutral: 'reportedly apparently evidently seemingly',
  committing: 'admittedly undeniably',
  doubting: 'allegedly purportedly supposedly ostensibly so-called putatively professedly',
  predicting: 'expectedly',
} as const

/** Verbs that introduce spoken words and little else: a quotation beside one is speech. */
export const quotingVerbs = `
  say tell write add ask explain announce declare remark observe respond reply answer retort counter continue conclude
  repeat reiterate stress emphasize emphasise note suggest warn caution argue insist claim allege assert maintain contend
  admit confess concede acknowledge reveal disclose confirm deny complain lament recall quip joke muse wonder inquire
  shout yell scream cry exclaim whisper murmur mutter mumble tweet testify vow pledge promise predict demand urge plead
  interject chime boast brag scoff fume opine protest object recount comment caution proclaim believe think`

/**
 * Verbs for what cannot be done without words: praise, blame, mockery, defence and talk of a matter (Levin 1993, “English Verb
 * Classes and Alternations”, judgement verbs and verbs of communication); not thanks and wishes, which are deeds to a text.
 */
export const wordedVerbs = `
  mention discuss speak refer allude elaborate clarify recap summarize summarise recite relate narrate lecture preach
  rail rant thunder harangue bellow
  criticize criticise praise commend compliment extol laud hail tout applaud
  mock ridicule deride taunt disparage belittle insult chide chastise scold rebuke reprimand berate upbraid castigate
  lambast lambaste censure assail denounce decry condemn deplore blame accuse fault
  defend disavow renounce rebut refute dispute remind compare liken equate describe characterize characterise
  urge advise counsel advocate caution`

/** Past forms and participles that do not end in -ed. */
export const irregularVerbs = `
  say said said|tell told told|write wrote written|speak spoke spoken|think thought thought|feel felt felt|hold held held
  see saw seen|find found found|begin began begun|read read read|cast cast cast|show showed shown|know knew known
  swear swore sworn|sing sang sung|put put put|shoot shot shot|hit hit hit|bet bet bet|forget forgot forgotten
  foretell foretold foretold|foresee foresaw foreseen|forecast forecast forecast|broadcast broadcast broadcast
  understand understood understood|teach taught taught|seek sought sought|mean meant meant|hear heard heard
  overhear overheard overheard|choose chose chosen|beseech besought besought|retell retold retold|spell spelt spelt
  learn learnt learnt|dream dreamt dreamt|prove proved proven|lead led led|make made made|give gave given|spin spun spun`

/** Verbs that double their last letter: “quipped”, “referring”. */
export const doublingVerbs = `
  admit quip refer concur infer rebut blog plan beg snap pan rap knit submit demur commit brag rip prefer chat nod equip
  tut sob grin compel propel repel control opt crib slam bet put hit slur`
