// English abbreviations as they are written, without their full stop: of titles and ranks, months, states and the rest. Those of
// other languages are in their entries of other-languages.ts. Data.

/** Abbreviations of an English text; a full stop in one is written. */
export const abbreviations = `
  Mr Mrs Ms Mx Dr Prof Rt Sen Rep Reps Sens Gov Gen Lt Col Sgt Capt Cmdr Maj Adm Pres Rev Hon Jr Sr St Mt Messrs Bros
  Engr Ven Cst Const Barr Adv Arc Pst Smt Alh Mal Comr Cde Supt Asst Insp Det Dep Brig Cpl Cllr Coun Atty
  Maj.-Gen Brig.-Gen Lt.-Gen
  Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec
  Calif Fla Mass Conn Pa Va Md Wis Mich Ill Ind Ariz Colo Minn Tenn Ga Ala Miss La Ky Ore Wash Nev Okla Tex Ark Mo Neb Kan Del Vt
  vs Inc Corp Co Ltd Rs ca etc approx est incl a.k.a`
