import { type Cell, GREY, Paper } from '../../../shared/documents/paper'
import type { NamedText } from '../../../shared/documents/printable'
import { renderedInThread } from '../../../shared/documents/rendered-in-thread'
import type { CpasFacts, ProviderFacts } from '../../../shared/inter-service/contracts'
import { amountIn, dayIn, monthIn, numberIn, periodIn } from '../../../shared/texts/format'
import type { Language } from '../../../shared/texts/texts'
import { colon } from '../../../shared/texts/typography'
import { formatEuro } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import { printedNumber } from '../../../shared/values/inami-number'
import { formatNiss } from '../../../shared/values/niss'
import type { BalanceRow } from '../persistence/balance.repository'
import type { StatementLine } from '../persistence/statement.repository'
import { type BalanceStatementMessages, balanceStatementMessages } from './balance-statement.messages'

/** The data that the statement prints. A provider or CPAS that its register does not have is null. */
export interface BalanceStatement {
  balance: BalanceRow
  lines: readonly StatementLine[]
  provider: Pick<ProviderFacts, 'name' | 'iban'> | null
  cpas: CpasFacts | null
  /** The centre that acts on the decisions of the CPAS today; null: the CPAS itself. */
  successor: CpasFacts | null
  language: Language
  today: Day
  now: string
}

/** The texts from outside on the statement, each with a name for the error message that refuses it. */
export const textsOnStatement = ({ lines, provider, cpas, successor, language }: BalanceStatement): NamedText[] => [
  { what: 'The name of the provider', text: provider?.name ?? null },
  ...[cpas, successor].flatMap((centre) =>
    centre
      ? [
          { what: `The name of the CPAS ${centre.enterpriseNumber}`, text: centre.names[language] },
          { what: `The address of the CPAS ${centre.enterpriseNumber}`, text: centre.address },
          { what: `The e-mail address of the CPAS ${centre.enterpriseNumber}`, text: centre.email },
        ]
      : [],
  ),
  ...lines.map(({ number }) => ({ what: `The invoice number ${number}`, text: number })),
]

const LABEL_WIDTH = 150
const WIDTHS = [72, 84, 92, 96, 50, 50, 51]

const euro = (amountInCents: number): string => amountIn(formatEuro(amountInCents))

/** Renders the statement as a PDF. */
export const renderBalanceStatement = renderedInThread(__filename, 'renderBalanceStatement', writeBalanceStatement)

function writeBalanceStatement(statement: BalanceStatement): Promise<Buffer> {
  const { balance, lines, language, today, now } = statement
  const messages = balanceStatementMessages(language)
  const reference = `${balance.cpas}-${balance.provider}-${balance.month}`
  const paper = new Paper({
    title: `${messages.title} ${reference}`,
    language: language.toLowerCase(),
    // The instant of the request, never the machine's clock.
    createdAt: new Date(now),
    size: 10,
    footer: messages.issued.replace('{day}', dayIn(today, language)),
  })
  paper.paragraph(messages.title, { size: 17, weight: 'bold' }).space(4)
  paper.paragraph(messages.purpose, { color: GREY }).space(14)
  paper.facts(headOf(statement, messages, reference), LABEL_WIDTH).space(14)
  if (lines.length > 0) paper.table(rowsOf(lines, messages, language), WIDTHS).space(10)
  const total: [string, string][] = [[messages.total, `${euro(balance.amount)} EUR`]]
  if (balance.contested > 0) total.push([messages.contested, numberIn(balance.contested)])
  return paper
    .facts(
      total.map(([label, value]): [Cell, Cell] => [bold(label), bold(value)]),
      paper.width - 120,
    )
    .finish()
}

const bold = (text: string): Cell => ({ text, weight: 'bold' })

function headOf(
  { balance, provider, cpas, successor, language }: BalanceStatement,
  messages: BalanceStatementMessages,
  reference: string,
): [Cell, Cell][] {
  const addressee = successor ?? cpas
  const nameOf = (name: string | undefined, number: string) => (name ? `${name} (${number})` : number)
  const payment =
    balance.paidOn === null || balance.paidAmount === null
      ? null
      : messages.paidOn.replace('{amount}', euro(balance.paidAmount)).replace('{day}', dayIn(balance.paidOn, language))
  const rows: [string, string | null | undefined][] = [
    [messages.provider, nameOf(provider?.name, printedNumber(balance.provider))],
    [messages.account, provider?.iban],
    [messages.cpas, nameOf(cpas?.names[language], balance.cpas)],
    [messages.successor, successor && nameOf(successor.names[language], successor.enterpriseNumber)],
    [messages.address, addressee?.address],
    [messages.email, addressee?.email],
    [messages.month, monthIn(balance.month, language)],
    [messages.reference, reference],
    [messages.paid, payment],
  ]
  return rows.flatMap(([label, value]): [Cell, Cell][] => (value ? [[bold(label + colon(language)), value]] : []))
}

function rowsOf(lines: readonly StatementLine[], messages: BalanceStatementMessages, language: Language): Cell[][] {
  const { day, person, invoice, care, claimed, state, share } = messages
  const small = (text: string): Cell => ({ text, size: 8 })
  const head = [day, person, invoice, care, claimed, state, share].map(
    (text): Cell => ({ text, size: 8, weight: 'bold' }),
  )
  const rows = lines.map((line) => [
    small(
      line.performedUntil
        ? periodIn(line.performedOn, line.performedUntil, language)
        : dayIn(line.performedOn, language),
    ),
    small(formatNiss(line.niss)),
    small(line.number),
    small(
      line.quantity === 1
        ? line.code
        : messages.quantity.replace('{code}', line.code).replace('{count}', numberIn(line.quantity)),
    ),
    small(euro(line.claimed)),
    small(euro(line.state)),
    small(euro(line.cpas)),
  ])
  return [head, ...rows]
}
