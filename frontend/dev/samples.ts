export const answer = `The duplicate charge came from a **retry without an idempotency key**. Here is what happened and how to stop it.

| Step | Time | Result |
| --- | --- | --- |
| Plan change | 14:02:11 | accepted |
| First capture | 14:02:12 | timeout after 30 s |
| Retry | 14:02:42 | captured a second time |

Send the same key on every attempt:

\`\`\`java
var request = HttpRequest.newBuilder(URI.create(base + "/v1/payments"))
    .header("Authorization", "Bearer " + token)
    .header("Idempotency-Key", orderId)
    .POST(BodyPublishers.ofString(body))   // the same body each time
    .build();
\`\`\`

1. Refund the second capture from **Billing > Payments**.
2. Turn on *safe retries* for this service.
3. Tell the customer; a draft is ready in [the help](https://example.org/help).

> Refunds reach the card in 3 to 5 working days.

- [x] Found the cause
- [ ] Told the customer

![a map](https://example.org/map.png) and some \`inline code\` to end with.`;

export const strange = `Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft_${'x'.repeat(160)} 🙂👩‍👩‍👧‍👦

هذا نص مكتوب من اليمين إلى اليسار، ومعه كلمة English في الوسط.

\`\`\`
${'a very long line of plain text without any language '.repeat(6)}
\`\`\`

## A heading inside of an answer

https://example.org/${'path/'.repeat(30)}`;

export const titles: [string, number][] = [
  ['Card charged twice', 0],
  ['Widget blocked by CSP', 0.06],
  ['Draft weekly summary', 0.12],
  ['Rotate Jira token', 1.1],
  ['A title so long that it cannot possibly fit into the list of conversations, whatever one does', 2.2],
  ['محادثة باللغة العربية', 2.3],
  ['Onboarding flow for Lumen', 4],
  ['Feed fact check: energy bill', 19],
  ['Long things', 20],
  ['Broken models', 21],
  ['Two hundred messages', 22],
];

export const activities = ['message_sent', 'message_received', 'conversation_started', 'login', 'register', 'message_sent', 'logout', 'error_occurred', 'conversation_deleted', 'login'];
export const people = ['marta_ruiz', 'jonas', 'aicha_diallo', 'tom'];
