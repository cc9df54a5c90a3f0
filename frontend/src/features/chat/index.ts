export { ChatPage } from './components/ChatPage';
export { ConversationFacts } from './components/ConversationFacts';
