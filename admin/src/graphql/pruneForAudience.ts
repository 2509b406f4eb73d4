/**
 * What an audience's view may lack. A document marks such a field with `@include(if: $seesIncome)`; before it is
 * sent, the mark is resolved here, because a field that the view lacks may not even be named.
 */
export type AudienceFlags = Record<string, boolean>

/** The document as the given view may send it: fields marked with a flag kept or gone, flags no longer variables. */
export function pruneForAudience(text: string, flags: AudienceFlags): string {
  let result = text
  for (const [name, kept] of Object.entries(flags)) {
    if (!result.includes(`$${name}`)) continue
    const mark = new RegExp(`\\s*@include\\(if: \\$${name}\\)`)
    for (let found = mark.exec(result); found; found = mark.exec(result)) {
      const end = found.index + found[0].length
      result = kept
        ? result.slice(0, found.index) + result.slice(end)
        : result.slice(0, startOfField(result, found.index)) + result.slice(endOfField(result, end))
    }
    result = result.replace(new RegExp(`\\s*\\$${name}: Boolean!,?`), '')
  }
  return withoutUnusedFragments(result)
}

/** Name and arguments of a marked field stand on the line of the mark: a document says one field a line. */
function startOfField(text: string, mark: number): number {
  return text.lastIndexOf('\n', mark - 1)
}

function endOfField(text: string, from: number): number {
  const rest = /^\s*\{/.exec(text.slice(from))
  if (!rest) return from
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text[at] === '{') depth++
    if (text[at] === '}' && --depth === 0) return at + 1
  }
  return text.length
}

function withoutUnusedFragments(text: string): string {
  for (const [, name] of text.matchAll(/fragment (\w+) on /g)) {
    if (new RegExp(`\\.\\.\\.${name}\\b`).test(text)) continue
    const start = text.search(new RegExp(`\\s*fragment ${name} on `))
    return withoutUnusedFragments(text.slice(0, start) + text.slice(endOfField(text, text.indexOf('{', start))))
  }
  return text
}

/** Whether the document declares this variable. */
export function declaresVariable(text: string, variable: string): boolean {
  return new RegExp(`\\$${variable}: `).test(text)
}
