// A second implementation of the check digits that shares no code with the parser.

const ALPHABET = '0123456789 ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const written = (rest: number) => (rest === 0 ? '97' : rest < 10 ? `0${rest}` : `${rest}`)
const worth = (character: string): number => {
  const at = ALPHABET.indexOf(/[a-z]/.test(character) ? character.toUpperCase() : character)
  return at < 0 ? 37 : at
}

/** The first wrong check digits of an eFact file; null if all are valid. */
export function wrongCheckDigits(bytes: Buffer): string | null {
  const text = bytes.toString('latin1').slice(227)
  let ofInvoice = 0
  let ofFile = 0
  for (let at = 0; at < text.length; at += 350) {
    const record = text.slice(at, at + 350)
    const type = record.slice(0, 2)
    if (type === '95' || type === '96') continue
    const sum = [...record.slice(0, 348)].reduce((all, character) => all + worth(character), 0)
    if (record.slice(348) !== written(sum % 97)) return `record at ${at}`
    if (type === '20') ofInvoice = 0
    if (['30', '50', '51', '52'].includes(type)) {
      ofInvoice += Number(record.slice(9, 16))
      ofFile += Number(record.slice(9, 16))
    }
    if (type === '80' && record.slice(346, 348) !== written(ofInvoice % 97)) return `invoice at ${at}`
    if (type === '90' && record.slice(346, 348) !== written(ofFile % 97)) return 'sending'
  }
  return null
}
