import { query } from '../shared/database/prepared-statements'
import { TRAIL } from '../test/e2e-scenario/operations'
import { coveredPersonsOn, gpNumbersOf } from './covered-persons'
import type { BenchEnvironment } from './environment'
import { partnerOf } from './http-clients'
import { type BenchmarkResult, median, number, percentile, timed } from './measure'

const TIMES = 200
export const TARIFY =
  'query Tarify($input: TarificationInput!) { tarify(input: $input) { total { claimed state cpas patient } lines { code outcome findings { rule code message } } } }'

/** Interactive operations: tarify of ten lines, and the audit trail of one line through five subgraphs. */
export async function auditTrail(environment: BenchEnvironment): Promise<BenchmarkResult[]> {
  const lines = await query<{ id: string }>(
    environment.sources.get('invoice')!,
    `select l.id from invoice_line l join settled_payment s on s.payment_id = l.payment_id
     where l.attestation_number is not null order by md5(l.id::text) limit $1`,
    [TIMES],
  )
  const codes = await query<{ code: string }>(
    environment.sources.get('invoice')!,
    "select code from nomenclature_item where care_type = 'GENERAL_MEDICINE' order by code limit 10",
  )
  const persons = await coveredPersonsOn(environment, environment.today)
  const [gp] = await gpNumbersOf(environment, 1)
  const system = await environment.system()
  try {
    const inspector = await partnerOf(system, 'sppis:sppis:inspector')
    const ask = (id: string) => timed(() => inspector.ask(TRAIL, { id }, environment.today))
    const first = await ask(lines[0]!.id)
    const trails: number[] = []
    for (const { id } of lines.slice(1)) trails.push((await ask(id)).ms)

    const physician = await partnerOf(system, `provider:${gp}:prescriber`)
    const tarify = (niss: string) => {
      const asked = Array.from({ length: 10 }, (_, i) => ({ code: codes[i % codes.length]!.code }))
      const input = { niss, provider: gp, performedOn: environment.today, lines: asked }
      return timed(() => physician.ask(TARIFY, { input }, environment.today))
    }
    const prices: number[] = []
    for (const { niss } of persons.slice(0, TIMES)) prices.push((await tarify(niss)).ms)
    const p95 = percentile(prices, 95)
    return [
      {
        operation: 'tarify of 10 lines, sequential',
        measured: `p50 ${number(median(prices))} ms, p95 ${number(p95)} ms`,
        target: 'p95 under 60 ms',
        isMet: p95 < 60,
      },
      {
        operation: 'audit trail of one line, first request for that line',
        measured: `p50 ${number(median(trails))} ms, p95 ${number(percentile(trails, 95))} ms`,
        target: '100 ms',
        isMet: median(trails) < 100,
      },
      { operation: 'audit trail, first request after a start', measured: `${number(first.ms)} ms`, target: '' },
    ]
  } finally {
    await system.stop()
  }
}
