// Family names of languages that put them first, as press romanisations spell them. Data. A name of two or three words
// that begins with one is read family first; “Sato Haru” and “Haru Sato” are then the same person.
import { wordSet } from './word-set.ts'

/** Lower case. */
export const familyFirst = wordSet(`
  kim lee yi rhee park pak bak choi choe jung jeong chung kang gang cho jo yoon yun jang chang lim im rim han oh seo suh
  shin kwon hwang ahn an song ryu yoo yu hong jeon ko moon mun bae baek nam noh roh
  wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang xu deng feng
  cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren lu yao shen zhong da xi
  tan goh teo koh chua toh yeo loh foo chia chong wong leong yap cheong chew tay quek seah khoo lau loke lam kwok cheung
  leung mak yip yeung chiu tse tsai hsu hsieh tseng chiang ong ang seng heng neo
  nguyen tran le pham hoang phan vu dang bui do ho ngo duong
  sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi saito
  matsumoto inoue kimura hayashi shimizu yamazaki mori abe ikeda hashimoto ishikawa ogawa kishida`)

/** Family names with the ending of a plural for people: “Sanders said”. */
export const familyNamesLikePlurals = wordSet(`
  alders anders astors ayers beavers beers bowers byers chambers chalmers childers clements
  connors crothers flowers jeffers jenners laurents lees
  majors mathers mayers meyers mcafees moyers myers nestors peters powers rees rivers rodgers
  rogers sanders saunders sayers silvers sommers stivers stovers summers towers travers vickers
  vivians walters waters weathers winters withers wolters wouters zellers`)
