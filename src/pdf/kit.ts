// PDFKit, used only to number and write objects, with its output collected synchronously.
import PDFKit from 'pdfkit';

/** The part of PDFKit's document that Kitpress relies on, as of 0.20; most of it is missing from PDFKit's types. */
interface Document {
  readonly _root: { readonly data: Record<string, unknown> };
  /** By object number minus one; null until the object is written. */
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

// The only place that overrides PDFKit's types, which lack `push` and the underscored members.
const Base = PDFKit as unknown as new (options: Options) => Document;

/** PDFKit is a stream; this keeps what it pushes, so that a file is made synchronously. */
export class PdfKit extends Base {
  // Only declared, because PDFKit's constructor writes the file's header before fields are initialised.
  declare chunks: Uint8Array[];
  declare lines: string;
  declare ended: boolean;

  /** Reserves a number for an object written with `writeObject`. */
  reserve(): number {
    return this._offsets.push(null);
  }

  /** Writes an object in its final form: PDFKit's references are slow for thousands of small ones. */
  writeObject(id: number, body: string): void {
    this._offsets[id - 1] = this._offset;
    this._write(`${id} 0 obj\n${body}\nendobj`);
  }

  /** A line with one byte per character, or bytes unchanged. */
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

  /** The whole file; throws if an object was never written, which PDFKit would ignore. */
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

  // Disables what PDFKit would add: XMP without escaping, an empty outline, another structure tree.
  // metadata.ts, outline.ts and tree.ts write these.
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
