// One line per area; a missing file or a key that only one language has fails the catalogue test.

import enAccounts from './en/accounts.json';
import enAdmin from './en/admin.json';
import enAgreement from './en/agreement.json';
import enAnswer from './en/answer.json';
import enAsking from './en/asking.json';
import enCards from './en/cards.json';
import enCertificate from './en/certificate.json';
import enCheckins from './en/checkins.json';
import enClosing from './en/closing.json';
import enContacts from './en/contacts.json';
import enDeliveries from './en/deliveries.json';
import enDemo from './en/demo.json';
import enDeputies from './en/deputies.json';
import enErrors from './en/errors.json';
import enExpenses from './en/expenses.json';
import enExplain from './en/explain.json';
import enFairness from './en/fairness.json';
import enFollowSettings from './en/follow-settings.json';
import enForms from './en/forms.json';
import enHow from './en/how.json';
import enIdeas from './en/ideas.json';
import enImport from './en/import.json';
import enLists from './en/lists.json';
import enLog from './en/log.json';
import enMail from './en/mail.json';
import enMatching from './en/matching.json';
import enMeetings from './en/meetings.json';
import enOnboarding from './en/onboarding.json';
import enPairing from './en/pairing.json';
import enPairingLife from './en/pairing-life.json';
import enPeople from './en/people.json';
import enPlan from './en/plan.json';
import enPlanRun from './en/plan-run.json';
import enProgrammeCalendar from './en/programme-calendar.json';
import enPublic from './en/public.json';
import enRecruit from './en/recruit.json';
import enReferral from './en/referral.json';
import enRefusals from './en/refusals.json';
import enRegistration from './en/registration.json';
import enReminder from './en/reminder.json';
import enRules from './en/rules.json';
import enSettings from './en/settings.json';
import enSignup from './en/signup.json';
import enStatus from './en/status.json';
import enSteering from './en/steering.json';
import enTasks from './en/tasks.json';
import enToday from './en/today.json';
import enUi from './en/ui.json';
import enWeek from './en/week.json';
import enWhatif from './en/whatif.json';
import nbAccounts from './nb/accounts.json';
import nbAdmin from './nb/admin.json';
import nbAgreement from './nb/agreement.json';
import nbAnswer from './nb/answer.json';
import nbAsking from './nb/asking.json';
import nbCards from './nb/cards.json';
import nbCertificate from './nb/certificate.json';
import nbCheckins from './nb/checkins.json';
import nbClosing from './nb/closing.json';
import nbContacts from './nb/contacts.json';
import nbDeliveries from './nb/deliveries.json';
import nbDemo from './nb/demo.json';
import nbDeputies from './nb/deputies.json';
import nbErrors from './nb/errors.json';
import nbExpenses from './nb/expenses.json';
import nbExplain from './nb/explain.json';
import nbFairness from './nb/fairness.json';
import nbFollowSettings from './nb/follow-settings.json';
import nbForms from './nb/forms.json';
import nbHow from './nb/how.json';
import nbIdeas from './nb/ideas.json';
import nbImport from './nb/import.json';
import nbLists from './nb/lists.json';
import nbLog from './nb/log.json';
import nbMail from './nb/mail.json';
import nbMatching from './nb/matching.json';
import nbMeetings from './nb/meetings.json';
import nbOnboarding from './nb/onboarding.json';
import nbPairing from './nb/pairing.json';
import nbPairingLife from './nb/pairing-life.json';
import nbPeople from './nb/people.json';
import nbPlan from './nb/plan.json';
import nbPlanRun from './nb/plan-run.json';
import nbProgrammeCalendar from './nb/programme-calendar.json';
import nbPublic from './nb/public.json';
import nbRecruit from './nb/recruit.json';
import nbReferral from './nb/referral.json';
import nbRefusals from './nb/refusals.json';
import nbRegistration from './nb/registration.json';
import nbReminder from './nb/reminder.json';
import nbRules from './nb/rules.json';
import nbSettings from './nb/settings.json';
import nbSignup from './nb/signup.json';
import nbStatus from './nb/status.json';
import nbSteering from './nb/steering.json';
import nbTasks from './nb/tasks.json';
import nbToday from './nb/today.json';
import nbUi from './nb/ui.json';
import nbWeek from './nb/week.json';
import nbWhatif from './nb/whatif.json';

export const CATALOGUES = {
  nb: {
    accounts: nbAccounts,
    admin: nbAdmin,
    agreement: nbAgreement,
    answer: nbAnswer,
    asking: nbAsking,
    cards: nbCards,
    certificate: nbCertificate,
    checkins: nbCheckins,
    closing: nbClosing,
    contacts: nbContacts,
    deliveries: nbDeliveries,
    demo: nbDemo,
    deputies: nbDeputies,
    errors: nbErrors,
    expenses: nbExpenses,
    explain: nbExplain,
    fairness: nbFairness,
    'follow-settings': nbFollowSettings,
    forms: nbForms,
    how: nbHow,
    ideas: nbIdeas,
    import: nbImport,
    lists: nbLists,
    log: nbLog,
    mail: nbMail,
    matching: nbMatching,
    meetings: nbMeetings,
    onboarding: nbOnboarding,
    pairing: nbPairing,
    'pairing-life': nbPairingLife,
    people: nbPeople,
    plan: nbPlan,
    'plan-run': nbPlanRun,
    'programme-calendar': nbProgrammeCalendar,
    public: nbPublic,
    recruit: nbRecruit,
    referral: nbReferral,
    refusals: nbRefusals,
    registration: nbRegistration,
    reminder: nbReminder,
    rules: nbRules,
    settings: nbSettings,
    signup: nbSignup,
    status: nbStatus,
    steering: nbSteering,
    tasks: nbTasks,
    today: nbToday,
    ui: nbUi,
    week: nbWeek,
    whatif: nbWhatif,
  },
  en: {
    accounts: enAccounts,
    admin: enAdmin,
    agreement: enAgreement,
    answer: enAnswer,
    asking: enAsking,
    cards: enCards,
    certificate: enCertificate,
    checkins: enCheckins,
    closing: enClosing,
    contacts: enContacts,
    deliveries: enDeliveries,
    demo: enDemo,
    deputies: enDeputies,
    errors: enErrors,
    expenses: enExpenses,
    explain: enExplain,
    fairness: enFairness,
    'follow-settings': enFollowSettings,
    forms: enForms,
    how: enHow,
    ideas: enIdeas,
    import: enImport,
    lists: enLists,
    log: enLog,
    mail: enMail,
    matching: enMatching,
    meetings: enMeetings,
    onboarding: enOnboarding,
    pairing: enPairing,
    'pairing-life': enPairingLife,
    people: enPeople,
    plan: enPlan,
    'plan-run': enPlanRun,
    'programme-calendar': enProgrammeCalendar,
    public: enPublic,
    recruit: enRecruit,
    referral: enReferral,
    refusals: enRefusals,
    registration: enRegistration,
    reminder: enReminder,
    rules: enRules,
    settings: enSettings,
    signup: enSignup,
    status: enStatus,
    steering: enSteering,
    tasks: enTasks,
    today: enToday,
    ui: enUi,
    week: enWeek,
    whatif: enWhatif,
  },
} as const;

export type Area = keyof (typeof CATALOGUES)['nb'];
