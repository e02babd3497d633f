import { dayIn } from '@iworkz/kernel';
import { describe, expect, it } from 'vitest';
import { displayTimeZone } from '../../i18n/display-time-zone';
import { lastInstantOf, windowOf } from './audit-window';

describe('the window of an audit', () => {
  it('is of whole days as they are shown, wherever the browser is', () => {
    const window = windowOf('2026-03-01', '2026-03-31', Date.parse('2026-05-01T00:00:00Z'));
    expect(window).toEqual({ from: '2026-02-28T15:00:00.000Z', to: '2026-03-31T15:00:00.000Z' });
    expect(dayIn(displayTimeZone, new Date(window.from))).toBe('2026-03-01');
    expect(dayIn(displayTimeZone, new Date(lastInstantOf(window)))).toBe('2026-03-31');
  });

  it('ends now when its last day has not ended', () => {
    const now = Date.parse('2026-03-31T02:00:00Z');
    expect(windowOf('2026-03-31', '2026-03-31', now)).toEqual({
      from: '2026-03-30T15:00:00.000Z',
      to: '2026-03-31T02:00:00.000Z',
    });
  });
});
