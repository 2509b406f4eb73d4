import { query } from '../shared/database/prepared-statements'
import { TRAIL } from '../test/e2e-scenario/operations'
import { coveredPersonsOn, doctorsOf } from './covered-persons'
import type { BenchEnvironment } from './environment'
import { partnerOf } from './http-clients'
import { type Figure, median, number, percentile, timed } from './measure'

const TIMES = 200
const TARIFY =
  'query Tarify($input: TarificationInput!) { tarify(input: $input) { total { claimed state cpas patient } lines { code outcome findings { rule code message } } } }'

/** What one waits for: the price of ten codes, and the trail of one line through five subgraphs. */
export async function trail(stand: BenchEnvironment): Promise<Figure[]> {
  const lines = await query<{ id: string }>(
    stand.sources.get('invoice')!,
    `select l.id from invoice_line l join settled_payment s on s.payment_id = l.payment_id
     where l.attestation_number is not null order by md5(l.id::text) limit $1`,
    [TIMES],
  )
  const codes = await query<{ code: string }>(
    stand.sources.get('invoice')!,
    "select code from nomenclature_item where care_type = 'GENERAL_MEDICINE' order by code limit 10",
  )
  const persons = await coveredPersonsOn(stand, stand.today)
  const [doctor] = await doctorsOf(stand, 1)
  const system = await stand.system()
  try {
    const inspector = await partnerOf(system, 'sppis:sppis:inspector')
    const ask = (id: string) => timed(() => inspector.ask(TRAIL, { id }, stand.today))
    const first = await ask(lines[0]!.id)
    const trails: number[] = []
    for (const { id } of lines.slice(1)) trails.push((await ask(id)).ms)

    const physician = await partnerOf(system, `provider:${doctor}:prescriber`)
    const tarify = (niss: string) => {
      const asked = Array.from({ length: 10 }, (_, i) => ({ code: codes[i % codes.length]!.code }))
      const input = { niss, provider: doctor, performedOn: stand.today, lines: asked }
      return timed(() => physician.ask(TARIFY, { input }, stand.today))
    }
    const prices: number[] = []
    for (const { niss } of persons.slice(0, TIMES)) prices.push((await tarify(niss)).ms)
    const p95 = percentile(prices, 95)
    return [
      {
        what: 'tarify 10 lines, one after the other',
        reached: `p50 ${number(median(prices))} ms, p95 ${number(p95)} ms`,
        against: 'p95 under 60 ms',
        good: p95 < 60,
      },
      {
        what: 'the trail of one line, never asked for before',
        reached: `p50 ${number(median(trails))} ms, p95 ${number(percentile(trails, 95))} ms`,
        against: '100 ms',
        good: median(trails) < 100,
      },
      { what: 'the very first trail after a start', reached: `${number(first.ms)} ms`, against: '' },
    ]
  } finally {
    await system.stop()
  }
}
