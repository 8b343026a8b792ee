/** Invented names. Given names and family names are combined by chance; nobody is meant. */
export const GUIDE_WOMEN =
  'Solveig Maja Åse Ragnhild Sunniva Tuva Linnea Hedda Astrid Vilde Eline Marit Turid Oddny Live Frida Siri Ane Guro Silje Synnøve Thea Ella Ingvild Mari Randi Bjørg Hanne Tone Oda Karoline Gro'.split(
    ' ',
  );
export const GUIDE_MEN =
  'Sindre Håkon Eirik Trygve Bård Jørgen Magnus Kjell Vetle Sivert Odd Ørjan Runar Aslak Steinar Jon'.split(
    ' ',
  );
export const GUIDE_FAMILY_NAMES =
  'Nygård Myhre Bakkehaug Lien Strand Pettersen Eriksen Hætta Åsheim Løkke Fjellstad Bergmo Kvamme Sørnes Aune Moan Skog Tangen Haugli Sandvik Vollan Brekke Øien Rødli Utne Karlsnes Vågan Lyngmo Storbukt Nordeng'.split(
    ' ',
  );

/** A name as it is written, and in Latin letters. */
export type Spelled = readonly [name: string, latin: string];

export interface NamePool {
  readonly women: readonly Spelled[];
  readonly men: readonly Spelled[];
  readonly family: readonly Spelled[];
}

/** "Олена=Olena" gives both spellings; without `=` the name is already in Latin letters. */
function spelled(text: string): Spelled[] {
  return text.split(' ').map((one): Spelled => {
    const [name = '', latin] = one.replaceAll('_', ' ').split('=');
    return [name, latin ?? name];
  });
}

/** By contact language (BCP 47). About half of the Ukrainian names are kept in Cyrillic. */
export const NAMES: Readonly<Record<string, NamePool>> = {
  uk: {
    women: spelled(
      'Олена=Olena Ірина=Iryna Наталія=Nataliia Тетяна=Tetiana Oksana Yuliia Kateryna Mariia Svitlana Liudmyla Halyna Viktoriia',
    ),
    men: spelled(
      'Андрій=Andrii Сергій=Serhii Mykola Dmytro Oleksandr Ivan Bohdan Petro Vasyl Yurii',
    ),
    family: spelled(
      'Шевчук=Shevchuk Коваленко=Kovalenko Bondarenko Tkachenko Kravets Lysenko Melnyk Savchenko Polishchuk Rudenko',
    ),
  },
  ru: {
    women: spelled('Svetlana Elena Marina Galina'),
    men: spelled('Viktor Aleksei Roman'),
    family: spelled('Dubrovin Orlov Belov Sokolov'),
  },
  ar: {
    women: spelled('أمينة=Amina Rania Hanan Layla Mona Yasmin Dalia'),
    men: spelled('Khaled Omar سامر=Samer Bassel Tarek Fadi Nabil Walid'),
    family: spelled('الخطيب=al-Khatib Haddad Darwish Najjar Sabbagh Kassab Mansour'),
  },
  ti: {
    women: spelled('ሰላም=Selam Feven Rahwa Winta Semhar'),
    men: spelled('ዮናስ=Yonas Filmon Robel Tesfalem Abel'),
    family: spelled('ገብረመድህን=Gebremedhin Tesfay Haile Kidane Woldu'),
  },
  prs: {
    women: spelled('Zahra Fatima Nargis Shirin'),
    men: spelled('Reza Farid Jawad Nasim'),
    family: spelled('Haidari Karimi Rahimi Nazari'),
  },
  sw: {
    women: spelled('Neema Furaha Esperance'),
    men: spelled('Amani Baraka Pascal'),
    family: spelled('Mwamba Bahati Kasongo'),
  },
  so: {
    women: spelled('Hodan Ifrah Sagal'),
    men: spelled('Abdirahman Liban Guled'),
    family: spelled('Warsame Farah Abdi'),
  },
  ku: {
    women: spelled('Rojda Berivan'),
    men: spelled('Serhat Azad'),
    family: spelled('Demir Botan'),
  },
  ps: {
    women: spelled('Palwasha Spozhmai'),
    men: spelled('Gul_Rahman Zalmai'),
    family: spelled('Stanikzai Safi'),
  },
  tr: {
    women: spelled('Elif Zeynep'),
    men: spelled('Emre Deniz'),
    family: spelled('Yıldız Çelik'),
  },
};
