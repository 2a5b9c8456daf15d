// English words that reports put in the place of one another: “shut” for “close”, “sue” for “take to court”. In: a stem. Out: the
// groups it is in. Used only where something may be reworded; between quotation marks another word stays another word.
import { stemOf } from './english.ts'

/** A line a group. Words of one line say nearly the same of one thing in a report; a word may be in several. */
const GROUPS = `
abandon drop scrap cancel shelve axe
able can
accept agree consent approve back endorse support
accuse blame allege fault
act action step measure move
add extra additional further more
admit acknowledge concede confess
advise counsel recommend urge suggest
afraid fear scared worry worried concern concerned anxious
aid help assist assistance support relief
aim goal target purpose intend mean plan want
airline carrier
allege claim
allow permit let permission permitted authorize license
angry anger fury furious outrage outraged rage
announce declare proclaim unveil
answer reply respond response
apologize apology sorry regret
appeal challenge contest
argue claim insist maintain contend hold
arrest detain detention hold custody seize
arrive come reach
ask request seek demand call
attack assault strike raid
autumn september october november fall
bad poor awful terrible dreadful
ban forbid bar prohibit outlaw prevent
beat defeat win victory
begin start launch open commence
believe think convince confident sure certain
big large great huge vast enormous
bill invoice cost price charge fee
board council committee panel
boil cook
border frontier
break crack fracture split
bridge crossing
brief short
build construct construction erect building
bus coach
buy purchase acquire acquisition
calm quiet peaceful
car vehicle
cash money
cause reason why lead result
chance opportunity likelihood
change alter modify alteration differ different
cheap inexpensive
check examine inspect inspection examination test review study investigate scrutinize look
chief head boss leader director lead run
child kid
city town municipality
clean pure
clear obvious plain evident
close shut shutdown closure
cloth fabric
company firm business corporation employer
complain complaint object objection protest oppose opposition
complete finish end done over conclude finished
condition term provide provided long
confirm verify certify
consult ask involve
continue go carry remain stay
copy duplicate
court judge lawsuit sue suit legal tribunal litigation
crash collision collide accident
crime offense
criticize criticism attack condemn denounce
crop harvest
customer client passenger user
cut reduce reduction lower slash decrease decline drop fall shrink trim
damage harm hurt injure injury wound
danger risk hazard peril dangerous risky threat unsafe
dead die death kill killed lose
deal agreement treaty pact accord
debate argue
debt loan owe borrow
decide decision ruling rule choose choice resolve
delay postpone defer wait late put
demand insist require
deny reject refute dismiss dispute refuse
destroy ruin demolish wreck raze
difficult hard tough tricky
discover find found detect uncover
discuss talk debate negotiate negotiation
disease illness sick ill
dismiss fire sack
doctor physician medic
document paper file record letter
double twice
drought dry
drug medicine
early soon premature
earn make wage pay salary
elect vote choose
electricity power
empty vacant
end finish stop cease halt suspend suspension pause quit
engineer technician
enough sufficient adequate
enter go come
error mistake fault wrong
escape flee
evacuate leave
every each all
everyone everybody every all
evidence proof sign indication
exceed over surpass beyond
expand enlarge extend extension grow
expect await anticipate
expect want hope
expensive costly dear
explain account
fail failure
fair just right equitable
false untrue wrong
farmer grower
fast quick rapid speedy
father dad
ferry boat
fewer less
fight battle struggle combat
film movie
fine penalty
fire blaze flame burn
firefighter crew
fish catch
fisherman fisher
fix repair mend restore rebuild renovation
flat apartment
flood inundate water
food meal lunch dinner breakfast eat
force compel oblige make
forget overlook
full whole entire complete all
fund money finance pay cash budget
future ahead
gather collect assemble
get receive obtain
give hand grant
go leave depart quit resign resignation step
good fine well
government state authority cabinet minister ministry
grow rise increase raise climb up growth
guarantee promise assure pledge vow commit commitment undertake
guess suppose assume
guest visitor
gun weapon arm
halve half
happen occur take place
hate loathe
hear learn
hide conceal
hike rise increase
hire employ recruit appoint recruitment engage
hole gap
holiday vacation
home house
hospital clinic ward
idea notion thought
immediate immediately once straight instantly
important vital crucial essential key
improve better
inform tell notify brief
inquiry investigation probe review
instead rather
jail prison imprison
job post position work
join enter
journey trip ride travel drive road way
kilo kilogram kg
know aware learn understand known
lack shortage want without need
land ground
landlord owner
latest later most maximum
law rule regulation legislation act
lawyer counsel attorney solicitor
leak escape
learn hear
letter note write
lie untruth
lift remove scrap abolish end
likely probable probably
limit cap restrict restriction
listen hear heed
live reside inhabitant resident dwell
lock bolt
lorry truck
lose loss vanish disappear miss missing
man fellow guy
manage run operate
meet meeting encounter see
mend repair fix
mind opinion view think
minute moment
mistaken wrong
mother mum
mother parent father
murder kill
museum gallery
name identify call
near close
need require necessary must
neighbor neighboring
new fresh
nobody no none
normal usual regular ordinary
notice see spot observe
offer propose proposal suggest
officer police policeman
official officer
old elderly
open start
operate run
option alternative choice
order command instruct tell
own possess belong owner
owner proprietor
pass approve adopt
pavement sidewalk
pay spend money refund reimburse repay compensate compensation
peace truce ceasefire
petrol fuel gasoline gas
place site spot location
plan scheme proposal project drawing design
plant factory
player footballer
pleased glad happy delighted satisfied
poison toxic
police officer
port harbor dock berth
postpone delay defer
predict forecast expect
price cost
priest vicar bishop
prison jail
problem difficulty trouble issue
profit gain
protect guard defend protection
prove show demonstrate
publish print release
pull withdraw remove
punish penalty
push press shove
quarrel row dispute argument
question interrogate ask interview
radio broadcast bulletin
rain rainfall wet
reach hit
read study
ready prepare prepared
real true genuine actual
recall withdraw
receive get have
referee umpire
refund return back
refuse reject decline turn
release free let go
rely depend
remain stay
remember recall forget
remove take
rent lease
repeat again
replace substitute
rescue save
resign quit go leave resignation
respect honor
return back come
reveal disclose show
rich wealthy
road street highway
rubbish garbage trash waste
safe safety secure security
same identical
save spare rescue
search look hunt
seat place
sell sale
send dispatch write
shelter refuge
ship vessel boat
shop store
short brief
show prove display
sick ill illness
simple easy
size scale
small little tiny
smash break
smell stink
soldier troop
solve settle resolve
speak talk
spend expenditure
staff worker employee personnel people
stay keep remain
steal theft rob stolen thief
storm gale
strange odd unusual weird
strike stop
strike walkout stoppage
strong powerful
stupid foolish silly
summer june july august
supply provide deliver delivery
surprise astonish unexpected
suspect believe
sweep clear
switch turn
talk negotiation
tap faucet
tax levy duty charge
teach teacher
team crew
tell inform
tenant renter
test trial
thank grateful thanks
thief robber burglar
threaten threat warn warning
threaten vow
throw hurl
tired exhausted weary
tired weary
total sum
town village community place
true right correct
trust believe faith
truth true
try attempt seek
type kind
underground subway metro
use employ
usual normal regular ordinary
value worth
vessel ship boat
wage salary pay
wall dam barrier breakwater
warn alert caution warning
watch see observe
win victory
winter december january february
woman lady
work function
worry concern
worse deteriorate
young youth
`

const groupsOf = new Map<string, number[]>()
for (const [at, line] of GROUPS.trim().split('\n').entries()) {
  const stems = new Set(line.split(' ').map(stemOf))
  if (stems.size < 2) continue
  for (const stem of stems) {
    const known = groupsOf.get(stem)
    if (known) known.push(at)
    else groupsOf.set(stem, [at])
  }
}
const none: readonly number[] = []

/** The groups of words that a stem is in; none for most. */
export function senseGroups(stem: string): readonly number[] {
  return groupsOf.get(stem) ?? none
}
