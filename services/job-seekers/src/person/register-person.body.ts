import { Division, Phone, Text } from '@doorstep/service';

export class RegisterPersonBody {
  @Text({ max: 100 }) name: string;
  @Text({ max: 40, description: 'Identity number by GB 11643: 18 characters.' }) identityNumber: string;
  @Phone({ optional: true }) phone?: string | null;
  @Text({ optional: true, max: 300 }) address?: string | null;
  @Division({ description: 'Division the person lives in; the township where known.' }) residence: string;
  @Division({ optional: true, description: 'Responsible office; the county of residence unless told.' })
  office?: string | null;
}
