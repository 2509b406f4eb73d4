import * as fc from 'fast-check'
import { cents } from '../../../../shared/values/cents'
import { addDays, type Day, day, type Month } from '../../../../shared/values/day'
import { type EnterpriseNumber, enterpriseCheckDigits } from '../../../../shared/values/enterprise-number'
import type { Iban } from '../../../../shared/values/iban'
import { type InamiNumber, inamiCheckDigits } from '../../../../shared/values/inami-number'
import { type Niss, nissCheckDigits } from '../../../../shared/values/niss'
import {
  type EfactInvoiceFileInput,
  type EfactInvoiceInput,
  type EfactLineInput,
  type Setting,
  settings,
} from '../model'

// Arbitraries of fast-check: every kind of file that the model can represent.

const padded = (max: number, width: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(width, '0'))
const text = (max: number) =>
  fc.stringMatching(/^[A-Za-z0-9 .,'+-]*$/, { maxLength: max }).map((value) => value.trim().slice(0, max).trim())
/** A reference that is not empty. */
const reference = (max: number) => text(max - 1).map((value) => (value === '' ? 'x' : `R${value}`.trim()))
const dayOf = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(day('2016-01-01'), n))
const monthOf = fc
  .tuple(fc.integer({ min: 2015, max: 2026 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}` as Month)
const person = fc
  .tuple(fc.integer({ min: 100000, max: 699999 }), padded(999, 3))
  .map(([six, last]) => `${six}${inamiCheckDigits(String(six))}${last}` as InamiNumber)
const establishment = padded(999, 3).map((last) => `710${last}${inamiCheckDigits(`710${last}`)}` as InamiNumber)
const enterprise = padded(19999999, 8).map((eight) => `${eight}${enterpriseCheckDigits(eight)}` as EnterpriseNumber)
const niss = fc
  .tuple(
    padded(99, 2),
    fc.constantFrom('00', '01', '12', '21', '32', '41', '52'),
    fc.constantFrom('00', '01', '28'),
    fc.integer({ min: 1, max: 998 }).map((sequence) => String(sequence).padStart(3, '0')),
    fc.boolean(),
  )
  .map(([year, month, dayOfMonth, sequence, young]) => {
    const nine = `${year}${month}${dayOfMonth}${sequence}`
    return `${nine}${nissCheckDigits(nine, young && Number(year) <= 25)}` as Niss
  })
const iban = padded(2_147_483_647, 10).map((ten) => {
  const account = `${ten}${String(Number(ten) % 97 || 97).padStart(2, '0')}`
  return `BE${String(98n - (BigInt(`${account}111400`) % 97n)).padStart(2, '0')}${account}` as Iban
})
const code = fc.integer({ min: 10000, max: 99999 }).map((five) => `${five}${five % 7}`)
const amount = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 99_999_99 }) },
)
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })

const line = (credit: boolean): fc.Arbitrary<EfactLineInput> => {
  const money = amount.map((value) => cents(credit ? -value || 0 : value))
  const common = {
    code,
    performedOn: dayOf,
    quantity: fc.integer({ min: 1, max: 9999 }),
    stateShare: money,
    patientShare: money,
    supplement: money,
    commitment: orNull(fc.tuple(reference(48), orNull(dayOf))),
    identityReading: orNull(
      fc.record({
        readOn: orNull(dayOf),
        hour: padded(2359, 4),
        medium: fc.constantFrom('1', 'A'),
        readingType: fc.constantFrom('2', 'B'),
        value: reference(200),
      }),
    ),
    ownReference: text(25),
    more: fc.integer({ min: 0, max: 30 }),
  }
  const service = fc.record({
    ...common,
    kind: fc.constant('SERVICE' as const),
    provider: person,
    prescriber: orNull(person),
    prescribedOn: orNull(dayOf),
  })
  const lumpSum = fc.record({
    ...common,
    kind: fc.constant('LUMP_SUM' as const),
    provider: fc.constant(null),
    prescriber: fc.constant(null),
    prescribedOn: fc.constant(null),
  })
  return fc
    .oneof({ weight: 4, arbitrary: service }, { weight: 1, arbitrary: lumpSum })
    .map(({ commitment, more, ...rest }) => ({
      ...rest,
      lastPerformedOn: more === 0 ? null : addDays(rest.performedOn, more),
      commitmentNumber: commitment?.[0] ?? null,
      committedOn: commitment?.[1] ?? null,
    }))
}

const invoice = (credit: boolean): fc.Arbitrary<Omit<EfactInvoiceInput, 'number'>> =>
  fc
    .record({
      kind: credit ? fc.constant('CREDIT_NOTE' as const) : fc.constantFrom('INVOICE' as const, 'REINVOICED' as const),
      setting: fc.constantFrom(...(Object.keys(settings) as Setting[])),
      niss,
      sex: fc.constantFrom('MALE' as const, 'FEMALE' as const),
      issuedOn: dayOf,
      decisionNumber: orNull(fc.integer({ min: 1, max: 999_999_999_999 }).map((n) => String(n).padStart(12, '0'))),
      decisionVersion: orNull(fc.integer({ min: 1, max: 999_999 })),
      coverageCode: padded(9999, 10),
      amuFlag: fc.boolean(),
      cpas: enterprise,
      attestationNumber: orNull(reference(21)),
      commitmentNumber: orNull(reference(48)),
      stay: establishment,
      admittedOn: orNull(dayOf),
      dischargedOn: orNull(dayOf),
      previousInvoiceNumber: orNull(fc.integer({ min: 1, max: 999_999_999_999 }).map(String)),
      previousSendingNumber: orNull(fc.integer({ min: 1, max: 999 })),
      previousMonth: orNull(monthOf),
      ownReference: text(25),
      lines: fc.array(line(credit), { minLength: 1, maxLength: 4 }),
    })
    .map(({ stay, ...rest }) => ({
      ...rest,
      stayInstitution: rest.setting === 'AMBULATORY' || rest.setting === 'MIXED' ? null : stay,
    }))

/** A small invoice message that the format rules accept. */
export const efactFileArbitrary: fc.Arbitrary<EfactInvoiceFileInput> = fc
  .record({
    reference: reference(13),
    messageReference: fc.integer({ min: 1, max: 99_999_999_999_999 }).map(String),
    test: fc.boolean(),
    provider: fc.oneof(person, establishment),
    sendingNumber: fc.integer({ min: 1, max: 999 }),
    invoicedMonth: monthOf,
    enterpriseNumber: enterprise,
    iban,
    bic: fc.constantFrom('GKCCBEBB', 'KREDBEBB', 'BBRUBEBBXXX'),
    contact: fc.record({
      lastName: text(45),
      firstName: text(24),
      phone: padded(999_999_999, 10).map((ten) => `04${ten.slice(2)}`),
    }),
    ownReference: text(25),
    credits: fc.array(invoice(true), { maxLength: 2 }),
    invoices: fc.array(invoice(false), { minLength: 1, maxLength: 3 }),
  })
  .map(({ credits, invoices, ...file }) => ({
    ...file,
    createdOn: `${file.invoicedMonth}-28` as Day,
    invoices: [...credits, ...invoices].map((one, i) => ({ ...one, number: String(202600000001 + i) })),
  }))

/** The seed of a run, from an environment variable; the same seed gives the same files. */
export const seedOf = (name: string, defaultSeed: number): number => Number(process.env[name] ?? defaultSeed)
