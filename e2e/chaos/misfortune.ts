import { execFileSync } from 'node:child_process';

export function kill(pid: number): void {
  process.kill(pid, 'SIGKILL');
}

/** A process and all that it has started stand still; parents first, so that nobody starts anybody meanwhile. */
export function freeze(pid: number): () => void {
  const frozen: number[] = [];
  for (let next: number[] = [pid]; next.length > 0; next = next.flatMap(childrenOf)) {
    next.forEach((each) => process.kill(each, 'SIGSTOP'));
    frozen.push(...next);
  }
  return () => frozen.reverse().forEach((each) => process.kill(each, 'SIGCONT'));
}

function childrenOf(pid: number): number[] {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return processes
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === pid)
    .map(([child]) => child as number);
}
