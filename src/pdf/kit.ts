// PDFKit kept to what it is best at, numbering and placing objects, with its output collected at once.
import PDFKit from 'pdfkit';

/** The part of PDFKit's document we rely on, as it is in 0.20; its own types leave most of it out. */
interface Document {
  readonly _root: { readonly data: Record<string, unknown> };
  /** By object number less one; null until the object is written. */
  readonly _offsets: (number | null)[];
  _offset: number;
  _id: Uint8Array;
  ref(data?: unknown): Reference;
  end(): void;
}

export interface Reference {
  readonly id: number;
  readonly data: Record<string, unknown>;
  compress: boolean;
  write(chunk: Uint8Array): void;
  end(): void;
}

type Options = Readonly<Record<string, unknown>>;

// The one place where PDFKit's types are set aside: they know neither `push` nor the underscored members.
const Base = PDFKit as unknown as new (options: Options) => Document;

/** PDFKit is a stream; what it would push is kept, so that a file is made without waiting. */
export class PdfKit extends Base {
  // Only declared: PDFKit's constructor writes the file's header before a field would be set.
  declare chunks: Uint8Array[];
  declare lines: string;
  declare ended: boolean;

  /** A number for an object that `writeObject` writes. */
  reserve(): number {
    return this._offsets.push(null);
  }

  /** Writes an object in its final form: for thousands of small ones PDFKit's references would be slow. */
  writeObject(id: number, body: string): void {
    this._offsets[id - 1] = this._offset;
    this._write(`${id} 0 obj\n${body}\nendobj`);
  }

  /** A line, one byte a character, or bytes as they are. */
  _write(data: string | Uint8Array): void {
    if (typeof data === 'string') {
      this.lines = `${this.lines ?? ''}${data}\n`;
      this._offset += data.length + 1;
    } else {
      this.#flush();
      this.chunks.push(data);
      this._offset += data.length;
    }
  }

  /** The end of PDFKit's stream. */
  push(chunk: null): boolean {
    this.ended = chunk === null;
    return true;
  }

  /** The whole file; throws when an object was never written, which PDFKit would pass over in silence. */
  close(id: Uint8Array): Uint8Array {
    this._id = id;
    this.end();
    const missing = this._offsets.filter((offset) => offset === null).length;
    if (!this.ended || missing > 0) throw new Error(`${missing} PDF objects were never written`);
    this.#flush();
    return concat(this.chunks);
  }

  #flush(): void {
    this.chunks ??= [];
    this.chunks.push(latin1(this.lines));
    this.lines = '';
  }

  // What PDFKit would write of its own: XMP without escaping, an empty outline, another structure tree.
  // metadata.ts, outline.ts and tree.ts write them.
  endMetadata(): void {}
  initOutline(): void {}
  endOutline(): void {}
  endMarkings(): void {}
}

const latin1 = (chars: string): Uint8Array => {
  const bytes = new Uint8Array(chars.length);
  for (let i = 0; i < chars.length; i++) bytes[i] = chars.charCodeAt(i);
  return bytes;
};

const concat = (chunks: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};
