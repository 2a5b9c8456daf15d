// What the terminal desk takes: its commands from start to end, then the desk itself in a pseudo-terminal. Prints ratios;
// decides nothing. The commands are those that were built.
import { start } from './bench/start.mjs'

start()
await import('./bench/desk.mjs')
