/** Hands a file made in the page to the browser's downloads. */
export function save(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser takes the file in the next turns of its loop; a minute is far more than that.
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
