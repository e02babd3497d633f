import { expect, it } from 'vitest';
import { events } from './catalogue.js';
import { topics, topicSettings } from './topics.js';

it('declares the topic of every event, and no other', () => {
  expect(Object.keys(topics)).toEqual([...new Set(events.map(({ topic }) => topic))].sort());
});

it('keeps the partitions that the topics were created with', () => {
  expect([...new Set(Object.values(topics).map(({ partitions }) => partitions))]).toEqual([8]);
});

it('keeps an undeclared topic for ever', () => {
  expect(topicSettings('some.thing')).toEqual({ partitions: 8, retention: 'forever' });
});
