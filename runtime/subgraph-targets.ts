import type { ProcessConfig } from './config'

/** The subgraphs of other processes and their URLs. */
export const subgraphTargets = ({
  subgraphUrls,
}: Pick<ProcessConfig, 'subgraphUrls'>): { name: string; url: string }[] =>
  Object.entries(subgraphUrls).map(([name, url]) => ({ name, url }))
