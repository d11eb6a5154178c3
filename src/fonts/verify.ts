import type { ReadFont } from "./library.ts";
import type { FaceRecord, FontManifest } from "./manifest.ts";

/** How a font file on disk compares with its record. */
export interface FileState {
  readonly record: FaceRecord;
  readonly state: "intact" | "changed" | "unreadable";
}

/** Compares every file of the manifest with its hash. */
export function verifyFonts(manifest: FontManifest, read: ReadFont): Promise<readonly FileState[]> {
  return Promise.all(manifest.faces.map(async (record) => ({ record, state: await stateOf(record, read) })));
}

async function stateOf(record: FaceRecord, read: ReadFont): Promise<FileState["state"]> {
  let bytes: Uint8Array;
  try {
    bytes = await read(record.file);
  } catch {
    return "unreadable";
  }
  return (await sha256(bytes)) === record.sha256 ? "intact" : "changed";
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
