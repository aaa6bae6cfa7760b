/** What every server is sent. */
export const sampleBody = {
  applicant: 'person-8b1a7c1e-5f0e-4a3c-9d2b-6f4f1c2d3e4a',
  office: '620102001',
  occupation: '5131',
  education: 'vocational',
  availableFrom: '2026-03-02',
  wageFloorFen: 350_000,
  commuteMinutes: 45,
  shifts: true,
};
