import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Language } from '../../../shared/rules/finding'
import { COMMENT_LENGTH, commentOf } from './comment'
import { EfactRecord } from './record'
import { EfactValidationIssue } from './validation-issue'
import { type ValidationIssueKind, validationIssueTexts } from './validation-issue-texts'
import type { Layout } from './zone-layout'
import { record25 } from './zones/record-25'

const first = 'La zone 19 demande 20.51 euros. Corrigez le montant.'
const long = (length: number) => `${'x'.repeat(length - 1)}.`

describe('the comment of a record', () => {
  test.each<[string, string[], string]>([
    ['nothing is said', [], ''],
    ['one finding stands as it is, without accents', ['Délai dépassé à l’échéance.'], "Delai depasse a l'echeance."],
    ['two findings stand side by side', [first, 'Autre.'], `${first} | Autre.`],
    ['the same finding stands once', [first, first], first],
    ['a finding of 200 characters fits', [long(200)], long(200)],
    ['a second finding that has no room is left out', [first, long(190)], first],
    ['a third one that has room is said after it', [first, long(190), 'Court.'], `${first} | Court.`],
    [
      'of a long finding only whole sentences are said',
      [`Un. ${long(150)} Deux trois. Suite ${long(60)}`],
      `Un. ${long(150)} Deux trois.`,
    ],
    ['a sentence that is too long by itself is not said', [long(201)], ''],
    ['and the finding after it is', [long(201), 'Court.'], 'Court.'],
    ['a decimal point does not end a sentence', [`Montant 20.51 et ${long(190)}`], ''],
  ])('%s', (_, findings, expected) => {
    expect(commentOf(findings)).toBe(expected)
  })

  const sentence = fc
    .tuple(fc.constantFrom('La', 'Le', 'Zone'), fc.integer({ min: 1, max: 230 }), fc.constantFrom('.', '!', '?'))
    .map(([word, length, mark]) => `${word} ${'a'.repeat(length)}${mark}`)
  const findings = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { maxLength: 6 })
  test('has at most 200 positions and never part of a sentence', () => {
    fc.assert(
      fc.property(findings, (list) => {
        const comment = commentOf(list.map((sentences) => sentences.join(' ')))
        expect(comment.length).toBeLessThanOrEqual(COMMENT_LENGTH)
        const whole = new Set(list.flatMap((sentences) => sentences.map((_, i) => sentences.slice(0, i + 1).join(' '))))
        for (const part of comment === '' ? [] : comment.split(' | ')) expect(whole).toContain(part)
      }),
    )
  })
})

// The longest values that a record can show: an IBAN, a reference, a list of record types.
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
)('%s has room in the comment in %s', (kind, language) => {
  const record = new EfactRecord(record25 as unknown as Layout, '25'.padEnd(350, '0'), 95_000, 33_000_000)
  const problem = new EfactValidationIssue({ kind, rule: 'INV-FORMAT', record, zone: null, code: null, facts })
  expect(commentOf([problem.textWithoutPlace(language)])).not.toBe('')
})
