import type { Line } from './line-show'

/** What can be done with this line now. */
export function LineActs(_: { line: Line }) {
  return null
}
