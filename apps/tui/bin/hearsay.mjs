#!/usr/bin/env node
// The `hearsay` command; dist is made by build.mjs.
import '../dist/main.js'
