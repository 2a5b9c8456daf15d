// What the reading knows of languages other than English: enough to find the speaker beside a quotation or before
// “that”. Data; verbs in the forms that newspapers report with. A language is one entry: nothing
// else in the package has words of it.

/** What is known of one language; lists of lower-case words with spaces between. */
export interface OtherLanguage {
  /** Finite verbs of speech. */
  verbs: string
  /** Words before a participle that make it finite: “a déclaré”. Without one, participles do not count. */
  auxiliary?: string
  participles?: string
  /** Words right before a verb that negate it: what a source did not say is not a statement. */
  negations: string
  /** What begins the clause that is said: “that”. */
  that: string
  /** Those of the verbs and participles that continue a speaker: “added”. */
  adding: string
  pronouns: string
  /** Words before a name or a description that do not show which of them it is: articles, “his”. */
  articles: string
  /** Words that begin the description of a source without a name: “a”, “several”; or nouns for such sources. */
  unnamed: string
  /** Words that end a name or a description: prepositions, conjunctions, adverbs of time. */
  stops: string
  /** Words between a verb and its speaker: “sagte dazu auch”. */
  between: string
  /** Prepositions before an addressee between a verb and its speaker: “a déclaré au Courier leur président”. */
  to?: string
  /** Titles before a name of one word, without a full stop: “Frau Venn”, “Dr. Venn”. */
  titles?: string
  /** Words between a clause and its verb: “…, so sagte Venn”. */
  leadIns?: string
  /**
   * Words of a sentence that may report speech in any form: verbs and nouns of speech and thought, “according to”, the mood
   * of reported speech. Beginnings of words end in a hyphen.
   */
  signs: string
  /** Letters that are written to the beginning of a word: “and”. */
  prefixes?: string
  /** Whether a clause may come before its verb, with a comma and no “that”: “…, sagte Venn”. */
  fronted?: boolean
  /** Whether a clause may follow verb and comma without “that”: “Venn entgegnete, verschoben sei …”. */
  bare?: boolean
  /** Whether the verb comes before its speaker. */
  verbFirst?: boolean
  /** Whether every noun has a capital, so that a capital alone does not show a name. */
  capitalNouns?: boolean
}

