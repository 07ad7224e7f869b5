// The PDF file as numbered objects: PDFKit kept to what it is best at, with its output collected at once.
import PDFKit from 'pdfkit';

/** Anything PDFKit writes as an object: a string is a name, `text()` a string, a Ref a reference. */
export type Value =
  | string
  | number
  | boolean
  | null
  | Date
  | Uint8Array
  | Ref
  | TextString
  | readonly Value[]
  | { [key: string]: Value | undefined };

export type Dictionary = { [key: string]: Value | undefined };

/** A PDF text string: a String object, because PDFKit takes a primitive string for a name. */
export interface TextString {
  valueOf(): string;
}

/** An indirect object, written where `end` is called; its number is known from the start. */
export interface Ref {
  readonly id: number;
  readonly data: Dictionary;
  write(chunk: Uint8Array): void;
  end(): void;
}

export interface Info {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly creator: string;
  readonly producer: string;
  readonly date: Date;
}

/** The part of PDFKit's document we rely on, as it is in 0.20; its own types leave most of it out. */
interface Kit {
  readonly _root: { readonly data: Dictionary };
  _id: Uint8Array;
  _waiting: number;
  ref(data?: Value): Ref;
  end(): void;
}

type KitOptions = Readonly<Record<string, unknown>>;

// The one place where PDFKit's types are set aside: they know neither `push` nor the underscored members.
const Base = PDFKit as unknown as new (options: KitOptions) => Kit;

/** PDFKit is a stream; what it pushes is kept, so that a file is written in one go and without waiting. */
class Collector extends Base {
  // Only declared: PDFKit's constructor pushes the file's header before a field would be set.
  declare chunks: Uint8Array[];
  declare ended: boolean;

  push(chunk: Uint8Array | null): boolean {
    this.chunks ??= [];
    if (chunk === null) this.ended = true;
    else this.chunks.push(chunk);
    return true;
  }

  // What PDFKit would write of its own: XMP without escaping, an empty outline, another structure tree.
  // metadata.ts, outline.ts and tree.ts write them.
  endMetadata(): void {}
  initOutline(): void {}
  endOutline(): void {}
  endMarkings(): void {}
}

export interface PdfFile {
  /** The catalog's entries. */
  readonly catalog: Dictionary;
  readonly pages: { readonly ref: Ref; add(page: Ref): void };
  ref(data?: Dictionary): Ref;
  /** Writes an object at once. */
  put(data: Value): Ref;
  /** Writes a stream at once; compressed unless `data` names a Filter or `plain` is asked for. */
  stream(data: Dictionary, bytes: Uint8Array, plain?: boolean): Ref;
  /** The whole file; throws when an object was never written, which PDFKit would pass over in silence. */
  close(id: Uint8Array): Uint8Array;
}

export const text = (value: string): TextString => new String(value);

/** An empty PDF 1.7 file. */
export const openFile = (info: Info): PdfFile => {
  const kit = new Collector(options(info));
  const catalog = kit._root.data;
  const node = catalog.Pages as unknown as Ref & { data: { Kids: Ref[]; Count: number } };
  const add = (page: Ref): void => {
    node.data.Count = node.data.Kids.push(page);
  };
  const stream = (data: Dictionary, bytes: Uint8Array, plain = false): Ref => {
    const ref = kit.ref(data);
    if (plain) Object.assign(ref, { compress: false });
    ref.write(bytes);
    ref.end();
    return ref;
  };
  const put = (data: Value): Ref => {
    const ref = kit.ref(data);
    ref.end();
    return ref;
  };
  const close = (id: Uint8Array): Uint8Array => {
    kit._id = id;
    kit.end();
    if (!kit.ended || kit._waiting !== 0) throw new Error(`${kit._waiting} PDF objects were never written`);
    return concat(kit.chunks);
  };
  return { catalog, pages: { ref: node, add }, ref: (data) => kit.ref(data), put, stream, close };
};

const options = (info: Info): KitOptions => ({
  pdfVersion: '1.7',
  autoFirstPage: false,
  // Faces are embedded by fonts.ts; without this PDFKit loads Helvetica's metrics.
  font: null,
  lang: null,
  info: {
    Title: info.title,
    Author: info.author,
    Subject: info.subject,
    Keywords: info.keywords,
    Creator: info.creator,
    Producer: info.producer,
    CreationDate: info.date,
    ModDate: info.date,
  },
});

const concat = (chunks: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};
