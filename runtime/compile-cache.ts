import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'

// The first import of a program: V8 takes the compiled code of every later import from the cache. It lies beside the built code; where
// that folder cannot be written, nothing is kept.
if (__filename.endsWith('.js')) enableCompileCache(join(__dirname, '../compile-cache'))

/** Keeps what was compiled so far, also if this process is killed later. */
export const keepCompiledCode = (): void => flushCompileCache()
