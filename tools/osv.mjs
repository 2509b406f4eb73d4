// Advisories in the Open Source Vulnerability format (https://ossf.github.io/osv-schema/), compared with installed versions.

const partsOf = (version) => {
  const [, core, pre = ''] = /^v?([\d.]+)(?:-([^+]+))?/.exec(version) ?? [null, '0', '']
  return { core: core.split('.').map(Number), pre: pre === '' ? [] : pre.split('.') }
}

function comparePre(a, b) {
  // A version before its release precedes it.
  if (a.length === 0 || b.length === 0) return b.length - a.length
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    if (a[i] === b[i]) continue
    if (a[i] === undefined || b[i] === undefined) return a[i] === undefined ? -1 : 1
    const [aNumber, bNumber] = [a[i], b[i]].map((part) => (/^\d+$/.test(part) ? Number(part) : null))
    if (aNumber !== null && bNumber !== null) return aNumber - bNumber
    if (aNumber !== null || bNumber !== null) return aNumber !== null ? -1 : 1
    return a[i] < b[i] ? -1 : 1
  }
  return 0
}

/** Below 0, 0 or above 0, by the precedence of semantic versions (https://semver.org, rule 11). */
export function compareVersions(left, right) {
  const [a, b] = [partsOf(left), partsOf(right)]
  for (let i = 0; i < 3; i++) {
    const difference = (a.core[i] ?? 0) - (b.core[i] ?? 0)
    if (difference !== 0) return difference
  }
  return comparePre(a.pre, b.pre)
}

/** Whether a version is in a range: its events are in the order of versions, and the last one at or below the version decides. */
function isInRange({ type, events = [] }, version) {
  if (type !== 'SEMVER' && type !== 'ECOSYSTEM') return false
  let isAffected = false
  for (const event of events) {
    if (event.introduced !== undefined && (event.introduced === '0' || compareVersions(version, event.introduced) >= 0))
      isAffected = true
    if (event.fixed !== undefined && compareVersions(version, event.fixed) >= 0) isAffected = false
    if (event.last_affected !== undefined && compareVersions(version, event.last_affected) > 0) isAffected = false
  }
  return isAffected
}

/** Whether an advisory is about this version of an npm package. */
export const isAffected = ({ affected = [], withdrawn }, name, version) =>
  !withdrawn &&
  affected.some(
    ({ package: about, ranges = [], versions = [] }) =>
      about?.ecosystem === 'npm' &&
      about.name === name &&
      (versions.includes(version) || ranges.some((range) => isInRange(range, version))),
  )

const SEVERITIES = ['LOW', 'MODERATE', 'HIGH', 'CRITICAL']
/** The severity that the database gives; one without a severity counts as high. */
export const severityOf = ({ database_specific: details }) => {
  const severity = String(details?.severity ?? '').toUpperCase()
  return SEVERITIES.includes(severity) ? severity : 'HIGH'
}
export const isSevere = (severity) => SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf('HIGH')
