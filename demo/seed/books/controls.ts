import { query } from '../../../shared/database/prepared-statements'
import { Paper } from '../../../shared/documents/paper'
import { addDays, type Day } from '../../../shared/values/day'
import { answerControl } from '../../../subgraphs/attestation/application/answer-control.service'
import { openControls } from '../../../subgraphs/attestation/application/open-controls.service'
import { recordControlOutcome } from '../../../subgraphs/attestation/application/record-control-outcome.service'
import { type Sources, timestamp } from '../insert/rows'
import { type Act, controller, staffOf } from './act'

/** Controls of lines without an electronic attestation: in turn open, answered with a scan, and closed as shown after such an answer. */
export async function seedControls(sources: Sources, act: Act, persons: number, today: Day): Promise<void> {
  const lines = await linesToControl(sources, Math.min(60, Math.ceil(persons / 80)))
  if (lines.length === 0) return
  const openedOn = addDays(today, -24)
  const opened = await openControls(
    { invoiceLines: lines.map(({ id }) => id), dueOn: addDays(openedOn, 30) },
    act('attestation', controller, openedOn, 'openAttestationControl'),
  )
  const scan = await scanOf(addDays(today, -30))
  for (const [rank, { id, provider }] of opened.controls.entries()) {
    if (rank % 3 === 0) continue
    const by = staffOf(provider)
    await answerControl(id, { attestation: null, scan }, act('attestation', by, addDays(today, -14), 'answerControl'))
    if (rank % 3 === 1) continue
    const outcome = { outcome: 'SHOWN' as const, remark: 'Attestation sur papier, en ordre.', attestation: null }
    await recordControlOutcome(id, outcome, act('attestation', controller, addDays(today, -5), 'recordControlOutcome'))
  }
}

// Lines of the providers of the examples first.
const linesToControl = (sources: Sources, limit: number): Promise<{ id: string }[]> =>
  query<{ id: string }>(
    sources.get('invoice')!,
    `select id from invoice_line
     where attestation_required and not attestation_recorded and outcome in ('ACCEPTED', 'REDUCED') and payment_id is not null
     order by provider not in ('10001490004', '71099020'), md5(path || niss || performed_on) limit $1`,
    [limit],
  )

async function scanOf(on: Day): Promise<string> {
  const paper = new Paper({ title: 'Attestation', language: 'fr', createdAt: new Date(timestamp(on)) })
  paper.paragraph('Attestation d’aide médicale urgente (exemple)', { size: 16 })
  return (await paper.finish()).toString('base64')
}
