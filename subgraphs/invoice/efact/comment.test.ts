import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Language } from '../../../shared/rules/finding'
import { COMMENT_LENGTH, joinFindings } from './comment'
import { EfactRecord } from './record'
import { EfactValidationIssue } from './validation-issue'
import { type ValidationIssueKind, validationIssueTexts } from './validation-issue-texts'
import { record25 } from './zones/record-25'

const first = 'La zone 19 demande 20.51 euros. Corrigez le montant.'
const long = (length: number) => `${'x'.repeat(length - 1)}.`

describe('comment of a record (zone 120)', () => {
  test.each<[string, string[], string]>([
    ['no finding gives an empty comment', [], ''],
    ['a finding is written without accents', ['Délai dépassé à l’échéance.'], "Delai depasse a l'echeance."],
    ['two findings are separated by a bar', [first, 'Autre.'], `${first} | Autre.`],
    ['a repeated finding is written once', [first, first], first],
    ['a finding of 200 characters fits', [long(200)], long(200)],
    ['a second finding that does not fit is left out', [first, long(190)], first],
    ['a third finding that fits is written after one that does not', [first, long(190), 'Court.'], `${first} | Court.`],
    [
      'a long finding is reduced to complete sentences',
      [`Un. ${long(150)} Deux trois. Suite ${long(60)}`],
      `Un. ${long(150)} Deux trois.`,
    ],
    ['a sentence that is too long alone is left out', [long(201)], ''],
    ['the finding after a sentence that is too long is written', [long(201), 'Court.'], 'Court.'],
    ['a decimal point does not end a sentence', [`Montant 20.51 et ${long(190)}`], ''],
  ])('%s', (_, findings, expected) => {
    expect(joinFindings(findings)).toBe(expected)
  })

  const sentence = fc
    .tuple(fc.constantFrom('La', 'Le', 'Zone'), fc.integer({ min: 1, max: 230 }), fc.constantFrom('.', '!', '?'))
    .map(([word, length, mark]) => `${word} ${'a'.repeat(length)}${mark}`)
  const findings = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { maxLength: 6 })
  test('a comment has at most 200 positions and never a partial sentence', () => {
    fc.assert(
      fc.property(findings, (list) => {
        const comment = joinFindings(list.map((sentences) => sentences.join(' ')))
        expect(comment.length).toBeLessThanOrEqual(COMMENT_LENGTH)
        const sentenceRuns = new Set(
          list.flatMap((sentences) => sentences.map((_, i) => sentences.slice(0, i + 1).join(' '))),
        )
        for (const part of comment === '' ? [] : comment.split(' | ')) expect(sentenceRuns).toContain(part)
      }),
    )
  })
})

// The longest values that a message can contain: an IBAN, a reference, a list of record types.
const facts = {
  found: 'BE68 5390 0754 7034 0000 0000 00000',
  expected: '000000000000000000000000000000000',
  allowed: '01, 02, 03, 04, 05, 06, 07, 08, 09, 10, 11, 12',
  other: '300',
  otherZone: '300',
  next: '50',
  previous: '25',
  type: '51',
  records: '30, 50',
}
test.each(
  Object.keys(validationIssueTexts).flatMap((kind) =>
    (['FR', 'NL', 'DE', 'EN'] as const).map(
      (language) => [kind as ValidationIssueKind, language] as [ValidationIssueKind, Language],
    ),
  ),
)('the message of issue %s fits into a comment in %s', (kind, language) => {
  const record = new EfactRecord(record25, '25'.padEnd(350, '0'), 95_000, 33_000_000)
  const issue = new EfactValidationIssue({ kind, rule: 'INV-FORMAT', record, zone: null, code: null, facts })
  expect(joinFindings([issue.textWithoutLocation(language)])).not.toBe('')
})
