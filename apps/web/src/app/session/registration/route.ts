import { RegisterRoute } from '@iworkz/contracts';
import type { NextRequest } from 'next/server';
import { grantFor } from '@/features/session/session-cookie';

export const POST = (request: NextRequest) => grantFor(request, RegisterRoute);
