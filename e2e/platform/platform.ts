import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const PORT_OFFSETS = { gateway: 0, auth: 1, chat: 2, analytics: 3 };
const POSTGRES_OFFSET = 7;

export type Service = keyof typeof PORT_OFFSETS;

export interface Part {
  name: string;
  state: string;
  port: number;
  pid: number;
  restarts: number;
}

export interface Status {
  state: string;
  url: string;
  setup_url?: string;
  parts: Part[];
}

/** A platform of our own, started by the one command on free ports with its own home. */
export class Platform {
  readonly home: string;
  readonly url: string;
  readonly portBase: number;

  constructor(home: string, portBase: number) {
    this.home = home;
    this.portBase = portBase;
    this.url = `http://localhost:${portBase}`;
  }

  /** A service's own door, without the gateway. */
  ownDoor(service: Service): string {
    return `http://127.0.0.1:${this.portBase + PORT_OFFSETS[service]}`;
  }

  async up(settings: Record<string, string> = {}): Promise<void> {
    mkdirSync(this.home, { recursive: true });
    const { code, output } = await this.convoai(['up', '-d'], settings);
    if (code !== 0) {
      throw new Error(`./convoai up -d ended with ${code}:\n${output}\nLogs: ${this.logs}`);
    }
    writeFileSync(this.settingsFile, JSON.stringify(settings));
  }

  /** Each worker asks for the settings that it needs; most often the one before it had the same. */
  async restartUnlessOn(settings: Record<string, string>): Promise<void> {
    if (existsSync(this.settingsFile) && readFileSync(this.settingsFile, 'utf8') === JSON.stringify(settings)) {
      return;
    }
    await this.down();
    await this.up(settings);
  }

  async down(): Promise<void> {
    const { code, output } = await this.convoai(['down']);
    if (code !== 0) {
      throw new Error(`./convoai down ended with ${code}:\n${output}`);
    }
  }

  /** `status` exits with 0 only when all is healthy; what it prints counts either way. */
  async status(): Promise<Status> {
    const { output } = await this.convoai(['status', '--json']);
    return JSON.parse(output.slice(output.indexOf('{'))) as Status;
  }

  supervisor(): number {
    return Number.parseInt(this.told('supervisor'));
  }

  /** What `status` would say, from where the supervisor tells it: to ask often costs nothing here. */
  part(name: string): Part {
    const number = (field: string) => Number(this.told(`${name}.${field}`));
    const state = this.told(`${name}.state`).toLowerCase();
    return { name, state, port: number('port'), pid: number('pid'), restarts: number('restarts') };
  }

  /** Where a service's own database is, and how that service gets in. */
  databaseOf(service: Service): string {
    const password = valueOf(readFileSync(join(this.home, 'secrets'), 'utf8'), `${service}.password`);
    const role = `convoai_${service}`;
    return `postgres://${role}:${password}@127.0.0.1:${this.portBase + POSTGRES_OFFSET}/${role}`;
  }

  get logs(): string {
    return join(this.home, 'log');
  }

  private told(name: string): string {
    return valueOf(readFileSync(join(this.home, 'run/state'), 'utf8'), name);
  }

  private get settingsFile(): string {
    return join(this.home, '../settings.json');
  }

  /** The output goes through a file: a pipe would stay open as long as the detached platform lives. */
  private convoai(words: string[], settings: Record<string, string> = {}) {
    const file = join(this.home, `../convoai-${words[0]}.txt`);
    const output = openSync(file, 'w');
    const child = spawn(join(ROOT, 'convoai'), words, {
      cwd: ROOT,
      env: this.environment(settings),
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => resolve({ code, output: readFileSync(file, 'utf8') }));
    });
  }

  private environment(settings: Record<string, string>): NodeJS.ProcessEnv {
    const inherited = Object.entries(process.env).filter(
      ([name]) => !name.startsWith('OPENAI_') && !name.startsWith('CONVOAI_'),
    );
    return {
      ...Object.fromEntries(inherited),
      CONVOAI_HOME: this.home,
      CONVOAI_PORT_BASE: String(this.portBase),
      CONVOAI_LIMITS: 'off',
      CONVOAI_AOT: 'off',
      CONVOAI_OFFLINE_WORDS_PER_SECOND: '30',
      ...settings,
    };
  }
}

/** Of a line "name=value". */
function valueOf(properties: string, name: string): string {
  const line = properties.split('\n').find((candidate) => candidate.startsWith(`${name}=`));
  return line?.slice(name.length + 1) ?? '';
}
