// How large the large sheet is: as there is room, or larger.
import { byId } from '../../browser/dom.ts';
import { buttonOf, imageOf } from './fields.ts';

const STEP = 1.4;
const MOST = 8;

interface Size {
  readonly width: number;
  readonly height: number;
}

export function openZoom() {
  const stage = byId('stage');
  const sheet = imageOf('sheet');
  /** Times the size at which all of it is seen. */
  let zoom = 1;
  let size: Size | undefined;
  const arrange = (): void => {
    if (!size) return;
    const style = getComputedStyle(stage);
    const room = {
      width: stage.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight),
      height:
        stage.clientHeight - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom),
    };
    const scale = zoom * Math.max(0.1, Math.min(room.width / size.width, room.height / size.height));
    sheet.style.width = `${size.width * scale}px`;
    sheet.style.height = `${size.height * scale}px`;
    const fit = buttonOf('fit');
    fit.setAttribute('aria-pressed', String(zoom === 1));
    buttonOf('smaller').disabled = zoom <= 1;
    buttonOf('larger').disabled = zoom >= MOST;
  };
  const set = (next: number): void => {
    const middle = {
      x: (stage.scrollLeft + stage.clientWidth / 2) / zoom,
      y: (stage.scrollTop + stage.clientHeight / 2) / zoom,
    };
    zoom = next < 1.05 ? 1 : Math.min(MOST, next);
    arrange();
    stage.scrollTo(middle.x * zoom - stage.clientWidth / 2, middle.y * zoom - stage.clientHeight / 2);
  };
  buttonOf('larger').addEventListener('click', () => set(zoom * STEP));
  buttonOf('smaller').addEventListener('click', () => set(zoom / STEP));
  buttonOf('fit').addEventListener('click', () => set(1));
  sheet.addEventListener('click', () => set(zoom === 1 ? 2.2 : 1));
  new ResizeObserver(arrange).observe(stage);
  return {
    isLarge: (): boolean => zoom > 1,
    page: (next: Size): void => {
      size = next;
      arrange();
    },
  };
}
