import { givenPolicy } from '@doorstep/testing';
import { AddCertificate } from '../profile/profile.commands';
import { addCertificateOnAward } from './add-certificate-on-award';

it('an awarded certificate joins the profile of its holder with its skills', () => {
  const award = {
    personId: 'p1',
    certificateId: 'c1',
    certificate: 'welder-5',
    skills: [{ skill: 'welding', level: 'advanced' }],
    awardedOn: '2026-02-01',
  } as const;
  givenPolicy(addCertificateOnAward)
    .message({ type: 'training.certificate-awarded.v1', data: { ...award, courseId: 'k1' } })
    .thenSends([{ streamId: 'profile-p1', command: new AddCertificate(award) }]);
});
