import { LoginRoute, LogoutRoute } from '@iworkz/contracts';
import type { NextRequest } from 'next/server';
import { endFrom, grantFor } from '@/features/session/session-cookie';

export const POST = (request: NextRequest) => grantFor(request, LoginRoute);
export const DELETE = (request: NextRequest) => endFrom(request, LogoutRoute);
