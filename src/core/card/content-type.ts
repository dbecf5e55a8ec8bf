// The kinds of card that Microsoft's table of cards allows outgoing webhooks to send.
export const ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive";
export const HERO_CARD = "application/vnd.microsoft.card.hero";
export const THUMBNAIL_CARD = "application/vnd.microsoft.card.thumbnail";
export const LIST_CARD = "application/vnd.microsoft.teams.card.list";
export const CONNECTOR_CARD = "application/vnd.microsoft.teams.card.o365connector";
