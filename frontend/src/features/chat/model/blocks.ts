import { fromMarkdown } from 'mdast-util-from-markdown';

/** Cuts a growing text into top-level markdown blocks. What is final is not read again: only the tail is. */
export class BlockSplitter {
  private text = '';
  private final: string[] = [];
  private finalLength = 0;

  split(text: string): string[] {
    if (!text.startsWith(this.text)) {
      this.final = [];
      this.finalLength = 0;
    }
    this.text = text;
    const tail = blocksOf(text.slice(this.finalLength));
    // A block begun in an unfinished line may still turn out to belong to the one before it ("2" to "2. more").
    const keepOpen = tail.at(-1)?.includes('\n') ? 1 : 2;
    const blocks = [...this.final, ...tail];
    for (const block of tail.slice(0, -keepOpen)) {
      this.final.push(block);
      this.finalLength += block.length;
    }
    return blocks;
  }
}

function blocksOf(text: string): string[] {
  const starts = fromMarkdown(text).children.map((node) => node.position?.start.offset ?? 0);
  const from = [0, ...starts.slice(1)];
  return starts.length === 0 ? [] : from.map((start, index) => text.slice(start, from[index + 1]));
}
