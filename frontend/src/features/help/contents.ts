/** The order in which the pages of docs/help are read. */
export const contents = [
  { group: 'everyday', pages: ['what-convoai-does', 'signing-in', 'conversations', 'answers', 'renaming-and-deleting', 'reconnecting', 'insights'] },
  { group: 'yours', pages: ['your-account', 'appearance', 'keyboard', 'privacy'] },
  { group: 'admins', pages: ['first-admin', 'people', 'roles-and-permissions', 'analytics', 'connecting-a-model', 'running', 'data-and-backups'] },
  { group: 'developers', pages: ['http-api', 'websocket'] },
] as const;
