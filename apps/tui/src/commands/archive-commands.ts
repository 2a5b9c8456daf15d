// The commands that open an archive and print. They share nearly all of their code: loaded together they are fewer files.
export { find } from './find.ts'
export { list } from './list.ts'
export { outlets } from './outlets.ts'
export { remove } from './remove.ts'
export { speakers } from './speakers.ts'
