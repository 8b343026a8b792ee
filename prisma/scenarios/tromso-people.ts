import { castGuide, castParticipant, suited } from './cast';
import type { Dice } from './dice';
import type { GuideDraft } from './draw-guide';
import type { ParticipantDraft } from './draw-participant';

/** The guides whom the story is about, by key; the others are drawn. */
export function castOfGuides(dice: Dice, year: number) {
  const guide = (touch: Parameters<typeof castGuide>[2]) => castGuide(dice, year, touch);
  const always = ['mon-evening', 'wed-evening', 'sat-morning', 'sat-afternoon'] as const;
  return {
    solveig: guide({
      firstName: 'Solveig',
      lastName: 'Bakkehaug',
      sex: 'woman',
      birthYear: year - 58,
      locale: 'nb',
      preferredChannel: 'email',
      profile: {
        interests: ['walking', 'skiing', 'berries', 'cafe', 'needlework'],
        favourites: ['walking', 'needlework'],
        availability: always,
        willing: ['low-norwegian', 'accessibility'],
        wishes: { sex: 'any', ageBands: [] },
        motivation: 'Jeg har god tid og liker å bli kjent med nye folk.',
      },
    }),
    couple: guide({
      firstName: 'Åse',
      lastName: 'Løkke',
      sex: 'woman',
      birthYear: year - 41,
      unit: 'couple',
      others: [{ firstName: 'Bård', sex: 'man', birthYear: year - 43, isAdult: true }],
      profile: {
        interests: ['skiing', 'cooking', 'children', 'outdoors', 'football'],
        favourites: ['children', 'outdoors'],
        availability: always,
        willing: ['children', 'low-norwegian'],
        wishes: { sex: 'family', ageBands: [] },
        childrenAtHome: [],
      },
    }),
    patient: guide({
      firstName: 'Ragnhild',
      lastName: 'Sørnes',
      sex: 'woman',
      birthYear: year - 69,
      profile: { wishes: { sex: 'must-woman', ageBands: ['36-45', '46-55'] } },
    }),
    dog: guide({
      firstName: 'Ørjan',
      lastName: 'Fjellstad',
      sex: 'man',
      birthYear: year - 34,
      profile: {
        pets: ['dog'],
        interests: ['fishing', 'outdoors', 'skiing', 'cars'],
        favourites: ['fishing'],
        availability: always,
      },
    }),
    sami: guide({
      firstName: 'Elle-Máret',
      lastName: 'Gáŋgaviika',
      sex: 'woman',
      birthYear: year - 29,
      profile: {
        languages: [
          { code: 'se', level: 'native' },
          { code: 'nb', level: 'native' },
          { code: 'en', level: 'good' },
        ],
      },
    }),
    piera: guide({ firstName: 'Piera', lastName: 'Šuorri', sex: 'man', birthYear: year - 47 }),
    twoPlaces: guide({
      firstName: 'Turid',
      lastName: 'Åsheim',
      sex: 'woman',
      birthYear: year - 64,
      profile: { occupation: 'retired', formerVolunteer: true },
    }),
    asked: guide({
      firstName: 'Håkon',
      lastName: 'Myhre',
      sex: 'man',
      birthYear: year - 31,
      preferredChannel: 'email',
      profile: {
        interests: ['football', 'training', 'games', 'cafe'],
        favourites: ['football'],
        availability: always,
        willing: ['low-norwegian'],
        wishes: { sex: 'any', ageBands: [] },
      },
    }),
    former: guide({
      firstName: 'Rahwa',
      lastName: 'Haile',
      sex: 'woman',
      birthYear: year - 33,
      heardFrom: 'friend',
      profile: {
        languages: [
          { code: 'ti', level: 'native' },
          { code: 'nb', level: 'good' },
          { code: 'en', level: 'good' },
        ],
        motivation: 'Jeg hadde guide selv. Nå vil jeg være det for en annen.',
        occupation: 'working',
      },
    }),
  } satisfies Record<string, GuideDraft>;
}

