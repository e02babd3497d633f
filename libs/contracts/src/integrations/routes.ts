import { defineRoute } from '../kit/define-route.js';

export const JobFeedRoute = defineRoute({
  id: 'getJobFeed',
  service: 'integrations',
  method: 'GET',
  path: '/api/v1/integrations/feeds/jobs.xml',
  summary: 'Open jobs as the XML feed that job boards read',
  access: 'public',
  responseType: 'application/xml; charset=utf-8',
  etag: true,
});

export const JobPostingMarkupRoute = defineRoute({
  id: 'getJobPostingMarkup',
  service: 'integrations',
  method: 'GET',
  path: '/api/v1/integrations/feeds/jobs.jsonld',
  summary: 'Open jobs as schema.org JobPosting',
  access: 'public',
  responseType: 'application/ld+json; charset=utf-8',
  etag: true,
});
