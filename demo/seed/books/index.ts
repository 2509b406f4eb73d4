import type { Day } from '../../../shared/values/day'
import { seedInspections } from '../insert/inspections'
import type { Sources } from '../insert/rows'
import { demoCpas } from '../municipalities'
import type { DemoPrices } from '../prices'
import type { DemoProvider } from '../providers'
import { Random } from '../random'
import { actOn } from './act'
import { seedBalances } from './balances'
import { seedContests } from './contests'
import { seedControls } from './controls'
import { seedDerogations } from './derogations'
import { seedPaperInvoices } from './paper-invoices'

/** What is recorded about the seeded care: payments of the CPAS, contests, paper invoices, derogations, controls and inspections. */
export async function seedBooks(
  sources: Sources,
  {
    hospitals,
    ...care
  }: {
    providers: readonly DemoProvider[]
    hospitals: readonly DemoProvider[]
    prices: DemoPrices
    persons: number
    today: Day
  },
): Promise<void> {
  const { persons, today } = care
  const act = actOn(sources)
  const [first, second] = [demoCpas[0]!.enterpriseNumber, demoCpas[1]!.enterpriseNumber]
  await seedBalances(sources, today)
  await seedContests(sources, act, persons, today)
  await seedPaperInvoices(sources, act, new Random(1998), care)
  await seedDerogations(act, hospitals, [first, second], care)
  await seedControls(sources, act, persons, today)
  await seedInspections(sources, first, today)
}
