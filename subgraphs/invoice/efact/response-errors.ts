import type { Letter } from './codes/official-codes'
import type { EfactRecord } from './record'

/** An error of a record in a response. */
export interface ResponseError {
  letter: Letter
  code: string
}

const errorZones = [
  ['letter1', 'code1'],
  ['letter2', 'code2'],
  ['letter3', 'code3'],
] as const

/** The errors in the error detail of a record, at most three. */
export const errorsIn = (detail: EfactRecord): ResponseError[] =>
  errorZones.flatMap(([letter, code]) => {
    const found = detail.raw(code)
    return /^[0 ]*$/.test(found) ? [] : [{ letter: detail.raw(letter) as Letter, code: found }]
  })
