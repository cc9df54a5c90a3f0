import { useEffect, useEffectEvent } from 'react';
import { commandIds, commands, needsMod, pressOf, type CommandId } from './commands';
import { storage } from './storage';
import { createStore } from './store';

const KEY = 'convoai.singleKeys';
const SEQUENCE_WITHIN_MS = 1_200;

/** What the page can do now: whoever can do something says so, and the newest one does it. */
export const available = createStore<readonly { id: CommandId; run: () => void }[]>([]);

/** People who speak to their machine, or press keys by mistake, switch single keys off (WCAG 2.1.4). */
export const singleKeys = createStore(storage.read(KEY) !== 'off');

export function allowSingleKeys(allowed: boolean): void {
  storage.write(KEY, allowed ? null : 'off');
  singleKeys.set(allowed);
}

export const runCommand = (id: CommandId): void => available.get().findLast((one) => one.id === id)?.run();

/** Offers a command to the keyboard and to the palette for as long as it makes sense. */
export function useCommand(id: CommandId, run: () => void, enabled = true): void {
  const latest = useEffectEvent(run);
  useEffect(() => {
    if (!enabled) return;
    const offer = { id, run: () => latest() };
    available.set((now) => [...now, offer]);
    return () => available.set((now) => now.filter((one) => one !== offer));
  }, [id, enabled]);
}

const TYPING = 'input, textarea, select, [contenteditable], [role="menu"], [role="listbox"]';

const belongsElsewhere = ({ target }: Event) => target instanceof Element && target.closest(TYPING) !== null;

/** Reads presses, one after the other, until they make a command. */
export class KeyReader {
  private before: { press: string; at: number } | null = null;

  read(press: string, now: number, allowed: readonly CommandId[]): CommandId | null {
    const first = this.before && now - this.before.at < SEQUENCE_WITHIN_MS ? this.before.press : null;
    const found = (keys: string) => allowed.find((id) => commands[id].keys === keys);
    const command = (first && found(`${first} ${press}`)) || found(press);
    this.before = command ? null : { press, at: now };
    return command ?? null;
  }
}

/** Nothing is heard while a dialog covers the page; single keys are not heard where somebody types. */
export function watchKeyboard(): () => void {
  const reader = new KeyReader();
  const hear = (event: KeyboardEvent) => {
    const press = pressOf(event);
    if (!press || event.isComposing || event.defaultPrevented || document.getElementById('root')?.inert) return;
    const modOnly = belongsElsewhere(event) || !singleKeys.get();
    const offered = new Set(available.get().map(({ id }) => id));
    const allowed = commandIds.filter((id) => offered.has(id) && (!modOnly || needsMod(commands[id].keys)));
    const command = reader.read(press, event.timeStamp, allowed);
    if (!command) return;
    event.preventDefault();
    runCommand(command);
  };
  addEventListener('keydown', hear);
  return () => removeEventListener('keydown', hear);
}
