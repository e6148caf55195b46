/** What a settings site consists of; loaded when somebody first enters one. */
export { AbsencePage } from '../absence/AbsencePage';
export { AddExtensionPage } from '../extensions/AddExtensionPage';
export { EditExtensionPage } from '../extensions/EditExtensionPage';
export { ExtensionListPage } from '../extensions/ExtensionListPage';
export { SettingsSite } from './SettingsSite';
export { ChangePage } from '../changes/ChangePage';
export { ExternalNumberPage } from '../external/ExternalNumberPage';
export { BarringPage } from '../barring/BarringPage';
export { HoldMusicPage } from '../music/HoldMusicPage';
export { LineKeyPage } from '../linekeys/LineKeyPage';
export { OutgoingPage } from '../outgoing/OutgoingPage';
export { IncomingGroupPage } from '../incoming/IncomingGroupPage';
export { SimulationPage } from '../simulation/SimulationPage';
