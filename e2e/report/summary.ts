import type { FullResult, Reporter, Suite } from '@playwright/test/reporter';

/** One line for people and CI at the very end. */
export default class Summary implements Reporter {
  private suite: Suite | undefined;
  private errorsOutsideTests = 0;

  onBegin(_config: unknown, suite: Suite): void {
    this.suite = suite;
  }

  onError(): void {
    this.errorsOutsideTests++;
  }

  printsToStdio(): boolean {
    return false;
  }

  onEnd(result: FullResult): void {
    const tests = this.suite?.allTests() ?? [];
    const notRun = tests.filter((test) => test.results.every(({ status }) => status === 'skipped')).length;
    const passed = tests.filter((test) => test.outcome() === 'expected').length;
    const failed = tests.filter((test) => test.outcome() === 'unexpected' || test.outcome() === 'flaky').length;
    if (result.status !== 'passed') {
      console.log(`e2e: logs of the platform are in ${process.env.E2E_HOME}/log`);
    }
    const rest = notRun > 0 ? `, ${notRun} not run` : '';
    console.log(`e2e: ${passed} passed, ${failed + this.errorsOutsideTests} failed${rest}`);
  }
}
