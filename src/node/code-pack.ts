/** A file of compiled code: of several scripts, each under its path with the version of the source that it belongs to. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { replaceCache } from "./cache-folder.ts";

export interface PackedCode {
  readonly version: string;
  readonly data: Buffer;
}

export type Pack = ReadonlyMap<string, PackedCode>;

/** V8 trusts what it is given, so a cut-off or altered file must be found out here. */
const DIGEST = "sha256";
const DIGEST_LENGTH = 32;
/** Then comes the length of the table of contents. */
const LENGTH_LENGTH = 8;

/** V8 copies code that does not lie at a multiple of this. */
const ALIGNMENT = 8;
const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

type Contents = readonly (readonly [path: string, version: string, length: number])[];

/** What is in a pack; nothing if there is none or it is damaged. */
export function readPack(path: string): Pack {
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(DIGEST_LENGTH);
    if (!createHash(DIGEST).update(body).digest().equals(bytes.subarray(0, DIGEST_LENGTH))) return new Map();
    const length = body.readUInt32LE(0);
    const contents: Contents = JSON.parse(body.toString("utf8", LENGTH_LENGTH, LENGTH_LENGTH + length));
    let start = aligned(LENGTH_LENGTH + length);
    return new Map(
      contents.map(([path, version, size]) => {
        const data = body.subarray(start, start + size);
        start += aligned(size);
        return [path, { version, data }];
      }),
    );
  } catch {
    return new Map();
  }
}

/** Never fails: what cannot be kept is compiled again. */
export function writePack(path: string, pack: Pack): void {
  const contents: Contents = [...pack].map(([path, { version, data }]) => [path, version, data.length]);
  const table = Buffer.from(JSON.stringify(contents));
  const length = Buffer.alloc(LENGTH_LENGTH);
  length.writeUInt32LE(table.length);
  const parts = [
    padded(Buffer.concat([length, table])),
    ...[...pack.values()].map(({ data }) => padded(data)),
  ];
  const body = Buffer.concat(parts);
  replaceCache(path, Buffer.concat([createHash(DIGEST).update(body).digest(), body]));
}

const padded = (data: Buffer): Buffer => Buffer.concat([data], aligned(data.length));
