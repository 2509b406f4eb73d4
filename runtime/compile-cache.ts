import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// The first import of a process that a supervisor starts again: V8 takes the compiled code of every later import from the cache. It
// lies beside the built code; where that folder cannot be written, nothing is kept. The one-process form does without, because the
// cache costs it 20 MB.
if (__filename.endsWith('.js')) enableCompileCache(join(__dirname, '../compile-cache'))
