const AFTER_MS = 3_000

/**
 * Collects the memory that only the start needed, once: 200 MB at rest instead of 335 MB (`npm run bench memory`). Needs the
 * flag `--expose-gc`, which the npm scripts set; without it V8 keeps that memory until load makes it collect.
 */
export function collectGarbageLater(): void {
  if (!globalThis.gc) return
  // 'last-resort' also drops compiled code and returns free pages to the system; an ordinary collection keeps both.
  setTimeout(() => void globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' }), AFTER_MS).unref()
}
