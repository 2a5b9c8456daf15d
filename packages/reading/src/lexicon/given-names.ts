// English and other given names that nearly always go with one pronoun: a weak hint, which titles and the text outweigh. Data.
import { wordSet } from './word-set.ts'

const his = wordSet(`
  james john robert michael william david richard joseph thomas tom charles christopher daniel matthew anthony mark
  donald steven paul andrew joshua kenneth kevin brian george timothy ronald jason edward jeffrey jeff ryan jacob gary
  nicholas eric jonathan stephen larry justin scott brandon benjamin ben samuel gregory frank alexander raymond patrick
  jack dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy christian walter
  keith roger terry sean gerald carl harold dylan arthur lawrence jordan bryan billy bruce gabriel joe logan alan juan
  albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene marco bernie ted bill jim
  bob mike mitt barack joe boris vladimir ivan pavel sergei dmitri hans jens lars erik olaf pierre-pierre luigi
  mario carlos pedro diego miguel ahmed ali hassan omar mohammed muhammad mustafa ibrahim yusuf fumio shinzo hiroshi
  kenji takeshi`)
const her = wordSet(`
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
  kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy
  angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine
  maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea
  cheryl hannah jacqueline martha gloria teresa ann ana sara madison frances kathryn janice abigail alice julia judy
  sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla
  alexis lori hillary ivanka melania ursula ingrid astrid olga natasha svetlana tatiana irina fatima aisha leila zainab
  yuki keiko yoko naomi`)

/** The pronoun that a given name nearly always goes with; null where it goes with none in particular. */
export function pronounOfGiven(name: string): 'he' | 'she' | null {
  return his.has(name) ? 'he' : her.has(name) ? 'she' : null
}
