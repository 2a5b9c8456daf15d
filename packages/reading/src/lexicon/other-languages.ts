// What the reading knows of languages other than English: enough to find the speaker beside a quotation or before
// “that”. Data; verbs in the forms that newspapers report with. A language is one entry: nothing
// else in the package has words of it.

import type { OtherLanguage } from '../other-languages/language-entry.ts'

/** Of a language of which only the words for “according to” are known. */
const noWords = {
  verbs: '',
  negations: '',
  that: '',
  adding: '',
  pronouns: '',
  articles: '',
  unnamed: '',
  stops: '',
  between: '',
} as const

/** The languages read by form alone, by their ISO 639-1 code. */
export const otherLanguages: Record<string, OtherLanguage> = {
  de: {
    negations: 'nicht',
    titles: 'herr frau dr prof mr mrs',
    leadIns: 'so wie',
    verbs:
      'sagte sagt erklärte erklärt betonte betont meinte meint warnte warnt forderte fordert kritisierte kritisiert antwortete antwortet entgegnete entgegnet erwiderte erwidert berichtete berichtet schrieb schreibt fragte fragt ergänzte ergänzt versicherte versichert behauptete behauptet erzählte erzählt mahnte mahnt bekräftigte bekräftigt unterstrich unterstreicht beklagte beklagt bestätigte bestätigt verkündete verkündet sagten erklärten betonten meinten warnten forderten berichteten schrieben versicherten behaupteten bestätigten teilte teilt',
    adding: 'ergänzte ergänzt',
    that: 'dass daß',
    pronouns: 'er sie es ich wir man',
    articles: 'der die das sein seine ihr ihre dessen deren unser unsere',
    stops:
      'vor am im in bei nach gegenüber zu zur zum auf mit dem den und oder aber als wenn weil während um für über von nun heute gestern dieser dann jedoch laut',
    between: 'dazu auch dann daraufhin später zudem weiter jedoch aber wiederum',
    unnamed:
      'ein eine einer mehrere einige zwei drei viele manche beamte experten zeugen anwohner augenzeugen beobachter diplomaten',
    fronted: true,
    bare: true,
    capitalNouns: true,
    to: 'dem der gegenüber',
    signs:
      'sag- erklär- beton- mein- warn- forder- kritisier- antwort- entgegn- erwider- bericht- schrieb- schreib- frag- ergänz- versicher- behaupt- erzähl- mahn- bekräft- unterstr- beklag- bestätig- verkünd- teilt- kündig- beruf- bezif- spricht warf wirft stritt- bestreit- dementier- räumt- angab- angib- zufolge laut demnach offenbar angeblich- mutmaßlich- heißt hieß sei seien habe hätte hätten werde würden solle solln könne könnten müsse müssten wolle dürfe rief riet glaub- denk- dacht- hoff- fürcht- befürcht- erwart- rechn- schätz- lehnt- lobt- droht- versprach- versprech- zitier- äußer- vorwurf vorwürf- stellungnahme- mitteil- aussag- einschätz- berechn- wohl gemäß ausgeh- ausgegangen durchblick- nenn- genannt bezeichn- vorwarf vorwurf- anlast- mitgeteilt mitzuteil- angeg- bekannt- bekunde- verlaut- wonach demzufolge feststell- festgestell- hinzu füg- hinweis- wies wiesen verwies- verweis- betont argument- beschuld- bezicht- beschwer- gelob- twitter- tweet- prognosti- ermittel- deut- andeut- meldet- meld- worten angaben ansicht meinung auffassung überzeug- beweis- belegt- ergab ergeb- studie- umfrag- zustimm- beharr- pocht- plädier- appell- baten bittet bitten gebeten aufford- aufforder- rufen verlang- drang empfahl empfehl- empfohl- schläg- vorschlag- vorgeschl- wunder- wünsch- wunsch- vermut- annahm- annehm- ahn- zweifel- bezweifl- anzweifel- gestand- zugegeb- beteuer- leugn- verneint- verneint bejah- vertritt vertrat- vertret- unterstell- verurteil- rügt- tadelt- begrüß- würdig- zeigte bedauer- entschuldig- besorgt- beunruhig- zuversicht- optimist- überrascht enttäusch- wüt- informier- verriet- verrät- enthüll- schilder- beschreib- beschrieb- gestell- gesagt gehört hört- zusammenfass- resümier- folger- schließ- schloss- argwöhn- angekünd- ankünd- versichert- beantrag- einwand einwend- wandt- konter- verteidig- prangert- ätzt- spott- scherz- witzel- jammer- klag- schimpf- brüll- flüster- ruft wissen wusste- bewusst ansieh- ansah scheinen möge möcht- dürft- müsst- gäbe gebe bleibe lasse nehme sehe bekomme brauche fahre bedeute handle gelte wisse spreche angebl- vorgeblich- mutmaßl- vermeint- sprecher- quelle- zeug- gutacht- expert- ansprach- pressekonf- pressemit- protokoll- erklärung- begründ- forderung- kritik- warnung- drohung- garant- zusicher- beabsicht- vorhaben hofft- zwick- erinner- mock- lustig verzeichn- nachgesagt-',
    links: 'der des von vom und für in im aus zum zur am',
    accordingTo:
      'laut|nach angaben von|nach angaben|nach ansicht|nach meinung|nach auffassung|nach darstellung|nach einschätzung|nach aussage|nach aussagen|nach worten|nach den worten|nach auskunft|nach überzeugung|nach informationen|nach einem bericht|nach berichten|nach mitteilung|gemäß|aus sicht|, so',
    accordingToAfter: 'zufolge',
    asSaid: 'wie',
    sourceEnds:
      'mitteilte|mitteilten|mitteilt|sagte|sagten|erklärte|erklärten|berichtet|berichtete|berichteten|meldet|meldete|meldeten|bekanntgab|betonte|schreibt|schrieb|ankündigte|bestätigte',
    mood: 'sei seien habe werde könne müsse dürfe solle wolle wisse gebe',
    persons:
      'ich mich mir mein meine meinen meiner wir uns unser unsere unseren unserem unserer du dich dir dein deine euch ihnen',
    splitVerbs:
      'teilte mit|teilten mit|teilt mit|gab bekannt|gaben bekannt|gibt bekannt|gab an|gaben an|gibt an|stellte fest|stellt fest|kündigte an|kündigten an|kündigt an|räumte ein|räumt ein|fügte hinzu|fügt hinzu|hob hervor|wies hin|wies zurück|wirft vor|warf vor|geht davon aus|gehen davon aus|ging davon aus|ließ wissen|ließ verlauten|ließen durchblicken|ließ durchblicken',
    institutions:
      '-amt -polizei -ministerium -behörde -regierung -gericht -reederei -verband -gesellschaft -partei -konzern -firma -unternehmen -kommission -gewerkschaft -verwaltung -anwaltschaft -feuerwehr -klinik -krankenhaus -universität -institut -zentrale -verein -bank -armee -kirche -verbands -verbandes -amts -amtes -ministeriums -gerichts -gerichtes -instituts -vereins -konzerns',
  },
  fr: {
    negations: 'ne n non',
    titles: 'm mm mme mlle dr prof mr mrs',
    verbs:
      'dit déclare affirme explique estime ajoute souligne précise rappelle indique répond prévient dénonce regrette promet insiste conclut écrit rapporte maintient nie dément reconnaît confirme confie raconte note observe juge admet prétend soutient rétorque réplique résume plaide martèle assure lance poursuit félicite',
    auxiliary: 'a ont avait avaient aurait auraient a-t-il a-t-elle ont-ils ont-elles',
    participles:
      'dit déclaré affirmé assuré expliqué promis lancé ajouté répondu estimé souligné précisé rappelé indiqué averti prévenu dénoncé insisté confié regretté reconnu conclu martelé poursuivi écrit annoncé confirmé répété démenti nié ri maintenu réagi jugé admis noté observé rétorqué répliqué tweeté résumé plaidé prétendu félicité raconté témoigné',
    adding: 'ajoute ajouté poursuivi conclu conclut',
    that: 'que qu',
    pronouns: 'il elle ils elles on nous je',
    articles: 'le la les l leur leurs son sa ses notre',
    stops:
      'à dans devant lors au aux en sur et ou mais que qui quand lorsque avant après pour par avec lundi mardi mercredi jeudi vendredi samedi dimanche hier ce cette alors dont',
    between: 'aussi également encore ensuite ainsi hier lundi mardi mercredi jeudi vendredi samedi dimanche',
    unnamed: 'un une plusieurs deux trois des certains quelques',
    fronted: true,
    to: 'au aux à',
    signs:
      'dit- dire déclar- affirm- expliqu- promi- promet- lanc- ajout- répon- soulign- précis- rappel- indiqu- averti- préven- dénonc- insist- confi- regrett- reconn- conclu- martel- écri- annonc- confirm- selon apparemment prétend- accus- critiqu- demand- exig- jug- pens- croi- crai- espèr- dément- rapport- serai- savoir interrog- évoqu- racont- témoign- réclam- propos- résum- gronde- avis maintien- nie- nié- félicit- préten- préte- propos voudr- twitt- tweet- réact- témoi- deman- soute- souti- révél- regre- regret- préocc- inquiét- entend- entendu commen- communiqué sondage étude enquête source sources porte-parole autorités avertis- avou- démenti- insinu- suggér- sugger- recomman- exhort- invit- observ- remarqu- constat- signal- rétorqu- répliqu- riposte- plaid- argu- argument- justifi- défend- soupçonn- suspect- imagin- suppos- paraî- parai- serait pourrait pourraient seraient voudrait pourrai- interview entretien conférence rappor- témoignage allég- promess- plain- râl- iron- plaisant- souten- réjoui- salu- remerci- félici- condamn- reproch- qualifi- décri- surnomm- nomm- raill- moqu- prévoi- estimation déplor- inform- convain- espér- rejet- approuv- invoqu- montrent assure',
    links: 'de du des d la le les l et en',
    accordingTo:
      "selon|d ' après|de l ' avis de|de l ' avis du|au dire|aux dires|aux yeux|de l ' aveu|pour sa part|de source|à en croire|d ' après les dires",
    persons: 'je j me moi mon ma mes nous notre nos tu te vous votre vos',
    verbEndings: 'é it ait aient ent ient',
    splitVerbs: 'fait savoir|fit savoir|font savoir',
    institutions:
      'mairie préfecture police gendarmerie gouvernement ministère parquet tribunal cour commission compagnie société entreprise groupe syndicat parti banque armée hôpital université institut association fédération autorité direction région',
  },
  es: {
    negations: 'no',
    titles: 'sr sra señor señora don doña dr prof mr mrs',
    verbs:
      'dijo afirmó aseguró declaró explicó añadió agregó señaló indicó sostuvo advirtió subrayó respondió reiteró comentó manifestó precisó criticó denunció recordó concluyó dice afirma asegura declara explica añade señala sostiene advierte subraya responde dijeron afirmaron aseguraron señalaron anunció confirmó contó apuntó mantiene niega negó reconoció reconoce insistió insiste admitió admite reclamó opina opinó denuncia recuerda critica argumentó argumenta sugirió relató contestó preguntó escribió',
    auxiliary: 'ha han había habían',
    participles:
      'dicho afirmado asegurado declarado explicado añadido señalado indicado advertido subrayado anunciado confirmado reconocido insistido mantenido negado admitido denunciado reclamado recordado respondido reiterado criticado',
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
      'dij- dec- dic- dich- afirm- declar- explic- añad- agreg- señal- indic- sost- advert- advirt- subray- respond- reiter- coment- manifest- precis- critic- denunci- conclu- anunci- confirm- apunt- según presunt- habría- acus- exig- nieg- opin- cree- consider- inform- revel- admit- recono- promet- juicio opinión preocup- insis- comunicado twitt- tuit- sugir- suger- escrib- testi- testim- pregunt- portavoz razon- aleg- recha- descri- adver- mentir- acerca recla- pidi- pide- solicit- relat- mant- manten- mantien- culp- recon- agradec- lament- felicit- conden- calific- tach- denomin- defend- defiend- justific- razona- plante- propon- propus- exhort- avis- conf- supus- sospech- dud- imagin- piens- debería- habrían serían estaría- encuesta estudio informe fuentes fuente entrevista rueda declaraciones palabras mensaje quej- reproch- desment- presum- dicen deseo prev- augur- pronostic- estim- calcul-',
    links: 'de del la el los las y en',
    accordingTo:
      'según|de acuerdo con|a juicio de|a juicio del|en opinión de|en opinión del|en palabras de|a decir|conforme a|al decir|de acuerdo a',
    persons: 'yo me mi mis mí nosotros nos nuestra nuestro nuestras nuestros tú tu usted ustedes creo',
    verbEndings: 'ó aron ieron ado ido ía ían iene ienen',
    splitVerbs: 'hizo saber|dio a|dejó claro',
    institutions:
      'policía gobierno ministerio fiscalía tribunal juzgado comisión naviera empresa compañía sindicato partido banco ejército hospital universidad instituto asociación federación ayuntamiento alcaldía autoridad dirección organización guardia',
  },
  it: {
    negations: 'non',
    titles: 'signor signora don dr prof mr mrs',
    verbs:
      'disse afferma spiega dichiara aggiunge sottolinea ricorda risponde conclude avverte dice affermò spiegò dichiarò aggiunse rispose sottolineò assicura racconta precisa sostiene ribadisce nega ammette riconosce osserva commenta riferisce replica scrive lamenta denuncia ritiene',
    auxiliary: 'ha hanno aveva avevano avrebbe',
    participles:
      'detto dichiarato affermato spiegato aggiunto sottolineato ricordato risposto avvertito assicurato annunciato precisato concluso raccontato scritto confermato ribadito sostenuto negato ammesso riconosciuto lamentato denunciato twittato commentato osservato replicato rivelato confidato riferito',
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
      'dett- dic- disse- dichiar- afferm- spieg- aggiun- sottoline- ricord- rispo- avvert- assicur- annunci- precis- raccont- conferm- secondo avrebbe- sarebbe- accus- chied- chies- neg- ritien- sper- rifer- rivel- ammett- promet- promess- denunci- presunt- stando affer- sosten- sostien- sostenuto twitt- riten- insis- report- riport- definit- definis- defin- desider- lament- preoc- suggeri- ammess- rifiut- portavoce fonti fonte sondaggio studio rapporto comunicat- decid- ribad- sapere parere avviso giudizio detta comment- osserv- replic- ribatt- rivend- accusa- critica- dich- testimon- intervist- conferenz- definì- paragon- difend- difes- giustific- argoment- propon- propost- esort- invit- implor- avvis- suppon- supposto sospett- dubit- immagin- dovrebb- avrebb- vorrebb- elogi- condann- derid- minacci- garant- calcol- ipotizz- sarebb- secondo-',
    links: 'di del della dei degli delle dal e la il lo le l',
    accordingTo:
      'secondo|stando a|stando al|stando alla|stando alle|stando agli|a detta di|a detta della|a detta del|a giudizio di|a parere di|ad avviso di|per voce di|nelle parole di',
    forName: 'per',
    persons: 'io mi me mio mia miei mie noi nostro nostra nostri nostre tu te voi vostro vostra',
    verbEndings: 'ato uto ito ò ava eva iva iene ngono',
    splitVerbs: 'fatto sapere|fa sapere|reso noto|rende noto',
    institutions:
      'polizia governo ministero procura tribunale commissione compagnia società azienda sindacato partito banca esercito ospedale università istituto associazione comune questura prefettura capitaneria autorità',
  },
  pt: {
    negations: 'não',
    titles: 'sr sra dr prof mr mrs',
    verbs:
      'disse afirmou declarou explicou acrescentou ressaltou destacou garantiu alertou respondeu lembrou criticou sublinhou assegurou anunciou confirmou contou diz afirma explica garante disseram afirmaram referiu argumenta argumentou sugeriu sugere mantém manteve negou nega admite admitiu reconheceu reconhece alega alegou comentou perguntou escreveu relatou noticiou refere descreveu insistiu ressalta destaca lembra critica alerta acrescenta frisou frisa',
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
      'diss- diz- afirm- declar- explic- acrescent- ressalt- destac- alert- respond- lembr- critic- sublinh- anunci- confirm- segundo conforme seria- acus- exig- acredit- consider- inform- revel- admit- reconhec- promet- supost- alegad- acordo refer- acres- argum- notic- comenta- comento- pergunt- descre- menc- insis- tweet- twitt- testem- preoc- preten- previ- rejei- manté- pens- ponder- escre- sug- quis- admi- recus- queix- alega- sondagem estudo relatório comunicado fonte fontes entrevista porta-voz autoridades opinião palavras pareç- deveri- devia poderia- haveria- estaria- justif- propo- propô- apel- exort- duvid- imagin- desment- aleg- culp- crit- lament- elogi- conden- qualific- ameaç- prev- estim- calcul- convid- solicit- recomend- frisa- frisou reiter- observ- reag- reaç- resum-',
    links: 'de do da dos das e o a os as',
    accordingTo:
      'segundo|de acordo com|conforme|na opinião de|no entender de|nas palavras de|na visão|a acreditar em',
    persons: 'eu me mim meu minha meus minhas nós nosso nossa nossos nossas tu te ti você vocês',
    verbEndings: 'ou eu iu aram eram iram ado ido ava iam êm',
    splitVerbs: 'fez saber|deu conta',
    institutions:
      'polícia governo ministério procuradoria tribunal comissão empresa companhia sindicato partido banco exército hospital universidade instituto associação câmara prefeitura autoridade',
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
      'zei- zeg- verklaar- vertel- schre- schrij- antwoord- benadruk- waarschuw- meld- aldus volgens bevestig- beschuldig- ontken- beloof- denk- dacht- geloof- hoop- vrees- bericht- noem- kondig- erken- beweer- vermoed- vroeg- vraag- gevraag- voeg- toegevoeg- verte- woord- opini- merk- beschre- beschrij- sugge- krant emot- rapport- gezegd belo- verklar- gespro- sprak spreek- klaag- klag- besl- tweet- twitt- persb- menin- mening cite- citee- getui- onthul- gesprek- react- antw- bekend- bekrachtig- weet wist pleit- pleeg- roep- riep waarschu- argu- bewer- suggereer- noteer- schatt- rekent- oorde- gelo- gelov- gedacht twijfel- betwij- schijn- vreesd- gehoop- twijf- kritis- bekritis- prijs- prees dank- veroord- bestrij- betreur- spij- excus- dring- drong dreig- bedreig- raadt- ried adviseer- concludeer- blijkt bleek blijken peiling- studie- interview- persconf- verslag- aankondig- toegeg- toegev- uitleg- uitgel- wijs- wees wezen hamer- herhaal- onderstr- spreekt garand- zweer- zwoer- bedoel- riep- luid- uitgelegd- verwijs- verwees- verdedig- beriep- beroep- voorspel- raadt verzoch- verzoek- zou nam neemt',
    links: 'van de het der den voor uit en in op',
    accordingTo: 'volgens|aldus|naar eigen zeggen van|naar verluidt|in de woorden van|naar het oordeel van',
    persons: 'ik me mij mijn wij we ons onze jij jouw jullie uw',
    splitVerbs:
      'laat weten|liet weten|laten weten|lieten weten|gaf aan|geeft aan|voegde toe|kondigde aan|wees erop|gaat ervan uit|ging ervan uit',
    institutions:
      '-politie -ministerie -regering -rechtbank -commissie -bedrijf -maatschappij -vakbond -partij -bank -leger -ziekenhuis -universiteit -instituut -vereniging -gemeente -dienst rapport',
  },
  sv: {
    negations: 'inte',
    titles: 'herr dr prof mr mrs',
    verbs:
      'sa sade säger sa förklarade förklarar berättade berättar skrev skriver svarade svarar varnade varnar betonade betonar hävdade hävdar menar tillade konstaterar bekräftade bekräftar uppgav uppger frågade frågar påpekade påpekar meddelade meddelar anser ansåg tror trodde',
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
      'sa sade säg- sagt- förklar- berätt- skrev- skriv- svar- varn- beton- hävd- menar menade tillade konstater- bekräft- enligt uppge- lär anser- tror- tänk- hoppas befar- kräv- krav- anklag- neka- meddel- uppgift- rapport- kritis- föresl- tilla- fråg- fråga- talesm- talespers- vittn- tidning- avslö- prata- tillkännag- påpek- uttry- nämn- käll- noter- uttal- citer- förnek- uppm- vet visste erkän- medg- påst- inbl- hänvis- samtal- intervj- tweet- twitt- bekr- tyck- tycker ansåg trodd- misstänk- tvivl- gissa- förmod- antar antog räkn- hopp- önsk- efterly- bad bett bön- uppman- föreslå- föreslo- argument- resoner- motiver- beskriv- beskrev- beskr- framg- framgår framgick studie undersökning- enkät- källor lova- löfte- krit- beröm- tack- fördöm- beklaga- urskuld- planer- tillk- framhåll- framhöll underst- insister- vidhåll- vidhöll- spå- förutsp- bedöm- tycks tycktes invänd- replik- skämt- suck- utbrist- medd- anse-',
    links: 'i på av för och från',
    accordingTo: 'enligt|i ord av|som säger|enligt uppgift från',
    persons: 'jag mig min mitt mina vi oss vår vårt våra dig din',
    splitVerbs: 'slog fast|slår fast|lade till|lägger till',
    institutions:
      '-polisen -regeringen -departementet -domstolen -kommissionen -bolaget -företaget -facket -partiet -banken -försvaret -sjukhuset -universitetet -institutet -förbundet -verket -myndigheten -kommunen -tjänsten -rederiet',
  },
  ar: {
    negations: 'لم ما',
    prefixes: 'وف',
    verbs:
      'قال قالت قالوا وقال وقالت أضاف أضافت وأضاف وأضافت أكد أكدت وأكد وأكدت أوضح أوضحت وأوضح وأوضحت صرح صرحت وصرح وصرحت ذكر ذكرت وذكر وذكرت أعلن أعلنت وأعلن وأعلنت اعتبر اعتبرت واعتبر واعتبرت تابع وتابع تابعت وتابعت أشار أشارت وأشار وأشارت لفت ولفت لفتت ولفتت كشف وكشف كشفت وكشفت أفاد وأفاد أفادت وأفادت أظهر وأظهر أظهرت وأظهرت شدد وشدد شددت وشددت حذر وحذر حذرت وحذرت نفى ونفى نفت ونفت بين وبين زعم وزعم اعترف واعترف أخبر وأخبر صرّح صرّحت أردف وأردف',
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
      'قال- قالت- قيل يقول- تقول- بالقول أضاف- أكد- أوضح- صرح- تصريح- ذكر- أعلن- اعتبر- تابع- أشار- مشير- نفى نفت رد توقع- دعا دعت طالب- حذر- حذّر- كشف- أفاد- وفق- بحسب حسب تقرير- التقرير بيان البيان جاء زعم- اتهم- شدد- وعد- رأى يرى قدّر- قدر- فقدّر- فقدر- مصادر قائل- أخبر- فأخبر- الادع- ادع- يدع- تدع- اعتق- يعتقد- أعتقد- نعتقد- تعتقد- حسبم- حسبما شهاد- شهد- يشهد- تويتر لصحيفة صحيفة- مجلة- صرّح- اعترف- قول- بقول- أقوال- أردف- رفض- يرفض- ترفض- أظهر- تظهر- يظهر- لفت- يلفت- وصف- يصف- تصف- حديث- استطلاع- دراس- المتحدث- متحدث- وفقا- وفقًا- حد نشر- إنه إنها إنهم إننا أن أنه أنها أنهم أننا بأن بأنه بأنها بأنهم بأننا وأن كتب- يكتب- سأل- أجاب- يجيب- يرد- ناشد- طلب- يطلب- اقترح- أوصى- انتقد- ندد- أدان- أشاد- شكر- اعتذر- يشك- تساءل- يتساءل- يأمل- تأمل- أمل- يخشى- تخشى- يتوقع- تتوقع- يتهم- تتهم- تعهد- يتعهد- هدد- يهدد- يحذر- تحذر- أبلغ- بلّغ- يذكر- تذكر- تفيد- يفيد- تنقل- روى- يروي- يزعم- مزاعم- اعلن- يعلن- تعلن- إعلان- يؤكد- تؤكد- مؤكد- يضيف- تضيف- مضيف- يقولون يرى- ترى- يعتبر- تعتبر- تقدّر- تبدو-',
    links: '',
    accordingTo: 'بحسب|وبحسب|حسب|على حد قول|نقلا عن|على حد تعبير',
    persons: 'أنا نحن أنت أنتم لدينا علينا لنا إننا إنني أننا',
    institutions: 'معهد وزارة الشرطة الحكومة شركة هيئة منظمة جامعة المحكمة وكالة لجنة',
  },
  ru: {
    verbs:
      'сказал сказала сказали заявил заявила заявили сообщил сообщила сообщили отметил отметила подчеркнул подчеркнула добавил добавила рассказал рассказала пояснил пояснила уточнил уточнила считает говорит написал написала признал признала',
    negations: 'не',
    that: 'что',
    adding: 'добавил добавила уточнил уточнила',
    pronouns: 'он она они я мы',
    articles: '',
    unnamed: 'источник источники чиновник чиновники эксперты очевидцы',
    stops: 'в на с по и но а что когда после до для из от у о об при во со журналистам',
    between: 'также затем позже ранее',
    accordingTo:
      'по словам|по данным|по мнению|по информации|согласно|как сообщает|как сообщил|как сообщила|как заявил|как заявила',
    institutions:
      'полиция полиции министерство министерства мид мвд мчс правительство правительства прокуратура прокуратуры суд',
  },
  uk: {
    verbs:
      'сказав сказала сказали заявив заявила заявили повідомив повідомила повідомили зазначив зазначила наголосив наголосила додав додала розповів розповіла пояснив пояснила вважає каже написав написала',
    negations: 'не',
    that: 'що',
    adding: 'додав додала',
    pronouns: 'він вона вони я ми',
    articles: '',
    unnamed: 'джерело джерела чиновник чиновники експерти очевидці',
    stops: 'в у на з із по і й та але а що коли після до для від о об при журналістам',
    between: 'також потім пізніше раніше',
    accordingTo: 'за словами|за даними|на думку|за інформацією|згідно з|як повідомляє|як повідомив',
    institutions: 'поліція поліції міністерство міністерства уряд уряду прокуратура прокуратури суд',
  },
  pl: {
    verbs:
      'powiedział powiedziała powiedzieli oświadczył oświadczyła poinformował poinformowała poinformowali stwierdził stwierdziła dodał dodała podkreślił podkreśliła zaznaczył zaznaczyła wyjaśnił wyjaśniła przyznał przyznała uważa mówi twierdzi',
    negations: 'nie',
    that: 'że',
    adding: 'dodał dodała',
    pronouns: 'on ona oni one ja my',
    articles: '',
    unnamed: 'źródła źródło urzędnik urzędnicy eksperci świadkowie',
    stops: 'w we na z ze po i a ale że gdy kiedy przed do dla od o przy podczas',
    between: 'także też potem później wcześniej',
    accordingTo:
      'zdaniem|według|jak podaje|jak podała|jak poinformował|jak poinformowała|zgodnie z|w opinii|w ocenie',
    institutions: 'policja policji ministerstwo ministerstwa rząd rządu prokuratura prokuratury sąd sądu',
  },
  tr: {
    verbs: 'dedi',
    negations: '',
    that: '',
    adding: '',
    pronouns: 'o onlar ben biz',
    articles: '',
    unnamed: 'yetkililer kaynaklar uzmanlar bir',
    stops: 've ile için ama',
    between: '',
    accordingToAfter: 'göre',
    institutions: 'polise bakanlığa hükümete valiliğe mahkemeye',
  },
  id: {
    verbs:
      'kata ujar ucap tutur jelas tegas mengatakan menyatakan menjelaskan menegaskan menyebut menambahkan mengungkapkan',
    negations: 'tidak',
    that: 'bahwa',
    adding: 'menambahkan tambah',
    pronouns: 'dia ia mereka saya kami kita nya',
    articles: '',
    unnamed: 'seorang beberapa sumber para pejabat',
    stops: 'di ke pada dan atau tetapi bahwa yang saat ketika dari untuk dengan kepada sebelum setelah',
    between: 'juga kemudian',
    accordingTo: 'menurut|berdasarkan',
    institutions: 'polisi kepolisian pemerintah kementerian pengadilan kejaksaan',
  },
  el: {
    verbs: 'είπε δήλωσε τόνισε ανέφερε υποστήριξε πρόσθεσε σημείωσε εξήγησε ανακοίνωσε λέει',
    negations: 'δεν',
    that: 'ότι πως',
    adding: 'πρόσθεσε',
    pronouns: 'αυτός αυτή αυτοί εγώ εμείς',
    articles: 'ο η οι το τα του της των',
    unnamed: 'ένας μία μια πηγές αξιωματούχοι',
    stops: 'σε στο στη στην στον και αλλά ότι πως όταν μετά πριν για από με',
    between: 'επίσης αργότερα',
    accordingTo:
      'σύμφωνα με τον|σύμφωνα με την|σύμφωνα με τη|σύμφωνα με το|σύμφωνα με τους|σύμφωνα με|κατά τον|κατά την',
    institutions: 'αστυνομία κυβέρνηση υπουργείο δικαστήριο',
  },
  he: {
    verbs: 'אמר אמרה אמרו הוסיף הוסיפה הדגיש הדגישה ציין ציינה הודיע הודיעה הצהיר הצהירה טען טענה',
    negations: 'לא',
    that: 'כי',
    adding: 'הוסיף הוסיפה',
    pronouns: 'הוא היא הם אני אנחנו',
    articles: '',
    unnamed: 'גורם גורמים מקור מקורות',
    stops: 'כי של על את עם אל ביום אחרי לפני בין',
    between: 'גם',
    accordingTo: 'לדברי|לפי|על פי',
    verbFirst: true,
  },
  fa: {
    verbs: 'گفت گفتند افزود اعلام نوشت تأکید',
    negations: '',
    that: 'که',
    adding: 'افزود',
    pronouns: 'او آنها وی من ما',
    articles: '',
    unnamed: 'یک منابع منبع',
    stops: 'در از به با و که برای تا بر را',
    between: '',
    accordingTo: 'به گفته|به گفتهٔ|به گزارش|بر اساس گزارش',
  },
  hi: {
    verbs: 'कहा बताया',
    negations: 'नहीं',
    that: 'कि',
    adding: '',
    pronouns: 'उन्होंने उसने मैंने हमने',
    articles: '',
    unnamed: 'सूत्रों अधिकारियों एक',
    stops: 'में से पर और लेकिन कि को के की का',
    between: 'ने',
    accordingToAfter: 'के अनुसार|के मुताबिक',
  },
  ja: {
    ...noWords,
    accordingToAfter: 'に よ る と|に よ れ ば',
  },
  ko: {
    ...noWords,
    accordingToAfter: '따르면',
  },
  zh: {
    verbs: '说 称',
    negations: '没 不',
    that: '',
    adding: '',
    pronouns: '他 她 我',
    articles: '',
    unnamed: '',
    stops: '',
    between: '',
    accordingTo: '据',
    sourceEnds: '介 绍|报 道|透 露|消 息|统 计|通 报|说|称',
  },
}
