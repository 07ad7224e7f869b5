// What the server sends, while the page can be seen: a browser has few connections for one address.
import type { Message } from '../message.ts';

export function openStream(take: (message: Message) => void, lost: (isLost: boolean) => void): void {
  let source: EventSource | undefined;
  const open = (): void => {
    source = new EventSource('events');
    source.onopen = () => lost(false);
    source.onerror = () => lost(true);
    source.onmessage = ({ data }) => take(JSON.parse(String(data)) as Message);
  };
  document.addEventListener('visibilitychange', () => {
    source?.close();
    source = undefined;
    if (document.visibilityState === 'visible') open();
  });
  open();
}
