import { type CheckOptions, FileCheck } from './check-file'
import type { EfactRecord, Sent } from './record'
import { type EfactSource, RecordReader, readInto } from './record-reader'
import type { EfactValidationIssue } from './validation-issue'

/** A service with what belongs to it. */
export interface EfactLine {
  record: Sent<'30'> | Sent<'50'>
  record51: Sent<'51'> | null
  record52: Sent<'52'> | null
}

/** An invoice, from its record 20 to its record 80. */
export interface EfactInvoice {
  header20: Sent<'20'>
  record25: Sent<'25'>
  lines: EfactLine[]
  footer80: Sent<'80'>
}

/** The records of a sending that can be worked with. */
export interface EfactFile {
  segment200: EfactRecord
  segment300: EfactRecord
  header10: Sent<'10'>
  invoices: EfactInvoice[]
  footer90: Sent<'90'>
  record95: Sent<'95'>
  record96: Sent<'96'>
}

/** What refuses a whole file: MESSAGE can't be read as a sending (920999), FILE has a blocking error (920099). */
export type FileRejection = 'MESSAGE' | 'FILE'

/** What was read: a file where nothing blocks, and the problems in any case. */
export interface ParsedEfact {
  /** Null where the file is refused: nothing is kept of what nobody will work with. */
  file: EfactFile | null
  refusal: FileRejection | null
  /** Zone 202 says that it is a test (92); false where it can't be read. */
  test: boolean
  /** In the order of the records; invoices and records with a problem F or R stay in the file and are to be rejected. */
  problems: EfactValidationIssue[]
  /** Problems found, also those left out of the list because it was long enough. */
  problemsFound: number
  /** Service lines (records 30 and 50) that were read. */
  lineCount: number
  recordCount: number
}

/** Builds the invoices of a file as its records come; forgets them when a problem blocks. */
class Assembly {
  private readonly parts: Partial<EfactFile> = {}
  private invoices: EfactInvoice[] = []
  private current: Partial<EfactInvoice> & { lines: EfactLine[] } = { lines: [] }
  lineCount = 0
  recordCount = 0
  test = false

  take(record: EfactRecord, keep: boolean): void {
    if (record.index >= 0) this.recordCount += 1
    else if (record.type === '200') this.test = record.raw('messageKind') === '92'
    if (record.type === '30' || record.type === '50') this.lineCount += 1
    if (keep) this.place(record)
    else if (this.invoices.length > 0) this.invoices = []
  }

  private place(record: EfactRecord): void {
    const { parts, current } = this
    const line = current.lines.at(-1)
    switch (record.type) {
      case '200':
        parts.segment200 = record
        break
      case '300':
        parts.segment300 = record
        break
      case '10':
        parts.header10 = record.as('10')
        break
      case '20':
        this.current = { header20: record.as('20'), lines: [] }
        break
      case '25':
        current.record25 = record.as('25')
        break
      case '30':
        current.lines.push({ record: record.as('30'), record51: null, record52: null })
        break
      case '50':
        current.lines.push({ record: record.as('50'), record51: null, record52: null })
        break
      case '51':
        if (line) line.record51 = record.as('51')
        break
      case '52':
        if (line) line.record52 = record.as('52')
        break
      case '80':
        this.invoices.push({ ...current, footer80: record.as('80') } as EfactInvoice)
        break
      case '90':
        parts.footer90 = record.as('90')
        break
      case '95':
        parts.record95 = record.as('95')
        break
      case '96':
        parts.record96 = record.as('96')
        break
    }
  }

  // Whole, because the order of the records was checked and nothing blocked.
  file(): EfactFile {
    return { ...this.parts, invoices: this.invoices } as EfactFile
  }
}

/** Reads and checks a sending. Never throws because of what is in it; never holds more than the file itself. */
export async function parseEfact(source: EfactSource, options: CheckOptions = {}): Promise<ParsedEfact> {
  const reader = new RecordReader()
  const check = new FileCheck(options)
  const assembly = new Assembly()
  let goOn = true
  await readInto(source, reader, (piece) => {
    goOn = check.take(piece)
    assembly.take(piece.record, !check.problems.blocks)
    return goOn
  })
  if (goOn) check.end(reader.fault)
  const { all, found, blocks } = check.problems
  const message = all.some((problem) => problem.level === 'MESSAGE')
  return {
    file: blocks ? null : assembly.file(),
    refusal: message ? 'MESSAGE' : blocks ? 'FILE' : null,
    test: assembly.test,
    problems: all.sort((a, b) => (a.byte ?? 0) - (b.byte ?? 0)),
    problemsFound: found,
    lineCount: assembly.lineCount,
    recordCount: assembly.recordCount,
  }
}
