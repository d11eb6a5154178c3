import { fits } from "../model/units.ts";
import { type Attempt, CLOSE_ENOUGH, type Trial } from "./trial.ts";

/** Each step narrows the range to seven eighths or less, and usually hits at the second. */
const MAX_STEPS = 8;

/**
 * Between settings that fit and settings that overflow, finds the most comfortable that fit. Content grows almost in
 * proportion with comfort, so the next try is where a straight line through both ends would just fill the room.
 */
export async function openSettings(
  fitting: Trial,
  overflowing: Trial,
  room: number,
  attempt: Attempt,
): Promise<Trial> {
  let [best, over] = [fitting, overflowing];
  for (let step = 0; step < MAX_STEPS && room - best.load > CLOSE_ENOUGH; step += 1) {
    const width = over.comfort - best.comfort;
    const aim = best.comfort + (width * (room - CLOSE_ENOUGH / 2 - best.load)) / (over.load - best.load);
    // Lines break in steps, so the line is only nearly straight: stay clear of both ends.
    const comfort = Math.min(over.comfort - width / 8, Math.max(best.comfort + width / 8, aim));
    const next = await attempt(best.omitted, comfort);
    if (fits(next.load, room)) best = next;
    else over = next;
  }
  return best;
}
