// Keeps the hosted page for when there is no network.

if ('serviceWorker' in navigator && isSecureContext)
  addEventListener('load', () => {
    navigator.serviceWorker.register('offline-worker.js').catch(() => undefined);
  });
