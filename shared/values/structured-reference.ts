/** The Belgian structured reference +++xxx/xxxx/xxxxx+++ for ten digits: the last two of the twelve are the number modulo 97 (0 is 97). */
export function structuredReference(tenDigits: string): string {
  if (!/^\d{10}$/.test(tenDigits)) throw new RangeError(`"${tenDigits}" is not ten digits`)
  const all = tenDigits + String(Number(tenDigits) % 97 || 97).padStart(2, '0')
  return `+++${all.slice(0, 3)}/${all.slice(3, 7)}/${all.slice(7)}+++`
}
