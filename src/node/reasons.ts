import { HostError } from "../model/host.ts";

/** What a failed system call means to the user, by its POSIX error name. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOENT: "no such file",
  EISDIR: "is a folder",
  ENOTDIR: "a part of its path is a file, not a folder",
  EEXIST: "a file stands where a folder should be",
  ENAMETOOLONG: "its name is too long",
  ELOOP: "its symbolic links go round in circles",
  ENOSPC: "no space left on the disk",
  EDQUOT: "no space left in the disk quota",
  EROFS: "the file system is read-only",
  EMFILE: "too many open files",
  EBUSY: "in use by another program",
};

/** Tells a failed system call in words; any other error is a bug and passes unchanged. */
export function inWords(path: string, error: unknown): unknown {
  return isSystemError(error) ? new HostError(path, reasonOf(error)) : error;
}

export function reasonOf(error: Error): string {
  return (isSystemError(error) && REASONS[error.code]) || error.message;
}

export function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && "syscall" in error && "code" in error && typeof error.code === "string";
}
