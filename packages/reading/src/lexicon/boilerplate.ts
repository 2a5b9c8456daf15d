// Lines of a clipping that are no prose, by their words: links, adverts, invitations, notes, credits. Data; a line that matches
// has no sentences in a reading. The parser knows the lines whose layout or label shows it.
import type { PhraseRow, SignedPhraseRow } from './phrase-row.ts'
import { wordSet } from './word-set.ts'

/** How a line begins that leads elsewhere, asks something of the reader or is about the page. Without case, from its start. */
export const boilerplateLines: readonly PhraseRow[] = [
  {
    pattern:
      '(?:also )?(?:read|watch|listen|see|more)(?: (?:also|more|next|now|here|too|live|on))? ?(?:[:|»>–—]|- )',
    example: 'ALSO READ |',
  },
  {
    pattern:
      '(?:read|see|view|hear|watch) (?:the (?:full|latest|original)|our|all|more|full) (?:story|stories|reports?|articles?|coverage|here|from|about|on|interview|statement)',
    example: 'Read the full story',
  },
  {
    pattern:
      "(?:related|recommended(?: for you)?|trending(?: now)?|most (?:read|popular|viewed)|top stories|must[- ]reads?|you (?:may|might) (?:also )?(?:like|be interested in)|don[’']t miss|in case you missed it|more stories|further reading|explore more|latest (?:news|stories)|editor[’']s picks?|what to read next|up next)(?:$|\\W{0,2}[:|])",
    example: 'You may also like:',
  },
  {
    pattern: '(?:click|tap|swipe) (?:here|on|to|the|below|any)\\b',
    example: 'Click here',
  },
  {
    pattern: 'more (?:from|stories|news|on|about|details|in)\\b[^.!?]{0,60}$',
    example: 'More from the Harbor Times',
  },
  { pattern: 'list \\d+ of \\d+|list of \\d+ items|end of list', example: 'list of 3 items' },
  {
    pattern:
      '\\W{0,3}(?:skip )?(?:advertisements?|ads?|sponsored(?: content)?|promoted|promotion)\\b\\W{0,3}(?:$|[-–—:|]|continue|scroll)',
    example: 'Advertisement',
  },
  {
    pattern:
      '(?:the |this )?(?:story|article|post|video|content) (?:continues|resumes|will (?:begin|start|resume)) (?:below|after|in|on|shortly)\\b',
    example: 'Story continues below',
  },
  { pattern: '(?:keep|continue) reading\\b', example: 'Continue reading' },
  {
    pattern:
      '(?:image|picture|photo|video|media|audio) (?:source|caption|credit|courtesy|duration|player|gallery)\\b',
    example: 'Image caption',
  },
  {
    pattern:
      '(?:representative|representational|representation|file|stock|archive|handout) (?:image|photo|picture|pic)s?(?:$|[.:,|]|\\s(?:of|by|for|from)\\b[^,]{0,40}\\.?$)',
    example: 'Representational image.',
  },
  {
    pattern:
      '(?:pic|photo|photograph|picture|illustration|graphic|credit|courtesy|image)s? (?:by|courtesy(?: of)?|credit)\\b',
    example: 'Photograph by',
  },
  {
    pattern:
      '(?:please )?(?:follow|join|find|connect with|visit|watch|stream|catch) (?:us|our|the \\S+(?: \\S+)?|@\\S+|\\S+(?: \\S+)?) (?:on|at|for|channel|page|group|via|live)\\b.{0,60}\\b(?:x|twitter|facebook|instagram|whatsapp|telegram|youtube|linkedin|tiktok|threads|google news|channel|app|page|group|website|social media)\\b',
    example: 'Follow the Harbor Times on X, Facebook and Instagram',
  },
  { pattern: '(?:please )?(?:follow|like|join) (?:@|(?:us|our)\\b)', example: 'Join our' },
  {
    pattern:
      '(?:please )?(?:subscribe (?:to|now|here|for|today)|subscribe\\W?$|sign up (?:to|for|here|now|today)|register (?:now|here|for free)|log ?in\\b|sign in\\b|unsubscribe|become a (?:member|subscriber|supporter)|support our|enter your|thank you for (?:subscribing|signing)|by (?:signing up|subscribing|clicking))',
    example: 'Sign up to',
  },
  {
    pattern:
      '(?:get|receive|download|enjoy|want)\\b.{0,80}\\b(?:newsletters?|inbox|delivered|apps?|alerts|notifications|google play|app store)\\b',
    example: 'Get the best of our reporting in your inbox',
  },
  {
    pattern: '(?:do you have|have you got|got) a (?:story|tip|comment|photo|news)\\b',
    example: 'Got a story',
  },
  {
    pattern:
      '(?:e-?mail|contact|write to|send|reach) (?:us|your|the (?:writer|reporter|author|editor|newsroom))\\b|(?:e-?mail|contact|write to|reach|tel|phone|fax)\\b.{0,40}[@\\d]',
    example: 'Contact the writer',
  },
  {
    pattern:
      '(?:share|save|print|copy|bookmark|tweet|whatsapp|facebook|twitter|linkedin|email|comments?)(?: (?:this|on|via|with|link|article|story)\\b.{0,60})?$',
    example: 'Share this article',
  },
  {
    pattern: '\\d[\\d,.]*k? (?:comments?|shares?|views?|likes?|retweets?|reactions?|min(?:ute)?s? read)\\W?$',
    example: '12 comments',
  },
  { pattern: '(?:we|this (?:site|website)) uses? cookies\\b', example: 'We use cookies' },
  {
    pattern:
      "\\W{0,2}with (?:(?:additional |agency |agencies[’'] |wire |bureau )*inputs?\\b|(?:additional )?(?:reports?|reporting|files) (?:by|from)\\b.{0,60}$|agenc(?:y|ies)\\W{0,2}$)",
    example: '(With inputs',
  },
  {
    pattern:
      '\\W?(?:news )?(?:agencies|agency|wires?|newsroom|news desk|web desk|staff)(?:\\W?$| (?:and|with) [^.!?]{2,40}$| report$)',
    example: 'Agencies',
  },
  {
    pattern:
      '\\W?this is a (?:developing|breaking)|\\W?(?:this|the) (?:story|report|article|copy|content) (?:has|have|was|is) (?:not been edited|been (?:updated|corrected|published|edited|auto|syndicated)|(?:first|originally|auto|automatically) |(?:published|produced|edited|republished) (?:from|by arrangement|with permission|under|in partnership)|developing)|\\W?except for the headline',
    example: 'This is a developing',
  },
  {
    pattern: 'check back (?:for|soon|later)\\b|more (?:to (?:follow|come)|follows|soon)\\W*$',
    example: 'More to follow.',
  },
  { pattern: 'our standards ?:', example: 'Our Standards:' },
  {
    pattern:
      '(?:first |last )?(?:published|posted|updated|modified|filed)\\b[^.!?]{2,60}\\d{1,4}(?:\\s?[ap]\\.?m\\.?|\\s[a-z]{2,4})?\\)?$',
    example: 'Published in Harbor Times, June 29th, 2022',
  },
  {
    pattern:
      '(?:tags?|topics?|filed under|keywords|categor(?:y|ies)|section|location|source|via|edited by|written by|posted by|published by|reported by|author|editor|copyright)s?\\s*:',
    example: 'Filed under:',
  },
  { pattern: '[-–—]*\\s?you (?:are receiving|received) this\\b', example: '-- You are receiving this' },
]

