import { TrainingMessage } from '@doorstep/contracts';
import { Policy, streamOf } from '@doorstep/event-sourcing';
import { AddCertificate } from '../profile/profile.commands';
import { profile } from '../profile/profile.decider';

type CertificateAwarded = Extract<TrainingMessage, { type: 'training.certificate-awarded.v1' }>;

export const addCertificateOnAward: Policy<CertificateAwarded> = {
  name: 'add-certificate-on-award',
  handles: ['training.certificate-awarded.v1'],
  react({ data: { personId, certificateId, certificate, skills, awardedOn } }) {
    const command = new AddCertificate({ personId, certificateId, certificate, skills, awardedOn });
    return [{ streamId: streamOf(profile, personId), command }];
  },
};
