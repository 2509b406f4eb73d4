import { GREY, Paper } from '../../../shared/documents/paper'
import type { NamedText } from '../../../shared/documents/printable'
import { renderedInThread } from '../../../shared/documents/rendered-in-thread'
import type { AccessRow } from '../../../shared/inter-service/contracts'
import { type SubgraphName, subgraphNames } from '../../../shared/subgraph/subgraph-name'
import { dayIn } from '../../../shared/texts/format'
import type { Language } from '../../../shared/texts/texts'
import type { Day } from '../../../shared/values/day'
import { brusselsDay } from '../../../shared/values/instant'
import { formatNiss } from '../../../shared/values/niss'
import { type AccessStatementMessages, accessStatementMessages } from './access-statement.messages'

/** What a request did to the data of the person, from its rows in all subgraphs. */
export interface Visit {
  at: string
  audience: AccessRow['audience']
  organisation: string
  role: string
  purpose: string | null
  read: SubgraphName[]
  changed: SubgraphName[]
  refused: SubgraphName[]
}

/** The data that the statement prints. */
export interface AccessStatement {
  language: Language
  person: { niss: string; lastName: string; firstNames: string | null }
  from: Day | null
  to: Day | null
  /** Newest first. */
  visits: readonly Visit[]
  isTruncated: boolean
  /** Names of CPAS and providers by number. */
  names: ReadonlyMap<string, string>
  today: Day
  now: string
}

/** The visits of rows, newest first: the rows of one request are one visit. */
export function visitsOf(rows: readonly AccessRow[]): Visit[] {
  const visits = new Map<string, Visit>()
  for (const row of rows) {
    const { at, audience, organisation, role, purpose } = row
    const visit = visits.get(row.requestId) ?? {
      at,
      audience,
      organisation,
      role,
      purpose,
      read: [],
      changed: [],
      refused: [],
    }
    visits.set(row.requestId, visit)
    const list = row.refused ? visit.refused : row.kind === 'WRITE' ? visit.changed : visit.read
    const subgraph = subgraphNames.find((name) => name === row.subgraph)
    if (subgraph && !list.includes(subgraph)) list.push(subgraph)
  }
  return [...visits.values()].sort((a, b) => (a.at < b.at ? 1 : -1))
}

/** The texts from outside on the statement, each with a name for the error message that refuses it. */
export const textsOnStatement = ({ person, names }: AccessStatement): NamedText[] => [
  { what: `The last name of the person ${person.niss}`, text: person.lastName },
  { what: `The first names of the person ${person.niss}`, text: person.firstNames },
  ...[...names].map(([number, text]) => ({ what: `The name of ${number}`, text })),
]

/** Renders the statement as a PDF. */
export const renderAccessStatement = renderedInThread(__filename, 'renderAccessStatement', writeAccessStatement)

function writeAccessStatement(statement: AccessStatement): Promise<Buffer> {
  const { language, person, visits, isTruncated, now } = statement
  const messages = accessStatementMessages[language]
  const paper = new Paper({ title: messages.title, language: messages.code, createdAt: new Date(now) })
  const name = [person.firstNames, person.lastName].filter(Boolean).join(' ')
  paper
    .paragraph(messages.title, { size: 16, weight: 'bold' })
    .space(6)
    .paragraph(fill(messages.about, { name, number: formatNiss(person.niss) }), { weight: 'bold' })
    .paragraph(writePeriod(statement, messages))
    .paragraph(fill(messages.madeOn, { day: dayIn(statement.today, language) }))
    .space(8)
    .paragraph(messages.introduction, { size: 10, color: GREY })
    .space(8)
  if (visits.length === 0) paper.paragraph(messages.none)
  else {
    const heading = [messages.when, messages.who, messages.what].map((text) => ({ text, color: GREY }))
    const rows = visits.map((visit) => [
      writeInstant(visit.at, language),
      writeVisitor(visit, statement, messages),
      writeVisit(visit, messages),
    ])
    paper.table([heading, ...rows], [100, 180, paper.width - 280])
  }
  if (isTruncated) paper.space(6).paragraph(fill(messages.truncated, { count: String(visits.length) }))
  return paper.finish()
}

const fill = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)

function writePeriod({ from, to, language }: AccessStatement, messages: AccessStatementMessages): string {
  const text = from ? (to ? messages.period : messages.since) : messages.wholeTime
  return fill(text, { from: from ? dayIn(from, language) : '', to: to ? dayIn(to, language) : '' })
}

function writeVisitor(visit: Visit, { names }: AccessStatement, messages: AccessStatementMessages): string {
  const { audience, organisation, role } = visit
  if (audience === 'SYSTEM' && organisation === 'events') return messages.system
  const name = fill(messages.organisations[audience], { organisation: names.get(organisation) ?? organisation })
  const roleName = messages.roles[`${audience}:${role}`]
  return roleName ? `${name} (${roleName})` : name
}

function writeVisit({ read, changed, refused, purpose }: Visit, messages: AccessStatementMessages): string {
  const sentence = (text: string, subgraphs: readonly SubgraphName[]) =>
    subgraphs.length === 0 ? [] : [fill(text, { data: enumerate(subgraphs, messages) })]
  return [
    ...sentence(messages.changed, changed),
    ...sentence(messages.read, read),
    ...sentence(messages.refused, refused),
    ...(purpose ? [fill(messages.purpose, { purpose })] : []),
  ].join(' ')
}

function enumerate(subgraphs: readonly SubgraphName[], { data, and }: AccessStatementMessages): string {
  const words = subgraphs.map((name) => data[name])
  return words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`
}

function writeInstant(at: string, language: Language): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Brussels', hour: '2-digit', minute: '2-digit' })
  return `${dayIn(brusselsDay(at), language)} ${time.format(new Date(at))}`
}