/** The participants whom the story is about, by key. */
export function castOfParticipants(
  dice: Dice,
  year: number,
  guides: ReturnType<typeof castOfGuides>,
) {
  const person = (touch: Parameters<typeof castParticipant>[2]) =>
    castParticipant(dice, year, touch);
  const man = { sex: 'man' } as const;
  const ahmad = { ...man, lastName: 'Ahmad', contactLanguage: 'ar', hasEmail: false } as const;
  return {
    olena: suited(
      person({
        firstName: 'Олена',
        lastName: 'Шевчук',
        contactLanguage: 'uk',
        birthYear: year - 44,
        norwegianLevel: 'A2',
        interpreter: 'no',
        profile: { latinName: 'Olena Shevchuk', interests: ['walking', 'needlework', 'cafe'] },
      }),
      guides.solveig,
    ),
    family: suited(
      person({
        firstName: 'Layla',
        lastName: 'Mansour',
        contactLanguage: 'ar',
        unit: 'family',
        birthYear: year - 37,
        others: [
          { firstName: 'Tarek', sex: 'man', birthYear: year - 40, isAdult: true },
          { firstName: 'Nour', sex: 'woman', birthYear: year - 9, isAdult: false },
          { firstName: 'Sami', sex: 'man', birthYear: year - 6, isAdult: false },
        ],
      }),
      guides.couple,
    ),
    fourteenMonths: person({
      ...man,
      firstName: 'Khaled',
      lastName: 'Darwish',
      contactLanguage: 'ar',
      birthYear: year - 52,
      norwegianLevel: 'A1',
      interpreter: 'first-meeting',
      profile: {
        guideWish: { sex: 'must-same', age: 'same' },
        interests: ['games', 'garden', 'news', 'cafe'],
        availability: ['tue-afternoon', 'thu-afternoon', 'sun-afternoon'],
      },
    }),
    protected: person({
      firstName: 'Mona',
      lastName: 'Sabbagh',
      contactLanguage: 'ar',
      birthYear: year - 35,
      profile: { guideWish: { sex: 'must-same', age: 'any' } },
    }),
    minor: person({
      ...man,
      firstName: 'Filmon',
      lastName: 'Kidane',
      contactLanguage: 'ti',
      birthYear: year - 17,
      profile: { occupation: 'student', interests: ['football', 'games', 'training'] },
    }),
    cannotRead: person({
      firstName: 'Hodan',
      lastName: 'Warsame',
      contactLanguage: 'so',
      birthYear: year - 49,
      norwegianLevel: 'none',
      interpreter: 'always',
      hasEmail: false,
      profile: { reads: 'listen', education: 'none' },
    }),
    mohammed: person({ ...ahmad, firstName: 'Mohammed', birthYear: year - 29 }),
    mohamad: person({ ...ahmad, firstName: 'Mohamad', birthYear: year - 36 }),
    amina: person({
      firstName: 'أمينة',
      lastName: 'الخطيب',
      contactLanguage: 'ar',
      birthYear: year - 31,
      profile: { latinName: 'Amina al-Khatib' },
    }),
    selam: person({
      firstName: 'ሰላም',
      lastName: 'ገብረመድህን',
      contactLanguage: 'ti',
      birthYear: year - 27,
      profile: { latinName: 'Selam Gebremedhin', guideWish: { sex: 'prefer-same', age: 'any' } },
    }),
    birth: person({
      firstName: 'Yuliia',
      lastName: 'Kravets',
      contactLanguage: 'uk',
      birthYear: year - 30,
      unit: 'couple',
      others: [{ firstName: 'Petro', sex: 'man', birthYear: year - 32, isAdult: true }],
    }),
    secondChance: person({
      firstName: 'Esperance',
      lastName: 'Kasongo',
      contactLanguage: 'sw',
      birthYear: year - 42,
    }),
    noDogs: person({
      ...man,
      firstName: 'Nabil',
      lastName: 'Najjar',
      contactLanguage: 'ar',
      birthYear: year - 36,
      profile: {
        practical: { needs: ['no-dogs'], food: 'Ikke svin', mayTellGuide: true },
        guideWish: { sex: 'prefer-same', age: 'any' },
        interests: ['fishing', 'outdoors', 'cars'],
        favourites: ['fishing'],
        availability: ['mon-evening', 'wed-evening', 'sat-morning'],
      },
    }),
    asked: suited(
      person({
        ...man,
        firstName: 'Robel',
        lastName: 'Woldu',
        contactLanguage: 'ti',
        birthYear: year - 28,
        profile: { interests: ['football', 'training', 'cooking'], favourites: ['football'] },
      }),
      guides.asked,
    ),
    former: person({
      firstName: 'Rahwa',
      lastName: 'Haile',
      contactLanguage: 'ti',
      birthYear: year - 33,
      norwegianLevel: 'B1',
    }),
  } satisfies Record<string, ParticipantDraft>;
}
