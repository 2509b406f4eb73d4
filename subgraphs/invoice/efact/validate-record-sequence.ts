import type { EfactRecord } from './record'
import { EfactValidationIssue } from './validation-issue'

const none: readonly string[] = []
const lineStart = ['30', '50'] as const

/** The record types that may follow each record type. */
const followers: Readonly<Record<string, readonly string[]>> = {
  start: ['10'],
  '10': ['20'],
  '20': ['25'],
  '25': lineStart,
  '30': [...lineStart, '51', '52', '80'],
  '50': [...lineStart, '51', '52', '80'],
  '51': [...lineStart, '52', '80'],
  '52': [...lineStart, '51', '80'],
  '80': ['20', '90'],
  '90': ['95'],
  '95': ['96'],
  '96': none,
}

/** Checks the order and the sequence numbers of the records. */
export class RecordSequenceCheck {
  private previous: EfactRecord | null = null
  private sequence = 0;

  *next(record: EfactRecord): Generator<EfactValidationIssue> {
    if (record.layout.zones.length === 0) {
      yield new EfactValidationIssue({
        kind: 'unknownRecord',
        rule: 'INV-FORMAT',
        record,
        code: '000103',
        facts: { found: record.text.slice(0, 2) },
      })
    } else {
      yield* this.checkOrder(record)
      if (record.type !== '95' && record.type !== '96') yield* this.checkSequenceNumber(record)
    }
    this.previous = record
  }

  *end(): Generator<EfactValidationIssue> {
    if (this.previous?.type === '96') return
    const record = this.previous
    yield new EfactValidationIssue({
      kind: 'incomplete',
      rule: 'INV-FORMAT',
      record,
      code: '960110',
      facts: { previous: record?.text.slice(0, 2) ?? '300' },
    })
  }

  private *checkOrder(record: EfactRecord): Generator<EfactValidationIssue> {
    const { previous } = this
    const before = previous ? previous.type : 'start'
    const expected = followers[before] ?? Object.keys(followers)
    if (expected.includes(record.type)) return
    const rule = 'INV-RECORD-25'
    if (record.type === '25')
      yield new EfactValidationIssue({
        kind: 'record25Misplaced',
        rule,
        record,
        code: '250110',
        facts: { previous: before },
      })
    else if (before === '20' && previous)
      yield new EfactValidationIssue({
        kind: 'noRecord25',
        rule,
        record: previous,
        code: '250111',
        facts: { next: record.type },
      })
    else if (before === '25' && previous)
      yield new EfactValidationIssue({
        kind: 'record25Alone',
        rule,
        record: previous,
        code: '250111',
        facts: { next: record.type },
      })
    else
      yield new EfactValidationIssue({
        kind: 'misplaced',
        rule: 'INV-FORMAT',
        record,
        code: `${record.type}0110`,
        facts: {
          type: record.type,
          previous: previous?.text.slice(0, 2) ?? '300',
          expected: expected.join(', ') || '-',
        },
      })
  }

  private *checkSequenceNumber(record: EfactRecord): Generator<EfactValidationIssue> {
    const raw = record.raw('sequence')
    if (!/^\d{6}$/.test(raw)) return
    const expected = this.sequence + 1
    const found = Number(raw)
    if (found !== expected)
      yield new EfactValidationIssue({
        kind: 'sequence',
        rule: 'INV-SEQUENCE',
        record,
        zone: record.layout.zone('sequence'),
        code: `${record.type}0210`,
        facts: { found, expected },
      })
    // Continues from the number that was read, so one swapped record gives two issues, not one for each following record.
    this.sequence = found
  }
}
