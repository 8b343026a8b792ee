export { readGuideProfile } from './guide-profile-schema';
