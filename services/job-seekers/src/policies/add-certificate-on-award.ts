import { TrainingMessage } from '@doorstep/contracts';
import { Policy, streamOf } from '@doorstep/event-sourcing';
import { AddCertificate, RemoveCertificate } from '../profile/profile.commands';
import { profile } from '../profile/profile.decider';

type Award = Extract<TrainingMessage, { type: `training.certificate-${string}` }>;

/** A certificate is in the profile of the person it was awarded to, or turned out to be of. */
export const addCertificateOnAward: Policy<Award> = {
  name: 'add-certificate-on-award',
  handles: ['training.certificate-awarded.v1', 'training.certificate-reassigned.v1'],
  react({ type, data }) {
    const { personId, certificateId, certificate, skills, awardedOn, validUntil = null } = data;
    const command = new AddCertificate({ personId, certificateId, certificate, skills, awardedOn, validUntil });
    const added = { streamId: streamOf(profile, personId), command };
    if (type === 'training.certificate-awarded.v1') return [added];
    const { formerPersonId } = data;
    const removal = new RemoveCertificate({ personId: formerPersonId, certificateId });
    return [added, { streamId: streamOf(profile, formerPersonId), command: removal }];
  },
};
