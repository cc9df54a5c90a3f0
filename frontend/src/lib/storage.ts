/** Browsers may refuse storage (private windows, full disk): the product then works without memory. */
export const storage = {
  read(key: string, area: Storage = localStorage): string | null {
    try {
      return area.getItem(key);
    } catch {
      return null;
    }
  },
  write(key: string, value: string | null, area: Storage = localStorage): void {
    try {
      if (value) area.setItem(key, value);
      else area.removeItem(key);
    } catch {
      // nothing to do: see above
    }
  },
  clear(prefix: string, areas: readonly Storage[] = [localStorage, sessionStorage]): void {
    for (const area of areas) {
      try {
        for (const key of Object.keys(area)) if (key.startsWith(prefix)) area.removeItem(key);
      } catch {
        // nothing to do: see above
      }
    }
  },
};