const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]{0,30}(?: \\p{Lu}[\\p{L}\\p{M}.'’-]{0,30}){0,4}"
/** A person’s, not an agency’s. */
const FULL_NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]{0,30}(?: \\p{Lu}[\\p{L}\\p{M}.'’-]{0,30}){1,4}"
const MAKER = `${NAME}(?: ?/ ?${NAME}){0,2}(?: via ${NAME})?`

/** A line that credits people with the text, or a picture and its text with its maker at the end. With case. */
export const creditLines: readonly SignedPhraseRow[] = [
  {
    pattern: `^[Ww]ith (?:(?:additional )?(?:reporting|reports) (?:by|from) )?${FULL_NAME}(?:(?:,| and) ${FULL_NAME}){0,3}\\.?$`,
    sign: '^[Ww]ith ',
    example: 'with Ana Ruiz',
  },
  {
    pattern: '\\bcontributed (?:to (?:this|the) (?:report|story|article|coverage)|reporting|research)\\b',
    sign: 'contributed',
    example: 'contributed to this report',
  },
  {
    pattern: `^[([]?(?:AP |AFP |EPA |PA )?(?:Photo ?[/:] ?)?${NAME} ?/ ?${NAME}(?:(?: via |/)${NAME})?[)\\]]?\\.?$`,
    sign: '/',
    example: 'REUTERS/Ana Ruiz',
  },
  {
    pattern: `[.!?”"’] [([|]? ?(?:AP |AFP |EPA |PA |File )?(?:Photo ?[/:] ?)?(?:${FULL_NAME} ?/ ?${NAME}|${NAME} ?/ ?${FULL_NAME})(?:(?: via |/)${NAME})?[)\\]]?\\.?$`,
    sign: '/',
    example: '. AP Photo/Ana Ruiz',
  },
  {
    pattern: `\\[(?:File: ?|File photo: ?|Courtesy(?: of)? |Screengrab/)?${MAKER}\\]$`,
    sign: '\\]$',
    example: '[File: Ana Ruiz/Anta]',
  },
  {
    pattern:
      '\\((?:(?:AP|AFP|EPA|PA|Reuters|ANI|PTI) Photo|Photo|Photograph|Image|Picture|Pic|Credit|Source|File|Supplied|Courtesy|Screengrab)\\b[^()]{0,60}\\)\\.?$',
    sign: '\\)\\.?$',
    example: '(Image: Supplied)',
  },
  {
    pattern: `(?:^|\\| ?|[.!?”"’] )(?:(?:Photo|Photograph|Picture|Image|Video|Pic|File)s? ?(?:[Cc]redits?|[Cc]ourtesy|[Bb]y|photo|picture)?|Credit|Courtesy(?: of)?|Source|Supplied)(?: ?[:/] ?| )(?:${MAKER}|handout|supplied)\\.?$`,
    sign: '(?:^|[|.!?”"’] ?)(?:Photo|Picture|Image|Video|Pic|File|Credit|Courtesy|Source|Supplied)',
    example: '| Photo Credit: Ana Ruiz/Anta',
  },
]

/** What stands at a line’s end behind its last sentence: the maker of the text, or that it ends. With case. */
export const signOffs: readonly SignedPhraseRow[] = [
  {
    pattern:
      '[-–—#*(/\\[]*(?:ENDS?|Ends|EOM|Enditem|30)[-–—#*)/\\]]*\\.?(?: [A-Z]{2,4}(?:/[A-Z]{2,4}){0,3})?',
    sign: '(?:ENDS?|Ends|EOM|Enditem|30)[-–—#*)/\\]]*\\.?(?: [A-Z/]+)?$',
    example: '#ENDS',
  },
  {
    pattern: `[-–—]{1,2} ?${NAME}(?:[/,] ?${NAME}){0,3}\\.?`,
    sign: '(?:^|\\s)[-–—]{1,2} ?[^a-z\\s]',
    example: '— Anta',
  },
  {
    pattern: '(?:[A-Z]{2,5}[ /]){0,4}(?:[A-Z]{2,5}|Reuters|Xinhua|Bloomberg|Bernama)',
    sign: '(?:[A-Z]{2}|Reuters|Xinhua|Bloomberg|Bernama)$',
    example: 'PTI ABC XYZ',
  },
  {
    pattern: `\\(?(?:${NAME}|[A-Z]{2,}[\\w.]*)(?:[/,] ?${NAME}){0,4}\\)(?: [A-Z]{2,4}){0,5}`,
    sign: '\\)(?: [A-Z]{2,4}){0,5}$',
    example: '(Coastwire) ABC XYZ',
  },
  { pattern: '/[A-Z]{2,}/\\.?', sign: '/\\.?$', example: '/ANTA/' },
  { pattern: '\\p{Lu}\\p{L}+/\\p{Lu}\\p{L}+', sign: '/', example: 'Coastwire/Anta' },
  { pattern: '[a-z]{2,4}/[a-z]{2,4}(?: \\([^()]{2,60}\\))?', sign: '/', example: 'ab/cd (AFP, Coastwire)' },
  { pattern: '[\\w.+-]{1,40}@[\\w-]{1,40}\\.[\\w.]{2,30}', sign: '@', example: 'ana@anta.example' },
  {
    pattern: '\\((?:[Ww]ith|[Aa]dditional|[Ee]dited|[Rr]eporting)\\b[^()]{2,120}\\)',
    sign: '\\)$',
    example: '(With inputs from agencies)',
  },
]

/** Words beside numbers, days and months in a line that is only a time: `Updated 3 hours ago`. */
export const timeLineWords = wordSet(`
  am pm a.m p.m h hr hrs hour hours m min mins minute minutes second seconds sec s days week weeks ago now just live at on
  last first updated update published posted modified and st nd rd th local time noon midnight today yesterday key event
  events latest gmt utc ist bst edt est et pt pst pdt cet cest sgt hkt aest aedt pkt wat eat kst jst msk ago the of`)
