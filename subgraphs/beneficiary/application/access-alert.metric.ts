import type { SubgraphMetric } from '../../../shared/subgraph/subgraph-metrics'
import { countAlertsByState } from '../persistence/access-alert.repository'

/** The alerts of unusual reading and emergency access, so that operators notice them without the API. */
export const accessAlertMetric: SubgraphMetric<'kind' | 'state'> = {
  name: 'mediprima_access_alerts',
  help: 'Alerts of unusual reading (QUOTA) and emergency access (EMERGENCY) by state: open without an outcome, else closed.',
  labels: ['kind', 'state'],
  read: async (db) =>
    (await countAlertsByState(db)).map(({ kind, state, count }) => ({ labels: { kind, state }, value: count })),
}
