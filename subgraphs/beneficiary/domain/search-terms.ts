/** The words that a search is made of: a number with its dots and dashes is one word, a name's parts are words of their own. */
export function searchTerms(search: string): string[] {
  const text = search.normalize('NFC').trim()
  if (/^[\d.\-\s]+$/.test(text) && /\d/.test(text)) return [text.replace(/\D/g, '')]
  return [...new Set(text.split(/[\s\-'’.]+/).filter((word) => word.length > 0))]
}
