/** Addresses of the stylesheets that did not come. */
const missing = new Set<string>();

if (typeof window !== "undefined") {
  // An element's error does not bubble, but it passes here on its way down, before anyone else hears of it.
  addEventListener(
    "error",
    ({ target }) => {
      if (!(target instanceof HTMLLinkElement) || target.rel !== "stylesheet") return;
      missing.add(target.href);
      target.remove();
    },
    true,
  );
}

/**
 * Fetches again the stylesheets that did not come with their scripts: Vite asks for each only once, and a
 * part fetched anew would stand there without its looks. Rejects if one still does not come.
 */
export async function fetchMissingStyles(): Promise<void> {
  await Promise.all([...missing].map(fetchStyle));
}

function fetchStyle(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.addEventListener("load", () => {
      missing.delete(href);
      resolve();
    });
    link.addEventListener("error", () => reject(new Error(`no stylesheet: ${href}`)));
    document.head.append(link);
  });
}
