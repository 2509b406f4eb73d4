/** Prints the steps of the scenario and collects differences from the expected values. */
export class Reporter {
  private steps = 0
  readonly differences: string[] = []

  /** Begins a step: an actor and its action. */
  step(actor: string, action: string) {
    this.steps++
    console.log(`\n${String(this.steps).padStart(2)}. ${actor}: ${action}`)
  }

  /** Prints a value of a response. */
  line(text: string) {
    console.log(`    ${text}`)
  }

  /** Compares a value of a response with the expected one, as JSON. */
  expect(what: string, actual: unknown, expected: unknown) {
    if (JSON.stringify(actual) === JSON.stringify(expected)) {
      console.log(`    ✓ ${what}: ${show(expected)}`)
      return
    }
    const difference = `step ${this.steps}, ${what}: ${show(actual)}, expected ${show(expected)}`
    this.differences.push(difference)
    console.log(`    ✗ ${difference}`)
  }
}

const show = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

interface ReportedFinding {
  rule: string
  severity: string
  message: string
}
/** The ids of findings. */
export const rulesOf = (findings: readonly ReportedFinding[]) => findings.map((finding) => finding.rule).sort()
