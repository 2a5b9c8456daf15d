// What the terminal desk and its commands cost: starting, a key, an idle minute. `npm run bench` runs this.
import { start } from './bench/start.mjs'

start()
console.log()
await import('./bench/desk.mjs')
