import { startSubgraphs } from '../../runtime/open-subgraphs'
import { startWorker } from '../../shared/events/worker'
import { beneficiarySubgraph as beneficiary } from '../../subgraphs/beneficiary/subgraph'
import { decisionSubgraph as decision } from '../../subgraphs/decision/subgraph'

// Runs a worker that applies identity mutations to decisions until it is killed.
async function main(): Promise<void> {
  const [, , bossUrl = '', beneficiaryUrl = '', decisionUrl = ''] = process.argv
  const graph = await startSubgraphs(
    [beneficiary, decision],
    [
      { name: 'beneficiary', url: beneficiaryUrl },
      { name: 'decision', url: decisionUrl },
    ],
  )
  await startWorker({
    sources: graph.sources,
    bossUrl,
    consumers: decision.consumers ?? [],
    contextFor: (name, request) => graph.subgraphs.find((subgraph) => subgraph.name === name)!.contextFor(request),
    log: (line) => console.log(line),
  })
  console.log('up')
}

main()
