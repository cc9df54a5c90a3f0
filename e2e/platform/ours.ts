import { Platform } from './platform.ts';

/** The platform of this run, whose place the configuration chose. */
export function ours(): Platform {
  const { E2E_HOME: home, E2E_PORT_BASE: portBase } = process.env;
  if (!home || !portBase) {
    throw new Error('Start the journeys by "npm test": the configuration chooses the place of the platform.');
  }
  return new Platform(home, Number(portBase));
}
