// What pages import. One list, so that a page needs one import line: `from '~/ui'`.
export * from './drawings';
export { AvailabilityGrid } from './fields/availability-grid';
export { ChipChoice } from './fields/chip-choice';
export { CheckboxGroup, RadioGroup, Tick } from './fields/choices';
export { DateField } from './fields/date-field';
export { ErrorSummary } from './fields/error-summary';
export { FileField } from './fields/file-field';
export { type ChipOption, InterestPicker } from './fields/interest-picker';
export { type Option, SelectField } from './fields/select-field';
export { TextArea } from './fields/text-area';
export { TextField } from './fields/text-field';
export { activityIcon } from './icons/activity-icons';
export { Icon, type IconName } from './icons/icon';
export { paletteFor } from './palette';
export { Actions, Button, LinkButton } from './parts/button';
export { Card, DoorCard, Fold } from './parts/card';
export { Confirm } from './parts/confirm';
export { CopyText, FilterBar, PrintButton, PrintOnly } from './parts/handy';
export { Initials } from './parts/initials';
export { Cluster, Columns, Prose, Stack } from './parts/layout';
export { LengthBar } from './parts/length-bar';
export {
  type CheckItem,
  Checklist,
  DefinitionList,
  type Fact,
  type IconItem,
  IconList,
  SignList,
} from './parts/lists';
export { ProgressBar, ScoreBar, WeekGrid } from './parts/measures';
export { BackLink, Pagination, type Tab, Tabs } from './parts/navigation';
export { Notice, type NoticeTone } from './parts/notice';
export {
  type Step,
  StepPath,
  Stepper,
  type StepState,
  Timeline,
  type TimelineEntry,
} from './parts/path';
export { PhoneLink, readablePhone } from './parts/phone';
export { SideBySide } from './parts/sides';
export { EmptyState, ErrorState } from './parts/states';
export { type Column, type Row, RowLink, Table } from './parts/table';
export { Count, StatusTag, Tag, type Tone } from './parts/tag';
export { Heading, Hidden, Lead, Muted, PersonName } from './parts/text';
export { type Brand, SkipLink } from './shells/brand';
export { type DeskLink, DeskShell, DeskTitle } from './shells/desk-shell';
export { type LanguageChoice, LanguageSwitch } from './shells/language-switch';
export { PersonShell } from './shells/person-shell';
export { type NavLink, PublicShell } from './shells/public-shell';
