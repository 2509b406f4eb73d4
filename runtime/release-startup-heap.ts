const AFTER_MS = 3_000

/**
 * Collects the memory that only the start needed, once. Works where Node was started with `--expose-gc`, as the npm scripts do;
 * without the flag nothing happens, and V8 keeps that memory until load makes it collect.
 */
export function collectGarbageLater(): void {
  if (!globalThis.gc) return
  // 'last-resort' also drops compiled code and returns free pages to the system; an ordinary collection keeps both.
  setTimeout(() => void globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' }), AFTER_MS).unref()
}
