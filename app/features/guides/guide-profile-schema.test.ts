import { describe, expect, it } from 'vitest';
import { emptyGuideProfile } from '~/domain/people/guide-profile';
import { readGuideProfile } from './guide-profile-schema';

describe('the profile column', () => {
  it('gives an older row without a field the empty answer', () => {
    expect(readGuideProfile({})).toEqual(emptyGuideProfile);
    expect(readGuideProfile({ interests: ['ski'] }).interests).toEqual(['ski']);
  });

  it('comes back as it was written', () => {
    const profile = {
      ...emptyGuideProfile,
      languages: [{ code: 'nb', level: 'native' as const }],
      availability: ['mon-evening' as const],
      wishes: { sex: 'family' as const, ageBands: ['18-25' as const] },
    };
    expect(readGuideProfile(JSON.parse(JSON.stringify(profile)))).toEqual(profile);
  });

  it('drops fields that are not of a profile', () => {
    expect(readGuideProfile({ religion: 'x' })).toEqual(emptyGuideProfile);
  });

  it('refuses a slot or code that no form can post', () => {
    expect(() => readGuideProfile({ availability: ['mon-night'] })).toThrow();
    expect(() => readGuideProfile({ interests: ['<b>'] })).toThrow();
  });
});
