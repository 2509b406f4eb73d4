/** The terms of a search text: a number with dots and dashes is one term, each part of a name is a term. */
export function searchTerms(search: string): string[] {
  const text = search.normalize('NFC').trim()
  if (/^[\d.\-\s]+$/.test(text) && /\d/.test(text)) return [text.replace(/\D/g, '')]
  return [...new Set(text.split(/[\s\-'’.]+/).filter((term) => term.length > 0))]
}
