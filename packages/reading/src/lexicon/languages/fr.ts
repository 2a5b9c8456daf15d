// What the reading knows of French. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of French. */
export const french: OtherLanguage = {
  neverLast: 'v m mgr dr pr st ste av bd art n no p pp vol cf env éd fig tél p.ex c.-à-d',
  abbreviations: 'MM Mme Mlle',
  naming: 'qualifié qualifie surnommé surnomme',
  denying: 'démenti dément nié nie',
  infinitives: 'avoir|être|vouloir|pouvoir|devoir|ne pas',
  reflexives: 'se s',
  reflexiveAuxiliary: 'est sont était',
  negations: 'ne n non',
  titles: 'm mm mme mlle dr prof mr mrs',
  verbs:
    'dit déclare affirme explique estime ajoute souligne précise rappelle indique répond prévient dénonce regrette promet insiste conclut écrit rapporte maintient réjouit inquiète indigne étonne reconnaît confirme confie raconte note observe juge admet prétend soutient rétorque réplique résume plaide martèle assure lance poursuit félicite',
  auxiliary: 'a ont avait avaient aurait auraient a-t-il a-t-elle ont-ils ont-elles',
  participles:
    'dit déclaré affirmé assuré expliqué promis lancé ajouté répondu estimé souligné précisé rappelé indiqué averti prévenu dénoncé insisté confié regretté reconnu conclu martelé poursuivi écrit annoncé confirmé répété démenti nié qualifié surnommé félicitée félicités réjoui réjouie inquiété inquiétée indigné indignée étonné étonnée ri maintenu réagi jugé admis noté observé rétorqué répliqué tweeté résumé plaidé prétendu félicité raconté témoigné',
  adding: 'ajoute ajouté poursuivi conclu conclut',
  that: 'que qu',
  pronouns: 'il elle ils elles on nous je',
  he: { pronouns: 'il', signs: 'le m' },
  she: { pronouns: 'elle', signs: 'la mme mlle -ère -euse -trice -ienne' },
  articles: 'le la les l leur leurs son sa ses notre',
  stops:
    'à dans devant lors au aux en sur et ou mais que qui quand lorsque avant après pour par avec lundi mardi mercredi jeudi vendredi samedi dimanche hier ce cette alors dont',
  between: 'aussi également encore ensuite ainsi hier lundi mardi mercredi jeudi vendredi samedi dimanche',
  unnamed: 'un une plusieurs deux trois des certains quelques',
  fronted: true,
  to: 'au aux à',
  signs:
    'dit- dire déclar- affirm- expliqu- promi- promet- lanc- ajout- répon- soulign- précis- rappel- indiqu- averti- préven- dénonc- insist- confi- regrett- reconn- conclu- martel- écri- annonc- confirm- selon apparemment prétend- accus- critiqu- demand- exig- jug- pens- croit croient croyait craint craign- espèr- dément- rapport- serai- savoir interrog- évoque évoqué racont- témoign- réclam- proposé propose proposait résum- gronde- avis maintien- niait nié- félicit- préten- préte- propos voudr- twitt- tweet- réact- témoi- deman- soute- soutient soutenait révél- regre- regret- préocc- inquiét- entend- entendu comment- communiqué sondage étude enquête source sources porte-parole autorités avertis- avou- démenti- insinu- suggér- sugger- recomman- exhort- invit- observ- remarqu- constat- signal- rétorqu- répliqu- riposte- plaid- argu- argument- justifi- défend- soupçonn- suspect- imagin- suppos- paraî- parai- serait pourrait pourraient seraient voudrait pourrai- interview entretien conférence rappor- témoignage allég- promess- plain- râl- iron- plaisant- souten- réjoui- salu- remerci- félici- condamn- reproch- qualifi- décri- surnomm- nomm- raill- moqu- prévoi- estimation déplor- inform- convain- espér- rejet- approuv- invoqu- montrent assure',
  links: 'de du des d la le les l et en',
  accordingTo:
    "selon|d ' après|de l ' avis de|de l ' avis du|au dire|aux dires|aux yeux|de l ' aveu|pour sa part|de source|à en croire|d ' après les dires",
  persons: 'je j me moi mon ma mes nous notre nos',
  verbEndings: 'é it ait aient ent ient',
  splitVerbs: 'fait savoir|fit savoir|font savoir',
  institutions:
    'mairie préfecture police gendarmerie gouvernement ministère parquet tribunal cour commission compagnie société entreprise groupe syndicat parti banque armée hôpital université institut association fédération autorité direction région',
}
