/** Minutes and seconds, as players show them. */
export function playingTime(millis: number): string {
  const seconds = Math.round(millis / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** In the unit that keeps it short; 1 MB is what the limit counts in. */
export function fileSize(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** The name to begin with: the file's, without what comes after its last point. */
export function nameOf(file: string): string {
  return file.replace(/\.[^.]*$/, '').slice(0, 60);
}
