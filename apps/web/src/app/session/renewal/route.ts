import { RefreshRoute } from '@iworkz/contracts';
import type { NextRequest } from 'next/server';
import { renewFrom } from '@/features/session/session-cookie';

export const POST = (request: NextRequest) => renewFrom(request, RefreshRoute);