/** The languages read by form alone, by their ISO 639-1 code. */
export const otherLanguages: Record<string, OtherLanguage> = {
  de: {
    negations: 'nicht',
    titles: 'herr frau dr prof mr mrs',
    leadIns: 'so wie',
    verbs:
      'sagte sagt erklärte erklärt betonte betont meinte meint warnte warnt forderte fordert kritisierte kritisiert antwortete antwortet entgegnete entgegnet erwiderte erwidert berichtete berichtet schrieb schreibt fragte fragt ergänzte ergänzt versicherte versichert behauptete behauptet erzählte erzählt mahnte mahnt bekräftigte bekräftigt unterstrich unterstreicht beklagte beklagt bestätigte bestätigt verkündete verkündet sagten erklärten betonten meinten warnten forderten berichteten schrieben versicherten behaupteten bestätigten',
    adding: 'ergänzte ergänzt',
    that: 'dass daß',
    pronouns: 'er sie es ich wir man',
    articles: 'der die das sein seine ihr ihre dessen deren unser unsere',
    stops:
      'vor am im in bei nach gegenüber zu zur zum auf mit dem den und oder aber als wenn weil während um für über von nun heute gestern dieser dann jedoch laut',
    between: 'dazu auch dann daraufhin später zudem weiter jedoch aber wiederum',
    unnamed: 'ein eine einer mehrere einige zwei drei viele manche',
    fronted: true,
    bare: true,
    capitalNouns: true,
    to: 'dem der gegenüber',
    signs:
      'sag- erklär- beton- mein- warn- forder- kritisier- antwort- entgegn- erwider- bericht- schrieb- schreib- frag- ergänz- versicher- behaupt- erzähl- mahn- bekräft- unterstr- beklag- bestätig- verkünd- teilt- kündig- beruf- bezif- sprach- spricht warf wirft wider- stritt- bestreit- dementier- räumt- angab- angib- zufolge laut demnach offenbar angeblich- mutmaßlich- heißt hieß sei seien habe hätte hätten werde würde würden solle solln könne könnten müsse müssten wolle wollten dürfe rief riet glaub- denk- dacht- hoff- fürcht- befürcht- erwart- rechn- schätz- lehnt- lobt- droht- versprach- versprech- zitier- äußer- vorwurf vorwürf- stellungnahme- mitteil- aussag- einschätz- berechn- wohl will wollen',
  },
  fr: {
    negations: 'ne n non',
    titles: 'm mm mme mlle dr prof mr mrs',
    verbs:
      'dit déclare affirme explique estime ajoute souligne précise rappelle indique répond prévient dénonce regrette promet insiste conclut écrit rapporte',
    auxiliary: 'a ont avait avaient aurait auraient a-t-il a-t-elle ont-ils ont-elles',
    participles:
      'dit déclaré affirmé assuré expliqué promis lancé ajouté répondu estimé souligné précisé rappelé indiqué averti prévenu dénoncé insisté confié regretté reconnu conclu martelé poursuivi écrit annoncé confirmé répété',
    adding: 'ajoute ajouté poursuivi conclu conclut',
    that: 'que qu',
    pronouns: 'il elle ils elles on nous je',
    articles: 'le la les l leur leurs son sa ses notre',
    stops:
      'à dans devant lors au aux en sur et ou mais que qui quand lorsque avant après pour par avec lundi mardi mercredi jeudi vendredi samedi dimanche hier ce cette alors dont',
    between: 'aussi également encore ensuite ainsi hier',
    unnamed: 'un une plusieurs deux trois des certains quelques',
    fronted: true,
    to: 'au aux à',
    signs:
      'dit- dire dis- déclar- affirm- assur- expliqu- promi- promet- lanc- ajout- répon- estim- soulign- précis- rappel- indiqu- averti- préven- dénonc- insist- confi- regrett- reconn- conclu- martel- écri- annonc- confirm- selon apparemment prétend- accus- critiqu- demand- exig- jug- pens- croi- crai- espèr- dément- rapport- aurai- serai- devrai- savoir interrog- cit- parl- évoqu- racont- témoign- réclam- propos- résum- gronde-',
  },
  es: {
    negations: 'no',
    titles: 'sr sra señor señora don doña dr prof mr mrs',
    verbs:
      'dijo afirmó aseguró declaró explicó añadió agregó señaló indicó sostuvo advirtió subrayó respondió reiteró comentó manifestó precisó criticó denunció recordó concluyó dice afirma asegura declara explica añade señala sostiene advierte subraya responde dijeron afirmaron aseguraron señalaron anunció confirmó contó apuntó',
    auxiliary: 'ha han había habían',
    participles:
      'dicho afirmado asegurado declarado explicado añadido señalado indicado advertido subrayado anunciado confirmado',
    adding: 'añadió agregó añade añadido concluyó',
    that: 'que',
    pronouns: 'él ella ellos ellas',
    articles: 'el la los las su sus',
    stops:
      'en ante durante tras a al este esta y o pero que cuando mientras después antes con por para ayer hoy lunes martes miércoles jueves viernes sábado domingo según sobre desde',
    between: 'también ayer hoy luego además',
    unnamed: 'un una unos unas dos tres varios varias algunos',
    fronted: true,
    to: 'al a',
    signs:
      'dij- dec- dic- dich- afirm- asegur- declar- explic- añad- agreg- señal- indic- sost- advert- advirt- subray- respond- reiter- coment- manifest- precis- critic- denunci- record- conclu- anunci- confirm- cont- apunt- según presunt- supuest- habría- sería- acus- pid- exig- neg- nieg- opin- cree- consider- esper- tem- inform- revel- admit- recono- promet-',
  },
  it: {
    negations: 'non',
    titles: 'signor signora don dr prof mr mrs',
    verbs:
      'disse afferma spiega dichiara aggiunge sottolinea ricorda risponde conclude avverte dice affermò spiegò dichiarò aggiunse rispose sottolineò assicura racconta precisa',
    auxiliary: 'ha hanno aveva avevano avrebbe',
    participles:
      'detto dichiarato affermato spiegato aggiunto sottolineato ricordato risposto avvertito assicurato annunciato precisato concluso raccontato scritto confermato',
    adding: 'aggiunge aggiunse aggiunto concluso conclude',
    that: 'che',
    pronouns: 'lui lei loro egli ella',
    articles: 'il lo la i gli le l suo sua',
    stops:
      'in a al alla davanti durante dopo e o ma che quando mentre con per da dal ieri oggi lunedì martedì mercoledì giovedì venerdì sabato domenica secondo su nel nella',
    between: 'anche poi ieri oggi inoltre',
    unnamed: 'un una uno due tre alcuni alcune diversi',
    fronted: true,
    to: 'al alla a',
    signs:
      'dett- dic- disse- dichiar- afferm- spieg- aggiun- sottoline- ricord- rispo- avvert- assicur- annunci- precis- conclu- raccont- scri- conferm- secondo avrebbe- sarebbe- accus- chied- chies- neg- ritien- pens- cred- tem- sper- rifer- comunic- rivel- ammett- promet- promess- denunci- critic- presunt-',
  },
  pt: {
    negations: 'não',
    titles: 'sr sra dr prof mr mrs',
    verbs:
      'disse afirmou declarou explicou acrescentou ressaltou destacou garantiu alertou respondeu lembrou criticou sublinhou assegurou anunciou confirmou contou diz afirma explica garante disseram afirmaram',
    adding: 'acrescentou',
    that: 'que',
    pronouns: 'ele ela eles elas',
    articles: 'o a os as seu sua',
    stops:
      'em no na ao à aos durante após e ou mas que quando enquanto com por para ontem hoje segunda terça quarta quinta sexta sábado domingo segundo sobre desde',
    between: 'também ontem hoje ainda',
    unnamed: 'um uma dois duas três vários várias alguns',
    fronted: true,
    to: 'ao à aos a',
    signs:
      'diss- diz- afirm- declar- explic- acrescent- ressalt- destac- garant- alert- respond- lembr- critic- sublinh- assegur- anunci- confirm- cont- segundo conforme teria- seria- acus- ped- exig- neg- acredit- consider- esper- inform- revel- admit- reconhec- promet- supost- alegad-',
  },
  nl: {
    negations: 'niet',
    titles: 'dr prof mr mrs',
    verbs:
      'zei zegt verklaarde verklaart vertelde vertelt schreef schrijft antwoordde antwoordt benadrukte benadrukt waarschuwde waarschuwt stelde stelt meldde meldt zeiden zeggen aldus bevestigde bevestigt vervolgde vindt',
    adding: 'vervolgde',
    that: 'dat',
    pronouns: 'hij zij ze het ik we wij',
    articles: 'de het zijn haar hun',
    stops:
      'in op aan bij voor tegen na met en of maar dat die toen als terwijl om over gisteren vandaag maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
    between: 'ook daarop later gisteren',
    unnamed: 'een twee drie enkele verschillende meerdere',
    fronted: true,
    to: 'tegen aan',
    signs:
      'zei- zeg- verklaar- vertel- schre- schrij- antwoord- benadruk- waarschuw- stel- meld- aldus volgens zou zouden bevestig- vind- vond- eis- beschuldig- ontken- beloof- denk- dacht- geloof- hoop- vrees- verwacht- bericht- noem- kondig- erken- beweer- vermoed- vervolg-',
  },
  sv: {
    negations: 'inte',
    titles: 'herr dr prof mr mrs',
    verbs:
      'sa sade säger sa förklarade förklarar berättade berättar skrev skriver svarade svarar varnade varnar betonade betonar hävdade hävdar menar tillade konstaterar bekräftade bekräftar',
    adding: 'tillade',
    that: 'att',
    pronouns: 'han hon de vi jag det',
    articles: 'den det de hans hennes deras',
    stops: 'i på till vid efter för med och eller men att som när medan om över under i igår idag från',
    between: 'också sedan även',
    unnamed: 'en ett två tre flera några',
    fronted: true,
    to: 'till',
    signs:
      'sa sade säg- sagt- förklar- berätt- skrev- skriv- svar- varn- beton- hävd- menar menade tillade konstater- bekräft- enligt skulle uppge- lär anser- tror- tänk- hoppas befar- vänta- kräv- krav- anklag- neka- lov- meddel- uppgift- rapport- kritis- föresl-',
  },
  ar: {
    negations: 'لم ما',
    prefixes: 'وف',
    verbs:
      'قال قالت قالوا وقال وقالت أضاف أضافت وأضاف وأضافت أكد أكدت وأكد وأكدت أوضح أوضحت وأوضح وأوضحت صرح صرحت وصرح وصرحت ذكر ذكرت وذكر وذكرت أعلن أعلنت وأعلن وأعلنت اعتبر اعتبرت واعتبر واعتبرت تابع وتابع تابعت وتابعت أشار أشارت وأشار وأشارت',
    adding: 'أضاف أضافت وأضاف وأضافت تابع وتابع تابعت وتابعت',
    that: 'أن إن أنها إنها أنه إنه بأن',
    pronouns: 'هو هي هم',
    articles: '',
    stops:
      'في من على إلى عن مع أن إن إنها أنها إنه أنه بأن خلال عند بعد قبل أمام وهو وهي حيث كما لصحيفة لوكالة التي الذي',
    unnamed: 'مصادر مصدر مسؤول مسؤولون خبراء شهود مراقبون محللون دبلوماسي دبلوماسيون',
    between: 'أيضا أيضاً',
    verbFirst: true,
    signs:
      'قال- قالت- قيل يقول- تقول- بالقول أضاف- أكد- أوضح- صرح- تصريح- ذكر- أعلن- اعتبر- تابع- أشار- مشير- نفى نفت رد ردّ- ردا- توقع- دعا دعت طالب- حذر- حذّر- كشف- أفاد- نقل- وفق- بحسب حسب تقرير- التقرير بيان البيان جاء زعم- اتهم- شدد- وعد- رأى يرى قدّر- قدر- فقدّر- فقدر- مصادر',
  },
}
