const NEAR_IN_PX = 8;

/** Keeps a growing page at its end until the reader scrolls up, and again once they are back at the end. */
export class BottomFollower {
  private view: HTMLElement | null = null;
  private stuck = true;
  private lastTop = 0;
  private lastHeight = 0;

  constructor(private readonly onAway: (away: boolean) => void) {}

  attach(view: HTMLElement, content: HTMLElement): () => void {
    this.view = view;
    const observer = new ResizeObserver(() => this.grown());
    observer.observe(content);
    observer.observe(view);
    const scrolled = () => this.scrolled(view);
    view.addEventListener('scroll', scrolled, { passive: true });
    content.addEventListener('click', this.unfolded);
    this.grown();
    return () => {
      observer.disconnect();
      view.removeEventListener('scroll', scrolled);
      content.removeEventListener('click', this.unfolded);
    };
  }

  toEnd(): void {
    this.stuck = true;
    this.onAway(false);
    this.grown();
  }

  /** Earlier messages came above: what is being read stays where it is. */
  keepPlace(): void {
    const { view } = this;
    if (!view) return;
    if (this.stuck) return this.grown();
    view.scrollTop += view.scrollHeight - this.lastHeight;
    this.lastHeight = view.scrollHeight;
  }

  /** Whoever unfolds something wants to read on from there. */
  private readonly unfolded = ({ target }: Event): void => {
    if (target instanceof Element && target.closest('[aria-expanded]')) this.stuck = false;
  };

  private grown(): void {
    const { view } = this;
    if (!view) return;
    if (this.stuck) view.scrollTop = view.scrollHeight;
    this.lastHeight = view.scrollHeight;
  }

  private scrolled(view: HTMLElement): void {
    const left = view.scrollHeight - view.scrollTop - view.clientHeight;
    const upwards = view.scrollTop < this.lastTop && view.scrollHeight >= this.lastHeight;
    if (left <= NEAR_IN_PX) this.stuck = true;
    else if (upwards) this.stuck = false;
    this.lastTop = view.scrollTop;
    this.onAway(!this.stuck && left > view.clientHeight / 4);
  }
}
