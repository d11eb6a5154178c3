import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { HostError } from "../model/host.ts";

/** Nothing that a résumé needs is that large: whatever is would only fill the memory. */
const MAX_MEGABYTES = 50;
const MAX_BYTES = MAX_MEGABYTES * 1_000_000;

/**
 * The bytes of a file on a disk. Devices and pipes may never end, or never begin.
 *
 * @throws HostError for what is no regular file or is too large; else the system's own errors
 */
export async function readRegularFile(path: string): Promise<Uint8Array> {
  const stats = await stat(path);
  if (!stats.isFile() && !stats.isDirectory()) {
    throw new HostError(path, "is not a regular file; give `-` to read standard input");
  }
  return readAtMost(path, createReadStream(path));
}

/** Everything from a stream that is not endless. The size that a file claims is not to be relied upon. */
export async function readAtMost(name: string, stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new HostError(name, `is larger than ${MAX_MEGABYTES} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
