import { givenPolicy } from '@doorstep/testing';
import { AddCertificate, RemoveCertificate } from '../profile/profile.commands';
import { addCertificateOnAward } from './add-certificate-on-award';

const award = {
  personId: 'p1',
  certificateId: 'c1',
  certificate: 'welder-5',
  skills: [{ skill: 'welding', level: 'advanced' }],
  awardedOn: '2026-02-01',
  validUntil: '2031-02-01',
} as const;

it('an awarded certificate joins the profile of its holder with its skills', () => {
  givenPolicy(addCertificateOnAward)
    .message({ type: 'training.certificate-awarded.v1', data: { ...award, courseId: 'k1' } })
    .thenSends([{ streamId: 'profile-p1', command: new AddCertificate(award) }]);
});

it('a certificate that turns out to be another person’s moves from profile to profile', () => {
  givenPolicy(addCertificateOnAward)
    .message({ type: 'training.certificate-reassigned.v1', data: { ...award, courseId: 'k1', formerPersonId: 'p2' } })
    .thenSends([
      { streamId: 'profile-p1', command: new AddCertificate(award) },
      { streamId: 'profile-p2', command: new RemoveCertificate({ personId: 'p2', certificateId: 'c1' }) },
    ]);
});

it('an award that does not tell its end has none', () => {
  const { validUntil, ...undated } = award;
  expect(validUntil).toBeDefined();
  givenPolicy(addCertificateOnAward)
    .message({ type: 'training.certificate-awarded.v1', data: { ...undated, courseId: 'k1' } })
    .thenSends([{ streamId: 'profile-p1', command: new AddCertificate({ ...undated, validUntil: null }) }]);
});
