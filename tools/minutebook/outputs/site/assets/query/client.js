/* The database as the page sees it: questions are put to a worker, which is begun when the first is asked. */

export function makeClient(database, whole) {
  let worker;
  let opened;
  let count = 0;
  const waiting = new Map();

  function send(message) {
    const id = ++count;
    worker.postMessage({ id, ...message });
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  }

  function open() {
    if (opened) return opened;
    worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data: { id, error, ...answer } }) => {
      const { resolve, reject } = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) resolve(answer);
      else reject(new Error(error));
    });
    worker.addEventListener("error", () => stop(new Error("")));
    opened = send({ open: database, whole });
    opened.catch(() => stop());
    return opened;
  }

  /* Ends what is running; the next question begins anew. */
  function stop(reason) {
    worker?.terminate();
    opened = undefined;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  }

  return { open, stop, ask: (sql, values) => send({ sql, values }) };
}
