import { query } from '../../../shared/database/prepared-statements'
import { addDays, type Day } from '../../../shared/values/day'
import { answerContest } from '../../../subgraphs/invoice/application/answer-contest.service'
import { contestLine } from '../../../subgraphs/invoice/application/contest-line.service'
import { type Sources, worker } from '../insert/rows'
import { type Act, controller } from './act'

const reasons = [
  'Cette consultation n’a pas eu lieu : la personne était hospitalisée ailleurs ce jour-là.',
  'De persoon was die dag niet op raadpleging.',
  'Le montant dépasse ce qui a été convenu avec l’hôpital.',
]

interface ContestableLine {
  id: string
  cpas: string
  paid: boolean
}

/**
 * Contests of some lines of the last weeks, paid and not paid: some are open, some were upheld, others were not. No paid line is taken
 * back: its recovery would be in the next payment run, whichever month a demo of payments pays.
 */
export async function seedContests(sources: Sources, act: Act, persons: number, today: Day): Promise<void> {
  const limit = Math.min(60, Math.ceil(persons / 100))
  const contestedOn = addDays(today, -1)
  for (const [rank, { id, cpas, paid }] of (await contestableLines(sources, contestedOn, limit)).entries()) {
    const reason = reasons[rank % reasons.length]!
    const { line } = await contestLine(act('invoice', worker(cpas), contestedOn, 'contestLine'), id, reason)
    // Of the lines that are not paid, none is as before: each accepted one can still be contested.
    if (!line || rank % 3 === 0 || (rank % 3 === 2 && !paid)) continue
    const answer =
      rank % 3 === 1 && !paid
        ? { upheld: true, remark: 'Le prestataire a confirmé l’erreur.' }
        : { upheld: false, remark: 'De verstrekker heeft de raadpleging aangetoond.' }
    await answerContest({ id, ...answer }, act('invoice', controller, today, 'answerContest'))
  }
}

// As many paid lines as lines that are not paid, those of the CPAS of the examples first.
const contestableLines = (sources: Sources, on: Day, limit: number): Promise<ContestableLine[]> =>
  query<ContestableLine>(
    sources.get('invoice')!,
    `with line as (
       select l.id, l.cpas, l.payment_id is not null as paid, row_number() over (
         partition by l.payment_id is not null order by l.cpas <> '0299990019', md5(l.path || l.niss || l.performed_on)) as rank
       from invoice_line l left join payment p on p.id = l.payment_id
       where l.outcome in ('ACCEPTED', 'REDUCED') and l.cpas_cents > 0 and l.received_on between $1::date - 40 and $1
         and not exists (select from balance_line b where b.line_id = l.id)
         and (p.id is null or p.executed_on < $1 and not exists (select from settled_payment s where s.payment_id = p.id))
     )
     select id, cpas, paid from line where rank <= ceil($2 / 2.0) order by rank, paid`,
    [on, limit],
  )
