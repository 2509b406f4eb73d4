import { Gauge, type Registry } from 'prom-client'
import type { DataSource } from 'typeorm'

/** A figure of a subgraph for its operators, read from its database when it is asked for. It contains no data of a person. */
export interface SubgraphMetric<Label extends string = string> {
  name: string
  help: string
  labels: readonly Label[]
  read(db: DataSource): Promise<{ labels: Record<Label, string>; value: number }[]>
}

/** Adds the metrics of a subgraph to a registry. A metric that cannot be read has no values: the others are still served. */
export function registerSubgraphMetrics(
  registry: Registry,
  { metrics = [] }: { metrics?: readonly SubgraphMetric[] },
  db: DataSource,
): void {
  for (const { name, help, labels, read } of metrics)
    new Gauge({
      name,
      help,
      labelNames: [...labels],
      registers: [registry],
      async collect() {
        const values = await read(db).catch(() => [])
        this.reset()
        for (const one of values) this.set(one.labels, one.value)
      },
    })
}
