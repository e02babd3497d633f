/** How the events of one topic (`<context>.<aggregate>`, the first two parts of an event's type) are kept. */
export interface TopicSettings {
  /**
   * A key lives in one partition, and a partition is handled by one member of a group at a time. Fixed once the topic
   * exists: another number moves keys to other partitions and breaks their order.
   */
  readonly partitions: number;
  readonly retention: 'forever' | { readonly days: number };
}

/**
 * For ever, because a new group starts at the oldest event kept: search, matching and analytics are built from the
 * whole log whenever their consumers or their indexes are new, and what is missing from it is missing from them. The
 * inbox of a consumer is kept as long, so that reading again repeats no effect.
 */
const history: TopicSettings = { partitions: 8, retention: 'forever' };

/** Every topic of the product. */
export const topics: Readonly<Record<string, TopicSettings>> = {
  // What people looked at: analytics keeps it for as long itself, and nobody needs it for longer.
  'analytics.outcome': { partitions: 8, retention: { days: 400 } },
  'compliance.posting': history,
  'compliance.review': history,
  'credentials.credential': history,
  'hiring.application': history,
  'hiring.job': history,
  'identity.company': history,
  'identity.user': history,
  // Word that a profile is ranked. Whom it makes news for is told behind it, and a month later nobody.
  'matching.candidate': { partitions: 8, retention: { days: 30 } },
  'matching.job': history,
  // News for open pages. Nothing is built from it, and a page that was away looks anew.
  'matching.ranking': { partitions: 8, retention: { days: 1 } },
  'privacy.consent': history,
  'profiles.profile': history,
  'profiles.resume': history,
};

/** A topic that is not declared is kept like the others: losing events is the worse mistake. */
export function topicSettings(topic: string): TopicSettings {
  return topics[topic] ?? history;
}
