/** Enters what happened into all tables, in one transaction and one order. */
@NullMarked
package io.convoai.analytics.ledger;

import org.jspecify.annotations.NullMarked;
